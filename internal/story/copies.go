package story

import (
	"slices"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/text"
)

// Copy says that an article repeats the words of another.
type Copy struct {
	Of, Doc int // indexes into the articles given; Of is the longer one, the earlier of two as long
	// Share is how much of the shorter article's word 5-grams stand in the other, in hundredths:
	// containment, not Jaccard, since outlets cut and append.
	Share int
	// Passage is the longest run of words that both have, as it stands in Doc and in Of.
	Passage, In text.Span
	Words       int // words in Passage
}

// How much shared text makes a copy: half of the shorter one's 5-grams and at least twenty of them.
const (
	gramWords   = 5
	copyShare   = 50
	leastShared = 20
)

type shingled struct {
	words []word
	grams []uint64 // gram i is words i to i+4
	set   map[uint64]int32
}

func shingle(s string) shingled {
	out := shingled{set: map[uint64]int32{}}
	words(s, func(w word) bool { out.words = append(out.words, w); return true })
	for i := 0; i+gramWords <= len(out.words); i++ {
		h := uint64(0)
		for _, w := range out.words[i : i+gramWords] {
			h = linear.Mix(h, w.hash)
		}
		out.grams = append(out.grams, h)
		if _, ok := out.set[h]; !ok {
			out.set[h] = int32(i)
		}
	}
	return out
}

// Copies finds the near-copies among texts, which are the cleaned texts of one story. Every article is
// named as a copy at most once, of the article it shares most with; pairs come in the order of Doc.
func Copies(texts []string) []Copy {
	docs := make([]shingled, len(texts))
	holders := map[uint64][]int32{}
	for i, t := range texts {
		docs[i] = shingle(t)
		for g := range docs[i].set {
			holders[g] = append(holders[g], int32(i)) // ascending, since i is
		}
	}
	var out []Copy
	for i := range docs {
		best := Copy{Doc: i, Of: -1}
		for j, n := range shared(docs[i], holders, i, len(docs)) {
			if n < leastShared || !shorter(docs, i, j) {
				continue
			}
			if share := n * 100 / len(docs[i].set); share >= copyShare && share > best.Share {
				best.Of, best.Share = j, share
			}
		}
		if best.Of >= 0 {
			best.Passage, best.In, best.Words = passage(docs[i], docs[best.Of])
			out = append(out, best)
		}
	}
	return out
}

// shared counts, for each article, the 5-grams of d that it holds.
func shared(d shingled, holders map[uint64][]int32, self, n int) []int {
	counts := make([]int, n)
	for g := range d.set {
		for _, j := range holders[g] {
			if int(j) != self {
				counts[j]++
			}
		}
	}
	return counts
}

// shorter orders two articles, so that of a pair just one is the copy.
func shorter(docs []shingled, i, j int) bool {
	a, b := len(docs[i].set), len(docs[j].set)
	return a < b || a == b && i > j
}

// passage is the longest run of words common to a and b, found by extending shared 5-grams.
func passage(a, b shingled) (inA, inB text.Span, n int) {
	for i := 0; i < len(a.grams); {
		j, ok := b.set[a.grams[i]]
		if !ok {
			i++
			continue
		}
		k := 0
		for i+k < len(a.grams) && int(j)+k < len(b.grams) && a.grams[i+k] == b.grams[int(j)+k] {
			k++
		}
		if w := k + gramWords - 1; w > n {
			n = w
			inA = text.Span{Start: a.words[i].start, End: a.words[i+w-1].end}
			inB = text.Span{Start: b.words[j].start, End: b.words[int(j)+w-1].end}
		}
		i += k
	}
	return inA, inB, n
}

// Groups joins articles 0 to n-1 by pairs and gives each its group, named by the lowest index in it.
func Groups(n int, pairs [][2]int) []int {
	of := make([]int, n)
	for i := range of {
		of[i] = i
	}
	for changed := true; changed; {
		changed = false
		for _, p := range pairs {
			if m := min(of[p[0]], of[p[1]]); of[p[0]] != m || of[p[1]] != m {
				of[p[0]], of[p[1]], changed = m, m, true
			}
		}
	}
	return of
}

// Order is the order in which a stream takes articles: by date, the undated last, then by id.
func Order(items []Item) []int {
	order := make([]int, len(items))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := items[a], items[b]
		if x.Published.IsZero() != y.Published.IsZero() {
			if x.Published.IsZero() {
				return 1
			}
			return -1
		}
		if c := x.Published.Start.Compare(y.Published.Start); c != 0 {
			return c
		}
		return compareIDs(x.ID, y.ID)
	})
	return order
}

func compareIDs(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
