## a rise that is none of the two ends
country: gb
---
Fares keep Skerrow ferry afloat

The ferry's takings rose 5% to £3.4m from £2.8m last year, helped by a mild spring.
                            ^^^^^^^^^^^^^^^^^^^

## from and to
country: in
---
Fewer boats on the Haldi

The number of boats fell 10% last year, from 400 to 300, the registrar said.
                                        ^^^^^^^^^^^^^^^

## a share
country: us
---
Mill asks for a fifth

The board will pay 20% of $1.1 million, or $310,000, by June. The mill owes two banks.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## the other ones
country: ie
---
Swans counted

Of the 36 swans, the guard said 21 nest on the bank and the other 13 on the platform.
                                                        ^^^^^^^^^^^^

## a jury
country: au
---
Shed fire case begins

The court swore 12 jurors, seven men and four women, on Monday. The shed held 300 bales.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## million and billion
country: za
---
Quarry sold

The quarry was sold for 1.4 million rand in March, a filing shows. Its stone went to the coast.

Buyers had first been asked for 1.4 billion rand, said the foreman, Pieter Vandermerwe.
                                ^^^^^^^^^^^

## a fall that is a rise
country: nz
---
Pool is warmer

Visits fell 12% to 2,352 from 2,100 after the pump was mended.
                ^^^^^^^^^^^^^^^^^^^

## sums that are right
country: gb
---
Fares keep Skerrow ferry afloat

The ferry's takings rose 21% to £3.4m from £2.8m last year. Of the 40 crew, 29 are deckhands and the other 11 cook.

## rounding
country: in
---
Rice up

Rice rose 7% to 46 rupees from 43, and wheat fell 4% to 24 rupees from 25.

## about
country: us
---
Mill asks for a fifth

The board will pay about 20% of $1.1 million, or roughly $250,000, by June.

## a list that is no total
country: au
---
Sale at Bundarra

The sale had 40 chairs, nine pianos and two goats. The hall took 126 pies, eight cakes, 16 tarts and two jars.

## percentage points
country: ie
---
Rate moves

The rate rose 2 percentage points to 5% from 3%. The bank's profit was up.

## two scales of two things
country: za
---
Quarry sold

The quarry cost 1.4 million rand. The province spends 2.6 billion rand on roads.

## parts of a whole with some left
country: nz
---
Pool vote

Of the 50 members, 20 voted for the pump and 12 against. The rest swam.

## a share of them
country: au
published: 2026-03-03
---
Auction at Wirrabeen

The agent said 600 goats were sold. A third of them, or 300, went to one farm.
                                    ^^^^^^^^^^^^^^^^^^^^^^^

## one grant with two amounts
country: us
published: 2026-06-09
---
Grant for the pier

The grant is for $56 million. It will be paid over four years.

The county engineer, Opal Strand, said the $65 million grant would cover the pilings.
                                       ^^^^^^^^^^^^^^^^^^^^^

## summands of a total before
country: uk
published: 2026-07-01
---
Newts counted

A count of newts in Marl Pond found 72, the warden said.

Children found 40 in the reeds, 21 in the ditch and 14 under a tarpaulin.
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a grant that was smaller than asked
country: us
published: 2026-06-09
---
Grant for the pier

The grant is for $56 million, down from the $65 million that the county asked for.

It will be paid over four years.

## three places, no total
country: uk
published: 2026-07-01
---
Newts counted

Children found 40 in the reeds, 21 in the ditch and 14 under a tarpaulin.
