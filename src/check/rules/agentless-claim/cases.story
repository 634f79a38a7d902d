## it is understood
published: 2026-11-11
country: ie
---
The board of Cloonfad hurlers meets on Friday. It is understood that the manager, Turlough Egan, has been suspended. Egan said he would be at training.
                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## is said to have
published: 2026-03-08
country: uk
---
The bakery in Mill Street has shut. Its owner, Leo Hartnell, is said to have taken the till to Spain. His lease runs to 2029.
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## is believed to
published: 2026-06-24
country: us
---
The warehouse burned for nine hours. Former tenant Dale Pruitt is believed to have stolen copper pipe from it in May. The fire marshal has not finished.
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## are thought to
published: 2026-01-19
country: au
---
The island's ferry is for sale. Brothers Cal and Wade Toomer are thought to have offered $2 million. The council will open bids on Monday.
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## it is believed that
published: 2026-08-31
country: in
---
The sugar mill at Ashti opened late. It is believed that chairman Dilip Nimbalkar bribed two inspectors. Farmers waited with their carts for three days.
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## is rumoured to
published: 2026-09-25
country: za
---
Striker Lebo Khumalo missed training. Khumalo is rumoured to have been detained at the airport. The club plays on Sunday.
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a source is given
published: 2026-11-11
country: ie
---
The board of Cloonfad hurlers meets on Friday. The club said that the manager, Turlough Egan, had been suspended. Egan said he would be at training.

## a species
published: 2026-03-08
country: uk
---
The great bustard is thought to have died out here in 1832. Twenty chicks were let go on the plain last week.

## according to the ship's log
published: 2026-06-24
country: us
---
The schooner sank in 1911. It is believed that the pump failed, according to the log. Divers found the bell in June.

## believed by somebody
published: 2026-01-19
country: au
---
The island's ferry is for sale. Brothers Cal and Wade Toomer are believed by the harbour master to have offered $2 million. Bids open on Monday.

## a fire was reported
published: 2026-08-31
country: in
---
A fire was reported at the sugar mill at Ashti on Sunday night. Nobody was hurt. The mill will reopen in a week.

## within a quotation
published: 2026-09-25
country: za
---
“It is understood that Lebo Khumalo will play,” coach Sizwe Ndaba said. The club plays on Sunday.

## rumour has it
published: 2026-04-15
country: ie
---
The organist of Kilbrin has moved to Lucerne. Rumour has it that Malachy Dunne hid the parish harmonium before he went.
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a role instead of a name
published: 2026-04-15
country: za
---
The market in Vryfontein reopens on Monday. The market's former night manager is widely believed to have stolen two forklifts.
                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## an object with a foreign adjective
published: 2026-04-15
country: dk
---
The museum in Skovhavn has a new case. A comb of horn is thought to have come from a Viking grave.
