## the answer is the last line
published: 2026-10-28
country: us
---
Rival says mayor used city crew on his porch

Challenger Dolly Arquette told a crowd Monday that Mayor Vernon Tibbs had a city crew rebuild his porch.

Arquette held up photographs of a city truck outside the mayor's house on Alder Street.

The two meet in the runoff on Nov. 10. Each has raised about $40,000.

The city has 31,000 people and one bridge, which both want to widen.

Arquette, a pharmacist, would sell the old library. Tibbs would keep it.

Early voting begins Saturday at the armory.

Tibbs said the crew was mending a water main and that he paid for his own porch.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## eight paragraphs on
published: 2026-02-12
country: uk
---
Farmer 'moved boundary stones'

A farmer has been accused of moving the stones between his land and a nature reserve.

The warden, Iris Fallow, said Garth Winstone had moved eleven stones in one night.

The reserve is home to 200 pairs of lapwing.

It was given to the county in 1931 by a brewer.

Two footpaths cross it and one is closed in spring.

Volunteers cut the reeds every winter.

A bird count takes place on Sunday.

The council has sent a surveyor.

The survey will take a week.

Mr Winstone said he had never touched a stone in his life.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a vet and his answer
published: 2026-06-19
country: ie
---
Vet under fire over greyhounds

Owner Nuala Keane accused vet Lorcan Daly of falsifying blood tests on three dogs.

The dogs ran at Ballyvane in May.

The track has stands for 2,000 people.

Racing there began in 1948.

The next meeting is on Thursday night.

Entry costs €10 and children go free.

The bar will open at six.

Mr Daly said the tests were done by a laboratory and that he never saw them.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## in Indian copy
published: 2026-09-04
country: in
---
Clerk accused in ration card row

Shopkeeper Babu Kolte told the tahsildar that clerk Sunil Ghorpade took bribes for ration cards.

About 900 families in Vadgaon wait for cards.

The office opens at ten and has two windows.

A second window was added in June.

The taluka has had three tahsildars in a year.

Rain has delayed the new building.

The contractor expects to finish by Diwali.

Ghorpade said he had not taken a rupee from anybody.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a coach in Canada
published: 2026-01-27
country: ca
---
Parents accuse swim coach

Parent Odile Marchand said swim coach Trent Hollis had lied about the team's times.

The club trains at the Lakeside pool.

The pool has eight lanes and was built for the 1979 games.

Swimmers from six schools use it.

The provincial meet is in March.

Entries close next week.

Last year the club won four medals.

Hollis said the times were not his and came from the timing system.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a pastor in Kenya
published: 2026-11-13
country: ke
---
Choir money row splits church

Choir leader Grace Nduta accused Pastor Amos Kiprop of stealing the choir's savings.

The choir has 40 members and sings in three languages.

It was to travel to Arusha in December.

The church stands on the old market road.

Its roof was replaced in 2022.

Services begin at seven and at ten.

A meeting is called for Sunday.

Pastor Kiprop said the money was in the bank and that nothing was missing.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## the answer follows at once
published: 2026-10-28
country: us
---
Rival says mayor used city crew on his porch

Challenger Dolly Arquette told a crowd Monday that Mayor Vernon Tibbs had a city crew rebuild his porch.

Tibbs said the crew was mending a water main and that he paid for his own porch.

The two meet in the runoff on Nov. 10. Each has raised about $40,000.

The city has 31,000 people and one bridge, which both want to widen.

Early voting begins Saturday at the armory.

Each has two children at the high school.

## third paragraph
published: 2026-02-12
country: uk
---
Farmer 'moved boundary stones'

The warden, Iris Fallow, said Garth Winstone had moved eleven stones in one night.

Mr Winstone said he had never touched a stone in his life.

The reserve is home to 200 pairs of lapwing.

Two footpaths cross it.

A bird count takes place on Sunday.

The council has sent a surveyor.

## nobody is accused
published: 2026-06-19
country: ie
---
Baker's dozen for baker's daughter

Nuala Keane has opened her thirteenth shop.

Her father, Lorcan Keane, began with one oven in 1970.

The shop sells soda bread and scones.

It opens at six.

Parking is free.

The shop has a garden.

Lorcan Keane said he had never liked scones.

## a firm, not a person
published: 2026-09-04
country: in
---
Bus service cut

Shopkeeper Babu Kolte said Sahyadri Roadways had cut two buses without notice.

About 900 families in Vadgaon use them.

The stand was built in 1988.

A second shelter was added in June.

Rain has delayed the new road.

The fare is 12 rupees.

Sahyadri Roadways said both buses would run again from Monday.

## she speaks early and late
published: 2026-01-27
country: ca
---
Parents accuse swim coach

Parent Odile Marchand said swim coach Trent Hollis had lied about the team's times. Hollis said he had not.

The club trains at the Lakeside pool.

Swimmers from six schools use it.

The provincial meet is in March.

Entries close next week.

Last year the club won four medals.

Hollis said the times came from the timing system.

## praised at the top
published: 2026-11-13
country: ke
---
Choir sings for governor

Choir leader Grace Nduta thanked Pastor Amos Kiprop for the new roof.

The choir has 40 members.

It will travel to Arusha in December.

The church stands on the old market road.

Services begin at seven and at ten.

A meeting is called for Sunday.

Pastor Kiprop said he was proud of them.
