package story

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/text"
)

// Source is an article as it is compared with the others of its story.
type Source struct {
	Text      string // cleaned
	Published text.DateRange
	// Wire says that others credit the article's outlet: words that it shares are its own.
	Wire bool
}

// Pair is two articles that share passages. Of is the one that had them first: the wire, else the earlier
// day, else the longer text.
type Pair struct {
	Doc, Of int // indexes into the articles given
	// Later says that Of is a wire or of an earlier day; without it nothing tells which was first.
	Later    bool
	Passages []Passage // in the order of Doc
	// Share is how much of what Doc says itself, quotations aside, stands in the passages, in hundredths of
	// its rarer words; Back is the same of Of. It is containment, not Jaccard, since outlets cut and append.
	Share, Back int
	// Slips are rare errors that both make; looked for only where Share alone makes no copy.
	Slips []Slip
}

// How much shared text makes a copy. Chosen on rewrites of known change and on pairs of reports judged one by one
// (docs/EVALUATION.md, Copies).
const (
	copyShare = 36 // hundredths, of Pair.Share
	backShare = 20 // and of the other text, where nothing tells which was first: a digest holds many texts
	slipShare = 12 // what a shared slip adds to Share

	gramReach    = 2  // a gram is a rarer word and one of the two that follow
	mostHolders  = 12 // of a gram; later articles that have it have it from one of these
	leastGrams   = 5
	mostPartners = 10
)

// Copy reports whether one of the two as a whole repeats the other: the later one, or where nothing tells which
// that is, the shorter, unless the other is so much longer that it may hold many texts. A later text with
// much of its own is no copy, whatever it takes over.
func (p *Pair) Copy() bool {
	more := slipShare * len(p.Slips)
	if p.Later {
		return p.Share+more >= copyShare
	}
	return max(p.Share, p.Back)+more >= copyShare && min(p.Share, p.Back) >= backShare
}

// Words counts the words of the passages in Doc, and those of the longest.
func (p *Pair) Words() (all, longest int) {
	for _, s := range p.Passages {
		all += s.Words
		longest = max(longest, s.Words)
	}
	return all, longest
}

// Compare finds the passages that the articles of a story share. Each article is compared with those before it
// that hold most of its pairs of rarer words, so that time and memory grow with the number of articles, not
// of pairs. The order of the articles changes nothing. Pairs come by Doc, then Of.
func Compare(docs []Source) []Pair {
	order := precedence(docs)
	read := make([]*reading, len(docs))
	holders := map[uint64][]int32{} // gram -> the first articles with it, as places in order
	counts := make([]int, len(docs))
	var out []Pair
	for n, i := range order {
		read[i] = readWords(docs[i].Text)
		for _, at := range partners(grams(read[i]), holders, counts, n) {
			j := order[at]
			p := Pair{Doc: i, Of: j, Passages: passages(read[i], read[j])}
			if len(p.Passages) == 0 {
				continue
			}
			p.Later = docs[j].Wire && !docs[i].Wire || !docs[j].Published.IsZero() && docs[j].Published.End.Compare(docs[i].Published.Start) < 0
			p.Share = covered(read[i], p.Passages, func(s Passage) text.Span { return s.Doc })
			p.Back = covered(read[j], p.Passages, func(s Passage) text.Span { return s.Of })
			out = append(out, p)
		}
	}
	slips(docs, read, out)
	slices.SortFunc(out, func(x, y Pair) int { return cmp.Or(cmp.Compare(x.Doc, y.Doc), cmp.Compare(x.Of, y.Of)) })
	return out
}

// precedence puts first whose words they are where two articles share them.
func precedence(docs []Source) []int {
	order := make([]int, len(docs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := docs[a], docs[b]
		return cmp.Or(
			last(!x.Wire, !y.Wire),
			last(x.Published.IsZero(), y.Published.IsZero()),
			x.Published.Start.Compare(y.Published.Start),
			cmp.Compare(len(y.Text), len(x.Text)),
			strings.Compare(x.Text, y.Text))
	})
	return order
}

// last compares two articles of which those that something holds of come last.
func last(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return 1
	}
	return -1
}

// grams are the pairs of rarer words that stand close together, each once.
func grams(r *reading) []uint64 {
	out := make([]uint64, 0, gramReach*len(r.rare))
	for i := range r.rare {
		for k := i + 1; k <= i+gramReach && k < len(r.rare); k++ {
			out = append(out, linear.Mix(r.rare[i].hash, r.rare[k].hash))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// partners are the articles that share most grams with the nth, as places in the order. It enters the nth.
func partners(own []uint64, holders map[uint64][]int32, counts []int, n int) []int {
	clear(counts)
	for _, g := range own {
		h := holders[g]
		for _, at := range h {
			counts[at]++
		}
		if len(h) < mostHolders {
			holders[g] = append(h, int32(n))
		}
	}
	var best []int
	for at := range n {
		if counts[at] >= leastGrams {
			best = append(best, at)
		}
	}
	slices.SortStableFunc(best, func(x, y int) int { return cmp.Compare(counts[y], counts[x]) })
	return best[:min(len(best), mostPartners)]
}

// covered is how many of r's rarer words stand in passages, in hundredths.
func covered(r *reading, all []Passage, at func(Passage) text.Span) int {
	spans := make([]text.Span, len(all))
	for i, p := range all {
		spans[i] = at(p)
	}
	slices.SortFunc(spans, func(x, y text.Span) int { return cmp.Compare(x.Start, y.Start) })
	n, k := 0, 0
	for _, w := range r.rare {
		at := r.words[w.word].start
		for k < len(spans) && spans[k].End <= at {
			k++
		}
		if k < len(spans) && spans[k].Start <= at {
			n++
		}
	}
	return n * 100 / max(1, len(r.rare))
}
