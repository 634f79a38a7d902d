## yesterday
country: gb
---
Strike shuts Skerrow ferry

Deckhands on the Skerrow ferry walked out yesterday over a rota that gives them one Sunday in five.
                                          ^^^^^^^^^

Their union, the Harbour Hands, says talks begin soon.

## a weekday to come
country: au
---
Bundarra bakes for its hall

The hall committee will sell 400 lamingtons on Saturday to pay for a roof. Nan Purcell, 91, has baked since dawn.
                                            ^^^^^^^^^^^

## tomorrow in the last line
country: us
---
Library opens its attic

The library at Canter Falls has opened its attic to readers of old newspapers. The papers go back to 1871.

“They smell of soup,” said the librarian, Della Roark. The attic closes again tomorrow for a new floor.
                                                                              ^^^^^^^^

## last night, over a dateline that has no day
country: in
---
HALDIPUR (Agency) - Fire swept a row of betel shops near the clock tower last night. Nobody was hurt.
                                                                         ^^^^^^^^^^

## a day in the past
country: ie
---
Two swans that stopped a train at Kilfinnan on Tuesday were led away by a guard with a biscuit. The 8.10 was nine minutes late.
                                            ^^^^^^^^^^

## next month, which is a note
country: za
---
Doringkloof to get its own clinic

The clinic will open next month in the old post office. Its two nurses have bought their own curtains.
                     ^^^^^^^^^^

## the day of publication is known
published: 2026-03-05
country: gb
---
Deckhands on the Skerrow ferry walked out yesterday over a rota that gives them one Sunday in five. They meet on Monday.

## a dateline with its day
country: in
---
HALDIPUR, 3 March 2026 (Agency) - Fire swept a row of betel shops near the clock tower last night. Nobody was hurt.

## habits
country: ie
---
The swans come every Friday, when the baker sweeps up. On Sundays they are fed by the choir, and on a Monday they sulk.

## a name
country: gb
---
The Friday Club at Much Ferring has knitted 900 hats. On Good Friday in 1952 its founder, Ada Crouch, cast on the first.

## the full date
country: au
---
The hall committee will sell 400 lamingtons on Saturday 10 October 2026 to pay for a roof. It sold 300 in 2024.

## quoted words only
country: us
---
“We open tomorrow and we close when the pie is gone,” said Della Roark. The pie is quince.

## nowadays
country: za
---
Once there were nine wagons at Doringkloof; today there are still two. The wheelwright has no apprentice.

## a weekday just behind a full date
country: nz
---
The wool store burned on 14 March 1975. On Saturday the roof fell in, and by Sunday the street smelt of toffee.

## next weekday behind a noun
country: ie
---
Seal moves house

The seal will take the ferry next Thursday in a crate.
                             ^^^^^^^^^^^^^
