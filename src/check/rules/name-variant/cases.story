## a letter other in the attribution
country: gb
---
The harbourmaster at Skerrow, Ivor Penmarch, has closed the inner quay.

Two bollards came away in Friday's swell. Mr Penmerch said the stone was soft as cheese.
                                          ^^^^^^^^^^^

## a letter too many, of somebody accused
country: us
---
CANTER FALLS — The county treasurer, Lyle Osterhout, was charged with theft on Monday.

Prosecutors say Osterhoutt moved $40,000 to a feed store that his son runs. He has not entered a plea.
                ^^^^^^^^^^

## another given name in the attribution
country: ie
---
The baker at Kilfinnan, Noreen Lacy, has fed the swans for nine years. She keeps the crusts in a churn.

“They know my step,” Norah Lacy said. “They know the van as well.”
                     ^^^^^^^^^^

## another end of the surname
country: za
---
The Doringkloof quarry has a new manager, Pieter Vandermerwe, who came from a salt works on the coast.

“I have never seen such stone,” Vandermeer said at the gate.
                                ^^^^^^^^^^

## marks on the letters
country: pl
---
The mayor of Zalesie, Piotr Wiśnicki, opened the bridge on Sunday with a pair of garden shears.

Wisnicki said the river had waited for 40 years.
^^^^^^^^

## a body
country: gb
---
The Inchmarnoch Ferry Company will lay up two boats. Its crews were told by letter.

Islanders say the Inchmarnock Ferry Company has never answered theirs.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^

## letters swapped
country: in
---
The registrar, Savitri Gounder, has kept the books at Velampatti since 1998.

A clerk said that Gounedr wrote every entry herself.
                  ^^^^^^^

## two people, each introduced
country: gb
---
The band's chairman, Roy Tindall, found the hall under water. Its secretary, Peter Tindell, who is no relation, saved the tubas.

Mr Tindell said the drums had floated.

## kin
country: ie
---
Noreen Lacy has fed the swans at Kilfinnan for nine years. Her sister, Norah Lacy, brings the bread.

Norah Lacy said they took it from her hand.

## a team list
country: au
---
Bundarra: Jo Harden, Lee Martin, Sam Hardie, Kim Marten, Pat Harding.

Harden kicked four and Hardie two. Marten left the field with a bad knee.

## one person by short and long form
country: us
---
Lyle Osterhout was charged with theft. Mr. Osterhout has not entered a plea, and Osterhout's lawyer could not be reached.

## a people and its country
country: de
---
The Tarvian embassy gave a dinner. A Tarvia trade fair follows, and Tarvians in the city will dance.

## plural of a family
country: gb
---
Ivor Penmarch and his wife run the chandlery. The Penmarches have had it since 1911, and the Penmarch name is over the door.

## two with one surname and unlike given names
country: nz
---
Hester Rowe chairs the board. The vote was close, Graham Rowe said, and the pool will stay.

## one captain, two given names
country: in
published: 2026-03-05
---
Cup for Lakeside

Harendra Pawaskar, who captains the side and sells ice, scored twice.

Captain Upendra Pawaskar lifted the cup.
        ^^^^^^^^^^^^^^^^
