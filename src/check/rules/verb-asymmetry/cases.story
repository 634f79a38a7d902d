## a costume row
published: 2026-08-26
country: uk
---
Hilary Frome said Bart Oakes had let his goat eat her dahlias. She said it had come through a gap in the hedge. She told the show committee that she had lost 40 blooms.

Mr Oakes claimed the hedge was hers to mend. He insisted that the goat had been tied. He claimed that a deer was to blame.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## tenant and landlord
published: 2026-02-09
country: us
---
Tenant Lucia Ferro said landlord Walt Greer had kept her deposit. She said the apartment was clean. She told the board she had photographs. She said she wanted $900.

Greer claimed the carpet was ruined. He claimed that she had a dog. He said he would bring receipts. He insisted he had called her twice.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## two skippers
published: 2026-09-19
country: ie
---
Skipper Donal Roche said Mick Tobin cut across his bow at the mark. Roche said his crew had shouted. He told the protest room that the wind was light.

Tobin claimed he had right of way. He maintained that nobody shouted. He claimed the wind was gusting.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a union and a foreman
published: 2026-05-28
country: za
---
Machinist Nomsa Dlamini said foreman Gert Brink had locked the fire door. She said the key was in his desk. She told inspectors that it had happened twice.

Brink insisted the door was open. He claimed that Dlamini was on leave. He claimed the key was lost.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^

## neighbours in Canada
published: 2026-04-13
country: ca
---
Renée Lavoie said Todd Pike had cut down her maple. She said it was 80 years old. She told the city that the stump was on her side.

Pike claimed that the tree was dead. He insisted he had a permit. He said the line was never surveyed. He claimed it was his stump.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a teacher and a parent
published: 2026-11-06
country: in
---
Parent Asha Ranade said teacher Vikas More had torn up her son's notebook. She said it held a year's work. She told the headmaster that other children saw it.

More claimed the notebook was empty. He maintained that it fell. He claimed that the boy laughed.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## said for both
published: 2026-08-26
country: uk
---
Hilary Frome said Bart Oakes had let his goat eat her dahlias. She said it had come through a gap in the hedge. She told the show committee that she had lost 40 blooms.

Mr Oakes said the hedge was hers to mend. He said that the goat had been tied. He told the committee that a deer was to blame.

## both sides claim
published: 2026-02-09
country: us
---
Tenant Lucia Ferro claimed landlord Walt Greer had kept her deposit. She insisted the apartment was clean. She claimed she had photographs.

Greer claimed the carpet was ruined. He claimed that she had a dog. He insisted he had called her twice.

## one claimed only
published: 2026-09-19
country: ie
---
Skipper Donal Roche said Mick Tobin cut across his bow at the mark. Roche said his crew had shouted. He told the protest room that the wind was light.

Tobin claimed he had right of way. He said that nobody shouted. He said the wind was gusting.

## denials are no loaded verbs
published: 2026-05-28
country: za
---
Machinist Nomsa Dlamini said foreman Gert Brink had locked the fire door. She said the key was in his desk. She told inspectors that it had happened twice.

Brink denied locking the door. He denied having the key. He said Dlamini was on leave.

## too few words
published: 2026-04-13
country: ca
---
Renée Lavoie said Todd Pike had cut down her maple. She said it was 80 years old.

Pike claimed that the tree was dead. He insisted he had a permit.

## two who do not speak of each other
published: 2026-11-06
country: in
---
Singer Asha Ranade said the hall was full. She said the mikes worked. She told fans to come again.

Wrestler Vikas More claimed the mat was wet. He maintained that he slipped. He claimed that he would win in May.

## neither speaks of the other
published: 2026-04-15
country: ca
---
The ferry's cook and its mate do not agree on a burnt pan. The mate, Solveig Arbour, said the pan was new in June. She said the stove was off. She told the crew that the log was clear.

The cook, Benoit Lasalle, claimed that the stove sticks. He insisted that the pan was old. He maintained that nobody reads the log.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
