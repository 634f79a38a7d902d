## could not be reached
published: 2026-03-25
country: ie
---
Walkers on Slieve Corra say that a landowner has blocked their path. The Corra Ramblers told the council that Manus Heaney had put a bull in the lane. Mr Heaney could not be reached for comment.
                                                                                                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## did not comment
published: 2026-07-01
country: us
---
Two tenants accused landlord Chet Balsam of cutting off the heat. The city will inspect the building in August. Balsam did not comment.
                                                                                                                ^^^^^^^^^^^^^^^^^^^^^^

## was not available
published: 2026-05-11
country: in
---
Parents told the collector that principal Meena Zaveri had sold the school's old desks. The collector has asked for a list. Zaveri was not available for comment.
                                                                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a request for comment, in American copy
published: 2026-09-17
country: us
---
A former driver accused Pell Trucking owner Dana Pell of forging log books. The state is reviewing the logs. Pell did not respond to a request for comment.
                                                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## unavailable, in Australian copy
published: 2026-12-09
country: au
---
Growers said that buyer Rex Motley had short-weighted their almonds for two seasons. The weights office will test his scales. Mr Motley was unavailable for comment.
                                                                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## did not respond
published: 2026-01-16
country: za
---
Residents accused councillor Zanele Mthethwa of selling stands that were not hers. The council is to meet. Mthethwa did not respond.
                                                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^

## calls and a visit
published: 2026-03-25
country: ie
---
Walkers on Slieve Corra say that a landowner has blocked their path. The Corra Ramblers told the council that Manus Heaney had put a bull in the lane. Mr Heaney did not answer two calls on Monday, and nobody came to his door.

## declined, so was asked
published: 2026-07-01
country: us
---
Two tenants accused landlord Chet Balsam of cutting off the heat. The city will inspect the building in August. Balsam declined to comment.

## emails and a day
published: 2026-09-17
country: us
---
A former driver accused Pell Trucking owner Dana Pell of forging log books. Pell did not respond to three emails sent since Monday.

## he answers
published: 2026-12-09
country: au
---
Growers said that buyer Rex Motley had short-weighted their almonds for two seasons. Mr Motley said his scales were tested every spring and that the growers were free to come and look.

## unreached mountaineers
published: 2026-08-14
country: nz
---
Three climbers are overdue on Mount Tarnell. A hut warden said they had food for two days. The upper ridge could not be reached because of wind.

## a phone that was off, told in the next sentence
published: 2026-01-16
country: za
---
Residents accused councillor Zanele Mthethwa of selling stands that were not hers. Mthethwa could not be reached. Her phone was switched off on Thursday and Friday.

## silence on something else
published: 2026-04-28
country: uk
---
The museum will lend its gold cup to Lisbon. The curator, Hetty Voss, did not say what it was insured for. It leaves on Monday by road.

## no answer, in words without a speaker
published: 2026-04-15
country: gb
---
A tenant says in a letter to Harrowby council that the rent officer, Dilys Crane, kept two deposits. No reply had arrived when this edition closed.
                                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## attempts that failed
published: 2026-04-15
country: nz
---
Shearers accused the contractor Wiremu Oakes of docking their smoko. The union is to meet on Friday. Efforts to reach Mr Oakes failed.
                                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## attempts that failed, with what was tried
published: 2026-04-15
country: nz
---
Shearers accused the contractor Wiremu Oakes of docking their smoko. The union is to meet on Friday. Efforts to reach Mr Oakes by phone and at his yard on Monday failed.
