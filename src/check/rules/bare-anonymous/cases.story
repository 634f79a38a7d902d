## sources say, and no more
published: 2026-05-14
---
The council has lost its treasurer. Sources say Quint moved the money in March.
                                    ^^^^^^^^^^^

## the position is told
published: 2026-05-14
---
The council has lost its treasurer. Two council finance officers who saw the ledgers said Quint moved the money in March.

## insiders in a business brief
published: 2026-02-03
country: us
---
Harlow Freight will cut a fifth of its fleet by June. The company, based in Tolland, lost $3 million last year.

Insiders believe the cuts will go deeper. Chief executive Mona Prewitt declined to say how many drivers would leave.
^^^^^^^^^^^^^^^^

## the cue stands before the source
published: 2026-09-21
country: ie
---
The ferry will not sail again this season, according to sources. Its owner, Dara Keaveney, said only that a part had been ordered from Bergen.
                                           ^^^^^^^^^^^^^^^^^^^^

## a person familiar with the matter
published: 2026-11-03
country: us
---
Castellan Foods is in talks to sell its frozen pies. A price of $90 million has been named, a person familiar with the matter said. Neither side would comment.
                                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## officials of no office
published: 2026-04-19
country: in
---
Ferry rides across the Kelvara creek will resume on Sunday after repairs. Boatman Dinkar Salve said the new ramp was steeper than the old one.

Officials said two more boats would be added before the rains.
^^^^^^^^^^^^^^

## another paper's anonymous sources
published: 2026-08-08
country: au
---
The winger will leave Port Callan in the spring. The Callan Observer, citing anonymous sources, said the fee had been agreed on Tuesday. The club's doctor, Wes Tamihana, wished him well.
                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^

## a government source
published: 2026-01-30
country: za
---
The bridge at Rooidrift will be closed to trucks until May. A government source said the crack was found in October. Farmers now drive 40km to the mill.
                                                            ^^^^^^^^^^^^^^^^^^^^^^^^

## source code and a river's source
published: 2026-04-29
---
The charity has put its source code online. Volunteers said they hoped others would use it. The Tarn rises from a source above Fellgate, and walkers say the path there is washed out.

## a reason is given
published: 2026-03-12
country: ca
---
The arena will not open this winter. A source, who asked not to be named because the contract is confidential, said the ice plant had failed twice. Mayor Gilles Audet said he would speak on Friday.

## officials of the ministry just named
published: 2026-06-02
country: ke
---
The Ministry of Water has stopped work on the Kirimari dam. Officials said the contractor had not been paid since February. Two hundred labourers have gone home.

## described first, short later
published: 2026-07-17
country: uk
---
Three clerks in the planning department, who have since left, said the file was kept in a car. The sources said nobody asked for it. The council said it was looking for the file.

## sources within a named body
published: 2026-10-05
country: ng
---
The express train has been cancelled until further notice. Sources in the signal workshop at Okunta said copper cable had been stolen twice. The railway's spokesman, Femi Adekola, said repairs were under way.

## who they are stands behind the cue
published: 2026-12-01
country: nz
---
“The roof leaks in four places,” said a source in the school's maintenance team. The principal, Aroha Tuhiwai, said buckets were being emptied twice a day.

## officials near a school
published: 2026-04-15
country: np
---
A bear kept the pupils of a primary school in Tal inside on Monday.

Officials said the bear had crossed the river.
^^^^^^^^^^^^^^

It has eaten two hives.

## a source described below the headline
published: 2026-04-15
country: us
---
Source says pier will close

The pier at Tansy Point will close in May, a source on the harbor board said. The source asked not to be named because the vote is secret.

## heard from an insider
published: 2026-04-15
country: ie
---
The brewery in Clonard will make a stout again, it was heard from an insider.
                                                                  ^^^^^^^^^^

The brewer, Eoin Tarpey, said he knew of no stout.
