"""The arrays that `go run ./train/net` writes, laid out for training."""
import json, lzma, os
from concurrent.futures import ThreadPoolExecutor
import numpy as np
import torch

RARE = 65535
LENGTH = 160  # words of a window; no exported sentence is longer


def read(folder, name, kind):
    """One array, from the plain file or its .xz; None where there is neither."""
    path = os.path.join(folder, name)
    if os.path.exists(path):
        return np.fromfile(path, dtype=kind)
    if os.path.exists(path + ".xz"):
        with lzma.open(path + ".xz") as f:
            return np.frombuffer(f.read(), dtype=kind)
    return None


class Vocabulary:
    """What the network sees of a spelling: its word row, affixes and shape."""

    def __init__(self, folder, rows, device):
        self.meta = json.load(open(os.path.join(folder, "meta.json")))
        low = read(folder, "form.low", "<u4").astype(np.int64)
        counts = read(folder, "low.count", "<u4").astype(np.int64)
        self.hash = read(folder, "low.hash", "<u8")
        affix = read(folder, "low.affix", "<u2").reshape(-1, 7).astype(np.int64)
        order = np.argsort(-counts, kind="stable")[: rows - 1]
        row = np.zeros(len(counts), np.int64)  # row 0 is the unknown word
        row[order] = np.arange(1, len(order) + 1)
        self.rows, self.words = len(order) + 1, order  # word k+1 is low form words[k]
        t = lambda a: torch.from_numpy(np.ascontiguousarray(a)).to(device)
        self.row = t(row[low])            # form -> word row
        self.affix = t(affix[low])        # form -> 7 affix rows
        self.word_affix = t(affix[order])  # word row - 1 -> 7 affix rows
        self.count = t(np.concatenate([[0], counts[order]]).astype(np.float32))
        self.shape = t(read(folder, "form.shape", "u1").astype(np.int64))
        self.upper = read(folder, "form.upper", "u1").astype(bool)
        known = read(folder, "combo.known", "<u2").astype(np.int64)
        span = read(folder, "combo.span", "<u2").astype(np.int64)
        place = read(folder, "combo.place", "u1").astype(np.int64)
        hot = np.zeros((len(known) + 1, self.meta["gazetteer"]), np.float32)  # combo 0: written small
        for b in range(16):
            hot[1:, b] = known >> b & 1
        for k in range(len(known)):
            for b in range(16):
                if span[k] >> b & 1:
                    hot[k + 1, 16 + 4 * b + place[k]] = 1
        self.hot = t(hot)


class Set:
    """The sentences of one set as flat arrays, and windows of whole sentences over them."""

    def __init__(self, folder, name, vocab, device, limit=None):
        kinds = {"token": "<u2", "rare": "<u4", "gaz": "<u2", "length": "<u2", "mode": "u1", "document": "<u4",
                 "tag": "u1", "head": "u1", "rel": "u1", "name": "u1"}
        with ThreadPoolExecutor() as pool:
            got = dict(zip(kinds, pool.map(lambda k: read(folder, name + "." + k, kinds[k]), kinds)))
        form = got["token"].astype(np.int64)
        form[form == RARE] = got["rare"]
        length, document = got["length"].astype(np.int64), got["document"].astype(np.int64)
        if limit and limit < len(form):  # whole documents only
            ends = np.cumsum(length)
            document = document[: max(1, np.searchsorted(np.cumsum(document), np.searchsorted(ends, limit)))]
            length = length[: document.sum()]
            form = form[: length.sum()]
        upper = vocab.upper[form]
        gaz = np.zeros(len(form), np.int64)
        gaz[upper] = got["gaz"][: upper.sum()].astype(np.int64) + 1
        sentence = np.repeat(np.arange(len(length)), length)
        t = lambda a, k=torch.int32: torch.from_numpy(np.ascontiguousarray(a)).to(device=device, dtype=k)
        self.form, self.gaz, self.sentence = t(form), t(gaz), t(sentence)
        self.mode = t(got["mode"].astype(np.int64)[: len(length)][sentence], torch.uint8)
        self.words = len(form)
        start = np.concatenate([[0], np.cumsum(length)])
        self.start = t(start[:-1][sentence])  # where each word's sentence begins
        self.labelled = got["tag"] is not None
        if self.labelled:
            self.tag, self.rel = t(got["tag"], torch.uint8), t(got["rel"], torch.uint8)
            self.head, self.name = t(got["head"], torch.int32), t(got["name"], torch.uint8)
        self.windows = t(windows(length, document, start))

    def batch(self, index):
        """The windows `index` as a dictionary of [windows, LENGTH] tensors."""
        w = self.windows[index].long()
        at = w[:, :1] + torch.arange(LENGTH, device=w.device)
        valid = at < w[:, 1:]
        at = torch.where(valid, at, w[:, :1])
        b = {"valid": valid, "form": self.form[at].long(), "gaz": self.gaz[at].long(), "mode": self.mode[at].long(),
             "sentence": torch.where(valid, self.sentence[at], torch.full_like(at, -1).int())}
        if self.labelled:
            b["tag"], b["rel"], b["name"] = self.tag[at].long(), self.rel[at].long(), self.name[at].long()
            head = self.head[at].long()  # place in the sentence + 1
            begin = self.start[at].long() - w[:, :1]
            b["head"] = torch.where(head == 0, torch.full_like(head, LENGTH), begin + head - 1)  # LENGTH is the root
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


class Mixed:
    """Several labelled sets drawn from as one."""

    def __init__(self, sets, schemes):
        self.sets = sets
        self.size = [len(s.windows) for s in sets]
        self.schemes = schemes
        self.total = sum(self.size)

    def batch(self, index):
        """index: a CPU tensor over all windows of all sets."""
        parts, base = [], 0
        for s, n, scheme in zip(self.sets, self.size, self.schemes):
            i = index[(index >= base) & (index < base + n)] - base
            base += n
            if len(i) == 0:
                continue
            b = s.batch(i.to(s.windows.device))
            b["scheme"] = torch.full((len(i),), scheme, dtype=torch.long, device=s.windows.device)
            parts.append(b)
        return {k: torch.cat([p[k] for p in parts]) for k in parts[0]}
