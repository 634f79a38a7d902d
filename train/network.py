"""The trained heads on the encoder's word vectors."""

import torch
from torch import nn

from corpus import LABELS

WIDTH = 768
SIZES = [len(labels) for labels in LABELS.values()]
FARTHEST = 40  # words; relative positions are clipped there


class Layer(nn.Module):
    """A pre-norm transformer layer, attention written out so that it exports to plain ONNX."""

    def __init__(self, size: int, heads: int, inner: int, drop: float):
        super().__init__()
        self.heads = heads
        self.before, self.after = nn.LayerNorm(size), nn.LayerNorm(size)
        self.qkv, self.out = nn.Linear(size, 3 * size), nn.Linear(size, size)
        self.widen, self.narrow = nn.Linear(size, inner), nn.Linear(inner, size)
        self.drop = nn.Dropout(drop)
        self.near = nn.Embedding(2 * FARTHEST + 1, heads)

    def forward(self, x, bias, distance):
        bias = bias + self.near(distance).permute(2, 0, 1)[None]
        batch, length, size = x.shape
        q, k, v = self.qkv(self.before(x)).view(batch, length, 3, self.heads, size // self.heads).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) * (size // self.heads) ** -0.5 + bias
        seen = (torch.softmax(scores, -1) @ v).transpose(1, 2).reshape(batch, length, size)
        x = x + self.drop(self.out(seen))
        return x + self.drop(self.narrow(nn.functional.gelu(self.widen(self.after(x)))))


class WordHead(nn.Module):
    """Words of one block -> names (BIO), parts of speech, relations and heads.

    `hw` [blocks, words, WIDTH], `mask` [blocks, words] 1 = a word. Gives scores: `name` [.., .., tags], `pos`, `relation`,
    and `head` [blocks, words, words + 1]: column 0 is the root, column n + 1 the n-th word (biaffine, Dozat and Manning 2017).
    """

    def __init__(self, tags: int, pos: int, relations: int, size=160, layers=2, arc=96, drop=0.2):
        super().__init__()
        self.into = nn.Linear(WIDTH, size)
        self.drop = nn.Dropout(drop)
        self.layers = nn.ModuleList(Layer(size, 4, 2 * size, drop) for _ in range(layers))
        self.norm = nn.LayerNorm(size)
        self.name, self.pos, self.relation = nn.Linear(size, tags), nn.Linear(size, pos), nn.Linear(size, relations)
        self.child, self.parent = nn.Linear(size, arc), nn.Linear(size, arc)
        self.pair = nn.Linear(arc, arc, bias=False)
        self.likely = nn.Linear(arc, 1)
        self.root = nn.Parameter(torch.zeros(1, 1, arc))
        self.near = nn.Embedding(2 * FARTHEST + 1, 1)
        self.scale = arc**-0.5

    def forward(self, hw, mask):
        bias = (1 - mask)[:, None, None, :] * -1e4
        places = torch.cumsum(torch.ones_like(mask[0]), 0)
        distance = (places[None, :] - places[:, None]).clamp(-FARTHEST, FARTHEST).long() + FARTHEST
        x = self.drop(self.into(hw))
        for layer in self.layers:
            x = layer(x, bias, distance)
        x = self.drop(self.norm(x))
        child = nn.functional.gelu(self.child(x))
        parent = nn.functional.gelu(self.parent(x))
        parent = torch.cat([self.root.expand(parent.shape[0], 1, -1), parent], 1)
        head = self.pair(child) @ parent.transpose(1, 2) * self.scale + self.likely(parent).transpose(1, 2)
        near = nn.functional.pad(self.near(distance)[:, :, 0], (1, 0))
        return self.name(x), self.pos(x), self.relation(x), head + near[None]


class Reader(nn.Module):
    """What the encoder makes of a claim's words. `x` [claims, 6, WIDTH]: mean and most of cue, source, content."""

    def __init__(self, size=128, drop=0.4):
        super().__init__()
        self.norm = nn.LayerNorm(WIDTH)
        self.into = nn.Linear(6 * WIDTH, size)
        self.labels = nn.Linear(size, sum(SIZES))
        self.drop = nn.Dropout(drop)

    def forward(self, x):
        return self.labels(self.drop(nn.functional.gelu(self.into(self.drop(self.norm(x).flatten(1))))))
