## the paper down the road
published: 2026-10-07
country: uk
---
The secretary of Pelham rowing club has stood down. Ivo Tancred, 58, kept the books for nine years. The Pelham Mercury reported that he had sold two club boats and kept the money. Mr Tancred said both boats were his own.
                                                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a post that was shared
published: 2026-06-17
country: in
---
The singer will not open the Ratnapur fair on Friday. A post on the platform Murmur, shared 20,000 times, says organiser Devraj Sonawane stole the gate money. Sonawane said the money was in the bank.
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## according to a foreign daily
published: 2026-02-26
country: us
---
The figure skating coach will miss the national finals. Anton Reyle falsified the ages of two skaters, according to the newspaper Sportivo. He could not be found at the rink on Thursday.
                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## media reports
published: 2026-09-02
country: au
---
The resort has closed its kitchen. Media reports said that chef Nico Baird had poisoned a rival's oysters at a festival in March. Baird said the oysters had been warm.
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a website accuses a minister
published: 2026-04-15
country: ke
not-yet: the reader does not see the name in “transport minister Ruth Cheptoo”
---
Parliament meets again on Tuesday. The website Savanna Watch reported that transport minister Ruth Cheptoo took bribes from two bus companies. The companies run 300 buses.
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a broadcaster, in Irish copy
published: 2026-11-20
country: ie
---
The bishop's school has a new head. Radio Corrib reported that the last one, Fergal Toomey, had forged exam results for three years. Toomey said he would answer the board and nobody else.
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## invoices back it
published: 2026-10-07
country: uk
---
The secretary of Pelham rowing club has stood down. Ivo Tancred, 58, kept the books for nine years. The Pelham Mercury reported that he had sold two club boats and kept the money. Receipts seen by this newspaper show the same. Mr Tancred said both boats were his own.

## it says that it could not verify
published: 2026-06-17
country: in
---
The singer will not open the Ratnapur fair on Friday. A post on the platform Murmur, shared 20,000 times, says organiser Devraj Sonawane stole the gate money. This newspaper could not verify the post. Sonawane said the money was in the bank.

## the weather from an agency
published: 2026-02-26
country: us
---
The Coast News Agency reported that the storm would reach Port Amity on Thursday night. The harbour master, Lou Fenn, told skippers to double their lines.

## a charge stands behind it
published: 2026-09-02
country: au
---
The resort has closed its kitchen. The Coral Gazette reported that chef Nico Baird had stolen wine worth $9,000. Baird was charged with theft on Monday. He said he had bought every bottle.

## the house's own title
published: 2026-04-15
country: ke
outlet: Savanna Watch
---
Parliament meets again on Tuesday. Savanna Watch reported that transport minister Ruth Cheptoo took bribes from two bus companies. Cheptoo said she had never met their owners.

## praise from another paper
published: 2026-11-20
country: ie
---
The bishop's school has a new head. The Corrib Star reported that Fergal Toomey, who retires, had taught 4,000 children. Parents gave him a boat.

## somebody with a name accuses
published: 2026-05-05
country: nz
---
The orchard has lost its licence. Former foreman Hemi Paul said owner Grant Tilley had forged the spray diary. Tilley said the diary was true to the day.

## a clip shared on a platform
published: 2026-04-15
country: in
---
The goalkeeper Farhan Lodi will not play on Sunday. A clip shared on WhatsApp claims Lodi took cash from a fan of the other side. Lodi said the cash was for a taxi.
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
