## the lede hangs on a person with knowledge
published: 2026-03-18
country: uk
---
Bakery boss 'kept two tills'

A bakery owner kept a second till for cash that never reached the books, a person with knowledge of the shop's accounts said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

The person, who asked not to be named because they still rent a flat from her, said Hilda Marchmont emptied it on Fridays.

Ms Marchmont denied it. “There is one till and it is brass,” she said.

## a former employee, in American copy
published: 2026-07-09
country: us
---
Coach took cash from shoe company, ex-staffer says

A high school basketball coach took cash from a shoe company, a former employee of the district said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

The former employee, who spoke on condition of anonymity, said Terrence Boudreau was handed $4,000 at a camp in Reno.

Boudreau said Tuesday that the story was false and that he had never been to Reno.

## an aide accuses in the fourth paragraph
published: 2026-09-30
country: in
---
The state budget passed by two votes on Tuesday night after a debate of nine hours.

Finance minister Lalita Gorakh thanked the members and left for Delhi.

The opposition walked out twice.

An aide, who did not want to be named, said Gorakh had bribed two independents with contracts for road works. Gorakh said she had bribed nobody.
                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a source in the first line
published: 2026-02-11
country: ie
---
Derby dogs 'were doped'

A greyhound trainer doped three dogs before the Rathcorry derby, a source at the track said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

Trainer Malachy Dunphy said the claim was untrue and that he would sue. The track said it took welfare seriously.

The derby carries a purse of €40,000.

## one clerk and nobody else
published: 2026-05-22
country: za
---
Places for sale at Kareedal

A school principal sold places to parents from outside the district, according to a clerk who worked in his office.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

The clerk, who asked not to be identified, said Pieter Lourens took R5,000 in an envelope. Lourens denied this.

The school has 1,100 pupils. The term ends in June.

## the lede of a sports story
published: 2026-10-14
country: au
---
Doctor 'let broken men play'

A club doctor let players take the field with broken ribs, an insider said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

The insider, who would be sacked for speaking and asked not to be named, said Rory Flintoff signed the forms before he saw the men. Dr Flintoff said that was untrue.

The Dockers play at Marlow on Saturday.

## bank statements back it
published: 2026-03-18
country: uk
---
Bakery boss 'kept two tills'

A bakery owner kept a second till for cash that never reached the books, a person with knowledge of the shop's accounts said. Bank statements seen by this newspaper show no cash at all for two years.

The person, who asked not to be named because they still rent a flat from her, said Hilda Marchmont emptied it on Fridays.

Ms Marchmont denied it.

## two people, apart
published: 2026-07-09
country: us
---
A high school basketball coach took cash from a shoe company, two people who worked for the district said.

The people, who were interviewed separately and spoke on condition of anonymity, said Terrence Boudreau was handed $4,000 at a camp in Reno. Boudreau said that was false.

## the accuser has a name
published: 2026-09-30
country: in
---
The state budget passed by two votes on Tuesday night after a debate of nine hours.

Independent member Hari Padte said finance minister Lalita Gorakh had bribed two of his colleagues. Gorakh said she had bribed nobody.

## a police spokesman is an office
published: 2026-06-08
country: us
---
A man was shot in the leg outside a bar on Canal Street early Sunday, a police spokesman said.

The spokesman said officers were looking for a gray pickup. Nobody has been arrested.

## an unnamed cook on the soup
published: 2026-11-11
country: nz
---
The hospital canteen will serve soup again from Monday. A cook said the new pot held 90 litres. Manager Tui Ropata said staff had missed it.

## a second official says the same
published: 2026-04-01
country: ke
---
A county engineer approved the stadium roof without a drawing, an official who worked on the project said.

A second official gave the same account. Both asked not to be named. The engineer, Josphat Kimei, denied it.

## a passenger saw it
published: 2026-08-19
country: uk
---
A bus driver stopped on the moor to look for a lost lamb, a passenger said. The company, Dale Coaches, said it was proud of him. The lamb is well.

## a named witness beside the source
published: 2026-04-15
country: us
---
Golf pro Stan Udall moved balls during a charity round, a person who caddied for him said.

The person asked not to be named for fear of losing work. Another player, Ruth Okafor, said she had seen Udall move two of them.

Udall said he had cleaned the balls and put them back.
