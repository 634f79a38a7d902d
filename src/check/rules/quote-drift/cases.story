## the headline drops a qualifier
country: gb
---
Harbourmaster: 'I never took money from the tanks'
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

The harbourmaster at Skerrow has told the trust that he knew nothing of missing diesel.

“I never knowingly took money from the tanks,” Ivor Penmarch said. “My keys hang on a nail.”

## another repeats the words and leaves out the doubt
country: us
---
Mill town waits for its bank

"We might have to sell the mill if the bank says no," the chair, Lorna Pettibone, told the meeting.

A weaver, Cal Dunn, stood up at the back. When the chair says "we have to sell the mill if the bank says no," he said, people start to pack.
                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## an ellipsis over a not
country: ie
---
Path by the weir stays shut

“The wall was not, when I saw it in May, fit to carry a path,” the engineer, Fergus Tully, told the inquiry.

The council's notice gives his words as “The wall was … fit to carry a path”, and nothing more.
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a word changed in the second telling of the same speaker
country: au
---
Bundarra's baker hangs up her tins

“I never said that the council might sell the hall to a stranger,” Nan Purcell told the meeting.

The minutes have it otherwise. “I never said that the council would sell the hall to a stranger,” they say.
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a bracket in place of the doubt
country: za
---
Doringkloof builder makes haste

“The clinic will, unless the rains come early, open in March,” said the builder, Sipho Maseko. He has nine men.

In the mayor's newsletter Maseko says: “The clinic will [...] open in March.” The nurses have bought curtains.
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## one word other in the headline
country: in
---
Registrar: 'I have signed nothing in the dark of night'
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

Savitri Gounder spoke at her door in Velampatti on Tuesday.

“I have signed nothing in the middle of the night,” she said. “I go to bed at nine.”

## the same words
country: gb
---
Harbourmaster: 'I never knowingly took money'

The harbourmaster at Skerrow has told the trust that he knew nothing of missing diesel.

“I never knowingly took money from the tanks,” Ivor Penmarch said.

## an ellipsis that hides nothing
country: ie
---
Path by the weir stays shut

“The wall was, when I saw it in May with my dog and two wet students, not fit to carry a path,” the engineer, Fergus Tully, told the inquiry.

The council's notice gives his words as “The wall was … not fit to carry a path”, and nothing more.

## two statements of one pattern
country: us
---
Mill town waits for its bank

“I want the mill to live,” Lorna Pettibone said. “I want the bank to listen.”

Later she was shorter. “I want the bank to wait,” she said.

## a part of the sentence
country: au
---
Nan Purcell says the hall “will never get a roof” in her time.

“I don't think I am wrong: the hall will never get a roof while the council owns the ladder,” she said.

## a phrase that comes back
country: za
---
“No comment,” said the mayor. Asked again on Friday he said: “No comment at all.”

“The clinic will open,” said the builder. “The clinic will open when it opens,” said the nurse.

## two speakers agree
country: in
---
“We saw the fire from the river road before ten,” said a boatman, Arul Das.

“I saw smoke from the bridge and then the fire before eleven,” said his cousin.

## a title in single marks
country: gb
---
'The Lamp at Skerrow Point' to be filmed again

The novel “The Lamp of Skerrow” was filmed in 1961. The new film needs 40 gulls.

## an ellipsis over a limit
country: in
published: 2026-10-14
---
Engineer: 'I have not ... signed the drawing'
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

"I have not, as far as I can recall, signed the drawing," Meher Contractor said.

## a headline that drops the condition
country: uk
published: 2026-02-26
---
Leader: 'We will not sell the pier'
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^

“We will not sell the pier unless the roof goes,” said Ada Quillfeather.

## a headline that stops at the sentence
country: uk
published: 2026-02-26
---
Leader: 'We will not sell the pier'

“We will not sell the pier. The roof is sound,” said Ada Quillfeather.
