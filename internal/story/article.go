package story

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/sparse"
	"github.com/readout-news/readout/text"
)

// article is an Item as a stream compares it.
type article struct {
	v      sparse.Vector
	strong sparse.Vector // the strongest terms of v, strongest first: it is looked up and filed under them
	names  []spread
	clues
	when       text.DateRange
	start, end int32 // day numbers, where dated
}

// spread is a name and in how many articles of late it stood before, in sixteenths.
type spread struct {
	hash uint32
	n    int32
}

// reader turns the items of a stream into articles. What it has read decides what words weigh.
type reader struct {
	counts *counts
	lines  *furniture
	words  []word
	found  []found
	terms  sparse.Vector
	places []uint16 // hash table of indexes into found, one up
}

// found is one word, or two names in a row, on the way to a vector.
type found struct {
	hash  uint64
	count int32
	kind  kind
}

type kind uint8

const (
	name kind = 1 << iota
	digit
	pair
)

const (
	// pairBoost is what two names in a row count, in hundredths; each counts by itself too.
	pairBoost  = 50
	streamName = 120
	// firmTitle is the least background idf of a title's word that a body must have one of.
	firmTitle = 250
	// noticeWords is how long a notice in place of a body may be, and noticeShare what of it counts: one part in four.
	noticeWords = 400
	noticeShare = 4
	// titleBytes is how much of a title is read, and lineBytes how much of a body is looked at for lines that others have.
	titleBytes, lineBytes = 1 << 10, 1 << 14
	// generic is how many articles the background news weighs as where the spread of names is at stake.
	generic = 200
)

// read turns an item into an article: its vector of length one, its names and its clues.
func (r *reader) read(it Item) article {
	a := article{when: it.Published}
	if !it.Published.IsZero() {
		a.start, a.end = dayNumber(it.Published.Start), dayNumber(it.Published.End)
	}
	r.found, r.words = r.found[:0], r.words[:0]
	body := it.Text
	words(body, func(w word) bool {
		r.words = append(r.words, w)
		return len(r.words) < mostWords
	})
	share := r.title(it.Title, body)
	r.body(body, linear.HashLower(it.Title), share)
	a.clues.read(r.words, body, it.Published)
	r.weigh(&a)
	return a
}

// title takes in the words of a title, and gives by how much less those of the body count: what stands
// under a headline and has no word of it is a request to sign in, the weather or another page.
func (r *reader) title(title, body string) (share int32) {
	firm := make([]uint64, 0, 32)
	take := func(s string) {
		words(s, func(w word) bool {
			h := fold(w, s)
			if idf(h) >= firmTitle {
				firm = append(firm, h)
			}
			k := kind(0)
			if w.digit {
				k = digit
			}
			r.found = append(r.found, found{h, titleCount, k})
			return len(r.found) < mostWords
		})
	}
	title = title[:min(len(title), titleBytes)]
	under := linear.HashLower(body[:min(len(body), 200)])
	for part := range parts(title) {
		if len(part) == len(title) || !r.lines.seen(linear.Mix(1, linear.HashLower(part)), under) {
			take(part)
		}
	}
	slices.Sort(firm)
	if firm = slices.Compact(firm); len(firm) < 2 || len(r.words) >= noticeWords {
		return 1
	}
	for _, w := range r.words {
		if _, ok := slices.BinarySearch(firm, fold(w, body)); ok {
			return 1
		}
	}
	return noticeShare
}

// parts cuts a title where sites put their name: "Bridge closed - Channel 9 | Brennau News".
func parts(title string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for title != "" {
			end, next := len(title), len(title)
			for _, sep := range [...]string{" - ", " | ", " – ", " — ", " : ", " ~ ", " :: ", " · "} {
				if i := strings.Index(title[:end], sep); i >= 0 {
					end, next = i, i+len(sep)
				}
			}
			if !yield(title[:end]) {
				return
			}
			title = title[next:]
		}
	}
}

// body takes in the words of a body but for the lines that other articles have.
func (r *reader) body(body string, under uint64, share int32) {
	cuts := make([]text.Span, 0, 16)
	at := 0
	for line := range strings.Lines(body[:min(len(body), lineBytes)]) {
		if s := strings.TrimSpace(line); len(s) >= 3 && r.lines.seen(linear.HashLower(s), under) {
			cuts = append(cuts, text.Span{Start: int32(at), End: int32(at + len(line))})
		}
		at += len(line)
	}
	for n, w := range r.words {
		for len(cuts) > 0 && cuts[0].End <= w.start {
			cuts = cuts[1:]
		}
		if len(cuts) > 0 && cuts[0].Start <= w.start {
			continue
		}
		k := kind(0)
		if w.digit {
			k |= digit
		}
		if w.capital {
			k |= name
		}
		count := countAt(n) / share
		r.found = append(r.found, found{fold(w, body), count, k})
		if w.capital && n+1 < len(r.words) && r.words[n+1].capital && r.words[n+1].start-w.end <= 2 {
			r.found = append(r.found, found{linear.Mix(w.hash, r.words[n+1].hash), count, pair | name})
		}
	}
}

// distinct adds up what was found of each term, in the order of first appearance.
func (r *reader) distinct() []found {
	if r.places == nil {
		r.places = make([]uint16, 1<<13) // more than twice the words and pairs of a title and a body
	}
	clear(r.places)
	n := 0
	for _, w := range r.found {
		at := w.hash >> 7 & (1<<13 - 1)
		for r.places[at] != 0 && r.found[r.places[at]-1].hash != w.hash {
			at = (at + 1) & (1<<13 - 1)
		}
		if p := r.places[at]; p != 0 {
			r.found[p-1].count += w.count
			r.found[p-1].kind |= w.kind
			continue
		}
		r.found[n] = w
		n++
		r.places[at] = uint16(n)
	}
	return r.found[:n]
}

// weigh counts the terms found and makes the vector and the names of them.
func (r *reader) weigh(a *article) {
	r.counts.begin()
	v := r.terms[:0]
	for _, w := range r.distinct() {
		background, common := int32(unseenIDF), int32(0)
		if w.kind&pair == 0 {
			background = idf(w.hash)
			common = int32(generic * 16 * priorShare[min(background, unseenIDF)] >> 16 / prior)
		}
		n := r.counts.add(w.hash)
		if w.kind&name != 0 {
			a.names = append(a.names, spread{sparse.Short(w.hash), (n-1)*16 + common})
		}
		if x := r.counts.idf(background, n); x >= leastIDF {
			v = append(v, sparse.Term{Hash: sparse.Short(w.hash), Weight: x * damped[min(int(w.count), len(damped)-1)] / 100 * w.kind.boost()})
		}
	}
	r.terms = v
	slices.SortFunc(v, byWeight)
	v = v[:min(len(v), textTerms)]
	v.Scale()
	a.strong = slices.Clone(v[:min(len(v), indexTerms)])
	slices.SortFunc(v, sparse.ByHash)
	a.v = slices.Clone(v)
	slices.SortFunc(a.names, func(x, y spread) int {
		if x.hash < y.hash {
			return -1
		}
		return 1
	})
}

func (k kind) boost() int32 {
	if k&pair != 0 {
		return pairBoost
	}
	switch {
	case k&name != 0:
		return streamName
	case k&digit != 0:
		return numberBoost
	}
	return 100
}
