## two ages
published: 2026-04-02
country: gb
---
Harbourmaster clears his desk

Ivor Penmarch, 61, has left the harbour office at Skerrow after 30 years.

Penmarch, 63, took with him a barometer and a cat.
^^^^^^^^^^^^

## an age before the name
published: 2026-04-02
country: us
---
Treasurer says he miscounted

The county's treasurer, Lyle Osterhout, 47, told the board that he had added where he should have taken away.

Today 49-year-old Osterhout sells feed and saddles at the end of Main Street.
      ^^^^^^^^^^^^^^^^^^^^^

## at an age
published: 2026-09-01
country: ie
---
Baker feeds swans for the ninth year

Noreen Lacy, 72, keeps her crusts in a churn.

At 75, Lacy walks to the bridge and back every morning.
^^^^^^^^^^^

## one post, two people
published: 2026-06-11
country: za
---
Clinic opens at Doringkloof

The mayor, Sipho Maseko, cut the ribbon with a bread knife on Tuesday.

Two nurses have bought curtains. “It is a good door,” said the mayor, Thandi Radebe, and locked it.
                                                               ^^^^^^^^^^^^^^^^^^^^

## two ranks
published: 2026-02-03
country: gb
---
Lamp stolen from Skerrow Point

Det Sgt Rhona Leask has asked for help in finding a brass lamp that weighs as much as a pony.

Det Insp Leask said it could not have gone far.
^^^^^^^^^^^^^^

## two universities
published: 2026-07-15
country: au
---
Ants keep their elders warm

Dr Priya Fennimore of the University of Bundarra watched ants for four winters.

Dr Fennimore, of Port Hollis University, says the old ones sleep in the middle.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## two treasurers
published: 2026-05-05
country: nz
---
Pool will stay, board says

The board's treasurer, Hester Rowe, found $90,000 for the pump.

The pool opens at six. Treasurer Graham Pascoe said the water would be warm by June.
                       ^^^^^^^^^^^^^^^^^^^^^^^

## an age of another time
published: 2026-04-02
country: gb
---
Ivor Penmarch, 61, has left the harbour office at Skerrow. He came to it in 1996, when he was 31.

“I had a beard,” said Penmarch, then 31 and a diver.

## a successor
published: 2026-06-11
country: za
---
The mayor, Sipho Maseko, stepped down on Tuesday. Thandi Radebe was elected mayor in his place.

Mayor Thandi Radebe locked the door.

## a deputy and a former one
published: 2026-05-05
country: nz
---
The board's treasurer, Hester Rowe, found $90,000 for the pump. Its former treasurer, Graham Pascoe, had not.

The deputy mayor, Tane Walsh, thanked the mayor, Iris Moon.

## two companies
published: 2026-03-09
country: ie
---
The chief executive of Kilfinnan Creamery, Fergus Tully, met the chief executive of Ardmoyle Foods, Breda Nolan, at a mart.

They bought one cow.

## one age throughout, and a son's
published: 2026-09-01
country: us
---
Lyle Osterhout, 47, told the board that he had miscounted. His son Dale, 22, runs the feed store.

Osterhout, 47, has three dogs.

## they
published: 2026-07-15
country: au
---
Robin Achurch, 29, built the microphones. They said their hands had never been so cold, and Achurch's sister, Kit, 26, agreed.

## one rank in two forms
published: 2026-02-03
country: gb
---
Detective Sergeant Rhona Leask has asked for help in finding a brass lamp. Det Sgt Leask said it could not have gone far.

PC Owen Dart has a pony.

## two home towns in other words
country: us
published: 2026-10-07
---
Quilt wins

The prize went to Ottoline Marsh-Reyes, who has lived in Galder for 22 years.

Marsh-Reyes, a lifelong resident of Penny Bend, learned to sew from a sailor.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## lives in one town, born in another
country: us
published: 2026-10-07
---
Quilt wins

The prize went to Ottoline Marsh-Reyes, who has lived in Galder for 22 years.

Marsh-Reyes, born and raised in Penny Bend, learned to sew from a sailor.
