## month first, with the year
published: 2025-04-02
country: us
---
The water board will vote on the new tariff next month.

Its chair, Lorna Pettibone, set the meeting for Thursday, May 6, 2025, in the old mill at Canter Falls. Seats are few.
                                                ^^^^^^^^^^^^^^^^^^^^^

## day first, no year: the nearest
published: 2026-09-14
country: gb
---
Ferries to Inchmarnoch stop for repairs from Tuesday 23 September. The master, Calum Reith, said islanders had been told by letter.
                                             ^^^^^^^^^^^^^^^^^^^^

## June has thirty days
published: 2026-05-21
country: ie
---
Entries for the regatta close on 31 June, the club said. Last year 40 boats came.
                                 ^^^^^^^

## no leap year
published: 2027-01-30
country: in
---
The census office at Haldipur will take forms until 29 February 2027. Clerks will work on two Sundays.
                                                    ^^^^^^^^^^^^^^^^

## in a bracket
published: 2026-03-01
country: au
---
The inquiry sits again on Monday (16 April), when the dam's engineer gives evidence. It has sat for 11 days.
                          ^^^^^^^^^^^^^^^^^

## a day long past
published: 2026-11-02
country: nz
---
Nobody in Port Hollis has forgotten the night of Friday, 15 March 1975, when the wool store burned. A plaque was put up last week.
                                                 ^^^^^^^^^^^^^^^^^^^^^

## abbreviated
published: 2026-06-10
country: us
---
CEDAR NOTCH — Tickets for the county fair go on sale Mon., June 16, at noon. Last year they were gone in a day.
                                                     ^^^^^^^^^^^^^

## a weekday's possessive
published: 2026-07-01
country: za
---
The strike vote follows Wednesday's 1 August deadline. The union has 900 members at the quarry.
                        ^^^^^^^^^^^^^^^^^^^^

## the right day
published: 2025-04-02
country: us
---
The water board set the meeting for Tuesday, May 6, 2025, in the old mill at Canter Falls. Seats are few.

## the right day, no year
published: 2026-09-14
country: gb
---
Ferries to Inchmarnoch stop for repairs from Tuesday 15 September. They start again on Saturday, 3 October.

## over the turn of the year
published: 2026-12-29
country: gb
---
Swimmers meet at the slip on Friday 1 January. The tide is at ten.

## another year that is named nearby
published: 2026-08-03
country: de
---
The bridge fell in 1985. On Monday 5 August, at twenty past four, a boy heard the first bolt go.

## a count, no date
published: 2026-06-10
country: in
---
In March 32 people caught the fever at Haldipur. By May 45 nurses had been sent there, a nurse said.

## no day of publication
---
The fair opens on Saturday 12 July. Its Ferris wheel was built in Trieste.

## an unknown number
published: 2026-06-10
country: gb
---
Bus 38 March Street was late again. Passengers of the 39 May Hill service waited longer, a Friday 39 times in a row.

## before the new calendar
published: 2026-02-01
country: gb
---
The chapel was struck by lightning on Tuesday, 3 February 1707, the parish book says. The bell has a crack.
