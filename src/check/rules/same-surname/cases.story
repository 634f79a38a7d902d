## a brother
published: 2026-03-23
country: uk
---
Gavin Threlfall, 44, keeps bees at Oxley. His brother, Simon Threlfall, 39, sells them. Threlfall was charged with theft on Friday and denies it.
                                                                                        ^^^^^^^^^

## mother and daughter
published: 2026-06-30
country: us
---
Rhonda Escobedo ran the diner with her daughter, Lucia Escobedo. The books were seized in May. Escobedo was arrested on Monday and released.
                                                                                               ^^^^^^^^

## a namesake
published: 2026-09-11
country: ie
---
Garda sergeant Peter Mulvany led the search. The man they found, Kevin Mulvany, is no relation. Mulvany has pleaded not guilty to arson.
                                                                                                ^^^^^^^

## a couple
published: 2026-01-29
country: au
---
Norm Whitcombe and his wife, Beryl Whitcombe, owned the roadhouse. Whitcombe denies two counts of fraud. The roadhouse is for sale.
                                                                   ^^^^^^^^^

## the second mention only
published: 2026-10-16
country: ca
---
Luc Desrosiers was charged with arson on Tuesday. His cousin, Henri Desrosiers, is the fire chief. Desrosiers is due in court in May, and Desrosiers denies the charge.
                                                                                                   ^^^^^^^^^^                             ^^^^^^^^^^

## father and son
published: 2026-05-19
country: in
---
Contractor Mohan Ghaisas built the bridge. His son, Kiran Ghaisas, supplied the cement. Ghaisas was detained on Sunday over the cracks.
                                                                                        ^^^^^^^

## given names
published: 2026-03-23
country: uk
---
Gavin Threlfall, 44, keeps bees at Oxley. His brother, Simon Threlfall, 39, sells them. Simon Threlfall was charged with theft on Friday and denies it.

## one bearer
published: 2026-06-30
country: us
---
Rhonda Escobedo ran the diner with her daughter. The books were seized in May. Escobedo was arrested on Monday and released.

## nobody is accused
published: 2026-08-05
country: nz
---
Ruth Pirihana coaches the team. Her sister, Moana Pirihana, keeps the gate. Pirihana scored twice on Saturday.

## the family
published: 2026-01-29
country: au
---
Norm Whitcombe was charged with fraud. His wife, Beryl Whitcombe, was not. The Whitcombes have put the roadhouse up for sale.

## a title tells them apart
published: 2026-09-11
country: ie
---
Sergeant Peter Mulvany led the search. The man they found, Kevin Mulvany, was charged with arson. Sergeant Mulvany said the barn had burned for an hour.

## before the second is introduced
published: 2026-10-16
country: ca
---
Luc Desrosiers was charged with arson on Tuesday. Desrosiers is due in court in May. His cousin, Henri Desrosiers, is the fire chief.
