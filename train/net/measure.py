"""Scores on the development sets, as train/evaluation has them but for trees that are none: gold words, relations without subtype."""
import numpy as np
import torch


def names_of(labels):
    """The persons, organisations and places in BILOU labels, as (from, to, kind)."""
    out, start = set(), None
    for i, l in enumerate(labels):
        if l == 0 or (l - 1) // 4 > 2:
            start = None
            continue
        kind, place = (l - 1) // 4, (l - 1) % 4
        if place == 3:
            out.add((i, i, kind))
        elif place == 0:
            start = (i, kind)
        elif place == 2:
            if start and start[1] == kind:
                out.add((start[0], i, kind))
            start = None
    return out


@torch.no_grad()
def scores(net, sets, exact):
    meta = net.meta
    base = [r.split(":")[0] for r in meta["relations"]]
    fold = torch.tensor([base.index(r) for r in base])
    upos = [t.split()[0] for t in meta["tags"]]
    pos = torch.tensor([upos.index(u) for u in upos])
    net.eval()
    out = {}
    for name, s in sets.items():
        good, total, both, ours, gold = np.zeros(4), 0, 0, 0, 0
        for i in range(0, len(s.windows), 24):
            b = s.batch(np.arange(i, min(i + 24, len(s.windows))))
            tag, arcs, names, parts = net.heads(net.encode(b, exact=exact), b, exact)
            best = arcs.argmax(-1)
            l = arcs.shape[1]
            n = len(b["row"])
            rows = torch.where(best == l, torch.full_like(best, n), torch.gather(b["at"], 1, best.clamp(max=l - 1)))[b["valid"]]
            right = rows == b["headrow"]
            rel = net.relations(parts, rows, exact).argmax(-1)
            tag = tag.argmax(-1)
            good += [(pos[tag] == pos[b["tag"]]).sum(), (tag == b["tag"]).sum(), right.sum(), (right & (fold[rel] == fold[b["rel"]])).sum()]
            total += n
            x, y = names_of(names.argmax(-1).tolist()), names_of(b["name"].tolist())
            both, ours, gold = both + len(x & y), ours + len(x), gold + len(y)
        p, r = both / max(1, ours), both / max(1, gold)
        out[name] = dict(zip(("upos", "both tags", "uas", "las"), (round(float(100 * g / total), 2) for g in good)))
        out[name]["names"] = round(200 * p * r / max(1e-9, p + r), 2)
    net.train()
    return out
