## prosecutors allege it, then it is fact
published: 2026-03-20
country: us
---
News in brief

Prosecutors allege that Dorothea Quillan embezzled $61,000 from the Sable Creek library. She has pleaded not guilty.

The branch in Tull Street closed last spring. Quillan embezzled the money over two winters, and nobody looked at the books.
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## charged, and then told as done
published: 2026-06-02
country: uk
---
From the county

Martin Hesketh-Rowe has been charged with fraud at the Calder Arms. He denies it.

The pub opened in 1911. Mr Hesketh-Rowe defrauded the brewery of £9,000, and the cellar was bare.
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## after the act, taken for granted
published: 2026-09-11
country: us
---
Around the courts

Prosecutors allege that Lyle Bannerman emptied the parish's building account in May. His lawyer, Tess Oduya, said he would fight the charge.

After draining the account, he moved to Fenwick and opened a bakery.
      ^^^^^^^^^^^^^^^^^^^^

## an auditor's word, hardened
published: 2026-02-17
country: ie
---
The week in Fenwick

According to the auditor, Una Brosnan, the fund's manager Cormac Tiernan forged two signatures. Mr Tiernan rejects the report.

He worked in Gorey for nine years. Tiernan forged the signatures on a Sunday.
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## accused of bribery, then bribing
published: 2026-10-05
country: in
---
In the valley

The vigilance bureau accused Harish Pednekar of bribing a surveyor. Mr Pednekar called the case false.

The road was widened in June. Pednekar bribed the surveyor with a motorbike.
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## the fact first, the source later
published: 2026-11-12
country: au
---
Notes from the coast

The hall at Mirra Flat has no roof. Gavin Stoddart stole the roof sheets.
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

Police allege that Mr Stoddart stole 60 sheets in August. He will contest the charge.

## the noun keeps its source
published: 2026-03-20
country: us
---
Council and court

Prosecutors allege that Dorothea Quillan embezzled $61,000 from the Sable Creek library. She has pleaded not guilty.

After the alleged withdrawals, the charge sheet says, Quillan bought a boat.

## convicted between the two
published: 2026-03-20
country: us
---
Local round-up

Prosecutors alleged in May that Dorothea Quillan embezzled $61,000 from the library. On Friday Quillan was convicted of embezzlement.

Quillan embezzled the money over two winters.

## another event
published: 2026-03-20
country: uk
---
Market day

Police accuse Martin Hesketh-Rowe of fraud at the Calder Arms. He denies it.

Mr Hesketh-Rowe ran the pub for nine years and painted its sign himself.

## carried both times
published: 2026-10-05
country: in
---
From our district pages

The vigilance bureau accused Harish Pednekar of bribing a surveyor. Mr Pednekar called the case false.

Pednekar bribed the surveyor with a motorbike, the bureau said.

## quoted
published: 2026-10-05
country: ie
---
News in brief

The auditor says Cormac Tiernan forged two signatures. Mr Tiernan rejects the report.

"Tiernan forged the signatures," the auditor, Una Brosnan, told the meeting.

## denied the second time
published: 2026-11-12
country: au
---
From the county

Police allege that Gavin Stoddart stole 60 roof sheets in August.

Stoddart did not steal the sheets, his wife said. They were in the barn.

## embezzled, says the charge, and says the paper
published: 2026-04-14
country: us
---
Bake sale on Saturday

Elspeth Corrado has been charged with embezzlement from the Pell Valley band fund. She will fight it.

The bake sale starts at nine. Corrado embezzled $7,000 while the tubas rusted.
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
