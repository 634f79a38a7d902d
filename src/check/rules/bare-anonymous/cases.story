## sources say, and no more
published: 2026-05-14
---
The council has lost its treasurer. Sources say Quint moved the money in March.
                                    ^^^^^^^^^^^

## the position is told
published: 2026-05-14
---
The council has lost its treasurer. Two council finance officers who saw the ledgers said Quint moved the money in March.
