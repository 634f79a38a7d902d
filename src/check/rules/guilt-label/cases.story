## the thief, charged
published: 2026-01-21
country: uk
---
News in brief

A man of 41, Desmond Whitlow, has been charged with theft after a cello went missing at Marl Junction.

The thief sold the cello to a shop in Cray for £40.
^^^^^^^^^

## a victim's attacker
published: 2026-08-09
country: us
---
From the county

The librarian left hospital on Friday. Her attacker, Wade Kessinger, is to go on trial in October. He has pleaded not guilty.
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## the fraudster in mid-trial
published: 2026-02-25
country: au
---
Around the courts

Nathan Colquhoun has pleaded not guilty to nine counts of fraud. The trial began on Monday.

Outside the court the fraudster waved to his mother.
                  ^^^^^^^^^^^^^

## the arsonist, named by neighbours
published: 2026-05-05
country: ie
---
The week in Fenwick

The mill burned for two days. The arsonist, Callum Vey, was arrested on Sunday and will appear in court on Friday.
                              ^^^^^^^^^^^^^^^^^^^^^^^^

## the killer of a named man
published: 2026-07-07
country: us
---
In the valley

Tobias Renn was found dead in June. Renn's killer, Dell Harrow, was arrested in Fenwick and denies it.
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^

## the burglar, questioned
published: 2026-04-08
country: in
---
Notes from the coast

Police questioned Suresh Tambade over the temple bells and let him go. The burglar, Suresh Tambade, lives two lanes away.
                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^

## no person
published: 2026-07-07
country: us
---
Council and court

Tobias Renn was found dead in June. The killer is still at large. Police asked for help.

## jailed for life
published: 2019-07-07
country: us
---
Local round-up

Renn's killer, Dell Harrow, was jailed for life on Monday. Harrow was convicted of murder in May.

## sport and smiles
published: 2026-07-07
country: uk
---
Market day

Striker Jonah Peel is a killer in front of goal. That killer smile is back, his coach Mina Rourke said.

## convicted
published: 2026-01-21
country: uk
---
From our district pages

Desmond Whitlow was convicted of theft on Tuesday. The thief had sold the cello for £40.

## somebody's quotation
published: 2026-02-25
country: au
---
News in brief

Nathan Colquhoun has pleaded not guilty to fraud. "He is a fraudster and a bully," his brother, Piet Colquhoun, told the court.

## a title of a work
published: 2026-09-09
country: uk
---
From the county

Ada Brandling plays the lead in The Thief of Tarn Street. Ms Brandling opens on Friday.

## the swindler, charged
not-yet: the reader does not tell whom “the swindler” means
published: 2026-07-01
country: us
---
Fenwick county news

Lamar Tidewell, 50, was charged with fraud on Monday. The swindler kept a parrot and two boats.
                                                      ^^^^^^^^^^^^
