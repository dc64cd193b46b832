"""The network: dilated convolutions over the words of a sentence, and what they say of tags, arcs and names.

Words of many sentences lie behind one another as rows; a word sees others of its own sentence only. With
exact=True the arithmetic is that of internal/nlp/encode: rows of 8 bits against columns of 7."""
import torch
import torch.nn as nn
import torch.nn.functional as F

MAXARC = 32


def through(x, y):
    """y forwards, the gradient of x backwards."""
    return x + (y - x).detach()


def quant(x, top):
    m = x.detach().abs().amax(-1, keepdim=True).clamp_min(1e-8)
    return through(x, (x.detach() * (top / m)).round() * (m / top))


def norm(x, exact):
    if exact:
        x = quant(x, 127)
    return x * torch.rsqrt((x * x).mean(-1, keepdim=True) + 1e-12)


class Linear(nn.Module):
    def __init__(self, i, o, gain=1.0):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(o, i) * (gain * i ** -0.5))
        self.bias = nn.Parameter(torch.zeros(o))

    def forward(self, x, exact=False, parts=1):
        w = self.weight
        if exact:  # a column of each part has a scale of its own
            w = quant(w.view(len(w), parts, -1), 63).view_as(w)
        # bfloat16 is what processors multiply fastest
        return F.linear(x.bfloat16(), w.bfloat16(), self.bias.bfloat16())


def shifted(x, step, same):
    """Rows of x moved by step, zero where the word there is of another sentence."""
    if step > 0:
        return F.pad(x[:-step], (0, 0, step, 0)) * same
    return F.pad(x[-step:], (0, 0, 0, -step)) * same


class Neighbours:
    """Which words lie in one sentence, for every distance that the layers look over."""

    def __init__(self, sentence):
        self.sentence, self.known = sentence, {}

    def around(self, x, step):
        if step not in self.known:
            s = self.sentence
            eq = (s[step:] == s[:-step]).bfloat16()[:, None]
            self.known[step] = F.pad(eq, (0, 0, step, 0)), F.pad(eq, (0, 0, 0, step))
        before, after = self.known[step]
        x = x.bfloat16()
        return torch.cat([shifted(x, step, before), x, shifted(x, -step, after)], -1)


class Layer(nn.Module):
    def __init__(self, d, f, step, layers):
        super().__init__()
        self.step = step
        self.w1, self.w2 = Linear(3 * d, f), Linear(f, d, (2 * layers) ** -0.5)

    def forward(self, x, near, exact):
        y = F.relu(self.w1(near.around(norm(x, exact), self.step), exact, 3))
        return x + self.w2(quant(y.float(), 255) if exact else y, exact).float()


class Network(nn.Module):
    def __init__(self, meta, rows, e=128, d=192, f=256, steps=(1, 2, 4, 8, 1), a=96, b=96):
        super().__init__()
        self.size = dict(e=e, d=d, f=f, steps=list(steps), a=a, b=b)
        self.meta, self.rows = meta, rows
        t, self.n, r = len(meta["tags"]), len(meta["names"]), len(meta["relations"])
        self.split = [t, a, a, b, b, 1, self.n]
        self.word = nn.Embedding(rows + 1, e)  # row 0: unknown, the last: masked
        self.affix = nn.EmbeddingBag(1 << meta["affix_bits"], e, mode="sum")
        self.shape, self.gaz = nn.Embedding(meta["shapes"], e), nn.Parameter(torch.randn(meta["gazetteer"], e) * 0.05)
        for x in (self.word, self.affix, self.shape):
            nn.init.normal_(x.weight, std=0.05)
        self.input = Linear(3 * e, d)
        self.layers = nn.ModuleList(Layer(d, f, s, len(steps)) for s in steps)
        self.out = Linear(d, sum(self.split))
        self.place = nn.Parameter(torch.zeros(2 * MAXARC + 1))
        self.root = nn.Parameter(torch.zeros(b))
        self.label = Linear(b, r)
        self.names2 = Linear(d, self.n)  # names as another scheme marks them; training only
        self.fill = Linear(d, e)  # towards the word that is masked; training only
        self.common = nn.Parameter(torch.zeros(rows))  # how common each word is; training only

    def embed(self, b, unknown=0.0, masked=None):
        row = b["row"]
        if unknown:  # rare words are left out more often
            p = unknown * 100 / (b["count"] + 100) + unknown / 4
            row = torch.where(torch.rand_like(p) < p, torch.zeros_like(row), row)
        x = self.word(row) + self.affix(b["affix"]) + self.shape(b["shape"])
        up = b["known"].nonzero()[:, 0]  # words with a capital
        x = x.index_add(0, up, (b["hot"] @ self.gaz)[b["known"][up]])
        if masked is not None:
            x = torch.where(masked[:, None], self.word.weight[-1], x)
        return x

    def encode(self, b, drop=0.0, exact=False, **how):
        near = Neighbours(b["sentence"])
        on = self.training and drop > 0
        x = norm(F.dropout(self.embed(b, **how), drop, on), exact)
        x = self.input(near.around(x, 1), exact, 3).float()
        for layer in self.layers:
            x = F.dropout(layer(x, near, exact), drop, on)
        return norm(x, exact)

    def heads(self, x, b, exact=False):
        """Scores of tags and names of every word, of arcs for windows of words, and the parts of relations."""
        tag, dep, head, ld, lh, root, name = self.out(x, exact).float().split(self.split, -1)
        if exact:
            dep, head = quant(dep, 127), quant(head, 63)
        at = b["at"]  # [windows, length]: the row of each place
        n, l = at.shape
        far = torch.arange(l)[None, :] - torch.arange(l)[:, None]
        arcs = dep[at] @ head[at].transpose(1, 2) * dep.shape[-1] ** -0.5 + self.place[far.clamp(-MAXARC, MAXARC) + MAXARC]
        s = b["sentence"][at]
        may = (s[:, :, None] == s[:, None, :]) & b["valid"][:, None, :] & ~torch.eye(l, dtype=torch.bool)
        arcs = torch.cat([arcs.masked_fill(~may, -1e4), root[at]], -1)  # the last place is the root
        return tag, arcs, name, (ld, torch.cat([lh, self.root[None]]))

    def relations(self, parts, heads, exact=False):
        """Scores of the relations to the given head rows; a row beyond the last is the root."""
        ld, lh = parts
        y = F.relu(ld + lh[heads])
        return self.label(quant(y, 255) if exact else y, exact).float()
