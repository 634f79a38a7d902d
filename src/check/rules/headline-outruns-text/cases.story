## accused in the text, done in the headline
published: 2026-04-26
country: us
---
Oakhaven mayor stole parking cash
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

A grand jury has accused Mayor Peter Sandoval of stealing $9,300 in parking cash. He has pleaded not guilty.

His lawyer, Ines Tolland, said there was a logbook.

## a verdict before the verdict
published: 2026-03-27
country: uk
---
Organist guilty of raiding fund
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

The trial of Ralph Pemberly, who denies stealing £40,000 from the organ fund, goes on at Exbury Crown Court.

The jury has not been sent out.

## an inquiry, and the headline has the finding
published: 2026-11-13
country: uk
---
Surgeon forged scans, watchdog says
^^^^^^^^^^^^^^^^^^^^

The watchdog has opened an inquiry into whether the surgeon Arthur Bexley forged scans.

Mr Bexley said he welcomed the inquiry.

## jailed, says the headline
published: 2026-05-12
country: ie
---
Clerk jailed over missing grant
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

Siobhán Larrigan, a clerk in Ennisrath, was charged with theft on Monday and released on bail.

She will appear again in June.

## police allege, the headline knows
published: 2026-02-02
country: au
---
Coach stole club's savings
^^^^^^^^^^^^^^^^^^^^^^^^^^

Police allege that coach Darren Pell stole the club's savings of $22,000. He will fight the charge.

The club plays on Saturday.

## a firm in the headline
published: 2026-06-18
country: in
---
Seed firm forged sales papers
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

The regulator has accused Annapurna Seeds of forging sales papers. The company denies the charge.

Its shares fell 4%.

## accused in both
published: 2026-04-26
country: us
---
Oakhaven mayor accused of stealing parking cash

A grand jury has accused Mayor Peter Sandoval of stealing $9,300 in parking cash. He has pleaded not guilty.

## a verdict in both
published: 2026-03-27
country: uk
---
Organist guilty of raiding fund

Ralph Pemberly was found guilty on Friday of stealing £40,000 from the organ fund.

## the source stands in the headline
published: 2026-02-02
country: au
---
Coach stole club's savings, police allege

Police allege that coach Darren Pell stole the club's savings of $22,000. He will fight the charge.

## a plain event
published: 2026-02-02
country: uk
---
Ferry hits pier at Marl

The ferry Maid of Esk hit the pier at Marl on Tuesday. Nobody was hurt.

## sport
published: 2026-02-02
country: uk
---
Rovers steal a point at Cray

A late goal gave Rovers a point at Cray. Their manager, Lew Tarrant, said they did not deserve it.

## pleaded guilty
published: 2026-02-02
country: us
---
Clerk stole grant money

Ruth Nesbeth pleaded guilty on Monday to stealing grant money from the Pell Valley library.

## bribery, asserted above and alleged below
published: 2026-07-01
country: uk
---
Planner took bribes over flats
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

The council has accused the planner Hugo Brandreth of taking bribes over flats in Marl. He rejects the charge.
