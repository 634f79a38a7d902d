## charged before the arrest
published: 2026-06-20
country: gb
---
Harbour diesel case fixed

Ivor Penmarch, 61, was arrested on 9 May after divers found the drums. He was charged on 3 May with theft and denies it.
                                                                       ^^^^^^^^^^^^^^^^^^^^^^^

## sentenced before the conviction
published: 2026-06-20
country: us
---
Feed store case ends

Lyle Osterhout was convicted on May 20 of fraud. Osterhout was sentenced on May 12 to two years.
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a meeting to come on a day gone by
published: 2026-05-10
country: ie
---
Swans to be counted

The count will be held on 3 May on the bank at Kilfinnan. Helpers should bring bread.
          ^^^^^^^^^^^^^^^^^^^^^

## is due on a day gone by, with its year
published: 2026-09-01
country: in
---
Hydrant report late

The fire service's report is due on 14 August 2026, an officer said. Nine shops burned.
                          ^^^^^^^^^^^^^^^^^^^^^^^^

## a span that runs backwards
published: 2026-02-20
country: za
---
Quarry to close for dust

The quarry will be shut from 12 March to 9 March so that the road can be swept.
                        ^^^^^^^^^^^^^^^^^^^^^^^^

## a year of birth
published: 2026-04-02
country: au
---
Baker hangs up her tins

Nan Purcell, 91, has baked since dawn. Purcell was born in 1941 in the hall itself, during a dance.
                                               ^^^^^^^^^^^^^^^^

## the right order
published: 2026-06-20
country: gb
---
Harbour diesel case fixed

Ivor Penmarch, 61, was arrested on 3 May after divers found the drums. He was charged on 9 May with theft and denies it.

## arrested again
published: 2026-06-20
country: nz
---
Wool store case widens

Graham Rowe was charged on 3 May with arson. Rowe was arrested again on 9 May over another fire.

## next year
published: 2026-11-10
country: ie
---
Swans to be counted

The count will be held on 3 May on the bank at Kilfinnan. Helpers should bring bread.

## a past day told as past
published: 2026-05-10
country: in
---
Hydrant report out

The report, which was due on 14 April, was published on 3 May. It will be read in the square.

## a span that is right
published: 2026-02-20
country: za
---
Quarry to close for dust

The quarry will be shut from 9 March to 12 March, and from 3 December to 6 January.

## a birthday this year
published: 2026-04-02
country: au
---
Baker hangs up her tins

Nan Purcell, 91, has baked since dawn. She was born in 1934 in the hall itself. Her son, Ted, was born in 1960.

## two people
published: 2026-06-20
country: us
---
Two in court

Lyle Osterhout was arrested on May 20. His clerk, Dora Finch, was charged on May 12 with fraud.

## a trial after its verdict
country: uk
published: 2026-10-14
---
Watchmaker sentenced

Ambrose Tull, 52, was convicted of fraud on 2 July at Calder Crown Court. His trial began on 14 July.
                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^

## born in the first words
country: us
published: 2026-04-02
---
Ferryman retires

Born in 1958, Anselmo Crake, 49, has crossed the sound 90,000 times.
              ^^^^^^^^^^^^^^^^^

## buried before the death
country: ie
published: 2026-02-11
---
Fiddler remembered

Nuala Corrigan-Fay died on 9 May 2025 and was buried on 3 May 2025 on the island.
                                          ^^^^^^^^^^^^^^^^^^^^^^^^

## born in the first words, the age right
country: us
published: 2026-04-02
---
Ferryman retires

Born in 1958, Anselmo Crake, 67, has crossed the sound 90,000 times.
