// Package wordclass knows the class of a word by distribution, learned from raw news: words that stand
// in the same places share a class. It also knows whether newspapers capitalise the word.
//
// The table is "RDC1", u32 K, then 1<<K slots of 8 bytes: u32 check, u16 fine class + 1, u8 coarse
// class, u8 case; fine 0 is an empty slot.
package wordclass

import (
	"encoding/binary"
	"io"
	"math/bits"
	"strings"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/models"
)

// Class is what is known of a word; the zero Class stands for an unknown one.
type Class struct {
	Fine   uint16 // 1 and up
	Coarse uint8
	// Case is 1 for words that newspapers nearly always write small, to 4 for those they nearly
	// always capitalise.
	Case uint8
}

// Of is the class of w as it is written.
func Of(w string) Class { return find(linear.HashBytes(w, &digits)) }

// OfLower is the class of w in small letters (ASCII), without copying.
func OfLower(w string) Class { return find(linear.HashBytes(w, &lowers)) }

// digits maps every digit to 0; lowers does so too and lowers letters.
var digits, lowers = func() (d, l [256]byte) {
	for i := range d {
		d[i] = byte(i)
		if '1' <= i && i <= '9' {
			d[i] = '0'
		}
		l[i] = d[i]
		if 'A' <= i && i <= 'Z' {
			l[i] += 'a' - 'A'
		}
	}
	return d, l
}()

func find(h uint64) Class {
	return of(models.Classes, h)
}

func of(t string, h uint64) Class {
	if len(t) < 8 {
		return Class{}
	}
	mask := uint64(1)<<t[4] - 1
	for i := h & mask; ; i = (i + 1) & mask {
		s := t[8+i*8 : 16+i*8]
		fine := uint16(s[4]) | uint16(s[5])<<8
		if fine == 0 {
			return Class{}
		}
		if uint32(s[0])|uint32(s[1])<<8|uint32(s[2])<<16|uint32(s[3])<<24 == uint32(h>>32) {
			return Class{fine, s[6], s[7]}
		}
	}
}

// Normal is w with every digit as 0.
func Normal(w string) string {
	return strings.Map(func(r rune) rune {
		if '1' <= r && r <= '9' {
			return '0'
		}
		return r
	}, w)
}

// Builder makes the table that Of reads.
type Builder struct {
	bits  int
	slots []byte
}

// NewBuilder starts a table for n words.
func NewBuilder(n int) *Builder {
	k := max(4, bits.Len(uint(n*4/3)))
	return &Builder{k, make([]byte, 8<<k)}
}

// Put adds a word; fine counts from 0.
func (b *Builder) Put(w string, fine uint16, coarse, letterCase uint8) {
	h := linear.Hash(w)
	mask := uint64(1)<<b.bits - 1
	i := h & mask
	for b.slots[i*8+4] != 0 || b.slots[i*8+5] != 0 {
		i = (i + 1) & mask
	}
	s := b.slots[i*8 : i*8+8]
	binary.LittleEndian.PutUint32(s, uint32(h>>32))
	binary.LittleEndian.PutUint16(s[4:], fine+1)
	s[6], s[7] = coarse, letterCase
}

// Write writes the table.
func (b *Builder) Write(w io.Writer) error {
	if _, err := w.Write([]byte{'R', 'D', 'C', '1', byte(b.bits), 0, 0, 0}); err != nil {
		return err
	}
	_, err := w.Write(b.slots)
	return err
}
