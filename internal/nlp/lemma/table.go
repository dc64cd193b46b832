package lemma

import (
	"encoding/binary"
	"errors"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/text"
)

// Table is the lemma model, read in place from a flat little-endian file made by train/core:
//
//	"RDM1"   magic
//	u32      K: there are 1<<K slots
//	slots    1<<K times { u32 check, u32 1+offset of the value }; offset 0 is an empty slot
//	values   u8 length and the bytes, each
//
// It holds two kinds of entries: words with their lemma (Key), and suffixes with the change that
// makes a lemma of the words that end so (SuffixKey), "2y" for "drop two bytes, add y".
type Table struct {
	mask          uint64
	slots, values string
}

// OpenTable reads the header of blob and keeps the rest as it is.
func OpenTable(blob string) (*Table, error) {
	if len(blob) < 8 || blob[:4] != "RDM1" {
		return nil, errors.New("lemma: not a lemma table")
	}
	k := u32(blob[4:])
	if k > 28 || len(blob) < 8+8<<k {
		return nil, errors.New("lemma: table is cut short")
	}
	return &Table{mask: 1<<k - 1, slots: blob[8 : 8+8<<k], values: blob[8+8<<k:]}, nil
}

// Get is the value under key.
func (t *Table) Get(key uint64) (string, bool) {
	for i := key & t.mask; ; i = (i + 1) & t.mask {
		slot := t.slots[i*8 : i*8+8]
		at := u32(slot[4:])
		if at == 0 {
			return "", false
		}
		if u32(slot) == uint32(key>>32) {
			n := uint32(t.values[at-1])
			return t.values[at : at+n], true
		}
	}
}

func u32(s string) uint32 { return binary.LittleEndian.Uint32([]byte(s[:4])) }

// Key is where the lemma of a word stands. Capitals count only in proper nouns.
func Key(form string, p text.POS, t text.Tag) uint64 {
	h := uint64(0)
	if p == text.PROPN {
		h = linear.Hash(form)
	} else {
		h = linear.HashLower(form)
	}
	return linear.Mix(h, uint64(p)<<8|uint64(t))
}

// SuffixKey is where the rule for words that end in suffix stands.
func SuffixKey(suffix string, t text.Tag) uint64 {
	return linear.Mix(linear.HashLower(suffix), uint64(t)|1<<32)
}

// MaxSuffix is the length in bytes of the longest suffix that has a rule.
const MaxSuffix = 5
