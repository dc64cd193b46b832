package reconcile

import (
	"slices"
	"strings"
	"unicode"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

var (
	maleWords   = words("he him his man boy son brother father husband grandfather uncle nephew grandson")
	personWords = words("person man woman child teen teenager youth adult baby toddler infant victim resident old year-old")
	femaleWords = words("she her hers woman girl daughter sister mother wife grandmother aunt niece granddaughter")
)

// soleDeath reports whether two tolls of one are of the one death that their texts tell of, however often they come back to it: neither
// text has another toll, both are much alike, and nothing tells the two dead apart.
func (d *desk) soleDeath(x, y count) bool {
	if !oneDead(x) || !oneDead(y) || x.victim >= 0 && y.victim >= 0 && x.victim != y.victim && !d.oneName(x, y) {
		return false
	}
	if a, b := d.sexOf(x), d.sexOf(y); a != 0 && b != 0 && a != b {
		return false
	}
	known := func(c count) bool { return !c.days.IsZero() && !c.guessed }
	anybody := func(noun string) bool { return noun == "" || personWords[noun] || maleWords[noun] || femaleWords[noun] }
	if otherPlaces(x, y) || known(x) && known(y) && !x.days.Overlaps(y.days) || x.noun != y.noun && !(anybody(x.noun) && anybody(y.noun)) {
		return false
	}
	alike := d.likeness[x.doc*len(d.docs)+y.doc]
	return x.doc == y.doc || alike >= oneNews || alike >= oneStory && (x.opens && y.opens || d.oneName(x, y)) || alike >= distant && d.oneAge(x.doc, y.doc)
}

// How much alike two articles of a story are at least that both begin with one death, and that begin with somebody of one age.
const (
	oneStory = 20
	distant  = 10
)

// oneAge reports whether two texts begin with somebody of one age: "a nine-year-old", "the 9-year-old".
func (d *desk) oneAge(x, y int) bool {
	a, b := agesOf(d.docs[x].Doc), agesOf(d.docs[y].Doc)
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// agesOf are the ages that the headline and the first sentences of a text tell as "nine-year-old".
func agesOf(d *text.Doc) (out []string) {
	for i := 0; i < len(d.Sentences) && i < 3; i++ {
		s := &d.Sentences[i]
		for t := s.First; t < s.Last; t++ {
			w := fold(d.Word(t))
			if n, ok := strings.CutSuffix(w, "-year-old"); ok {
				out = append(out, n)
			} else if w == "old" && t >= s.First+4 && fold(d.Word(t-2)) == "year" {
				out = append(out, fold(d.Word(t-4)))
			}
		}
	}
	return out
}

// oneName reports whether the victims of x and y have names that differ in signs alone in one of their words: "De'Anna Low", "Deanna Lowe".
func (d *desk) oneName(x, y count) bool {
	if x.victim < 0 || y.victim < 0 || x.doc == y.doc || !oneDead(x) || !oneDead(y) {
		return false
	}
	letters := func(k int32) (out []string) {
		for w := range strings.FieldsSeq(fold(d.who[k].Name)) {
			out = append(out, strings.Map(func(r rune) rune {
				if unicode.IsLetter(r) {
					return r
				}
				return -1
			}, w))
		}
		return out
	}
	p, q := letters(x.victim), letters(y.victim)
	return len(p) > 0 && len(q) > 0 && len(p[0]) > 3 && p[0] == q[0]
}

// loneDeaths marks the lone deaths of texts that tell of them in their lead.
func (d *desk) loneDeaths(all []count) {
	type key struct {
		doc     int
		measure string
	}
	leads := map[key]bool{}
	for _, c := range all {
		k := key{c.doc, c.f.Measure}
		leads[k] = leads[k] || c.lead && oneDead(c)
	}
	for i := range all {
		all[i].opens = leads[key{all[i].doc, all[i].f.Measure}] && oneDead(all[i])
	}
}

// oneDead reports a death, or one person hurt or arrested, that no other number of its measure stands beside.
func oneDead(c count) bool {
	return (c.f.Measure == "killed" || c.f.Measure == "injured" || c.f.Measure == "arrested") && c.crowd == 1 && !c.sign.past && c.f.Part == extract.Total &&
		c.f.Low != nil && c.f.High != nil && *c.f.Low == 1 && *c.f.High == 1
}

// sexOf is 'm' or 'f' where the words of c tell, else 0.
func (d *desk) sexOf(c count) byte {
	doc := d.docs[c.doc].Doc
	first, last := doc.TokensIn(text.Span{Start: c.f.Start, End: c.f.End})
	for t := first; t < last; t++ {
		switch w := fold(doc.Word(t)); {
		case maleWords[w]:
			return 'm'
		case femaleWords[w]:
			return 'f'
		}
	}
	return 0
}
