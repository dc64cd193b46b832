package story

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/linear"
)

// Slip is a rare error that two articles share: a name or a number that others of the story have otherwise. Sharing
// what is rare and wrong tells more of dependence than sharing what is common (Dong and others 2009).
type Slip struct {
	Words  string // as both write it: "Kortten", "241 passengers"
	Others string // as at least two others do
}

const (
	leastOthers = 2 // articles that have it otherwise
	leastName   = 5 // letters
)

// form is a name, or a number with the word that follows it.
type form struct {
	written string
	docs    []int32 // ascending
}

// slips fills in the shared errors of the pairs that are no copies by their text alone.
func slips(docs []Source, read []*reading, pairs []Pair) {
	var all *forms
	for k := range pairs {
		p := &pairs[k]
		if p.Share >= copyShare {
			continue
		}
		if all == nil {
			all = collect(docs, read)
		}
		p.Slips = all.shared(docs, p)
	}
}

// forms are the names and counts of a story.
type forms struct {
	byKey map[string]*form
	near  map[string][]string // a name with one letter taken out -> the names that it may be
	after map[uint64][]string // word -> the counts that stand before it
	of    [][]string          // article -> its names and counts
}

func collect(docs []Source, read []*reading) *forms {
	f := &forms{byKey: map[string]*form{}, near: map[string][]string{}, after: map[uint64][]string{}, of: make([][]string, len(docs))}
	for i, d := range docs {
		for k, w := range read[i].words {
			s := d.Text[w.start:w.end]
			switch {
			case w.capital && len(s) >= leastName && ascii(s) && idf(w.hash) >= mostWeight:
				f.enter(i, strings.ToLower(s), s)
			case w.digit && k+1 < len(read[i].words):
				next := read[i].words[k+1]
				noun := d.Text[next.start:next.end]
				if idf(next.hash) >= leastWeight && strings.TrimSpace(d.Text[w.end:next.start]) == "" && !next.digit {
					f.enter(i, s+" "+strings.ToLower(noun), s+" "+noun)
				}
			}
		}
	}
	for key := range f.byKey {
		if number, noun, ok := strings.Cut(key, " "); ok && number != "" {
			h := linear.HashLower(noun)
			f.after[h] = append(f.after[h], key)
			continue
		}
		for _, c := range cuts(key) {
			f.near[c] = append(f.near[c], key)
		}
	}
	return f
}

func (f *forms) enter(doc int, key, written string) {
	x := f.byKey[key]
	if x == nil {
		x = &form{written: written}
		f.byKey[key] = x
	}
	if n := len(x.docs); n == 0 || x.docs[n-1] != int32(doc) {
		x.docs = append(x.docs, int32(doc))
		f.of[doc] = append(f.of[doc], key)
	}
}

// shared lists what both articles of p have and others have otherwise.
func (f *forms) shared(docs []Source, p *Pair) []Slip {
	var out []Slip
	for _, key := range f.of[p.Doc] {
		x := f.byKey[key]
		if !x.in(p.Of) {
			continue
		}
		best := ""
		for _, other := range f.variants(key) {
			if f.otherwise(docs, p, x, f.byKey[other]) && (best == "" || cmp.Or(cmp.Compare(len(f.byKey[best].docs), len(f.byKey[other].docs)), cmp.Compare(other, best)) < 0) {
				best = other
			}
		}
		if best != "" {
			out = append(out, Slip{x.written, f.byKey[best].written})
		}
	}
	slices.SortFunc(out, func(a, b Slip) int { return cmp.Compare(a.Words, b.Words) })
	return out
}

// otherwise reports whether y is what the others have for the x of p: more have it, and neither of p. A count
// that only earlier articles have otherwise is no error: it has been brought up to date.
func (f *forms) otherwise(docs []Source, p *Pair, x, y *form) bool {
	if len(y.docs) < leastOthers || len(y.docs) <= len(x.docs) || y.in(p.Doc) || y.in(p.Of) {
		return false
	}
	if !strings.Contains(x.written, " ") {
		return true
	}
	day := docs[p.Doc].Published.Start
	if d := docs[p.Of].Published.Start; day.Compare(d) < 0 {
		day = d
	}
	return slices.ContainsFunc(y.docs, func(d int32) bool { return docs[d].Published.Start.Compare(day) >= 0 })
}

func (x *form) in(doc int) bool {
	_, ok := slices.BinarySearch(x.docs, int32(doc))
	return ok
}

// variants are the names that differ from key in a letter, or the other counts of the same noun.
func (f *forms) variants(key string) []string {
	if _, noun, ok := strings.Cut(key, " "); ok {
		return slices.DeleteFunc(slices.Clone(f.after[linear.HashLower(noun)]), func(o string) bool { return o == key })
	}
	var out []string
	for _, c := range cuts(key) {
		for _, o := range f.near[c] {
			if o != key && o[0] == key[0] && !strings.HasPrefix(o, key) && !strings.HasPrefix(key, o) && !slices.Contains(out, o) {
				out = append(out, o)
			}
		}
	}
	return out
}

// cuts are s and what is left of it without any one letter after the first: names a letter apart share one.
func cuts(s string) []string {
	out := []string{s}
	for i := 1; i < len(s); i++ {
		out = append(out, s[:i]+s[i+1:])
	}
	return out
}

func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 }) < 0
}
