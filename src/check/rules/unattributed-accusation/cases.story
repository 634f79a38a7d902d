## a clerk, named, and nobody says so
published: 2026-05-14
country: uk
---
News in brief

The swimming club at Nether Wold has voted to sell its minibus.

Its former treasurer, Clive Astbury-Moore, embezzled £14,000 over three seasons, and the boiler was never replaced.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

The members meet again in June.

## bribes in the paper's own voice
published: 2026-03-03
country: us
---
From the county

The county will rebid its paving contracts this spring.

Commissioner Dale Orvane took bribes from two contractors. The new rules name a second signatory.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a firm that forged
published: 2026-09-21
country: ie
---
Around the courts

The ferry Maid of Slaney stays in dock until the spring.

Brannock Marine forged the safety certificates of three boats. The harbour board has hired a new surveyor.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a judge finds it, at the sentence's end
published: 2026-03-03
country: us
---
The week in Fenwick

The county will rebid its paving contracts this spring.

Commissioner Dale Orvane took bribes from two contractors, Judge Ilse Moran found in her ruling. The new rules name a second signatory.

## a verdict
published: 2026-05-14
country: uk
---
In the valley

The swimming club at Nether Wold has voted to sell its minibus.

Its former treasurer, Clive Astbury-Moore, was convicted in March of embezzling £14,000 over three seasons.

## bullets under a lead-in that names who says it
published: 2026-06-03
country: in
---
Notes from the coast

The vigilance officer's report, read out on Tuesday, says:

- Mohan Terdal, the stores clerk, forged 12 delivery slips;
- Terdal sold the spare tyres to a garage in Hulikal.

Mr Terdal said he would answer in writing.

## idioms
published: 2026-07-19
country: au
---
Council and court

Rosalie Quennell stole the show at the Wirraway Eisteddfod on Saturday. The Gulls robbed the home side of a point in the last minute.

Captain Dom Farrugia said it was daylight robbery.

## a victim is not accused
published: 2026-02-11
country: uk
---
Local round-up

Ilse Gantry was robbed of her camera on the night bus in 2019. Mrs Gantry has taken up drawing instead.

The gallery opens on Friday.

## it is denied, and only asked
published: 2026-10-08
country: ie
---
Market day

The tribunal will decide whether Brannock Marine forged the certificates. Fergal Brannock did not forge them, his counsel said.

## what may come to be
published: 2026-10-08
country: us
---
From our district pages

If Dale Orvane took bribes, the contracts are void, the county's lawyer said. Nobody would have stolen the money under the new rules.

## a threat between nations
published: 2026-01-20
country: us
---
News in brief

Norland threatened to close the strait last month. Its foreign minister, Aud Kvarme, flew home on Sunday.

## bribery of inspectors
published: 2026-04-22
country: in
---
From the county

The lifts in the Mohala Towers were stopped on Monday.

Kavya Ranganath bribed two inspectors to pass them in January. Residents now climb eleven floors.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## fraud by a named manager
published: 2026-08-30
country: au
---
Around the courts

The bowls club at Tanner's Creek is for sale.

Its manager, Bruce Hollingdale, defrauded the club of $80,000, and the green is brown.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a plain theft
published: 2026-12-01
country: us
---
The week in Fenwick

The Pell Valley library has one shelf fewer.

Arlene Mostow stole 40 rare maps from the reading room. A grant will pay for locks.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
