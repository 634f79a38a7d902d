## somebody in the press office
published: 2026-05-19
country: uk
---
The council declined to comment. A person in the council's press office said the bins would be emptied by Friday.
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## an official at the ministry
published: 2026-03-04
country: ke
---
Maize imports will stop in June, an official at the Ministry of Agriculture said. The Ministry of Agriculture declined to comment.
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a manager at the company
published: 2026-08-27
country: us
---
Halcyon Foods will shut its plant in Tolland. A manager at Halcyon Foods said the lease had run out. Halcyon Foods declined to comment.
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## an employee of the club
published: 2026-11-02
country: ie
---
The striker has been sold to a Belgian side. The club did not comment. An employee of the club said he had packed on Sunday.
                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## sources within the bank
published: 2026-01-12
country: in
---
Two sources within Malwa Bank said the branch at Ujjhar would close. Malwa Bank declined to comment on branches.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a worker at the mine
published: 2026-10-20
country: au
---
The canteen has run out of eggs. The mine would not comment. A worker at the mine said the hens were to blame.
                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^

## from elsewhere
published: 2026-05-19
country: uk
---
The council declined to comment. A lorry driver who serves the depot said the bins would be emptied by Friday.

## the ministry speaks
published: 2026-03-04
country: ke
---
Maize imports will stop in June, an official at the Ministry of Agriculture said. Millers declined to comment.

## nobody unnamed
published: 2026-08-27
country: us
---
Halcyon Foods will shut its plant in Tolland. Union steward Bo Kessler said the lease had run out. Halcyon Foods declined to comment.

## nobody is silent
published: 2026-11-02
country: ie
---
The striker has been sold to a Belgian side. The club said so on Sunday. An employee of the club said he had packed.

## another bank
published: 2026-01-12
country: in
---
Two sources within Malwa Bank said the branch at Ujjhar would close. Deccan Bank, which has a branch next door, declined to comment.

## a player declines, the club's cook talks
published: 2026-10-20
country: au
---
Midfielder Ty Corrigan declined to comment. A cook at the ground said he had eaten well.
