## asked why
published: 2026-02-12
country: uk
---
Parish councillors met for three hours on Tuesday. They asked the clerk, Maurice Tapp, why he had stolen the parish laptop. Mr Tapp said it was in the vestry cupboard.
                                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## urged to apologise for
published: 2026-05-26
country: nz
---
The rowing club has had a hard winter. In a letter, nine members urged the coach, Sione Faleolo, to apologise for lying to the parents. Mr Faleolo said he would answer the letter in person.
                                                                                                                  ^^^^^^^^^^^^^^^^^^^^

## despite
published: 2026-08-30
country: us
---
The library board voted 5-4 to keep its director. Director Elaine Prudhomme stays in office despite stealing rare maps. Prudhomme said every map was signed out.
                                                                                                    ^^^^^^^^^^^^^^^^^^

## her theft of
published: 2026-10-18
country: ca
---
The quilt guild moved to a church hall. Marjorie Tessler's theft of the raffle money had left it unable to pay rent. Tessler said that she had banked all of it.
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## asked when he would stop
published: 2026-03-27
country: in
---
Residents of the Sagar Vihar flats put a question to the secretary. They asked Mr Nitin Karve when he would stop cheating the residents. Mr Karve left the meeting.
                                                                                                                 ^^^^^^^^^^^^^^^^^^^^^^

## why, with a full name
published: 2026-09-15
country: ie
---
The drama group has no play this autumn. Its members asked why Brendan Coyne forged the licence. Coyne said that the licence came by post.
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## after the deed
published: 2026-07-01
country: au
---
The bowls club elected a new treasurer on Sunday. It had been without one since Kerry Swann left for Perth after she embezzled $9,000. Ms Swann said her books balanced.
                                                                                                                 ^^^^^^^^^^^^^^^^^^^^

## whether
published: 2026-02-12
country: uk
---
Parish councillors met for three hours on Tuesday. They asked the clerk, Maurice Tapp, whether he had stolen the parish laptop. Mr Tapp said it was in the vestry cupboard.

## convicted
published: 2026-11-20
country: uk
---
Hugo Strand was convicted of fraud in June. A reporter asked him why he had stolen the fund. He said that he was ashamed.

## said by somebody
published: 2026-06-16
country: us
---
Police said Prudhomme left town after she stole rare maps. She denies it and says the maps were signed out. A hearing is set for July.

## alleged
published: 2026-10-18
country: ca
---
The quilt guild moved to a church hall. The guild's lawyer spoke of the alleged theft of raffle money by Marjorie Tessler. Tessler said that she had banked all of it.

## nobody is accused
published: 2026-04-08
country: za
---
Villagers asked why the pump had failed again. The engineer said that sand had got into the valve. A new one is due after Easter.

## an idiom
published: 2026-12-05
country: uk
---
Critics asked why Tamsin Rook stole the show in so small a part. The director said she had learnt it in a day. The run ends on Saturday.
