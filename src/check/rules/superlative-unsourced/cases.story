## the biggest in the county's history
published: 2026-05-08
country: uk
---
The theft of the flood fund is the biggest fraud in the county's history. Police are looking at nine accounts.
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## the oldest in the state
published: 2026-07-19
country: us
---
The ferry at Millen is the oldest in the state. It carries eight cars and a priest.
                       ^^^^^^^^^^^^^^^^^^^^^^^

## the first ever
published: 2026-03-22
country: au
---
Nora Tench became the first woman ever to shear 400 sheep in a day at Goolaroo. The record holder bought the beer.
                  ^^^^^^^^^^^^^^^^^^^^

## Europe's largest
published: 2026-09-28
country: ie
---
The bog at Clonfert will be flooded in October. It holds Europe's largest colony of curlew. Boots will be needed.
                                                         ^^^^^^^^^^^^^^^^

## the only one in the world
published: 2026-11-17
country: in
---
The museum of locks at Dhule is the only one in the world. It opens at ten and cannot be shut.
                                ^^^^^^^^^^^^^^^^^^^^^^^^^

## the tallest in Kenya
published: 2026-01-06
country: ke
---
The new mast at Narok is the tallest in Kenya. Lightning struck it twice on Monday.
                         ^^^^^^^^^^^^^^^^^^^^

## county records show
published: 2026-05-08
country: uk
---
The theft of the flood fund is the biggest fraud in the county's history, county records show. Police are looking at nine accounts.

## somebody says so
published: 2026-07-19
country: us
---
“The ferry at Millen is the oldest in the state,” said its captain, Roy Sloan. It carries eight cars.

## one of
published: 2026-03-22
country: au
---
Goolaroo is one of the driest towns in Australia. Nora Tench has lived there since 1950.

## the first of the month
published: 2026-09-28
country: ie
---
The bog at Clonfert will be flooded on the first of October. The first week is for volunteers. Boots will be needed.

## the best in the match
published: 2026-11-17
country: in
---
Opener Rohit Salunkhe played the best shot of the match in the last over. He was out to the next ball.

## according to the register
published: 2026-01-06
country: ke
---
The new mast at Narok is the tallest in Kenya, according to the aviation register. Lightning struck it twice on Monday.
