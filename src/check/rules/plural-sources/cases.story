## sources, then the source
country: gb
---
Trust weighs sale of lamp

Sources at the Skerrow trust said the lamp had been valued in secret. The source said the valuer came by night.
                                                                      ^^^^^^^^^^^^^^^

Moira Bain, the chair, laughed at that.

## officials, then the official
country: us
---
Mill loan in doubt

State officials said the loan would not be paid before June. The mill owes two banks $4 million.

The official added that nobody had told the weavers.
^^^^^^^^^^^^^^^^^^

## insiders, some lines later
country: in
---
Fire report to stay sealed

Insiders believe the report on the betel fire names a hydrant. Nine shops burned.

The insider said that the hydrant had been painted shut.
^^^^^^^^^^^^^^^^

## aides
country: ie
not-yet: the reader takes “Aides to the minister” for a name
---
Minister may skip the mart

Aides to the minister said he would not come to Kilfinnan. The mart has stood since 1911.

The aide said that he feared the swans.
^^^^^^^^^^^^^

## company executives
country: za
---
Quarry to change hands

Senior executives said a buyer had been found for the Doringkloof quarry.

The price is not known. The executive said it was less than the stone.
                        ^^^^^^^^^^^^^^^^^^

## diplomats
country: au
---
Envoy calls on Bundarra

Diplomats said the envoy wanted to see the hall before its roof fell in.

The diplomat said he had been promised lamingtons.
^^^^^^^^^^^^^^^^^

## a number
country: gb
---
Trust weighs sale of lamp

Two people at the Skerrow trust said the lamp had been valued in secret. One of them said the valuer came by night.

## another, single source between
country: us
---
Mill loan in doubt

State officials said the loan would not be paid before June. A bank official said it might never be paid.

The official added that nobody had told the weavers.

## one from the start
country: in
---
Fire report to stay sealed

A source in the fire service said the report names a hydrant. The source said that it had been painted shut.

## the sources go on
country: ie
---
Minister may skip the mart

Sources close to the minister said he would not come. The sources said that he feared the swans.

## a source of another kind
country: za
---
River runs dry

Sources of the river said to be holy were fenced in May. The source lies under a fig tree, the guide Sipho Maseko said.

## named officers
country: gb
---
Lamp stolen

Officers searched the point. Det Sgt Rhona Leask said the lamp could not have gone far. The officer said it weighs as much as a pony.

## sources with their place
published: 2026-04-15
country: us
---
Sources on the theater's staff said the curtain was sold in March. The source added that the buyer paid cash.
                                                                   ^^^^^^^^^^^^^^^^
