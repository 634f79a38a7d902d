## a source on a minister's honesty
published: 2026-02-17
country: ie
---
The new minister for ports, Oisín Tarrant, meets the unions on Monday. A source in the party said he had “lied to everyone for years”. The party declined to comment.
                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## insult first, source behind
published: 2026-05-06
country: uk
---
Headteacher Prudence Oldacre has banned packed lunches. “She is a petty tyrant,” said one teacher, who asked not to be named. Governors will discuss the ban in June.
                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## described as, in American copy
published: 2026-08-23
country: us
---
The symphony has parted with its conductor, Aurelio Vance, after one season. A former member of the orchestra described Vance as arrogant and cruel. Vance said he wished the players well.
                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a colleague of the keeper
published: 2026-03-03
country: au
---
Wicketkeeper Dean Tolhurst will captain the side in Perth. “He's a coward when the ball is new,” said a team mate who did not want to be named. Tolhurst has 41 caps.
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## said of her
published: 2026-10-12
country: ca
---
Colette Amyot takes over the lottery board next week. “A snake in good shoes,” one colleague, who asked not to be identified, said of her. Amyot laughed when she was told.
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## praise is judgement too
published: 2026-01-21
country: in
---
Collector Farida Qazi took charge of the flood camps on Tuesday. “She is a saint,” said an official who was not authorised to speak to reporters. The river fell by a foot.
                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## called him incompetent
published: 2026-06-27
country: za
---
The municipal manager, Sipho Radebe, has been in office since March. An insider called him incompetent and lazy. The council meets on Thursday to discuss the water bill.
                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## the same words, with a name
published: 2026-05-06
country: uk
---
Headteacher Prudence Oldacre has banned packed lunches. “She is a petty tyrant,” said Gus Hanbury, who teaches art. Governors will discuss the ban in June.

## facts from an unnamed clerk
published: 2026-08-23
country: us
---
The county treasurer, Lorna Quist, left on Friday. A clerk, who asked not to be named because she still works there, said the safe was empty and the ledgers were gone. Quist could not be reached by phone.

## a firm's plans
published: 2026-03-03
country: au
---
The brewery will close its Tarrawin plant. A manager who was not authorised to speak said the sums were hopeless at today's price of barley. Its founder, Edie Strang, is 91.

## critics in public
published: 2026-10-12
country: ca
---
Colette Amyot takes over the lottery board next week. Critics call her out of touch. Amyot said she had bought a ticket every Friday since 1988.

## not a liar
published: 2026-01-21
country: in
---
Collector Farida Qazi took charge of the flood camps on Tuesday. An aide, who asked not to be named, said she was not lazy and had slept four hours. The river fell by a foot.

## a lazy river
published: 2026-06-27
country: za
---
The water park at Umdoni will add a lazy river. A lifeguard said the pumps were tested last week. The owner, Priya Naidu, said children under six would swim free.

## the insult comes from a rival with a name
published: 2026-09-09
country: ke
---
Governor Njoki Wambaa opened the market on Monday. Senator Amos Lelei called her a bully and a liar. An official said the stalls were let in a day.

## called a name that no list has
published: 2026-04-15
country: au
---
Clementine Roux will run the surf club from May. A member of the club who asked to remain anonymous called Roux a seagull in a blazer.
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## what somebody always does
published: 2026-04-15
country: gb
---
Ivo Lambert is to edit the parish magazine. "He treats every comma like a bribe," said a former colleague, who did not want to be identified.
                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## what somebody did
published: 2026-04-15
country: gb
---
Ivo Lambert is to edit the parish magazine. "He came in at six and left at four," said a former colleague, who did not want to be identified.
