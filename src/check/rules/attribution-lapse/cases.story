## an indictment, then two acts
published: 2026-04-02
country: us
---
A grand jury returned an indictment on Wednesday. The indictment says Roland Tibbets, 49, sold forged parking passes. He printed them in his garage. He hid the cash in a boat. Tibbets has pleaded not guilty.
                                                                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## police, then three acts
published: 2026-06-23
country: in
---
Police say Jagannath Wable stole transformer oil from six villages. He cut the locks at night. He sold the oil to a dealer in Nandur. He burned the register. Wable has denied the charge in court.
                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## the prosecution's opening
published: 2026-10-07
country: uk
---
Iris Hallworth went on trial on Tuesday. Prosecutors said Hallworth cheated a widow out of her cottage. She forged the deed in May. She paid the witness £400. She denies fraud.
                                                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## according to
published: 2026-02-17
country: ie
---
According to the charge sheet, Cormac Tynan bribed two inspectors. He paid them in whiskey. He kept the receipts in a biscuit tin. Tynan, 55, has denied all of it.
                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## with the name again
published: 2026-08-19
country: au
---
The lawsuit says trainer Darcy Pell doped three horses. Pell bought the drug online. Pell wiped the stable's camera twice. Pell denies it and says the vet's figures are wrong.
                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## a complaint
published: 2026-12-09
country: ca
---
The complaint says that manager Gilles Rancourt threatened four cooks. He locked the back door. He took their phones. Rancourt denied it through his lawyer.
                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## one sentence only
published: 2026-04-02
country: us
---
A grand jury returned an indictment on Wednesday. The indictment says Roland Tibbets, 49, sold forged parking passes. He printed them in his garage. Tibbets has pleaded not guilty.

## restated
published: 2026-06-23
country: in
---
Police say Jagannath Wable stole transformer oil from six villages. He cut the locks at night, they say. He sold the oil to a dealer in Nandur, according to the charge sheet. Wable has denied the charge in court.

## a verdict
published: 2026-10-27
country: uk
---
Iris Hallworth was convicted on Monday. Prosecutors said Hallworth cheated a widow out of her cottage. She forged the deed in May. She paid the witness £400.

## a colon list
published: 2026-02-17
country: ie
---
The charge sheet accuses Cormac Tynan of three acts: bribing two inspectors, paying them in whiskey and keeping the receipts in a biscuit tin. Tynan, 55, has denied all of it.

## the story goes on with something else
published: 2026-08-19
country: au
---
The lawsuit says trainer Darcy Pell doped three horses. The stable lies ten kilometres from town. It has twelve boxes and a pool. Pell denies it and says the vet's figures are wrong.

## the court's own steps
published: 2026-05-14
country: za
---
Prosecutors say Sipho Radebe stole a bakkie. He was arrested on Monday. He was released on bail on Tuesday. His lawyer said he would plead not guilty.
