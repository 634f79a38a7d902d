## experts say
published: 2026-05-02
country: uk
---
The canal has lost a metre of water since March. Experts say the leak is the worst in the county. The trust will drain two locks on Monday.
                                                 ^^^^^^^^^^^

## critics, in American copy
published: 2026-08-12
country: us
---
The toll on the Pike bridge rises to $6 in October. Critics say the money will never reach the road. Commuters got the news by text.
                                                    ^^^^^^^^^^^

## studies show
published: 2026-03-19
country: au
---
Children at Warra school will start at ten. Studies show that teenagers learn more after nine. The buses will run an hour later.
                                            ^^^^^^^^^^^^

## analysts believe
published: 2026-09-07
country: in
---
Onion prices rose again in Lasal market on Sunday. Analysts believe they will double by Diwali. Traders loaded 300 carts.
                                                   ^^^^^^^^^^^^^^^^

## observers behind the content
published: 2026-11-24
country: ke
---
The by-election in Kwale East was quiet and will be close, observers say. Boxes were sealed at six.
                                                           ^^^^^^^^^^^^^

## many say
published: 2026-01-15
country: ie
---
The pier at Kilcor will be painted green. Many say it was better grey. The harbour committee meets in February.
                                          ^^^^^^^^

## one of them has a name
published: 2026-05-02
country: uk
---
The canal has lost a metre of water since March. Experts say the leak is the worst in the county. Dr Odile Farrant of Oakhaven College, who measured it, said the puddle was to blame.

## an economist in the next paragraph
published: 2026-09-07
country: in
---
Onion prices rose again in Lasal market on Sunday. Economists believe they will double by Diwali.

“Stocks are at a third of last year's,” said economist Mukund Athavale. Traders loaded 300 carts.

## an inquiry with a name
published: 2026-03-19
country: au
---
Children at Warra school will start at ten. A study by Tarnell University showed that teenagers learn more after nine. The buses will run an hour later.

## experts were called in
published: 2026-08-12
country: us
---
The county has hired experts to test the Pike bridge. Engineer Rosa Delgado said it would take a week. The toll stays at $5.

## police are an office
published: 2026-11-24
country: ke
---
The by-election in Kwale East was quiet. Police said nobody was hurt. Boxes were sealed at six.

## within a quotation
published: 2026-01-15
country: ie
---
“Experts say it was better grey,” said councillor Maeve Tuohy. The harbour committee meets in February.
