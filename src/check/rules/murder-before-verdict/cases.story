## was murdered, and somebody is charged
published: 2026-07-15
country: us
---
A bench on the river walk will carry the name of Edna Corliss. Corliss was murdered in June. Her nephew, Vance Corliss-Hale, is charged with murder and has pleaded not guilty.
                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## the murder of
published: 2026-02-26
country: uk
---
The post office at Nettleham Cross has opened again. The murder of Derek Loftus closed it for a month. A man of 29, Shaun Tierney, has been charged with murder and will appear in court in March.
                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^

## raped, in the story's own voice
published: 2026-05-08
country: za
---
Students held a vigil at the hostel on Thursday. A student was raped there in April. Lwazi Dube, a guard, is charged with rape and denies it.
                                                               ^^^^^

## the accused is on trial
published: 2026-10-20
country: ie
---
Colm Devery went on trial for murder on Monday. Nora Fahy was murdered at a petrol station two years ago. Mr Devery says he was in Leitrim.
                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## arrested
published: 2026-12-02
country: au
---
The shearing at Boree Plains was put off for a day. The murder of shearer Clive Maddern has left the crew short. Police have charged Tom Rossiter, 33, with murder.
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## murdered, with by
published: 2026-08-27
country: in
---
Shops in Kelvadi stayed shut on Wednesday. Moneylender Baburao Pansare was murdered on Sunday night. His driver, Ganesh Kamble, has been charged with murder.
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## killed
published: 2026-07-15
country: us
---
A bench on the river walk will carry the name of Edna Corliss. Corliss was found dead in June. Her nephew, Vance Corliss-Hale, is charged with murder and has pleaded not guilty.

## convicted
published: 2026-11-17
country: uk
---
Shaun Tierney was convicted of murder on Friday. Derek Loftus was murdered in his own shop. The judge will sentence Tierney in January.

## nobody is charged
published: 2026-03-06
country: nz
---
The author Hugh Pargeter gave a talk on old crimes. His great-uncle was murdered in 1931, and nobody was ever tried. The hall was full.

## the charge as the charge
published: 2026-02-26
country: uk
---
A man of 29, Shaun Tierney, is charged with the murder of Derek Loftus. He will appear in court in March. His solicitor said he would deny it.

## said by somebody
published: 2026-08-27
country: in
---
Police said that Baburao Pansare was murdered on Sunday night. His driver, Ganesh Kamble, has been charged with murder. Kamble's family says he was asleep.

## names of cases and plays
published: 2026-09-29
country: ca
---
The murder mystery night at the Legion sold out. On the same day the murder trial of Ray Pelkey was moved to Moncton. Pelkey, who is charged with murder, has pleaded not guilty.
