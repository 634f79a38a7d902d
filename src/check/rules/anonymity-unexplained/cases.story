## an engineer on the job
published: 2026-12-01
country: uk
---
The pier will stay shut until Easter. An engineer working on the repair said two more piles were cracked. The council published the survey on Monday.
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a council officer
published: 2026-02-20
country: ie
---
The library's new roof leaks. A senior council officer said the slates were the wrong size. The architect, Enda Fay, said they were not.
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a former employee, in American copy
published: 2026-05-30
country: us
---
The aquarium has lost four penguins since March. A former employee in the bird house said the pump failed at night. The director, Bree Calloway, said the birds were old.
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## two officials of a ministry
published: 2026-08-18
country: ke
---
Maize will be imported from next month. Two officials at the agriculture ministry said the order was for 90,000 tonnes. Millers welcomed it.
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## asked not to be named, and why is not told
published: 2026-10-23
country: au
---
The mine's canteen has stopped serving breakfast. One worker, who asked not to be named, said the cook had not been paid. The company said breakfast would be back.
                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## the source at the end of the sentence
published: 2026-04-07
country: ca
---
“The boiler is from 1962,” said a caretaker at the school. Trustees will look at bids in May.
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## not authorised to speak
published: 2026-12-01
country: uk
---
The pier will stay shut until Easter. An engineer working on the repair, who was not authorised to speak to the press, said two more piles were cracked.

## for fear of losing a job
published: 2026-10-23
country: au
---
The mine's canteen has stopped serving breakfast. One worker, who asked not to be named for fear of losing her job, said the cook had not been paid.

## a neighbour
published: 2026-05-30
country: us
---
A tree fell on two cars on Linden Avenue. A neighbor across the street said it had leaned for years. The city sent a crew.

## a spokesman
published: 2026-08-18
country: ke
---
Maize will be imported from next month. A spokesman for the agriculture ministry said the order was for 90,000 tonnes. Millers welcomed it.

## the name follows
published: 2026-02-20
country: ie
---
Architect blames slates

An architect who drew the library's new roof said the slates were the wrong size. Enda Fay, the architect, said he would pay for new ones.

## fans
published: 2026-06-06
country: in
---
The film opens on Friday. Two fans in the queue at Dadar said they had come at four in the morning. The police let them in at ten.

## the reason stands in the next paragraph
published: 2026-04-07
country: ca
---
“The boiler is from 1962,” said a caretaker at the school.

The caretaker, who asked not to be named because staff have been told not to speak, said it had failed five times. Trustees will look at bids in May.

## a trade that no list has
published: 2026-04-15
country: is
---
The dome at Holm was shut again on Monday. Two glaziers who worked on it said the putty never set.
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a reason in other words
published: 2026-04-15
country: is
---
The dome at Holm was shut again on Monday. Two glaziers who worked on it, and who wished to remain unnamed as their firm bars talk with the press, said the putty never set.

## a reason in the next sentence
published: 2026-04-15
country: is
---
The dome at Holm was shut again on Monday. A glazier on the crew said the putty never set. He would speak only without being named because his firm has sued the town.
