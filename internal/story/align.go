package story

import (
	"cmp"
	"slices"

	"github.com/readout-news/readout/text"
)

// Passage is a stretch that two articles have in common: their rarer words stand in it in the same order,
// a few of them replaced, dropped or added.
type Passage struct {
	Doc, Of text.Span // where it stands in either
	Words   int       // of the stretch in Doc
	// Same is how many of its rarer words Of has too, Even how many steps from one of these to the next are as
	// long in both, in hundredths.
	Same, Even int
}

// Firm reports whether a passage by itself shows that its words were taken over. Shorter and looser ones are found in
// independent reports too: a charge, a statement retold by both. They count where they add up to a copy.
func (p Passage) Firm() bool { return p.Words >= firmWords && p.Same+p.Even >= firmText }

// What makes a passage. Words count in hundredths of a nat; quoted words take no part, since whoever
// quotes a speaker has the same words without having copied anybody.
const (
	leastWeight = 60  // of a word that takes part: what half of all articles hold says nothing
	mostWeight  = 600 // no single word may carry a passage
	mostPlaces  = 12  // a word that stands in an article more often than that takes no part
	sameAgain   = 6   // rarer words in a row that stood in the article before take no part

	reach        = 8  // rarer words that a passage may step over at once
	stepCost     = 70 // for each rarer word stepped over, in either article
	shiftCost    = 80 // where one article has more words between the two than the other
	shiftMore    = 12 // for each word more, up to mostShift
	mostShift    = 8
	evenGain     = 120 // where both have as many
	leastGain    = 1200
	leastMatches = 6   // words that both have
	leastPlain   = 4   // of them, neither names nor numbers: whoever tells the same news has those
	leastSame    = 35  // hundredths, of Passage.Same
	leastEven    = 60  // hundredths, of Passage.Even: a retelling of the same facts keeps words, not distances
	leastBoth    = 118 // hundredths, of both together

	firmWords = 15
	firmText  = 150 // hundredths, of Same and Even together
)

// point is a rarer word that both articles have, at rare i of one and j of the other.
type point struct {
	i, j, gain int32
	total      int32 // of the best chain that ends here
	prev       int32 // point before it in that chain, -1 for none
	used       bool
}

// passages are the stretches that a and b share, in the order of a; no word is in two of them.
func passages(a, b *reading) []Passage {
	points := meet(a, b)
	chain(a, b, points)
	order := make([]int32, len(points))
	for k := range order {
		order[k] = int32(k)
	}
	slices.SortStableFunc(order, func(x, y int32) int { return cmp.Compare(points[y].total, points[x].total) })
	var out []Passage
	var inA, inB taken
	for _, k := range order {
		if points[k].total < leastGain {
			break
		}
		if p, ok := trace(a, b, points, k, &inA, &inB); ok {
			out = append(out, p)
		}
	}
	slices.SortFunc(out, func(x, y Passage) int { return cmp.Compare(x.Doc.Start, y.Doc.Start) })
	return out
}

// meet lists the points of a and b, by i and then j.
func meet(a, b *reading) []point {
	var out []point
	for i, w := range a.rare {
		there := b.places[w.hash]
		often := int32(max(len(there), len(a.places[w.hash])))
		if len(there) == 0 || often > mostPlaces {
			continue
		}
		for _, j := range there {
			out = append(out, point{i: int32(i), j: j, gain: min(w.weight, b.rare[j].weight) * 2 / (1 + often), prev: -1})
		}
	}
	return out
}

// chain finds the best chain that ends at each point.
func chain(a, b *reading, points []point) {
	from := 0
	for k := range points {
		p := &points[k]
		p.total = p.gain
		for from < k && points[from].i < p.i-reach {
			from++
		}
		for m := from; m < k; m++ {
			o := &points[m]
			if o.i == p.i {
				break
			}
			if o.j >= p.j || o.j < p.j-reach {
				continue
			}
			if t := o.total + p.gain - step(a, b, o, p); t > p.total {
				p.total, p.prev = t, int32(m)
			}
		}
	}
}

// step is what it costs to go from one point to the next.
func step(a, b *reading, o, p *point) int32 {
	da, db := a.rare[p.i].word-a.rare[o.i].word, b.rare[p.j].word-b.rare[o.j].word
	cost := stepCost * (p.i - o.i + p.j - o.j - 2)
	if da == db {
		return cost - evenGain
	}
	return cost + shiftCost + shiftMore*min(max(da-db, db-da), mostShift)
}

// taken are stretches of rare words that passages hold already.
type taken []text.Span

func (t taken) has(s text.Span) bool {
	return slices.ContainsFunc(t, func(x text.Span) bool { return x.Start < s.End && s.Start < x.End })
}

// trace makes a passage of the chain that ends at point k, up to where an earlier passage has its words.
func trace(a, b *reading, points []point, k int32, inA, inB *taken) (Passage, bool) {
	last, first, n, even, plain := points[k], k, 0, 0, 0
	for m := k; m >= 0; m = points[m].prev {
		if points[m].used {
			break
		}
		points[m].used = true
		if n > 0 {
			o, p := points[m], points[first]
			if a.rare[p.i].word-a.rare[o.i].word == b.rare[p.j].word-b.rare[o.j].word {
				even++
			}
		}
		if a.rare[points[m].i].plain && b.rare[points[m].j].plain {
			plain++
		}
		first, n = m, n+1
	}
	head := points[first]
	if n < leastMatches || plain < leastPlain || last.total-head.total+head.gain < leastGain {
		return Passage{}, false
	}
	sa, sb := text.Span{Start: head.i, End: last.i + 1}, text.Span{Start: head.j, End: last.j + 1}
	same := n * 100 / int(max(sa.End-sa.Start, sb.End-sb.Start))
	if even = even * 100 / (n - 1); same < leastSame || even < leastEven || same+even < leastBoth || inA.has(sa) || inB.has(sb) {
		return Passage{}, false
	}
	*inA, *inB = append(*inA, sa), append(*inB, sb)
	return Passage{
		Doc:   text.Span{Start: a.words[a.rare[head.i].word].start, End: a.words[a.rare[last.i].word].end},
		Of:    text.Span{Start: b.words[b.rare[head.j].word].start, End: b.words[b.rare[last.j].word].end},
		Words: int(a.rare[last.i].word-a.rare[head.i].word) + 1,
		Same:  same,
		Even:  even,
	}, true
}
