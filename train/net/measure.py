"""Scores on the development sets, roughly as train/evaluation has them: gold words, relations without subtype."""
import torch
from data import LENGTH


def names_of(labels, legal):
    """The names of one sequence of BILOU labels as (from, to, kind)."""
    out, start = set(), None
    for i, l in enumerate(labels):
        if l == 0:
            start = None
            continue
        kind, place = (l - 1) // 4, (l - 1) % 4
        if place == 3:
            out.add((i, i, kind))
        elif place == 0:
            start = (i, kind)
        elif place == 2 and start and start[1] == kind:
            out.add((start[0], i, kind))
        if place == 2:
            start = None
    return {n for n in out if n[2] in legal}


@torch.no_grad()
def scores(meta, sets, run):
    """run(batch) gives tag, arc and name scores and a function from heads to relation scores."""
    base = [r.split(":")[0] for r in meta["relations"]]
    same = {r: base.index(r) for r in base}
    fold = torch.tensor([same[r] for r in base])
    upos = [t.split()[0] for t in meta["tags"]]
    pos = torch.tensor([upos.index(u) for u in upos])
    out = {}
    for name, s in sets.items():
        good = dict(upos=0, uas=0, las=0)
        total, both, ours, gold = 0, 0, 0, 0
        for i in range(0, len(s.windows), 128):
            b = s.batch(torch.arange(i, min(i + 128, len(s.windows)), device=s.windows.device))
            tag, arcs, names, relations = run(b)
            heads = arcs.argmax(-1)
            rel = relations(heads).argmax(-1)
            v = b["valid"].cpu()
            tag, heads, rel = tag.argmax(-1).cpu()[v], heads.cpu()[v], rel.cpu()[v]
            g = {k: b[k].cpu()[v] for k in ("tag", "head", "rel")}
            right = heads == g["head"]
            total += len(tag)
            good["upos"] += (pos[tag] == pos[g["tag"]]).sum().item()
            good["uas"] += right.sum().item()
            good["las"] += (right & (fold[rel] == fold[g["rel"]])).sum().item()
            mine, true = names.argmax(-1).cpu().tolist(), b["name"].cpu().tolist()
            for k, row in enumerate(v.sum(-1).tolist()):
                x, y = names_of(mine[k][:row], {0, 1, 2}), names_of(true[k][:row], {0, 1, 2})
                both, ours, gold = both + len(x & y), ours + len(x), gold + len(y)
        p, r = both / max(1, ours), both / max(1, gold)
        out[name] = {k: round(100 * x / total, 2) for k, x in good.items()}
        out[name]["names"] = round(200 * p * r / max(1e-9, p + r), 2)
    return out
