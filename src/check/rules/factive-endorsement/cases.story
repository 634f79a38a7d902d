## a former clerk revealed
published: 2026-03-02
country: uk
---
Two parishes are to share one clerk from April. Former clerk Wilma Stroud revealed that the chairman, Alban Pym, kept a second set of books. Mr Pym said the second book was for the flower show.
                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## pointed out
published: 2026-05-12
country: us
---
The lake association met in the school gym. As resident Carla Nyquist pointed out, board president Dale Hutter also dumped sewage by the boat ramp. Hutter said the pipe had burst in the frost.
                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## exposed how
published: 2026-08-21
country: in
---
The hostel's kitchen has a new contractor. Warden's assistant Prakash Mhatre exposed how the contractor, Sadanand Borkar, diluted the milk for two years. Mr Borkar denied it and offered to drink a glass in public.
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a neighbour confirmed an offence
published: 2026-07-30
country: ie
---
A dispute over a lane in Ballinreagh has reached the council. Neighbour Fintan Groarke confirmed that Mr Oisín Tuite stole the gate. Mr Tuite said the gate was his father's.
                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## discovered, by a rival
published: 2026-09-17
country: za
---
The two taxi firms of Vlakfontein have not spoken since May. Rival owner Thabo Leshaba discovered that Johan Kriel had bribed an inspector, he told this newspaper. Mr Kriel said he had never met the inspector.
                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## uncovered, and the accused answers
published: 2026-10-05
country: au
---
The show society will count its raffle money again. Steward Bronte Killick uncovered how treasurer Ross Tamblyn pocketed the takings of three raffles. Mr Tamblyn said every cent was in the safe.
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## said
published: 2026-03-02
country: uk
---
Two parishes are to share one clerk from April. Former clerk Wilma Stroud said that the chairman, Alban Pym, kept a second set of books. Mr Pym said the second book was for the flower show.

## a tribunal found
published: 2026-04-14
country: uk
---
A tribunal found that the chairman, Alban Pym, kept a second set of books. It sat for three days in Wexley. Mr Pym said he would appeal.

## an audit found
published: 2026-06-25
country: us
---
An audit paid for by the state found that board president Dale Hutter falsified nine receipts. Hutter said in a letter that his office had lost the originals. The board meets again on Monday.

## somebody tells of their own act
published: 2026-02-19
country: ca
---
Baker Noor Haddad-Wells revealed that she hid the recipe from her own partners for ten years. She said she had been afraid that the chain would copy it. They forgave her over tea.

## nothing that harms
published: 2026-12-01
country: uk
---
Coach Ellis Birtwhistle revealed that the captain, Jonah Akers, had signed a new contract. The club said Akers would stay until 2029. He scored twice on Saturday.

## convicted
published: 2026-11-11
country: nz
---
Former bookkeeper Lyall Gudgeon was convicted of theft in May. His sister revealed that Gudgeon stole from three clubs, not one. The judge said the clubs had trusted him with everything.

## the company tells of its own fault
published: 2026-05-06
country: de
---
The dairy Kesselbach Milch confirmed that it had shipped old butter to two schools. It said that nobody fell ill. A spokesman said all of it had been taken back.
