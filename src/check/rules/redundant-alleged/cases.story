## accused of allegedly
published: 2026-04-21
country: us
---
A bookkeeper in Dalton is accused of allegedly moving $80,000 to her sister. A hearing is set for May 4.
                       ^^^^^^^^^^^^^^^^^^^^^^^

## police allege she allegedly
published: 2026-10-08
country: au
---
Police allege she allegedly sold the same boat to three men. Magistrate Col Hampton will hear the case in June.
       ^^^^^^^^^^^^^^^^^^^^

## the alleged suspect
published: 2026-02-16
country: ke
---
The alleged suspect was seen near the depot at dawn. Officers have asked for film from two shops.
    ^^^^^^^^^^^^^^^

## it is alleged, at the end
published: 2026-07-07
country: uk
---
Crake allegedly hid the silver in a pram, it is alleged. The pram was found in Fenwick.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## prosecutors charge that he allegedly
published: 2026-12-03
country: in
---
Prosecutors alleged that the clerk had allegedly burned the register. The court will sit again on Friday.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## accused suspect in a headline
published: 2026-09-15
country: za
---
Accused suspect back in court
^^^^^^^^^^^^^^^

Dumisani Ngcobo appeared before the Umzi magistrate on Monday. He said nothing.

## allegedly, with a source
published: 2026-04-21
country: us
---
A bookkeeper in Dalton allegedly moved $80,000 to her sister, police said. A hearing is set for May 4.

## accused of
published: 2026-10-08
country: au
---
Police have accused her of selling the same boat to three men. Magistrate Col Hampton will hear the case in June.

## the alleged gunman
published: 2026-02-16
country: ke
---
The alleged gunman was seen near the depot at dawn. Officers have asked for film from two shops.

## two sentences, two words
published: 2026-07-07
country: uk
---
Crake allegedly hid the silver in a pram. It is alleged that his cousin sold it. Both deny theft.

## a quotation
published: 2026-12-03
country: in
---
“He is accused of allegedly burning a book,” lawyer Sneha Pathare said. “That is two ifs.”

## a suspect
published: 2026-09-15
country: za
---
A suspect in the cable thefts was held on Monday. The railway says trains run again.
