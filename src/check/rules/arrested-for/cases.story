## a gerund behind the name's apposition
country: gb
---
Two people were led away from the marina at Skerrow on Monday.

The harbourmaster, Ivor Penmarch, 61, was arrested for stealing diesel from the council's tanks. He was released on bail.
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a noun of the law
country: in
---
The registrar at Velampatti, Savitri Gounder, was arrested for forgery on Tuesday. Her office has been sealed.
                                              ^^^^^^^^^^^^^^^^^^^^^^^^

Her brother said she had signed nothing.

## the active with a name between
country: us
---
BITTER CREEK, Wyo. — A grand jury indicted Lyle Osterhout, 47, for bribery last week. His trial has no date yet.
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

The rancher has said through his lawyer that he paid only for gravel.

## held, with the day between
country: ke
---
Police searched three shops in Mwatate market. A trader, Juma Kibwana, was held on Friday for smuggling cigarettes across the border.
                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

He has not been charged.

## taken into custody
country: au
---
A man of 40 was taken into custody for setting fire to a shearing shed near Bundarra. The shed held 300 bales.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## charged for, of an offence
country: ng
---
The cashier, Ngozi Ibekwe, was charged for theft at Oke-Ilu magistrates' court. She denied taking the money.
                           ^^^^^^^^^^^^^^^^^^^^^

## a protester's deed is a note, and still found
country: by
---
The violinist Mira Halko was detained for singing outside the ministry. She was let go at midnight.
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## on suspicion of
country: gb
---
The harbourmaster, Ivor Penmarch, 61, was arrested on suspicion of stealing diesel from the council's tanks. He was released on bail.

## a second time
country: gb
---
Penmarch was arrested for a second time on Thursday, his solicitor said. He has been on bail for nine weeks and was detained for six hours.

## a price and a service
country: ie
---
The band was charged for two tickets that nobody had used. Fans were charged for stealing-proof lockers that had no lock.

## questioning, an interview, his own safety
country: za
---
A foreman at the Doringkloof mine was held for questioning after the fall of rock. A second man was detained for his own safety and taken home.

## convicted since
country: us
---
Harlan Beck, who was arrested for arson in 2019, was convicted of burning down two barns. He served four years in the state prison at Millrace.

## of nobody in particular
country: sg
---
Anyone arrested for shoplifting in the new mall can be banned for a year, its owners said. People could be detained for littering under the draft law.

## inside somebody's words
country: gb
---
“I was arrested for robbery and I had been at my sister's all day,” said Dean Tranter. He was released without charge.

## a warrant for an offence
country: us
---
Deputies said the driver was arrested on two warrants for burglary. She was also wanted in a neighboring county.

## held in another sense
country: nz
---
The vigil was held for the murdered shopkeeper, and the council was held responsible for the unlit street. A charge is made for parking.

## picked up for
country: ng
published: 2026-11-03
---
Depot guards held

Ebere Tokunbo was picked up on Friday for siphoning diesel, the state police said.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
