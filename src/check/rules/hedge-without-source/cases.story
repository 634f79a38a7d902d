## allegedly, and nobody alleges
published: 2026-01-28
country: uk
---
The head of the leisure trust is leaving at Easter. Duncan Mowbray allegedly hid a surveyor's warning about the pool roof. Mr Mowbray said he had passed on every letter he was sent. His deputy will take over.
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## reportedly
published: 2026-03-16
country: us
---
The Rollins County Mudcats hired a new general manager on Monday. Former manager Trent Sowards reportedly cheated on the salary cap for two seasons. Sowards called that a joke. The team opens at home in April.
                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## the alleged act, as a noun
published: 2026-07-09
country: ie
---
The choir of St Brannoc's will sing without its founder this year. His alleged bullying of junior singers cost it two sponsors. The founder, Eamon Lacey, said he had only ever asked for silence.
                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## is said to have
published: 2026-09-01
country: in
---
The market committee has a new secretary. The last one, Vasant Talpade, is said to have forged stall permits. Mr Talpade said that each permit bore the chairman's seal.
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## it is alleged
published: 2026-04-04
country: au
---
Surf carnival entries close on Friday. It is alleged that club captain Reece Holloway stole prize money in 2023. Mr Holloway said the cheques were still in his drawer. The club has 210 members.
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a firm
published: 2026-06-11
country: ca
---
Harbour tours resume on the long weekend. Tour company Blue Fathom allegedly falsified its safety logs. The company said the logs were complete. Its three boats passed inspection last year.
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## the source stands in the sentence
published: 2026-01-28
country: uk
---
The head of the leisure trust is leaving at Easter. Duncan Mowbray allegedly hid a surveyor's warning about the pool roof, according to a letter from two trustees. Mr Mowbray said he had passed on every letter he was sent.

## the accusers are named in the next sentence
published: 2026-07-09
country: ie
---
The choir of St Brannoc's will sing without its founder this year. His alleged bullying of junior singers cost it two sponsors. Four parents made the allegation in a letter to the parish. The founder, Eamon Lacey, said he had only ever asked for silence.

## charged
published: 2026-10-22
country: us
---
The county fair will go on without its treasurer. Mildred Askew was charged in August with embezzlement. Askew allegedly wrote checks to herself after each rodeo. She has pleaded not guilty.

## a lawsuit
published: 2026-02-24
country: us
---
A lawsuit by nine tenants is before the county court. Landlord Gus Petrakis allegedly shut off the heat in January and lied to inspectors. Petrakis said the boiler had failed.

## nothing that harms
published: 2026-05-29
country: nz
---
The singer Aroha Pikes is reportedly working on a fourth album. She reportedly plans to record it in a woolshed. Fans have queued for less.

## police speak of it
published: 2026-08-08
country: za
---
Police at Rietvlei have asked for witnesses to a crash on the N8. The driver, Pieter Loubser, allegedly stole the bakkie from a farm stall. He was treated for a broken wrist.
