## a tie to the accused
published: 2026-02-20
country: uk
---
Eric Lomas, 58, denies four counts of sexual assault. His stepdaughter, 19, told Wexcombe Crown Court that he had touched her when she was ten. The trial goes on.
                                                      ^^^^^^^^^^^^^^^^^^^^

## a job in a small body
published: 2026-06-04
country: uk
---
A choirmaster, Basil Treadgold, went on trial accused of indecent assault. The complainant, a soprano in the Marlby Singers, gave evidence by video. Treadgold denies it.
                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a school
published: 2026-09-30
country: ie
---
Coach Fergal Doran has pleaded not guilty to sexual assault. The alleged victim, a pupil at Kilbarron College in 2019, told the court she had said no. The jury is out.
                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a name
published: 2026-04-13
country: us
---
Deputy Roy Hask is charged with rape. The victim, Jolene Tarrant, will be the first to take the stand on Tuesday. Hask has pleaded not guilty.
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^

## whose niece
published: 2026-08-11
country: in
---
Shopkeeper Dinkar Mhaske was arrested on Sunday on a charge of rape. He is accused of the rape of his niece at a family wedding. His lawyer said he would ask for bail.
                                                                                                  ^^^^^^^^^

## a housekeeper
published: 2026-11-06
country: au
---
Hotelier Grant Wiseman, 61, was charged with indecent assault on Monday. His housekeeper told police that he had groped her in the linen room. He denies the charge.
                                                                         ^^^^^^^^^^^^^^^

## cannot be identified
published: 2026-02-20
country: uk
---
Eric Lomas, 58, denies four counts of sexual assault. A woman, who cannot be identified, told Wexcombe Crown Court that he had touched her when she was ten. The trial goes on.

## an age and no more
published: 2026-06-04
country: uk
---
A choirmaster, Basil Treadgold, went on trial accused of indecent assault. The complainant, now 24, gave evidence by video. Treadgold denies it.

## a relative who is no complainant
published: 2026-11-06
country: au
---
Hotelier Grant Wiseman, 61, was charged with indecent assault on Monday. His wife told police that he had been in Hobart that night. He denies the charge.

## no sexual offence
published: 2026-03-18
country: us
---
Deputy Roy Hask is charged with burglary. The victim, Jolene Tarrant, will be the first to take the stand on Tuesday. Hask has pleaded not guilty.

## the law in general
published: 2026-07-22
country: ca
---
A new act lets victims of sexual assault give evidence from another room. The minister said that courts would have screens by spring. Three judges had asked for them.

## the lawyer's name
published: 2026-10-02
country: za
---
Pastor Elias Mokone denies rape. The complainant, whose name is withheld, was asked about a bus ticket. Her lawyer, Zanele Pule, said the ticket was lost.
