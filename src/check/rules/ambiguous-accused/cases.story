## met before he
published: 2026-02-06
country: us
---
Albert Keane met Martin Roche at a diner before he forged the deed. Both men are charged with fraud. Both deny it.
                                                ^^^^^^^^^^^^^^^^^^

## she, after a call
published: 2026-04-29
country: uk
---
Sandra Pickering phoned Elaine Moffat after she stole the trust's cheque book. Police have spoken to both women. Neither has been charged.
                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## when he
published: 2026-07-20
country: au
---
Prosecutors say Thomas Brodie was with Peter Quayle when he bribed the steward. Both have pleaded not guilty. The race was run again in May.
                                                         ^^^^^^^^^^^^^^^^^^^^^

## a new sentence after a pair
published: 2026-11-24
country: ie
---
Michael Gannon and Patrick Toal ran the mart. He embezzled the deposits. Both men deny fraud.
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^

## while she
published: 2026-05-11
country: ca
---
Nancy Thibault sat beside Joan Akerley while she falsified the ballots. The count was void. Each blames the other.
                                             ^^^^^^^^^^^^^^^^^^^^^^^^^

## because he
published: 2026-09-02
country: za
---
Peter Nkosi left David Brink at the depot because he had stolen diesel. Nobody has been charged.
                                                  ^^^^^^^^^^^^^^^^^^^^

## the name again
published: 2026-02-06
country: us
---
Albert Keane met Martin Roche at a diner before Keane forged the deed. Both men are charged with fraud. Both deny it.

## a man and a woman
published: 2026-04-29
country: uk
---
Sandra Pickering phoned Martin Moffat after she stole the trust's cheque book, police say. She denies it. He was not charged.

## one person
published: 2026-07-20
country: au
---
Thomas Brodie was at the track when he bribed the steward, prosecutors say. He has pleaded not guilty. The race was run again in May.

## nothing that harms
published: 2026-10-01
country: nz
---
Michael Hale met Peter Rangi before he flew to Suva. They spoke of rugby. Neither would say who will coach.

## suffered, not done
published: 2026-08-18
country: in
---
Arun Bhide was with Mahesh Sule when he was robbed. The thieves took two phones. Police have seen the footage.

## what was said
published: 2026-12-14
country: uk
---
Michael Dunn and Peter Sallow gave evidence on Monday. He said that the safe had been forced. The hearing goes on.
