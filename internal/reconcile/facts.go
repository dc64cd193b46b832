package reconcile

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/readout-news/readout/internal/sameevent"
	"github.com/readout-news/readout/text"
)

// Facts of a story.
const (
	factWords = 6   // a sentence of fewer says too little
	mostTold  = 400 // clauses of a story that are held against others
	mostLike  = 400 // clauses that one of them is held against
	leastRare = 500 // hundredths of a nat that clauses share in words that not all the story has
)

// facts finds what several reporters tell, each in words of its own.
func (d *desk) facts() {
	if len(d.story.Reporters) < 2 {
		return
	}
	all := d.toldClauses()
	weigh(all)
	d.alignLead(all)
	at := byWord(all)
	found := append(d.claimFacts(), d.quoteFacts()...)
	if f, ok := d.leadFact(); ok {
		found = append(found, f)
	}
	for _, k := range d.telling(all) {
		if f, ok := d.fact(all, at, k); ok {
			found = append(found, f)
		}
	}
	slices.SortStableFunc(found, func(x, y fact) int {
		return cmp.Or(cmp.Compare(y.reporters, x.reporters), cmp.Compare(y.score, x.score))
	})
	d.choose(found)
}

// fact is a clause with those of others that tell the same.
type fact struct {
	*clause
	with      []*clause
	reporters int
	score     int32
	has       map[uint64]int // word -> how many of its clauses have it, once it is kept
	why       []string
}

// toldClauses are the clauses that the story's documents tell in full sentences of their own.
func (d *desk) toldClauses() (out []clause) {
	deeds := map[string]*sameevent.Deed{}
	for i, a := range d.docs {
		for n, s := range a.Doc.Sentences {
			if s.Start >= a.Doc.TitleSpan.End && s.Last-s.First >= factWords && finite(a.Doc, s) && stopped(a.Doc, s) && !wholeQuote(a.Doc, s) && evenQuotes(a.Doc, s.First, s.Last) && !caption(a.Doc, n) {
				out = append(out, d.clauses(i, n, deeds)...)
			}
		}
	}
	return out
}

// byWord lists the clauses that have a word.
func byWord(all []clause) map[uint64][]int32 {
	at := map[uint64][]int32{}
	for i := range all {
		for _, w := range all[i].words {
			at[w.key] = append(at[w.key], int32(i))
		}
	}
	return at
}

// telling is the clauses that are held against others: those whose words most reporters have.
func (d *desk) telling(all []clause) (out []int) {
	has := map[uint64]map[int]bool{}
	for i := range all {
		for _, w := range all[i].words {
			if has[w.key] == nil {
				has[w.key] = map[int]bool{}
			}
			has[w.key][d.reporter[all[i].doc]] = true
		}
	}
	score := make([]int, len(all))
	for i := range all {
		if !d.standsAlone(&all[i]) {
			continue
		}
		out = append(out, i)
		for _, w := range all[i].words {
			score[i] += int(w.weight) * (len(has[w.key]) - 1)
		}
		score[i] /= len(all[i].words) + 5
	}
	if len(out) > mostTold {
		slices.SortStableFunc(out, func(i, j int) int { return cmp.Compare(score[j], score[i]) })
		out = out[:mostTold]
		slices.Sort(out)
	}
	return out
}

// like is the clauses that share most rare words with clause k.
func (d *desk) like(all []clause, at map[uint64][]int32, k int) (out []int32) {
	c := &all[k]
	shared := map[int32]int32{}
	for _, w := range c.words {
		if at := at[w.key]; len(at) <= max(mostLike, len(all)/8) {
			for _, i := range at {
				if d.reporter[all[i].doc] != d.reporter[c.doc] {
					shared[i] += w.weight
				}
			}
		}
	}
	for i, n := range shared {
		if n >= leastRare {
			out = append(out, i)
		}
	}
	slices.SortFunc(out, func(i, j int32) int { return cmp.Or(cmp.Compare(shared[j], shared[i]), cmp.Compare(i, j)) })
	return out[:min(len(out), mostLike)]
}

// fact is clause k with the clauses of others that tell the same, the likest of each reporter.
func (d *desk) fact(all []clause, at map[uint64][]int32, k int) (f fact, ok bool) {
	f.clause = &all[k]
	most := map[int]int32{}
	with := map[int]*clause{}
	for _, i := range d.like(all, at, k) {
		o := &all[i]
		r := d.reporter[o.doc]
		if n := d.tellsSame(f.clause, o); n > most[r] {
			most[r], with[r] = n, o
		}
	}
	for r, w := range with {
		f.with = append(f.with, w)
		f.score += most[r]
	}
	slices.SortFunc(f.with, func(x, y *clause) int { return x.doc - y.doc })
	for _, w := range f.with {
		weight, n := f.common(w)
		f.why = append(f.why, fmt.Sprintf("%s tells the same: %d words in common, %d %% of the shorter clause by weight; numbers, days, places and denial do not part them",
			d.docs[w.doc].Doc.ID, n, 100*weight/max(1, min(f.total, w.total))))
	}
	f.reporters = len(f.with) + 1
	return f, len(f.with) > 0
}

// allOf reports whether all of sorted a are in sorted b.
func allOf[T cmp.Ordered](a, b []T) bool {
	for _, x := range a {
		if _, found := slices.BinarySearch(b, x); !found {
			return false
		}
	}
	return true
}

// standsAlone reports whether s can be read without what stands before it.
func (d *desk) standsAlone(s *clause) bool {
	a := d.docs[s.doc].Doc
	for t := s.first; t < min(s.first+3, s.last); t++ {
		switch a.Tokens[t].POS {
		case text.PRON:
			return false
		}
	}
	w := fold(a.Word(s.first))
	return !following[w] && !back[w]
}

// evenQuotes reports whether each quotation and bracket that begins in tokens [from, to) ends there.
func evenQuotes(a *text.Doc, from, to int32) bool {
	open, brackets, quoted := 0, 0, false
	for t := from; t < to; t++ {
		switch w := a.Word(t); w {
		case "“":
			open++
		case "”":
			open--
		case "\"", "''", "``":
			quoted = !quoted
		case "(", "[":
			brackets++
		case ")", "]":
			brackets--
		}
	}
	return open == 0 && brackets == 0 && !quoted
}

// claimHolding is the claim whose words are most of a stretch, -1 where none is.
func (d *desk) claimHolding(doc int, at text.Span) int32 {
	for i := range d.docs[doc].Claims {
		if !d.docs[doc].Claims[i].Asserts() {
			continue // who refused to speak did not say that he refused
		}
		n := int32(0)
		for _, c := range d.docs[doc].Claims[i].Content {
			n += overlapOf(c, at)
		}
		if n*2 >= at.Len() {
			return int32(i)
		}
	}
	return -1
}
