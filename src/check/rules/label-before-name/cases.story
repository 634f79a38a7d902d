## accused and an offender before the name
published: 2026-03-11
country: us
---
Jury selection began Tuesday in the county's longest fraud case. Accused swindler Odell Marchetti, 47, sat beside his lawyer and took notes. He has pleaded not guilty to eleven counts.
                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## alleged with a noun before the offender
published: 2026-02-02
country: uk
---
A hearing in Kelderby was put off because of snow. Alleged drug dealer Corin Lathbury is to appear by video link on Friday. He denies both charges.
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## suspected, in the middle of a sentence
published: 2026-06-19
country: ng
---
Traders at Obudo market shut their stalls on Monday. Officers had brought in suspected arsonist Tunde Akinyele-Bright for questioning the night before. His family says that he was at church.
                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## self-confessed, nobody convicted
published: 2026-09-08
country: ie
---
The gallery would not say how many canvases are in doubt. Self-confessed forger Malachy Tranter has given two interviews about his trade. No charge has been brought.
                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## in a headline
published: 2026-04-27
country: au
---
Alleged stalker told to stay out of Wallaroo Flat

Alleged stalker Bevan Strick must keep 500 metres away from the town's only cinema, a magistrate ordered. He has not entered a plea.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## with an article
published: 2026-10-13
country: ca
---
Fishers in Port Evander voted to keep the harbour open. They said the accused smuggler Rémy Arsenault had never landed a catch there. His trial is set for spring.
                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## said behind the name
published: 2026-03-11
country: us
---
Jury selection began Tuesday in the county's longest fraud case. Odell Marchetti, 47, accused of swindling eleven widows, sat beside his lawyer and took notes. He has pleaded not guilty.

## a verb
published: 2026-05-20
country: uk
---
The club's chairman has accused burglar alarm firm Stanwick Keys of overcharging. Police suspected robbers from the next county, and nobody was held. The firm says its prices are on its website.

## prosecutors alleged that somebody
published: 2026-07-07
country: us
---
Prosecutors alleged that Mr. Delacroix led the ring. He is alleged to have met three drivers at a truck stop in Pine Hollow. His lawyer, Greta Sund, called the account a fairy tale.

## convicted by now
published: 2026-11-30
country: uk
---
Self-confessed burglar Ned Purslow was jailed for four years at Aldwich Crown Court on Monday. He had pleaded guilty to nine break-ins. The judge said the shopkeepers of Aldwich could sleep again.

## no offender
published: 2026-01-22
country: nz
---
Alleged victim Moana Teague told her story to a room of forty people. Suspected gas leaks had closed the hall twice. The council will look at the pipes.

## between quotation marks
published: 2026-08-15
country: in
---
The poster at the bus stand reads “alleged fraudster Devika Raohat must go”. Ms Raohat said she would ask the court to have it taken down. The bus company said it did not know who had put it up.
