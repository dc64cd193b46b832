"""Writes a trained network as the program reads it (internal/nlp/encode): python3 pack.py ARRAYS network.pt core.bin"""
import struct, sys
import numpy as np
import torch
from data import Vocabulary
from model import MAXARC


class File:
    def __init__(self):
        self.b = bytearray()

    def align(self, n):
        self.b += b"\0" * (-len(self.b) % n)

    def put(self, array, kind):
        self.align(64)
        self.b += np.ascontiguousarray(array, dtype=kind).tobytes()

    def rows(self, x):
        m = np.abs(x).max(1).astype(np.float32)
        scale = np.where(m > 0, m / np.float32(127), 0).astype(np.float32)
        q = np.rint(x * np.where(m > 0, np.float32(127) / np.where(m > 0, m, 1), 0)[:, None])
        self.put(q, "i1")
        self.put(scale, "<f4")

    def matrix(self, w, bias):
        """w is [outputs, inputs]; packed by blocks of 16 outputs and 4 inputs, 7 bits and a scale for every output."""
        n, k = w.shape
        m = np.abs(w).max(1)
        scale = np.where(m > 0, m / 63, 0)
        q = np.rint(w * np.where(m > 0, 63 / np.where(m > 0, m, 1), 0)[:, None])
        full = np.zeros((-(-n // 16) * 16, -(-k // 4) * 4), np.int8)
        full[:n, :k] = q
        self.put(full.reshape(full.shape[0] // 16, 16, -1, 4).transpose(0, 2, 1, 3), "i1")
        for x in (scale, bias):
            padded = np.zeros(full.shape[0], np.float32)
            padded[:n] = x
            self.put(padded, "<f4")


def thirds(w):
    """[outputs, 3 inputs] as [3 outputs, inputs]."""
    return np.concatenate(np.split(w, 3, 1))


def first(bias):
    """The bias of three parts, which are added up."""
    return np.concatenate([bias, 0 * bias, 0 * bias])


def slots(hashes):
    bits = 1
    while (1 << bits) < 2 * len(hashes):
        bits += 1
    out = np.zeros((1 << bits, 2), np.uint32)
    for k, h in enumerate(hashes.tolist()):
        at = h >> (64 - bits)
        while out[at, 1]:
            at = (at + 1) % (1 << bits)
        out[at] = h & 0xFFFFFFFF, k + 2  # row k+1; row 0 is the unknown word
    return bits, out


def pack(vocab, size, state):
    s = {k: v.numpy().astype(np.float32) for k, v in state.items()}
    meta, e, d, f, a, b = vocab.meta, size["e"], size["d"], size["f"], size["a"], size["b"]
    bits, table = slots(vocab.hash[vocab.words])
    lists = [meta["tags"], meta["relations"], meta["names"]]
    o = File()
    o.b += b"RDN2" + struct.pack("<15I", e, d, len(size["steps"]), f, a, b, len(lists[1]), len(lists[0]), len(lists[2]),
                                 vocab.rows, bits, 1 << meta["affix_bits"], meta["shapes"], meta["gazetteer"], MAXARC)
    o.b += struct.pack(f"<{len(size['steps'])}I", *size["steps"])
    for l in lists:
        x = "\n".join(l).encode()
        o.b += struct.pack("<I", len(x)) + x
        o.align(4)
    o.put(table, "<u4")
    word = s["word.weight"][: vocab.rows].copy()
    for at in range(0, vocab.rows - 1, 4096):  # a known word's affixes are in its row
        word[at + 1: at + 4097] += s["affix.weight"][vocab.word_affix[at: at + 4096].astype(np.int64)].sum(1)[: vocab.rows - 1 - at]
    for x in (word, s["affix.weight"], s["shape.weight"], s["gaz"]):
        o.rows(x)
    o.matrix(thirds(s["input.weight"]), first(s["input.bias"]))
    for i in range(len(size["steps"])):
        o.matrix(thirds(s[f"layers.{i}.w1.weight"]), first(s[f"layers.{i}.w1.bias"]))
        o.matrix(s[f"layers.{i}.w2.weight"], s[f"layers.{i}.w2.bias"])
    w, bias, t = s["out.weight"].copy(), s["out.bias"].copy(), len(lists[0])
    w[t: t + a] *= a ** -0.5
    bias[t: t + a] *= a ** -0.5
    o.matrix(w, bias)
    o.put(s["place"], "<f4")
    o.put(s["root"], "<f4")
    o.matrix(s["label.weight"], s["label.bias"])
    return bytes(o.b)


def main():
    arrays, network, out = sys.argv[1:4]
    size, state = torch.load(network)
    rows = state["word.weight"].shape[0] - 1
    data = pack(Vocabulary(arrays, rows), size, state)
    open(out, "wb").write(data)
    print(len(data), "bytes")


main()
