"""Trains the language network in three stages, on one GPU:

    python train.py pretrain | tune | distil  [--data DIR] [--work DIR] [--out FILE]

Seeds and algorithms are fixed, so that the same machine and library give the same bytes."""
import argparse, hashlib, json, os, time
os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
import torch
import torch.nn.functional as F
from data import LENGTH, Mixed, Set, Vocabulary
from measure import scores
from student import Student
from teacher import Heads, Trunk, arc_mask

torch.use_deterministic_algorithms(True, warn_only=True)
torch.backends.cuda.matmul.allow_tf32 = True
torch.backends.cudnn.allow_tf32 = True
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
started = time.time()


def say(*x):
    print(f"{time.time() - started:7.1f}s", *x, flush=True)


def digest(model):
    h = hashlib.sha256()
    for p in model.state_dict().values():
        h.update(p.detach().float().cpu().numpy().tobytes())
    return h.hexdigest()[:16]


def bf16():
    return torch.autocast(DEVICE, dtype=torch.bfloat16, enabled=DEVICE == "cuda")


class Muon(torch.optim.Optimizer):
    """Momentum orthogonalised by five Newton-Schulz steps (Jordan et al., 2024), for matrices of one shape at a time."""

    def __init__(self, params, lr, momentum=0.95):
        super().__init__(params, dict(lr=lr, momentum=momentum))

    @torch.no_grad()
    def step(self):
        for g in self.param_groups:
            shapes = {}
            for p in g["params"]:
                shapes.setdefault(tuple(p.shape), []).append(p)
            for ps in shapes.values():
                ups = []
                for p in ps:
                    m = self.state[p].setdefault("m", torch.zeros_like(p))
                    m.lerp_(p.grad, 1 - g["momentum"])
                    ups.append(p.grad.lerp(m, g["momentum"]))
                for p, u in zip(ps, orthogonal(torch.stack(ups))):
                    p.mul_(1 - g["lr"] * 0.05)
                    p.add_(u.to(p.dtype), alpha=-g["lr"] * max(1, p.shape[0] / p.shape[1]) ** 0.5)


def orthogonal(x):
    x = x.bfloat16() if DEVICE == "cuda" else x.float()
    flip = x.shape[1] > x.shape[2]
    if flip:
        x = x.transpose(1, 2)
    x = x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)
    for _ in range(5):
        a = x @ x.transpose(1, 2)
        x = 3.4445 * x + (-4.7750 * a + 2.0315 * a @ a) @ x
    return x.transpose(1, 2) if flip else x


def schedule(opts, step, steps, warm):
    k = min(1.0, (step + 1) / warm, (steps - step) / (steps * 0.6) + 0.02)
    for o in opts:
        for g in o.param_groups:
            g["lr"] = g.setdefault("top", g["lr"]) * k


def pretrain(c, vocab):
    torch.manual_seed(1)
    raw = Set(c.data, "raw", vocab, DEVICE, c.words)
    trunk = Trunk(vocab, c.d, c.d // 64, c.layers, drop=0.0).to(DEVICE)
    say("raw words", raw.words, "vocabulary", vocab.rows, "parameters", sum(p.numel() for p in trunk.parameters()))
    matrices = [p for b in trunk.blocks for p in (b.qkv.weight, b.o.weight, b.w1.weight, b.w2.weight)]
    known = {id(p) for p in matrices}
    rest = [p for p in trunk.parameters() if id(p) not in known]
    opts = [Muon(matrices, c.muon), torch.optim.AdamW(rest, lr=c.lr, betas=(0.9, 0.98), weight_decay=0.01)]
    if c.compile:
        for b in trunk.blocks:
            b.compile()
    k, words = LENGTH // 5, raw.words - LENGTH
    loss_sum = 0.0
    for step in range(c.steps):
        schedule(opts, step, c.steps, 300)
        at = torch.randint(words, (c.batch, 1), device=DEVICE) + torch.arange(LENGTH, device=DEVICE)
        b = {"form": raw.form[at].long(), "gaz": raw.gaz[at].long(), "mode": raw.mode[at].long()}
        pick = torch.rand(c.batch, LENGTH, device=DEVICE).argsort(1)[:, :k]
        masked = torch.zeros(c.batch, LENGTH, device=DEVICE).scatter(1, pick[:, : k * 9 // 10], 1.0).bool()
        with bf16():
            x = trunk.embed(b, masked=masked)
            h = trunk(x)
            logits = trunk.fill(h, pick)
        target = torch.gather(vocab.row[b["form"]], 1, pick).reshape(-1)
        target = torch.where(target == 0, torch.full_like(target, -100), target)
        loss = F.cross_entropy(logits.float(), target)
        loss.backward()
        for o in opts:
            o.step()
        trunk.zero_grad(set_to_none=True)
        loss_sum += loss.detach()
        if step % c.log == c.log - 1:
            say(f"step {step + 1}/{c.steps} loss {loss_sum.item() / c.log:.4f}")
            loss_sum = 0.0
        if c.stop and step + 1 == c.stop:
            break
    say("trunk", digest(trunk))
    torch.save({k: v.bfloat16() for k, v in trunk.state_dict().items()}, os.path.join(c.work, "trunk.pt"))


def gold(c, vocab):
    sets = [Set(c.data, n, vocab, DEVICE) for n in ("ewt", "ewt_head", "gum", "gum_head")]
    dev = {n: Set(c.data, n, vocab, DEVICE) for n in ("ewt_dev", "gum_dev")}
    return Mixed(sets, [0, 0, 1, 1]), dev


def supervised(b, tag, arcs, names, relations):
    """Cross-entropy against gold: tags, arcs, relations, names."""
    v = b["valid"]
    loss = F.cross_entropy(tag[v], b["tag"][v]) + F.cross_entropy(arcs[v], b["head"][v])
    loss = loss + F.cross_entropy(relations(b["head"])[v], b["rel"][v])
    return loss + F.cross_entropy(names[v], b["name"][v])


def own(names, b):
    """The name scores of each window by its set's scheme."""
    return torch.where(b["scheme"][:, None, None] == 0, names[0], names[1])


def tune(c, vocab):
    mix, dev = gold(c, vocab)
    for k in range(c.teachers):
        torch.manual_seed(10 + k)
        trunk = Trunk(vocab, c.d, c.d // 64, c.layers, drop=0.1).to(DEVICE)
        trunk.load_state_dict({k: v.float() for k, v in torch.load(os.path.join(c.work, "trunk.pt"), map_location=DEVICE).items()})
        heads = Heads(vocab.meta, c.d).to(DEVICE)
        opt = torch.optim.AdamW([{"params": list(trunk.parameters()), "lr": c.tune_lr}, {"params": list(heads.parameters()), "lr": 1e-3}],
                                betas=(0.9, 0.98), weight_decay=0.01)
        each = -(-mix.total // 24)
        steps = each * c.epochs
        for step in range(steps):
            schedule([opt], step, steps, 100)
            if step % each == 0:
                order = torch.randperm(mix.total, generator=torch.Generator().manual_seed(step + 100 * k))
            b = mix.batch(order[step % each * 24:][:24])
            with bf16():
                h = trunk(trunk.embed(b, unknown=0.05), b["valid"])
                tag, arcs, names = heads(h, b)
                loss = supervised(b, tag, arcs, own(names, b), heads.relations)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(list(trunk.parameters()) + list(heads.parameters()), 1.0)
            opt.step()
            opt.zero_grad(set_to_none=True)
            if step % (each * 3) == each * 3 - 1 or step == steps - 1:
                trunk.eval(), heads.eval()
                say(f"teacher {k} epoch {(step + 1) // each} loss {loss.item():.3f}", scores(vocab.meta, dev, single(trunk, heads, 0)))
                if step == steps - 1:
                    say("names by the other scheme", {n: s["names"] for n, s in scores(vocab.meta, dev, single(trunk, heads, 1)).items()})
                trunk.train(), heads.train()
        say("teacher", k, digest(trunk))
        torch.save((trunk.state_dict(), heads.state_dict()), os.path.join(c.work, f"teacher{k}.pt"))
    say("all teachers", scores(vocab.meta, dev, ensemble(load(c, vocab))))


def single(trunk, heads, scheme):
    def run(b):
        with bf16():
            tag, arcs, names = heads(trunk(trunk.embed(b), b["valid"]), b)
        return tag, arcs, names[scheme], heads.relations
    return run


def load(c, vocab):
    out = []
    for k in range(c.teachers):
        trunk, heads = Trunk(vocab, c.d, c.d // 64, c.layers), Heads(vocab.meta, c.d)
        t, h = torch.load(os.path.join(c.work, f"teacher{k}.pt"), map_location=DEVICE)
        trunk.load_state_dict(t), heads.load_state_dict(h)
        out.append((trunk.to(DEVICE).eval(), heads.to(DEVICE).eval()))
    return out


def ensemble(teachers):
    """The mean of the teachers' probabilities."""
    @torch.no_grad()
    def run(b):
        with bf16():
            outs = []
            for trunk, heads in teachers:
                outs.append(heads(trunk(trunk.embed(b), b["valid"]), b))
        mean = lambda f: sum(torch.softmax(f(o), -1) for o in outs) / len(outs)
        tag, arcs, names = mean(lambda o: o[0]), mean(lambda o: o[1]), mean(lambda o: o[2][0])

        @torch.no_grad()
        def relations(heads):
            with bf16():
                return sum(torch.softmax(m.relations(heads), -1) for _, m in teachers) / len(teachers)
        return tag, arcs, names, relations
    return run


def soft(scores, target, v):
    """Cross-entropy against the teachers' probabilities."""
    return -(target * torch.log_softmax(scores, -1)).sum(-1)[v].mean()


def distil(c, vocab):
    mix, dev = gold(c, vocab)
    raw = Set(c.data, "raw", vocab, DEVICE, c.words)
    teach = ensemble(load(c, vocab))
    torch.manual_seed(20)
    net = Student(vocab, **json.loads(c.student)).to(DEVICE)
    mean = {k: v.clone() for k, v in net.state_dict().items()}
    say("student", net.size, "parameters", sum(p.numel() for n, p in net.named_parameters() if n.split(".")[0] not in ("word", "affix")))
    opt = torch.optim.AdamW(net.parameters(), lr=c.student_lr, betas=(0.9, 0.98), weight_decay=0.01)
    rng = torch.Generator().manual_seed(21)
    share, steps = max(1, c.batch // c.gold), c.steps
    forward = torch.compile(net) if c.compile else net
    loss_sum = 0.0
    for step in range(steps):
        schedule([opt], step, steps, 300)
        b = raw.batch(torch.randint(len(raw.windows), (c.batch - share,), generator=rng).to(DEVICE))
        tag, arcs, names, relations = teach(b)
        heads = arcs.argmax(-1)
        rel = relations(heads)
        t2, a2, n2 = forward(b, 0.1, c.drop)
        v = b["valid"]
        loss = soft(t2, tag, v) + soft(a2, arcs, v) + soft(net.relations(heads), rel, v) + soft(n2, names, v)
        loss_sum += loss.detach()
        g = mix.batch(torch.randint(mix.total, (share,), generator=rng))
        t2, a2, n2 = forward(g, 0.1, c.drop)
        v, uner = g["valid"], g["valid"] & (g["scheme"] == 0)[:, None]
        hard = F.cross_entropy(t2[v], g["tag"][v]) + F.cross_entropy(a2[v], g["head"][v]) + F.cross_entropy(net.relations(g["head"])[v], g["rel"][v])
        if uner.any():
            hard = hard + F.cross_entropy(n2[uner], g["name"][uner])
        (loss + c.hard * hard).backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        opt.step()
        opt.zero_grad(set_to_none=True)
        with torch.no_grad():
            k = 0.998 if step > 1000 else 0.98
            for n, p in net.state_dict().items():
                mean[n].lerp_(p, 1 - k)
        if step % c.log == c.log - 1 or step == steps - 1:
            kept = {n: p.clone() for n, p in net.state_dict().items()}
            net.load_state_dict(mean)
            net.eval()
            say(f"step {step + 1}/{steps} loss {loss_sum.item() / c.log:.4f}", scores(vocab.meta, dev, lambda b: (*net(b), net.relations)))
            net.train()
            if step < steps - 1:
                net.load_state_dict(kept)
            loss_sum = 0.0
    say("student", digest(net))
    torch.save((net.size, net.state_dict()), c.out)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("stage")
    a.add_argument("--data", default="arrays")
    a.add_argument("--work", default="work")
    a.add_argument("--out", default="student.pt")
    for name, value in dict(words=0, rows=50000, d=512, layers=12, steps=9000, batch=400, stop=0, log=200, teachers=3, epochs=12, gold=12, compile=0).items():
        a.add_argument("--" + name, type=int, default=value)
    for name, value in dict(lr=1e-3, muon=0.02, tune_lr=2e-4, student_lr=3e-3, drop=0.05, hard=1.0).items():
        a.add_argument("--" + name, type=float, default=value)
    a.add_argument("--student", default="{}")
    c = a.parse_args()
    os.makedirs(c.work, exist_ok=True)
    vocab = Vocabulary(c.data, c.rows, DEVICE)
    {"pretrain": pretrain, "tune": tune, "distil": distil}[c.stage](c, vocab)


main()
