"""The network that ships: a small transformer over one sentence, trained as it will be run, with whole numbers.

Its arithmetic is that of internal/nlp/encode: rows of 8 bits against columns of 7."""
import torch
import torch.nn as nn
import torch.nn.functional as F
from teacher import arc_mask

MAXREL = MAXARC = 32


def through(x, y):
    """y forwards, the gradient of x backwards."""
    return x + (y - x).detach()


def quant(x, top, dim=-1):
    m = x.detach().abs().amax(dim, keepdim=True).clamp_min(1e-8)
    return through(x, (x.detach() * (top / m)).round() * (m / top))


def norm(x):
    x = quant(x, 127)
    return x * torch.rsqrt((x * x).mean(-1, keepdim=True) + 1e-12)


class Linear(nn.Module):
    def __init__(self, i, o, gain=1.0):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(o, i) * (gain * i ** -0.5))
        self.bias = nn.Parameter(torch.zeros(o))

    def forward(self, x):
        return F.linear(x, quant(self.weight, 63), self.bias)


class Layer(nn.Module):
    def __init__(self, d, heads, f, layers):
        super().__init__()
        self.heads = heads
        self.qkv, self.o = Linear(d, 3 * d), Linear(d, d, (2 * layers) ** -0.5)
        self.w1, self.w2 = Linear(d, f), Linear(f, d, (2 * layers) ** -0.5)
        self.place = nn.Parameter(torch.zeros(heads, 2 * MAXREL + 1))

    def forward(self, x, mask, far):
        n, l, d = x.shape
        q, k, v = self.qkv(norm(x)).view(n, l, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        a = quant(q, 127) @ quant(k, 63).transpose(-1, -2) * (d // self.heads) ** -0.5 + self.place[:, far]
        a = a.masked_fill(~mask, -1e4)
        p = torch.exp(a - a.detach().amax(-1, keepdim=True))
        p = through(p, (p.detach() * 255).round() / 255)
        m = v.detach().abs().amax((-1, -2), keepdim=True).clamp_min(1e-8)
        v = through(v, (v.detach() * (63 / m)).round() * (m / 63))
        y = (p @ v) / p.sum(-1, keepdim=True)
        x = x + self.o(quant(y.transpose(1, 2).reshape(n, l, d), 127))
        return x + self.w2(quant(F.relu(self.w1(norm(x))), 255))


class Student(nn.Module):
    def __init__(self, vocab, e=128, d=192, heads=6, layers=3, f=384, a=96, b=96):
        super().__init__()
        m = vocab.meta
        self.size = dict(e=e, d=d, heads=heads, layers=layers, f=f, a=a, b=b)
        self.vocab, self.split = vocab, [len(m["tags"]), a, a, b, b, 1, len(m["names"])]
        self.word, self.affix = nn.Embedding(vocab.rows, e), nn.Embedding(1 << m["affix_bits"], e)
        self.shape, self.gaz = nn.Embedding(m["shapes"], e), nn.Parameter(torch.randn(m["gazetteer"], e) * 0.1)
        for x in (self.word, self.affix, self.shape):
            nn.init.normal_(x.weight, std=0.1)
        self.input = Linear(e, 3 * d, 3 ** -0.5)
        self.layers = nn.ModuleList(Layer(d, heads, f, layers) for _ in range(layers))
        self.out = Linear(d, sum(self.split))
        self.arcplace = nn.Parameter(torch.zeros(2 * MAXARC + 1))
        self.labroot = nn.Parameter(torch.zeros(b))
        self.label = Linear(b, len(m["relations"]))
        self.scale = a ** -0.5

    def forward(self, b, unknown=0.0, drop=0.0):
        v, form = self.vocab, b["form"]
        row = v.row[form]
        if unknown:  # rare words are left out more often
            p = unknown * 100 / (v.count[row] + 100) + unknown / 4
            row = torch.where(torch.rand_like(p) < p, torch.zeros_like(row), row)
        x = self.word(row) + self.affix(v.affix[form]).sum(-2) + self.shape(b["mode"] * 12 + v.shape[form])
        x = norm(F.dropout(x + (v.hot @ self.gaz)[b["gaz"]], drop, self.training))
        s = b["sentence"]
        w = quant(self.input.weight, 63)
        c, p, q = F.linear(x, w).chunk(3, -1)
        before = F.pad(p[:, :-1] * (s[:, 1:] == s[:, :-1])[..., None], (0, 0, 1, 0))
        after = F.pad(q[:, 1:] * (s[:, 1:] == s[:, :-1])[..., None], (0, 0, 0, 1))
        x = c + before + after + self.input.bias[: c.shape[-1]]
        at = torch.arange(s.shape[1], device=s.device)
        far = at[None, :] - at[:, None]
        mask = (s[:, :, None] == s[:, None, :])[:, None]
        for layer in self.layers:
            x = F.dropout(layer(x, mask, far.clamp(-MAXREL, MAXREL) + MAXREL), drop, self.training)
        tag, dep, head, self.ld, self.lh, root, name = self.out(norm(x)).split(self.split, -1)
        arcs = quant(dep, 127) @ quant(head, 63).transpose(1, 2) * self.scale + self.arcplace[far.clamp(-MAXARC, MAXARC) + MAXARC]
        arcs = torch.cat([arcs, root], -1).masked_fill(~arc_mask(b), -1e4)
        return tag, arcs, name

    def relations(self, heads):
        lh = torch.cat([self.lh, self.labroot.expand(len(heads), 1, -1)], 1)
        h = torch.gather(lh, 1, heads[..., None].expand(-1, -1, lh.shape[-1]))
        return self.label(quant(F.relu(self.ld + h), 255))
