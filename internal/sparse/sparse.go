// Package sparse has the vectors of words that articles and sentences are compared by. Their weights are
// fixed-point, so that sums are the same on every machine.
package sparse

import (
	"cmp"
	"math"
)

// Term is one dimension of a vector.
type Term struct {
	Hash   uint32
	Weight int32
}

// Short is the hash of a word as vectors keep it: half the memory, and the few that fall together do no harm.
func Short(h uint64) uint32 { return uint32(h>>32) ^ uint32(h) }

// Vector is sorted by hash, each hash once.
type Vector []Term

// One is the length of a scaled vector: weights count in units of 1/One.
const One = 1 << 14

// ByHash compares terms in the order of a vector.
func ByHash(a, b Term) int { return cmp.Compare(a.Hash, b.Hash) }

// Scale brings v to length one.
func (v Vector) Scale() {
	sum := int64(0)
	for _, t := range v {
		sum += int64(t.Weight) * int64(t.Weight)
	}
	n := max(1, int64(math.Sqrt(float64(sum)))) // a square root is rounded the same way everywhere
	for i := range v {
		v[i].Weight = int32(int64(v[i].Weight) * One / n)
	}
}

// Dot is the sum of the products of two vectors' weights, in units of 1/One: their cosine where both have length one.
func Dot(a, b Vector) int32 {
	sum := int64(0)
	for i, j := 0, 0; i < len(a) && j < len(b); {
		x, y := a[i].Hash, b[j].Hash
		if x == y {
			sum += int64(a[i].Weight) * int64(b[j].Weight)
		}
		if x <= y {
			i++
		}
		if y <= x {
			j++
		}
	}
	return int32(sum / One)
}
