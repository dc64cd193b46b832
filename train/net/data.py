"""The arrays that `go run ./train/net` writes, laid out for training: words are rows, sentences lie behind one another."""
import json, os
import numpy as np
import torch

RARE = 65535
LENGTH = 160  # words of a window; no exported sentence is longer


def read(folder, name, kind):
    path = os.path.join(folder, name)
    return np.fromfile(path, dtype=kind) if os.path.exists(path) else None


class Vocabulary:
    """What the network sees of a spelling: its word row, affixes and shape."""

    def __init__(self, folder, rows):
        self.meta = json.load(open(os.path.join(folder, "meta.json")))
        low = read(folder, "form.low", "<u4").astype(np.int64)
        counts = read(folder, "low.count", "<u4").astype(np.int64)
        self.hash = read(folder, "low.hash", "<u8")
        affix = read(folder, "low.affix", "<u2").reshape(-1, 7)
        self.words = np.argsort(-counts, kind="stable")[: rows - 1]  # row k+1 is low form words[k]; row 0 is the unknown word
        row = np.zeros(len(counts), np.int64)
        row[self.words] = np.arange(1, len(self.words) + 1)
        self.rows = len(self.words) + 1
        self.row, self.affix, self.word_affix = row[low], affix[low], affix[self.words]
        self.count = np.concatenate([[0], counts[self.words]]).astype(np.float32)
        self.shape = read(folder, "form.shape", "u1").astype(np.int64)
        self.upper = read(folder, "form.upper", "u1").astype(bool)
        known, span, place = (read(folder, "combo." + n, k) for n, k in (("known", "<u2"), ("span", "<u2"), ("place", "u1")))
        hot = np.zeros((len(known) + 1, self.meta["gazetteer"]), np.float32)  # combination 0: written small
        for b in range(16):
            hot[1:, b] = known >> b & 1
            on = (span >> b & 1).nonzero()[0]
            hot[on + 1, 16 + 4 * b + place[on]] = 1
        self.hot = torch.from_numpy(hot)
        self.vectors = read(folder, "vectors", "<f4")


class Set:
    """The sentences of one set, and windows of whole sentences over them."""

    def __init__(self, folder, name, vocab):
        get = lambda key, kind: read(folder, f"{name}.{key}", kind)
        self.vocab = vocab
        form = get("token", "<u2").astype(np.int64)
        form[form == RARE] = get("rare", "<u4")
        length, document = get("length", "<u2").astype(np.int64), get("document", "<u4").astype(np.int64)
        gaz = np.zeros(len(form), np.uint16)
        gaz[vocab.upper[form]] = get("gaz", "<u2") + 1
        self.form, self.gaz, self.words = form.astype(np.uint32), gaz, len(form)
        self.sentence = np.repeat(np.arange(len(length), dtype=np.int32), length)
        self.mode = np.repeat(get("mode", "u1"), length)
        start = np.concatenate([[0], np.cumsum(length)])
        self.tag = get("tag", "u1")
        if self.tag is not None:
            self.rel, self.name = get("rel", "u1"), get("name", "u1")
            head = get("head", "u1").astype(np.int64)
            self.head = np.where(head == 0, -1, start[:-1][self.sentence] + head - 1)  # a row of the set, -1 the root
        self.windows = windows(length, document, start)

    def rows(self, index):
        """The rows `index` of the set as tensors."""
        v, form = self.vocab, self.form[index]
        t = lambda a: torch.from_numpy(np.ascontiguousarray(a))
        row = v.row[form]
        b = {"row": t(row), "affix": t(v.affix[form].astype(np.int64)), "shape": t(self.mode[index].astype(np.int64) * 12 + v.shape[form]),
             "known": t(self.gaz[index].astype(np.int64)), "sentence": t(self.sentence[index].astype(np.int64)),
             "count": t(v.count[row]), "hot": v.hot}
        if self.tag is not None:
            b |= {k: t(getattr(self, k)[index].astype(np.int64)) for k in ("tag", "rel", "name")}
        return b

    def batch(self, which):
        """The windows `which`: rows of all of them, and where each place of a window lies among these."""
        w = self.windows[which]
        size = w[:, 1] - w[:, 0]
        base = np.concatenate([[0], np.cumsum(size)])
        index = np.concatenate([np.arange(a, z) for a, z in w])
        b = self.rows(index)
        at = base[:-1, None] + np.minimum(np.arange(size.max())[None], size[:, None] - 1)
        b["at"], b["valid"] = torch.from_numpy(at), torch.from_numpy(np.arange(size.max())[None] < size[:, None])
        if self.tag is not None:
            own = np.repeat(np.arange(len(w)), size)  # the window of each row
            head = self.head[index]
            place = head - w[own, 0]
            b["head"] = torch.from_numpy(np.where(head < 0, size.max(), place))  # place in the window; its length is the root
            b["headrow"] = torch.from_numpy(np.where(head < 0, len(index), base[own] + place))
        return b


def windows(length, document, start):
    """Stretches [from, to) of at most LENGTH words, made of whole sentences of one document."""
    out, at = [], 0
    for d in document:
        s, end = at, at + d
        while s < end:
            e = s + 1
            while e < end and start[e + 1] - start[s] <= LENGTH:
                e += 1
            out.append((start[s], start[e]))
            s = e
        at = end
    return np.array(out)


def draw(sets, rng, words):
    """Windows of all sets in turn, each set's in a random order, about so many words a batch."""
    order = [(s, i) for s, part in enumerate(sets) for i in range(len(part.windows))]
    rng.shuffle(order)
    batch, size = [[] for _ in sets], 0
    for s, i in order:
        batch[s].append(i)
        size += sets[s].windows[i][1] - sets[s].windows[i][0]
        if size >= words:
            yield batch
            batch, size = [[] for _ in sets], 0
