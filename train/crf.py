"""A linear-chain conditional random field over tags (Lafferty, McCallum and Pereira 2001)."""

import numpy as np
import torch
from torch import nn

NEVER = -1e4


class Crf(nn.Module):
    """Scores of tag sequences; `forbidden` are pairs (from, to), and a tag that cannot follow tag 0 cannot begin, either."""

    def __init__(self, tags: int, forbidden: list[tuple[int, int]]):
        super().__init__()
        self.step = nn.Parameter(torch.zeros(tags, tags))
        self.start, self.end = nn.Parameter(torch.zeros(tags)), nn.Parameter(torch.zeros(tags))
        never, never_first = torch.zeros(tags, tags), torch.zeros(tags)
        for before, after in forbidden:
            never[before, after] = NEVER
            if before == 0:
                never_first[after] = NEVER
        self.register_buffer("never", never)
        self.register_buffer("never_first", never_first)

    def tables(self):
        """Scores of a step, a first tag, a last tag."""
        return self.step + self.never, self.start + self.never_first, self.end

    def forward(self, scores, tags, mask):
        """Negative log-likelihood of each row. `scores` [rows, words, tags], `tags` [rows, words], `mask` bool, words first."""
        step, start, end = self.tables()
        length = mask.sum(1)
        given = scores.gather(2, tags[:, :, None])[:, :, 0] * mask
        moves = step[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]
        last = tags.gather(1, (length - 1)[:, None])[:, 0]
        return self.total(scores, mask) - (given.sum(1) + moves.sum(1) + start[tags[:, 0]] + end[last])

    def total(self, scores, mask):
        """Log of the summed scores of all sequences: neighbouring steps are joined in pairs, so that the depth is log(words)."""
        step, start, end = self.tables()
        rows, length, tags = scores.shape
        still = torch.full((tags, tags), NEVER, dtype=scores.dtype, device=scores.device).fill_diagonal_(0)
        moves = torch.where(mask[:, 1:, None, None], step + scores[:, 1:, None, :], still)
        while moves.shape[1] > 1:
            if moves.shape[1] % 2:
                moves = torch.cat([moves, still.expand(rows, 1, tags, tags)], 1)
            moves = torch.logsumexp(moves[:, 0::2, :, :, None] + moves[:, 1::2, None, :, :], 3)
        first = scores[:, 0] + start
        if length > 1:
            first = torch.logsumexp(first[:, :, None] + moves[:, 0], 1)
        return torch.logsumexp(first + end, 1)


def viterbi(scores: np.ndarray, tables) -> list[int]:
    """The best sequence of tags. `scores` [words, tags]; tables as `Crf.tables` gives them, as arrays."""
    step, start, end = tables
    best, back = scores[0] + start, []
    for row in scores[1:]:
        ways = best[:, None] + step
        back.append(ways.argmax(0))
        best = ways.max(0) + row
    tags = [int((best + end).argmax())]
    for choice in reversed(back):
        tags.append(int(choice[tags[-1]]))
    return tags[::-1]
