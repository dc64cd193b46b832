"""The teacher: a transformer over words, trained to fill in masked words of raw news, then on the labelled sets."""
import torch
import torch.nn as nn
import torch.nn.functional as F
from data import LENGTH


def rope(length, size, device):
    angle = torch.arange(length, device=device)[:, None] * 10000 ** (-torch.arange(0, size, 2, device=device) / size)
    return torch.cos(angle), torch.sin(angle)


def turn(x, cos, sin):
    a, b = x.chunk(2, -1)
    return torch.cat([a * cos - b * sin, a * sin + b * cos], -1)


class Block(nn.Module):
    def __init__(self, d, heads, drop):
        super().__init__()
        self.heads, self.drop = heads, drop
        self.norm1, self.norm2 = nn.LayerNorm(d), nn.LayerNorm(d)
        self.qkv, self.o = nn.Linear(d, 3 * d, bias=False), nn.Linear(d, d, bias=False)
        self.w1, self.w2 = nn.Linear(d, 4 * d, bias=False), nn.Linear(4 * d, d, bias=False)

    def forward(self, x, cos, sin, mask):
        n, l, d = x.shape
        q, k, v = self.qkv(self.norm1(x)).view(n, l, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        q, k = turn(q, cos, sin).to(v.dtype), turn(k, cos, sin).to(v.dtype)
        drop = self.drop if self.training else 0.0
        if mask is None:
            y = F.scaled_dot_product_attention(q, k, v, dropout_p=drop)
        else:
            a = (q @ k.transpose(-1, -2)).float() * (d // self.heads) ** -0.5
            a = torch.softmax(a.masked_fill(~mask, -1e4), -1)
            y = F.dropout(a, drop, self.training).to(v.dtype) @ v
        x = x + F.dropout(self.o(y.transpose(1, 2).reshape(n, l, d)), drop, self.training)
        return x + F.dropout(self.w2(F.gelu(self.w1(self.norm2(x)))), drop, self.training)


class Trunk(nn.Module):
    def __init__(self, vocab, d=512, heads=8, layers=12, drop=0.1):
        super().__init__()
        self.vocab, self.d, self.heads = vocab, d, heads
        m = vocab.meta
        self.word = nn.Embedding(vocab.rows + 1, d)  # the last row is the mask
        self.affix = nn.Embedding(1 << m["affix_bits"], d)
        self.shape = nn.Embedding(m["shapes"], d)
        self.gaz = nn.Parameter(torch.zeros(m["gazetteer"], d))
        for e in (self.word, self.affix, self.shape):
            nn.init.normal_(e.weight, std=0.02)
        self.norm, self.last = nn.LayerNorm(d), nn.LayerNorm(d)
        self.blocks = nn.ModuleList(Block(d, heads, drop) for _ in range(layers))
        for b in self.blocks:
            for w in (b.qkv, b.w1):
                nn.init.normal_(w.weight, std=0.02)
            for w in (b.o, b.w2):
                nn.init.normal_(w.weight, std=0.02 / (2 * layers) ** 0.5)
        self.drop = drop
        self.bias = nn.Parameter(torch.zeros(vocab.rows))

    def embed(self, b, unknown=0.0, masked=None):
        v, form = self.vocab, b["form"]
        row = v.row[form]
        if unknown:
            row = torch.where(torch.rand_like(row, dtype=torch.float) < unknown, torch.zeros_like(row), row)
        x = self.word(row) + self.affix(v.affix[form]).sum(-2) + self.shape(b["mode"] * 12 + v.shape[form])
        x = x + (v.hot @ self.gaz)[b["gaz"]]
        if masked is not None:
            x = torch.where(masked[..., None], self.word.weight[-1], x)
        return F.dropout(self.norm(x), self.drop, self.training)

    def forward(self, x, valid=None):
        cos, sin = rope(x.shape[1], self.d // self.heads, x.device)
        mask = None if valid is None else valid[:, None, None, :]
        for b in self.blocks:
            x = b(x, cos, sin, mask)
        return self.last(x)

    def fill(self, h, at):
        """Scores of the words at the masked places: h [n, l, d], at [n, k]."""
        x = torch.gather(h, 1, at[..., None].expand(-1, -1, h.shape[-1])).reshape(-1, h.shape[-1])
        return F.linear(x, self.word.weight[:-1].to(x.dtype), self.bias.to(x.dtype))


class Heads(nn.Module):
    """Tags, arcs, relations and names over a trunk's words."""

    def __init__(self, meta, d, a=384, b=128, drop=0.2):
        super().__init__()
        t, r, n = len(meta["tags"]), len(meta["relations"]), len(meta["names"])
        self.drop = drop
        self.tag = nn.Linear(d, t)
        self.names = nn.ModuleList(nn.Linear(d, n) for _ in range(2))  # one a scheme: UNER's, GUM's
        self.dep, self.head = nn.Linear(d, a), nn.Linear(d, a)
        self.rdep, self.rhead = nn.Linear(d, b), nn.Linear(d, b)
        self.root = nn.Parameter(torch.randn(d) * 0.02)
        self.arc = nn.Parameter(torch.zeros(a + 1, a))
        self.rel = nn.Parameter(torch.zeros(r, b + 1, b + 1))
        nn.init.normal_(self.arc, std=a ** -0.5 / 4)
        nn.init.normal_(self.rel, std=1 / b)

    def forward(self, h, b):
        n, l, d = h.shape
        h = F.dropout(h, self.drop, self.training)
        act = lambda m, x: F.dropout(F.gelu(m(x)), self.drop, self.training)
        hr = torch.cat([h, self.root.to(h.dtype).expand(n, 1, d)], 1)  # the root is word LENGTH
        dep = act(self.dep, h)
        dep = torch.cat([dep, torch.ones_like(dep[..., :1])], -1)
        arcs = (dep @ self.arc.to(h.dtype) @ act(self.head, hr).transpose(1, 2)).float()
        arcs = arcs.masked_fill(~arc_mask(b), -1e4)
        self.rd, self.rh = act(self.rdep, h), act(self.rhead, hr)
        names = torch.stack([m(h) for m in self.names])
        return self.tag(h).float(), arcs, names.float()

    def relations(self, heads):
        """Scores of relations to the given heads [n, l]."""
        one = lambda x: torch.cat([x, torch.ones_like(x[..., :1])], -1)
        h = torch.gather(self.rh, 1, heads[..., None].expand(-1, -1, self.rh.shape[-1]))
        return torch.einsum("nlx,rxy,nly->nlr", one(self.rd), self.rel.to(h.dtype), one(h)).float()


def arc_mask(b):
    """Which words may head which: those of the sentence but the word itself, and the root."""
    s = b["sentence"]
    same = s[:, :, None] == s[:, None, :]
    same = same & ~torch.eye(s.shape[1], dtype=torch.bool, device=s.device)
    return torch.cat([same, torch.ones_like(same[..., :1])], -1)
