## jailed years ago
published: 2026-03-03
country: uk
---
A roofer goes on trial at Penford Crown Court on Monday. Gary Swithin, 41, who was jailed for robbery in 2012, has pleaded not guilty to theft. He says the slates were scrap.
                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## previous convictions
published: 2026-05-21
country: uk
---
Dean Orrell was charged with dangerous driving after a crash in Market Street. Orrell has two previous convictions for speeding. He will appear in court in June.
                                                                                              ^^^^^^^^^^^^^^^^^^^^

## known to police
published: 2026-08-25
country: uk
---
Two shops in Bexgate were robbed within an hour. Ryan Tolley, 26, was arrested on Tuesday. Tolley is well known to police in the town.
                                                                                                     ^^^^^^^^^^^^^^^^^^^^

## a convicted burglar
published: 2026-10-12
country: uk
---
The trial of Karl Dempster was put off until May. Convicted burglar Dempster denies handling stolen clocks. His barrister had the flu.
                                                  ^^^^^^^^^^^^^^^^^

## a confession
published: 2026-01-26
country: uk
---
Paul Strickland was charged with arson on Sunday. Strickland confessed to a night porter before the police came. He is on remand.
                                                             ^^^^^^^^^^^^

## previously convicted, in Ireland
published: 2026-06-17
country: ie
---
Liam Hession is on trial for fraud in Tullow. Hession was previously convicted of forging a will. He has pleaded not guilty.
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## after the sentence
published: 2026-03-23
country: uk
---
Gary Swithin, 41, who was jailed for robbery in 2012, was sentenced to three years for theft on Monday. He had denied it. The slates were never found.

## somebody else's past
published: 2026-05-21
country: uk
---
Dean Orrell was charged with dangerous driving after a crash in Market Street. The car's last owner, Jack Flood, was jailed for fraud in 2015. Orrell will appear in court in June.

## no case
published: 2026-08-25
country: uk
---
Writer Hal Cottam was jailed for forgery in 1998 and has written three novels since. The fourth comes out in June. He lives in Bexgate.

## no previous convictions
published: 2026-10-12
country: uk
---
Karl Dempster goes on trial in May. Dempster has no previous convictions. He denies handling stolen clocks.

## said in court
published: 2026-11-19
country: us
---
Wade Pruitt is on trial for burglary. A prosecutor told the jury that Pruitt was convicted of burglary in 2016. Pruitt has pleaded not guilty.

## old news of another sort
published: 2026-01-26
country: uk
---
Paul Strickland was charged with arson on Sunday. Strickland was named baker of the year in 2019. He is on remand.

## released without charge, and cleared long ago
published: 2026-09-11
country: uk
---
Ferry purser leaves his post

Owen Tallis, 48, was arrested in June and released without charge. The harbour trust has hired another purser.

Mr Tallis, who was fined for speeding in 2011, said he would go back to fishing. He was acquitted of another charge in 2009.
