package sameevent

import (
	"slices"
	"strings"
	"sync"

	"github.com/readout-news/readout/data"
	"github.com/readout-news/readout/internal/wordclass"
)

// deed is the words for an event, made ready to compare.
type deed struct {
	lemma  string
	stems  []string
	same   []int32 // families of words that tell of the same deed
	near   []int32 // families of words for other sides of it
	class  uint16
	weight int32 // how much the lemma tells, in hundredths of a nat
}

func deedOf(words []string) deed {
	d := deed{lemma: words[0], class: wordclass.OfLower(words[0]).Fine, weight: weight(words[0])}
	f := families()
	for i, w := range words {
		if i > 0 && emptyWords[w] {
			continue
		}
		s := stem(w)
		if !slices.Contains(d.stems, s) {
			d.stems = append(d.stems, s)
		}
		var keys []string
		if i == 0 || lightVerbs[words[0]] {
			keys = append(keys, s)
		}
		if i > 0 {
			keys = append(keys, d.stems[0]+"_"+w)
		}
		for _, k := range keys {
			for _, m := range f[k] {
				if m.near {
					d.near = append(d.near, m.family)
				} else {
					d.same = append(d.same, m.family)
				}
			}
		}
	}
	return d
}

// emptyWords say nothing of the deed beside its head.
var emptyWords = setOf("the a an of to in on for by at with and 's be have do make take give get hold into from")

func setOf(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

type membership struct {
	family int32
	near   bool
}

// families are the lines of data/families.txt, by the stem of their words.
var families = sync.OnceValue(func() map[string][]membership {
	out := map[string][]membership{}
	n := int32(0)
	for line := range strings.Lines(data.Families) {
		f := strings.Fields(line)
		if len(f) < 2 || f[0] == "#" {
			continue
		}
		n++
		for _, w := range f[1:] {
			verb, rest, joined := strings.Cut(w, "_")
			k := stem(verb)
			if joined {
				k += "_" + rest
			}
			out[k] = append(out[k], membership{n, f[0] == "~"})
		}
	}
	return out
})

// endings make a noun of a verb, longest first, with the least number of letters that must stay.
var endings = []struct {
	s     string
	least int
}{
	{"ization", 4}, {"isation", 4}, {"ation", 4}, {"ition", 4}, {"ment", 4}, {"ance", 4}, {"ence", 4}, {"ing", 3}, {"ion", 4}, {"ize", 4}, {"ise", 4},
	{"ate", 4}, {"ure", 4}, {"al", 4}, {"er", 4}, {"or", 4}, {"ed", 4}, {"s", 4}, {"e", 3}, {"y", 4},
}

// stem is what a verb and the nouns built on it have in common, as far as their endings tell.
func stem(w string) string {
	for _, e := range endings {
		if s, ok := strings.CutSuffix(w, e.s); ok && len(s) >= e.least {
			w = s
			break
		}
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] {
		w = w[:n-1]
	}
	return strings.TrimSuffix(w, "e")
}

// shares reports whether two ascending or not lists have a member in common.
func shares[T comparable](a, b []T) bool {
	return slices.ContainsFunc(a, func(x T) bool { return slices.Contains(b, x) })
}
