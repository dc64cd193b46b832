package story

import (
	"math"
	"math/bits"

	"github.com/readout-news/readout/internal/sparse"
)

// counts knows in how many of the articles of late each term stood, so that words which all stories of
// a stream have in common weigh little there. It is a count-min sketch of two rows (Cormode and
// Muthukrishnan 2005) that forgets by halves: its size does not depend on the length of the stream.
type counts struct {
	rows [2][]uint16
	mask uint64
	n    uint32 // articles counted, forgotten like the rest
}

const (
	// countWindow is how many articles are counted before all counts are halved.
	countWindow = 16384
	// prior is how many articles the background news weighs as.
	prior = 1000
)

// newCounts makes counts for a stream of about n articles.
func newCounts(n int) *counts {
	k := min(max(bits.Len(uint(n))+8, 14), 21) // a row has 128 to 256 places for each article of the window
	c := &counts{mask: 1<<k - 1}
	for i := range c.rows {
		c.rows[i] = make([]uint16, 1<<k)
	}
	return c
}

// begin counts one more article; terms are added after it.
func (c *counts) begin() {
	if c.n++; c.n < countWindow {
		return
	}
	c.n /= 2
	for _, row := range c.rows {
		for i := range row {
			row[i] /= 2
		}
	}
}

// add counts a term, which the caller gives once an article, and gives the number of articles that have had it.
func (c *counts) add(h uint64) int32 {
	a, b := &c.rows[0][h&c.mask], &c.rows[1][h>>32&c.mask]
	n := min(*a, *b) + 1
	if n == 0 {
		return math.MaxUint16
	}
	*a, *b = max(*a, n), max(*b, n) // the conservative update: what collides grows no faster than it must
	return int32(n)
}

// idf is how much a term of n articles says here, in hundredths of a nat: ln(articles / articles with it),
// where background counts as prior articles.
func (c *counts) idf(background, n int32) int32 {
	with := priorShare[min(int(background), unseenIDF)] + uint64(n)<<16
	return max(0, ln(uint64(prior+c.n)<<16)-ln(with))
}

// priorShare is prior * exp(-idf) in units of 1/65536, by idf in hundredths of a nat.
var priorShare = func() (t [unseenIDF + 1]uint64) {
	for i := range t {
		t[i] = uint64(math.Round(prior * 65536 * math.Exp(-float64(i)/100)))
	}
	return t
}()

const lnBits = 10

// lnMantissa is a million times ln(1 + i/1024).
var lnMantissa = func() (t [1 << lnBits]uint64) {
	for i := range t {
		t[i] = uint64(math.Round(1e6 * math.Log(1+float64(i)/(1<<lnBits))))
	}
	return t
}()

// ln is 100 ln(x) for x > 0, in whole numbers, so that it is the same on every machine.
func ln(x uint64) int32 {
	k := bits.Len64(x) - 1
	m := x << (63 - k) >> (63 - lnBits) & (1<<lnBits - 1)
	return int32((uint64(k)*693147 + lnMantissa[m]) / 10000)
}

// furniture knows the lines that stood under more than one headline of late: requests to sign in,
// captions, the names of sites at the end of titles.
type furniture struct {
	lines [1 << 16]struct {
		line, under uint32 // the line, and where it stood last
		places      uint8
	}
}

// seen reports whether a line stood in two other places before, and remembers that it stands in this one.
func (f *furniture) seen(line, under uint64) bool {
	e := &f.lines[line&(1<<16-1)]
	l, u := uint32(line>>32), sparse.Short(under)
	if e.line != l {
		e.line, e.under, e.places = l, u, 1
		return false
	}
	often := e.places >= 2
	if e.under != u {
		e.under = u
		e.places = min(e.places+1, 200)
	}
	return often
}
