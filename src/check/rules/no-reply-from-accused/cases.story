## charged, and nobody asked him
published: 2026-07-10
country: us
---
News in brief

Curtis Ballantyne, 34, was charged with burglary in Tull County on Friday. Deputies found a ladder in his truck.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

The shop opens again on Monday.

## accused by two trustees
published: 2026-07-10
country: us
---
From the county

Two trustees accused the superintendent, Vernon Astor, of rigging bids for the school roof. "He did it twice," trustee Olive Grantham said.
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

The board meets in August.

## a firm accused of forgery
published: 2026-03-18
country: ie
---
Around the courts

The surveyor Nuala Keaveney said Brannock Marine forged the certificates of three boats. Her report runs to forty pages.
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

The ferry is in dock.

## arrested, with his brother
published: 2026-09-16
country: uk
---
The week in Fenwick

Police arrested Keith Sowerby on Tuesday over a fire at the mill. The mill was built in 1802.
       ^^^^^^^^^^^^^^^^^^^^^^

Firefighters stayed until the morning.

## the union says so
published: 2026-03-11
country: in
---
In the valley

The farmers' union says the chairman, Dinesh Katkar, diverted the bonus money to a cold store owned by his son.
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

Milk collection went on as usual.

## on trial, and no word of his
published: 2026-05-20
country: au
---
Notes from the coast

Rhys Tolliver went on trial in Wirraway on Monday. The jury heard that the vault was empty.
^^^^^^^^^^^^^^^^^^^^^^^^^^^

The trial is to last two weeks.

## he denies it
published: 2026-07-10
country: us
---
Council and court

Curtis Ballantyne, 34, was charged with burglary in Tull County on Friday. Ballantyne denies it.

## his lawyer answers
published: 2026-07-10
country: us
---
Local round-up

Two trustees accused the superintendent, Vernon Astor, of rigging bids for the school roof. Astor's lawyer, Wren Okoro, said he denies wrongdoing.

## calls were not returned
published: 2026-03-11
country: in
---
Market day

The farmers' union says the chairman, Dinesh Katkar, diverted the bonus money to a cold store. Mr Katkar did not answer three calls on Monday.

## convicted and sentenced
published: 2026-05-20
country: au
---
From our district pages

Rhys Tolliver was convicted of theft in May and sentenced to two years on Friday.

## a plea
published: 2026-05-20
country: au
---
News in brief

Rhys Tolliver went on trial in Wirraway on Monday. He has pleaded not guilty.

## a state
published: 2026-05-20
country: uk
---
From the county

The minister accused Norland of breaking the treaty. Talks go on in Marl.

## the company declines
published: 2026-03-18
country: ie
---
Around the courts

The surveyor Nuala Keaveney said Brannock Marine forged the certificates of three boats. Brannock Marine declined to comment.

## indicted, and the story ends
published: 2026-05-20
country: us
---
Grand jury sits late

Ramona Delacroy was indicted on Thursday for fraud. The grand jury sat until nine.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

Its term ends in July.
