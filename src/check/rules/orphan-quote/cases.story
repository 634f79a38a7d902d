## two people, and a quotation behind them
country: gb
---
Bollards fall into harbour at Skerrow

Two bollards came away from the inner quay in Friday's swell. Nobody was hurt.

Ivor Penmarch, the harbourmaster, was first on the quay. His deputy, Ailsa Bain, came with a rope.

“I heard it go like a tooth. I never want to hear that again.”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

The quay will be shut for nine weeks.

## the last words of the story
country: us
---
Mill town waits for its bank

CANTER FALLS — The woollen mill owes two banks $4 million and has 90 looms.

The union meets on Thursday. The owners meet on Friday.

"You cannot eat a loom. You cannot sell one either."
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## the first words of the story
country: ie
---
Swans stop a train

“They would not move for the whistle, so I gave them my lunch.”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

Two swans stopped the 8.10 at Kilfinnan on Tuesday. It left nine minutes late.

## behind a new person who says nothing
country: au
---
Bundarra bakes for its hall

“The roof leaks on the piano,” said Nan Purcell, who has baked since dawn. “It leaks on the mayor as well.”

Her neighbour, Colin Moss, brought the flour.

“I have carried four sacks up that hill. I am not a young man.”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## in the midst of a paragraph
country: za
---
New clinic for Doringkloof

The clinic opens in March in the old post office. “We have waited nine years for a door that locks.” Two nurses have bought curtains.
                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

The builder has nine men.

## in guillemets of a translated story
country: in
---
Fire sweeps betel shops

Nine shops burned near the clock tower in Haldipur before dawn. The fire engine came from the next town.

“The water ran out before the street did.”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

A committee will look at the hydrants, of which there is one.

## a cue behind the first sentence
country: gb
---
Bollards fall into harbour at Skerrow

Ivor Penmarch, the harbourmaster, was first on the quay.

“I heard it go like a tooth,” his deputy, Ailsa Bain, said. “I never want to hear that again.”

## a quotation that goes on into a new paragraph
country: us
---
Mill town waits for its bank

“You cannot eat a loom,” said Cal Dunn, a weaver. “My father said that in 1971.

“You cannot sell one either.”

## a colon hands it over
country: ie
---
Swans stop a train

The guard wrote in the log:

“They would not move for the whistle, so I gave them my lunch.”

## titles, nicknames, phrases
country: au
---
Bundarra bakes for its hall

The choir sang “The Roof That Never Was”, and the piano, known as “the Sponge”, was wheeled out of the rain.

## an epigraph with its author
country: gb
---
The lamp goes out

“The sea gives nothing back but the names.” — Ada Crouch

The lamp at Skerrow Point was put out on Monday after 160 years.

## a later pronoun
country: in
---
Fire sweeps betel shops

Arul Das, a boatman, saw the smoke before ten.

“The water ran out before the street did,” he said. “We used the river.”

## a headline in quotation marks
country: gb
---
“We will never sell the lamp at Skerrow Point”

The trust has turned down an offer for the lamp, its chair, Moira Bain, said.
