## a surname out of the blue
published: 2026-06-10
country: uk
---
The auditors found a gap of £9,000 in the fair's books. Brask said it would be looked into. The fair opens on Saturday.
                                                        ^^^^^^^^^^

## Mr and a surname
published: 2026-02-27
country: ie
---
The well at Gortmore has been dry since June. Mr Hanratty said he had never seen it so low. A tanker comes on Tuesdays.
                                              ^^^^^^^^^^^^^^^^

## behind the quotation, in American copy
published: 2026-10-16
country: us
---
The town's last cinema shows its last film on Sunday. “We sold nine tickets last week,” Pruett said. The building dates from 1938.
                                                                                        ^^^^^^^^^^^

## told reporters
published: 2026-04-03
country: in
---
The train to Sonapet was nine hours late. Kulkarni told reporters that the signal had been eaten by ants. Tea was handed out.
                                          ^^^^^^^^^^^^^

## the full name comes too late
published: 2026-08-05
country: au
---
The shearing shed burned on Friday night. Maddern said the dogs had woken him. Bruce Maddern, 61, has run the station since 1990.
                                          ^^^^^^^^^^^^

## Ms and a surname
published: 2026-12-14
country: za
---
The bakery gave 400 loaves away. Ms Petersen said the oven had been too full. Children carried them home.
                                 ^^^^^^^^^^^^^^^^

## introduced first
published: 2026-06-10
country: uk
---
The auditor, Lena Brask, found a gap of £9,000 in the fair's books. Brask said it would be looked into. The fair opens on Saturday.

## a role beside the name
published: 2026-02-27
country: ie
---
The well at Gortmore has been dry since June. Farmer Joe Hanratty said he had never seen it so low. A tanker comes on Tuesdays.

## a head of state
published: 2026-10-16
country: us
---
The treaty was signed on Sunday. Macron said it would last a century. The pens were given away.

## a body
published: 2026-04-03
country: in
---
The train to Sonapet was nine hours late. Indian Railways said the signal had been eaten by ants. Tea was handed out.

## a pronoun
published: 2026-08-05
country: au
---
Bruce Maddern, 61, lost his shearing shed on Friday night. He said the dogs had woken him. The station has 9,000 sheep.

## the chairman of a union
published: 2026-12-14
country: za
---
The bakery gave 400 loaves away. Ilse Petersen, who owns it, said the oven had been too full. Petersen said children carried them home.
