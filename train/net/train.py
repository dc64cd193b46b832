"""Trains the language network on one processor core, in two stages:

    python3 train.py pretrain --data ARRAYS --out pretrained.pt
    python3 train.py tune     --data ARRAYS --start pretrained.pt --out network.pt

First it fills in masked words of raw news and copies the linear models' reading of some of it, then it learns the
treebanks, computing as it will be run. One thread and fixed seeds: the same processor gives the same bytes."""
import argparse, hashlib, json, time
import numpy as np
import torch
import torch.nn.functional as F
from data import Set, Vocabulary, draw
from measure import scores
from model import Network

torch.use_deterministic_algorithms(True)
torch.set_num_threads(1)
started = time.time()


def say(*x):
    print(f"{time.time() - started:7.1f}s", *x, flush=True)


class Muon(torch.optim.Optimizer):
    """Momentum orthogonalised by five Newton-Schulz steps (Jordan et al., 2024)."""

    def __init__(self, params, lr, momentum=0.95):
        super().__init__(params, dict(lr=lr, momentum=momentum))

    @torch.no_grad()
    def step(self):
        for g in self.param_groups:
            for p in g["params"]:
                m = self.state[p].setdefault("m", torch.zeros_like(p))
                m.lerp_(p.grad, 1 - g["momentum"])
                u = orthogonal(p.grad.lerp(m, g["momentum"]))
                p.mul_(1 - g["lr"] * 0.05)
                p.add_(u, alpha=-g["lr"] * max(1, p.shape[0] / p.shape[1]) ** 0.5)


def orthogonal(x):
    flip = x.shape[0] > x.shape[1]
    x = (x.t() if flip else x) / (x.norm() + 1e-7)
    x = x.bfloat16()
    for _ in range(5):
        a = x @ x.t()
        x = 3.4445 * x + (-4.7750 * a + 2.0315 * a @ a) @ x
    return (x.t() if flip else x).float()


def schedule(opts, step, steps, warm):
    k = min(1.0, (step + 1) / warm, (steps - step) / (steps * 0.6) + 0.01)
    for o in opts:
        for g in o.param_groups:
            g["lr"] = g.setdefault("top", g["lr"]) * k


def supervised(net, b, h, exact, scheme, worth=1.0):
    tag, arcs, names, parts = net.heads(h, b, exact)
    if scheme:
        names = net.names2(h).float()
    v = b["valid"]
    loss = F.cross_entropy(tag, b["tag"]) + F.cross_entropy(arcs[v], b["head"]) + worth * F.cross_entropy(names, b["name"])
    return loss + F.cross_entropy(net.relations(parts, b["headrow"], exact), b["rel"])


def fill(net, h, b, pick, others):
    """Sampled softmax: the masked words against one another and `others`, each corrected for how often it is drawn."""
    y = net.fill(h[pick])
    want = b["row"][pick]
    words = torch.cat([want, others])
    s = (y @ net.word.weight[words].bfloat16().t()).float() + (net.common[words] - torch.log(b["often"][words]))[None]
    same = words[None, :] == want[:, None]
    same[torch.arange(len(pick)), torch.arange(len(pick))] = False
    s = s.masked_fill(same, -1e4)
    known = want > 0
    return F.cross_entropy(s[known], torch.arange(len(pick))[known])


def hide(n, share, rng):
    pick = torch.from_numpy(rng.permutation(n)[: int(n * share)])
    return torch.zeros(n, dtype=torch.bool).index_fill(0, pick, True), pick


def pretrain(c, vocab):
    torch.manual_seed(1)
    rng = np.random.default_rng(2)
    raw, silver = Set(c.data, "raw", vocab), Set(c.data, "silver", vocab)
    dev = {n: Set(c.data, n, vocab) for n in ("ewt_dev", "gum_dev")}
    net = Network(vocab.meta, vocab.rows, **json.loads(c.network))
    if vocab.vectors is not None:
        v = torch.from_numpy(vocab.vectors.reshape(vocab.rows, -1).copy())
        with torch.no_grad():
            net.word.weight[1:-1] = v[1:] * (0.12 / v[1:].std())
    say("raw", raw.words, "silver", silver.words, "layers", sum(p.numel() for n, p in net.named_parameters() if n.split(".")[0] in ("input", "layers")), "vectors", vocab.vectors is not None)
    with torch.no_grad():
        net.common.copy_(torch.from_numpy(np.log((vocab.count + 1) / vocab.count.sum())))
    matrices = [w.weight for l in net.layers for w in (l.w1, l.w2)]
    mine = {id(p) for p in matrices}
    opts = [Muon(matrices, c.muon), torch.optim.AdamW([p for p in net.parameters() if id(p) not in mine], lr=c.lr, betas=(0.9, 0.98), weight_decay=0.01)]
    chance = vocab.count / vocab.count.sum()
    powered = vocab.count ** 0.5 / (vocab.count ** 0.5).sum()
    often = torch.from_numpy((chance * 1600 + powered * 3000).astype(np.float32).clip(1e-9))
    total, batches = np.zeros(2), iter(())
    for step in range(c.steps):
        schedule(opts, step, c.steps, 200)
        others = torch.from_numpy(rng.choice(vocab.rows, 3000, p=powered))
        at = rng.integers(raw.words - c.words)
        b = raw.rows(np.arange(at, at + c.words))
        b["often"] = often
        masked, pick = hide(c.words, 0.2, rng)
        one = fill(net, net.encode(b, masked=masked), b, pick, others)
        batch = next(batches, None)
        if batch is None:
            batches = draw([silver], rng, c.words)
            batch = next(batches)
        b = silver.batch(np.array(batch[0]))
        b["often"] = often
        masked, pick = hide(len(b["row"]), 0.08, rng)
        h = net.encode(b, masked=masked)
        two = supervised(net, b, h, False, 0)
        (one + two + 0.4 * fill(net, h, b, pick, others)).backward()
        for o in opts:
            o.step()
            o.zero_grad(set_to_none=True)
        total += one.item(), two.item()
        if step % c.log == c.log - 1:
            say(f"step {step + 1}/{c.steps} fill {total[0] / c.log:.4f} silver {total[1] / c.log:.4f}")
            total[:] = 0
        if step % (c.log * 5) == c.log * 5 - 1 or step == c.steps - 1:
            say(scores(net, dev, False))
            save(net, c.out)


def tune(c, vocab):
    torch.manual_seed(c.seed)
    rng = np.random.default_rng(c.seed + 1)
    sets = [Set(c.data, n, vocab) for n in ("ewt", "ewt_head", "gum", "gum_head")]
    silver = Set(c.data, "silver", vocab)
    dev = {n: Set(c.data, n, vocab) for n in ("ewt_dev", "gum_dev")}
    size, state = torch.load(c.start)
    net = Network(vocab.meta, vocab.rows, **size)
    net.load_state_dict(state)
    say(scores(net, dev, False), scores(net, dev, True))
    mean = {k: v.clone() for k, v in net.state_dict().items()}
    rows = {id(net.word.weight), id(net.affix.weight)}
    opt = torch.optim.AdamW([{"params": [p for p in net.parameters() if id(p) not in rows], "lr": c.lr},
                             {"params": [net.word.weight, net.affix.weight], "lr": c.lr * c.rowlr}], betas=(0.9, 0.98), weight_decay=0.01)
    words = sum(s.words for s in sets)
    steps, step = int(words / c.words * c.epochs), 0
    copies = iter(())
    while step < steps:
        for batch in draw(sets, rng, c.words):
            if step == steps:
                break
            schedule([opt], step, steps, 50)
            exact = step > steps * c.loose
            loss = 0
            for s, which in enumerate(batch):
                if which:
                    b = sets[s].batch(np.array(which))
                    share = len(b["row"]) / c.words
                    loss = loss + share * supervised(net, b, net.encode(b, c.drop, exact, unknown=0.15), exact, int(s > 1), c.names)
            if c.silver:
                some = next(copies, None)
                if some is None:
                    copies = draw([silver], rng, c.silver)
                    some = next(copies)
                b = silver.batch(np.array(some[0]))
                loss = loss + c.worth * supervised(net, b, net.encode(b, c.drop / 2, exact), exact, 0, c.copied)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            opt.step()
            opt.zero_grad(set_to_none=True)
            step += 1
            with torch.no_grad():
                k = min(0.998, step / (step + 20))
                for n, p in net.state_dict().items():
                    mean[n].lerp_(p, 1 - k)
            if step % c.log == 0 or step == steps:
                kept = {n: p.clone() for n, p in net.state_dict().items()}
                net.load_state_dict(mean)
                say(f"step {step}/{steps} loss {loss.item():.3f}", scores(net, dev, True))
                save(net, c.out)
                if step < steps:
                    net.load_state_dict(kept)


def save(net, path):
    torch.save((net.size, net.state_dict()), path)
    h = hashlib.sha256()
    for p in net.state_dict().values():
        h.update(p.numpy().tobytes())
    say("saved", path, h.hexdigest()[:16])


def main():
    a = argparse.ArgumentParser()
    a.add_argument("stage", choices=("pretrain", "tune"))
    a.add_argument("--data", default="arrays")
    a.add_argument("--start")
    a.add_argument("--out", default="network.pt")
    a.add_argument("--network", default="{}")
    for name, value in dict(rows=50000, steps=4000, words=4096, log=100, silver=0, seed=3).items():
        a.add_argument("--" + name, type=int, default=value)
    for name, value in dict(lr=2e-3, muon=0.02, rowlr=0.3, drop=0.15, epochs=6, loose=0.5, worth=0.5, names=1.0, copied=1.0).items():
        a.add_argument("--" + name, type=float, default=value)
    c = a.parse_args()
    vocab = Vocabulary(c.data, c.rows)
    {"pretrain": pretrain, "tune": tune}[c.stage](c, vocab)


main()
