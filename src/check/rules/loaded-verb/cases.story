## claimed
published: 2026-07-22
country: uk
---
A dog has been banned from the churchyard. Its owner, Percy Lamb, claimed that it had only ever dug there once. The verger said there were nine holes.
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## refused to comment
published: 2026-01-28
country: us
---
The diner closed on Sunday. Owner Sal Petrakis refused to comment on the rent. A sign on the door thanks customers.
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^

## admitted, of something harmless
published: 2026-05-15
country: au
---
The mayor opened the pool on Friday. Asked about her swimming, Dot Wakely admitted that she had learned at forty. Children jumped in behind her.
                                                               ^^^^^^^^^^^^^^^^^^^

## insisted
published: 2026-10-02
country: in
---
The metro will be late by a year. Chief engineer Ravi Kothare insisted that the tunnel was dry. Two stations were flooded in July.
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## boasted
published: 2026-03-30
country: ie
---
The quiz team from Kilbarra won again. Captain Una Breen boasted that they had not looked at a book. The prize is a ham.
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^

## a pronoun claims
published: 2026-08-06
country: za
---
Fisherman Jaco Maritz landed the tuna on Saturday. He claimed it weighed 98kg. The scale at the club stops at 90.
                                                   ^^^^^^^^^^

## said
published: 2026-07-22
country: uk
---
A dog has been banned from the churchyard. Its owner, Percy Lamb, said that it had only ever dug there once. The verger said there were nine holes.

## declined
published: 2026-01-28
country: us
---
The diner closed on Sunday. Owner Sal Petrakis declined to comment on the rent. A claim for back wages is before the small claims court.

## a plea of guilty
published: 2026-05-15
country: uk
---
Wesley Crake, 31, admitted two charges of theft at Harrow Vale magistrates' court on Friday. He was fined £200.

## claimed responsibility
published: 2026-10-02
country: ng
---
The group claimed responsibility for the attack on the depot. No one was hurt. Guards have been doubled.

## claimed lives
published: 2026-03-30
country: in
---
The flood claimed 14 lives in Sarnal district. The Met office said more rain would fall on Sunday.

## inside a quotation
published: 2026-08-06
country: za
---
“He claimed it weighed 98kg,” said club secretary Thandi Nkosi. “The scale stops at 90.”

## refused entry
published: 2026-04-20
country: us
---
The guard refused to let the goat into the lobby. The bank said animals were welcome at its drive-through.
