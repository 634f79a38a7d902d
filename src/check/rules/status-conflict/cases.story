## released without charge, and charged
published: 2026-05-06
country: gb
---
Harbour diesel inquiry goes on

The harbourmaster at Skerrow, Ivor Penmarch, was arrested in April on suspicion of theft and released without charge.

The trust has closed the inner quay. Its chair, Moira Bain, said she was sorry for the swell.

Penmarch, who is charged with theft, has lived on the quay for 30 years.
^^^^^^^^^^^^^^^^^^^^^^^^

## convicted fraudster who is yet to plead
published: 2026-03-11
country: us
not-yet: the reader takes the convicted fraudster for another person
---
Feed store books under seal

CANTER FALLS — Lyle Osterhout was charged with fraud last month after the county's auditors found two ledgers.

The convicted fraudster sold his truck in February, neighbors said. Osterhout is due to enter a plea on April 3.
                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## cleared, and to be sentenced
published: 2026-09-02
country: ie
---
Farmer walks free over burnt barn

A jury at Kilfinnan acquitted Fergus Tully of arson on Friday after two hours.

Tully, 50, hugged his sister on the steps. He will be sentenced in October.
                                              ^^^^^^^^^^^^^^^^^

## still sought, and arrested
published: 2026-02-20
country: za
---
Quarry safe found in river

Police say the foreman Pieter Vandermerwe is still being sought over the theft of the quarry's safe.

The safe was found in the river by boys. Vandermerwe was arrested at a farm near the coast with a wet map, a constable said.
                                         ^^^^^^^^^^^^^^^^^^^^^^^^

## on bail, and in custody
published: 2026-07-07
country: au
---
Shed fire case set down

Colin Moss, 44, was charged with arson in June. Moss is on bail and lives with his aunt at Bundarra.

His lawyer, Ruth Gault, asked for more time. Moss is in custody until the hearing.
                                             ^^^^^^^^^^^^^^^^^^

## jailed, and waiting for his sentence
published: 2026-01-15
country: in
---
Clerk's forgeries cost a village its well

The clerk Arul Das was convicted of forgery in December. Das was jailed for three years by a court at Velampatti.

The well is still dry. Das is awaiting sentence, the registrar said.
                       ^^^^^^^^^^^^^^^^^^^^^^^^

## found guilty, with a trial to come
published: 2026-06-30
country: nz
---
Wool store manager's case moves north

Graham Rowe, 61, was charged in January with burning the wool store at Port Hollis. Rowe was found guilty in May.

A judge gave his lawyer until August. Rowe will stand trial in the north because the town has talked of nothing else.
                                      ^^^^^^^^^^^^^^^^^^^^^

## one step after another
published: 2026-05-06
country: gb
---
Penmarch was arrested in March, released without charge, arrested again in May and later charged with theft.

He was convicted on Friday and will be sentenced in June. Until then Penmarch is on bail.

## charged later
published: 2026-05-06
country: gb
---
Ivor Penmarch was arrested in April and released without charge.

Two weeks later, after divers found the drums, Penmarch was charged with theft of diesel.

## another offence
published: 2026-03-11
country: us
---
Lyle Osterhout, who was convicted of assault in 2011, was charged with fraud last month.

Osterhout is due to enter a plea on April 3.

## one count of two
published: 2026-09-02
country: ie
---
A jury acquitted Fergus Tully of arson on Friday but convicted him of storing petrol unsafely.

Tully will be sentenced in October.

## a retrial
published: 2026-06-30
country: nz
---
Graham Rowe was convicted in 2023 of burning the wool store. An appeal court quashed the verdict in May.

Rowe will stand trial again in August.

## two people
published: 2026-02-20
country: za
---
Pieter Vandermerwe was arrested at a farm near the coast. His brother Hannes is still being sought over the quarry's safe.

Police are looking for Hannes Vandermerwe in three towns.

## has not been charged
published: 2026-05-06
country: gb
---
Ivor Penmarch was arrested in April and released without charge. Penmarch, who has not been charged with any offence, has lived on the quay for 30 years.

The trust charged visitors £2 to see the bollards.

## if he is convicted
published: 2026-07-07
country: au
---
Colin Moss, 44, was charged with arson in June. He will stand trial in October. If he is convicted, Moss could be jailed for 14 years.

## cleared without a name
country: uk
published: 2026-06-09
---
Verdict in the chapel

A verger at the Alder chapel was cleared on Monday of stealing two candlesticks.

Leonard Prewitt, 41, wept. He had told Marsh Crown Court that he took them to be polished.

Mr Prewitt will be sentenced on 30 June.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## her conviction before the trial
country: au
published: 2026-09-01
---
Trial moved

Philippa Onslow, 38, has yet to be tried. She has pleaded not guilty to fraud.

Her conviction cost her the shop.
^^^^^^^^^^^^^^

## a conviction set aside
country: au
published: 2026-09-01
---
Trial moved

Philippa Onslow, 38, has yet to be tried again. The Court of Appeal quashed her conviction in March.

She has pleaded not guilty to fraud.
