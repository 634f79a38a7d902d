## a thief in the headline
published: 2026-02-09
country: uk
---
'Thief' treasurer sacked by bowls club
^^^^^^^

The bowls club at Harnley has dismissed its treasurer. Doris Kettle had held the post for nine years. She said she would appeal.

## a fraud in the headline
published: 2026-04-30
country: us
---
Board ousts “fraudster” principal in late vote
            ^^^^^^^^^^^

The school board voted 4-3 on Wednesday. Principal Ward Tillman had no comment. A search begins in June.

## in the body, before a role
published: 2026-07-13
country: au
---
The shire will hear from its former engineer on Friday. It is the first time that the “bribery” engineer Colin Mace has come back. He left in 2024.
                                                                                      ^^^^^^^^^

## a bully
published: 2026-09-22
country: ie
---
Dance school loses 'bully' teacher
                   ^^^^^^^

Ciara Nevin has left the Lisduff school of dance. It gave no reason. Classes begin on Monday.

## a cheat
published: 2026-11-05
country: in
---
“Cheat” umpire to stand again at Nandoli
^^^^^^^

Umpire Ravi Joglekar will take charge of the final. The league chose him on Tuesday. Tickets are free.

## a liar
published: 2026-05-15
country: ca
---
Mayor to meet “liar” contractor over bridge
              ^^^^^^

The mayor of Pont-Noir will meet builder Guy Savard next week. The bridge is two years late. Savard has asked for more time.

## the auditor says it
published: 2026-02-09
country: uk
---
Auditor says club's books are 'a fraud'

The bowls club at Harnley has closed its books. Auditor Ines Holt said they were “a fraud from end to end”. The treasurer was not named.

## a title
published: 2026-03-28
country: us
---
Library opens film season

The film club opens its season with “The Robber Bride”. Doors open at seven. Popcorn is free.

## a nickname
published: 2026-08-01
country: au
---
The boxer Lou “Killer” Maddox hung up his gloves in 1988. He taught at the gym in Yarrabee for thirty years. A plaque was put up on Sunday.

## no accusing word
published: 2026-10-10
country: nz
---
'Magic' potter to teach at Otira

Potter Hana Reweti will give a class in May. Her glazes have won two prizes. Places are few.

## attributed with a colon
published: 2026-06-08
country: ie
---
Judge: landlord was a 'thief'

A judge in Naas called landlord Vincent Sharkey a “thief” on Monday. He must repay nine tenants. He said he would appeal.

## a rogue without a target
published: 2026-12-03
country: za
---
Astronomers at Sutherland have found a planet that belongs to no star. Such “rogue” planets are hard to see. This one is as heavy as Saturn.
