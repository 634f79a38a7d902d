## told a newspaper, then said
country: us
---
Kiln may have started studio fire

Fire chief Odell Crane told the Canter Falls Sentinel that the kiln had been left on and that its door stood open.

The studio had 70 members.

The door of the kiln stood open, Crane said. A laboratory will look at what is left of it.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a radio station
country: gb
---
Bollards were soft, says diver

The diver Ailsa Bain told Radio Skerrow that the bollards were hollow and that their iron had rotted.

The inner quay is shut.

Bain said the iron of the bollards had rotted. The trust will replace them.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## says, in the present
country: ie
---
Swans feared by guard

The guard Fergus Tully told the Kilfinnan Herald that the swans had bitten two passengers in March.

The 8.10 now waits for them.

Tully says the swans bit two passengers.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## an agency
country: in
---
Hydrant was painted shut

The boatman Arul Das told the Haldipur Times that the hydrant was painted shut and that boys had done it.

Nine shops burned.

Boys had painted the hydrant shut, Das said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a second fact of the same interview
country: au
---
Hall roof past saving

The builder Colin Moss told the Bundarra Gazette that the beams were eaten through and the nails had rusted.

Nan Purcell still bakes.

According to Moss, the beams are eaten through.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## interview
country: za
---
Quarry stone is poor

The foreman Pieter Vandermerwe told the Doringkloof Post that the stone cracked in frost and that buyers had sent it back.

The quarry has 80 workers.

Vandermerwe added that buyers had sent the stone back.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## credited again
country: us
---
Kiln may have started studio fire

Fire chief Odell Crane told the Canter Falls Sentinel that the kiln had been left on and that its door stood open.

The door of the kiln stood open, Crane told the Sentinel.

## said again, to us
country: gb
---
Bollards were soft, says diver

The diver Ailsa Bain told Radio Skerrow that the bollards were hollow and that their iron had rotted.

In a call on Monday Bain said the iron of the bollards had rotted.

## something else
country: ie
---
Swans feared by guard

The guard Fergus Tully told the Kilfinnan Herald that the swans had bitten two passengers in March.

Tully said the whistle was broken and the driver deaf.

## our own outlet
country: in
outlet: Haldipur Times
---
Hydrant was painted shut

The boatman Arul Das told the Haldipur Times that the hydrant was painted shut and that boys had done it.

Boys had painted the hydrant shut, Das said.

## told a meeting
country: au
---
Hall roof past saving

The builder Colin Moss told the hall committee that the beams were eaten through and the nails had rusted.

The beams are eaten through, Moss said.

## another speaker says the same
country: za
---
Quarry stone is poor

The foreman Pieter Vandermerwe told the Doringkloof Post that the stone cracked in frost and that buyers had sent it back.

Thandi Radebe said buyers had sent the stone back.

## told the station
country: ie
published: 2026-05-04
---
Hurlers lose goalkeeper

The Knockrea goalkeeper is out for the season, his manager has told Radio Slaney.

Ultan Breen told the station that the keeper had broken two fingers on a gate latch.

The keeper broke two fingers on a gate latch, Breen said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## an interview with the agency
country: in
published: 2026-08-20
---
Canal to reopen

The Sarang canal will reopen this month, the agency Plateau Wire reported on Tuesday.

In an interview with the agency, the canal engineer, Meher Contractor, said gate four would be lifted by 28 August.

Gate four will be lifted by 28 August, Ms Contractor said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## the station credited again
country: ie
published: 2026-05-04
---
Hurlers lose goalkeeper

The Knockrea goalkeeper is out for the season, his manager has told Radio Slaney.

Ultan Breen told the station that the keeper had broken two fingers on a gate latch.

The keeper broke two fingers on a gate latch, Breen told Radio Slaney.
