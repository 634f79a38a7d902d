## charged, with the age
published: 2026-03-19
country: uk
---
Two buses were damaged outside the depot at Harrowmere. Kieran Dobbs, 15, was charged with criminal damage and bailed until May. His mother said he had been at home.
                                                        ^^^^^^^^^^^^^^^^

## a suspect of fifteen
published: 2026-05-05
country: us
---
Deputies searched the creek for a second day. The 15-year-old suspect, Callum Reddick, was arrested at his grandmother's house on Sunday. Nobody was hurt in the holdup.
                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a witness by class
published: 2026-06-12
country: uk
---
The trial of a caretaker opened at Saltmere Crown Court. Poppy Arkwright, a Year 8 pupil, told the jury she saw him at the gate. The caretaker, Cyril Fenby, denies theft.
                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a victim of an assault
published: 2026-02-10
country: au
---
A man of 40 pleaded guilty on Monday over a fight at a skate park. He had punched Jaxon Merriweather, 14, in the face over a borrowed board. The magistrate will sentence him in March.
                                                                                  ^^^^^^^^^^^^^^^^^^^^^^

## a schoolgirl who gave evidence
published: 2026-09-24
country: in
---
The bus conductor's case was heard in a closed room. Schoolgirl Ananya Terdalkar gave evidence for an hour. The conductor has denied the charge.
                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^

## named in a headline too
published: 2026-07-28
country: ca
---
Teen held after pellet gun scare at Lac Morin

Xavier Boudreau-Keys, 16, was arrested on Tuesday after a pellet gun was found in a locker. Police said nobody was in danger. School opens again on Thursday.
^^^^^^^^^^^^^^^^^^^^^^^^

## no name
published: 2026-03-19
country: uk
---
Two buses were damaged outside the depot at Harrowmere. A 15-year-old boy, who cannot be named for legal reasons, was charged with criminal damage. He was bailed until May.

## a prize
published: 2026-08-16
country: uk
---
Matilda Grange, 13, won the county regatta by two lengths. Her club's shed was burgled in June, and police have not found the oars. She rowed in a borrowed boat.

## a child of then
published: 2026-10-09
country: ie
---
Garda files on the fire have been opened after 30 years. Declan Moy, now 45, who was 15 at the time, told the inquiry what he saw. He said the door had been locked.

## an adult
published: 2026-04-21
country: us
---
Aaron Whitlow, 19, was charged with theft of a golf cart. His father's course will not press for jail. He is due in court on May 5.

## tried as an adult
published: 2026-11-03
country: us
---
Marcus Delroy, 17, was charged as an adult with armed robbery. A judge set bail at $20,000. His lawyer asked for a speedy trial.

## the mother is named
published: 2026-01-15
country: za
---
The mother of a six-year-old boy, Lindiwe Mahlaba, told the court that the taxi never stopped. The driver denies reckless driving. The boy is home again.

## a young driver of a go-kart
published: 2026-06-02
country: de
---
Leon Achterberg, 12, drove the fastest lap at the Wiesental track on Sunday. A thief had taken his helmet the night before. He wore his sister's.
