"""The reader's network: a MiniLM encoder, a tagger of cues, a tagger of each cue's source and content, labels of claims.

Inputs beside the word pieces: the casing of the word (the encoder is uncased), the state of the quotation marks, and a
style (1 = our guide's habits, 0 = PolNeAR's). MiniLM: Wang et al. 2020.
"""

from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from network import Reader
from crf import Crf

HIDDEN = 384
EARLY = 1  # the layer whose output is given beside the last
FARTHEST = 63  # words; distances to the cue are clipped there
CUE_TAGS = ["O", "B", "I"]
ROLE_TAGS = ["O", "B-source", "I-source", "B-content", "I-content"]


def attend(x, qkv, heads, mask):
    rows, length, size = x.shape
    q, k, v = qkv(x).view(rows, length, 3, heads, size // heads).permute(2, 0, 3, 1, 4).unbind(0)
    if torch.onnx.is_in_onnx_export():  # written out, so that every product is one that gets quantised alike
        seen = torch.softmax(q @ k.transpose(-1, -2) * q.shape[-1] ** -0.5 + mask, -1) @ v
    else:
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
    return seen.transpose(1, 2).reshape(rows, length, size)


class Layer(nn.Module):
    """BERT's layer: the norms come after the sums."""

    def __init__(self, size, heads, inner, drop=0.1):
        super().__init__()
        self.heads, self.drop = heads, nn.Dropout(drop)
        self.qkv, self.out, self.ln1 = nn.Linear(size, 3 * size), nn.Linear(size, size), nn.LayerNorm(size, eps=1e-12)
        self.widen, self.narrow, self.ln2 = nn.Linear(size, inner), nn.Linear(inner, size), nn.LayerNorm(size, eps=1e-12)

    def forward(self, x, mask):
        x = self.ln1(x + self.drop(self.out(attend(x, self.qkv, self.heads, mask))))
        return self.ln2(x + self.drop(self.narrow(F.gelu(self.widen(x)))))


class Encoder(nn.Module):
    def __init__(self, layers=6, vocabulary=30522, places=512):
        super().__init__()
        self.piece, self.place = nn.Embedding(vocabulary, HIDDEN), nn.Embedding(places, HIDDEN)
        self.kind, self.style = nn.Parameter(torch.zeros(HIDDEN)), nn.Parameter(torch.zeros(HIDDEN))
        self.case, self.quote = nn.Embedding(8, HIDDEN), nn.Embedding(4, HIDDEN)
        nn.init.zeros_(self.case.weight)
        nn.init.zeros_(self.quote.weight)
        self.norm, self.drop = nn.LayerNorm(HIDDEN, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(HIDDEN, 12, 4 * HIDDEN) for _ in range(layers))

    def forward(self, ids, case, quote, style):
        """[windows, pieces] each, `style` [1] -> last layer and an early one, [windows, pieces, HIDDEN]."""
        mask = (ids == 0)[:, None, None, :].float() * -1e4
        x = self.piece(ids) + self.place.weight[: ids.shape[1]] + self.kind + style * self.style + self.case(case) + self.quote(quote)
        x, early = self.drop(self.norm(x)), None
        for at, layer in enumerate(self.layers):
            x = layer(x, mask)
            early = x if at == min(EARLY, len(self.layers) - 1) else early
        return x, early

    def load_pretrained(self, file: Path):
        """Weights of the published encoder (safetensors, BERT's names)."""
        from safetensors.torch import load_file

        kept = {key.removeprefix("bert."): value.float() for key, value in load_file(file).items()}
        place = lambda module, name: module.load_state_dict({part: kept[f"{name}.{part}"] for part in ("weight", "bias")})
        self.piece.weight.data.copy_(kept["embeddings.word_embeddings.weight"])
        self.place.weight.data.copy_(kept["embeddings.position_embeddings.weight"])
        self.kind.data.copy_(kept["embeddings.token_type_embeddings.weight"][0])
        place(self.norm, "embeddings.LayerNorm")
        for at, layer in enumerate(self.layers):
            name = f"encoder.layer.{at}"
            parts = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
            layer.qkv.load_state_dict({end: torch.cat([kept[f"{part}.{end}"] for part in parts]) for end in ("weight", "bias")})
            place(layer.out, f"{name}.attention.output.dense")
            place(layer.ln1, f"{name}.attention.output.LayerNorm")
            place(layer.widen, f"{name}.intermediate.dense")
            place(layer.narrow, f"{name}.output.dense")
            place(layer.ln2, f"{name}.output.LayerNorm")


class RoleLayer(nn.Module):
    def __init__(self, size, heads, inner, drop=0.1):
        super().__init__()
        self.heads, self.drop = heads, nn.Dropout(drop)
        self.ln1, self.qkv, self.out = nn.LayerNorm(size), nn.Linear(size, 3 * size), nn.Linear(size, size)
        self.ln2, self.widen, self.narrow = nn.LayerNorm(size), nn.Linear(size, inner), nn.Linear(inner, size)

    def forward(self, x, mask):
        x = x + self.drop(self.out(attend(self.ln1(x), self.qkv, self.heads, mask)))
        return x + self.drop(self.narrow(F.gelu(self.widen(self.ln2(x)))))


class Roles(nn.Module):
    """Words of a paragraph, given one cue -> scores of ROLE_TAGS."""

    def __init__(self, size=192, layers=2):
        super().__init__()
        self.word, self.word2 = nn.Linear(HIDDEN, size), nn.Linear(HIDDEN, size)
        self.cue, self.cue2 = nn.Linear(HIDDEN, size), nn.Linear(HIDDEN, size)
        self.distance = nn.Embedding(2 * FARTHEST + 1, size)
        nn.init.normal_(self.distance.weight, std=0.02)
        self.layers = nn.ModuleList(RoleLayer(size, 4, 2 * size) for _ in range(layers))
        self.norm, self.tags = nn.LayerNorm(size), nn.Linear(size, len(ROLE_TAGS))

    def forward(self, hw, row, dist, mask):
        """`hw` [paragraphs, words, HIDDEN]; `row` [cues] paragraph of each; `dist` [cues, words] signed, 0 in the cue; `mask` 1 = word."""
        words = hw[:, : dist.shape[1]]
        inside = ((dist == 0) & (mask > 0)).to(hw.dtype)
        inside = inside / inside.sum(1, keepdim=True).clamp(min=1)
        cue = (inside[:, None] @ words[row])[:, 0]
        x = self.word(words)[row] + self.cue(cue)[:, None] + self.distance(dist + FARTHEST) + self.word2(words)[row] * self.cue2(cue)[:, None]
        hidden = (1 - mask.to(x.dtype))[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, hidden)
        return self.tags(self.norm(x))


class ClaimReader(nn.Module):
    """All of it. The CRFs follow the order of CUE_TAGS and ROLE_TAGS."""

    def __init__(self, layers=6, vocabulary=30522):
        super().__init__()
        self.encoder = Encoder(layers, vocabulary)
        self.cue = nn.Sequential(nn.Linear(HIDDEN, 256), nn.GELU(), nn.Dropout(0.1), nn.Linear(256, len(CUE_TAGS)))
        self.roles = Roles()
        self.labels = Reader()
        self.cue_crf = Crf(len(CUE_TAGS), [(0, 2)])
        self.role_crf = Crf(len(ROLE_TAGS), [(0, 2), (3, 2), (4, 2), (0, 4), (1, 4), (2, 4)])

    def words(self, batch, style: float):
        """The last and the early vector of the first piece of each word, [paragraphs, words, HIDDEN]."""
        outputs = self.encoder(batch.ids, batch.case, batch.quote, torch.tensor([style], device=batch.ids.device))
        return [vectors.reshape(-1, HIDDEN)[batch.first.clamp(min=0)] for vectors in outputs]


def reader_from(file: Path) -> ClaimReader:
    """The network whose weights the file holds; their shapes tell how many layers and pieces it has."""
    weights = torch.load(file, map_location="cpu")
    layers = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layers."))
    model = ClaimReader(layers, len(weights["encoder.piece.weight"]))
    model.load_state_dict(weights)
    return model
