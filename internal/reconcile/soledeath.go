package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/lexicon"
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
	if !lone(x) || !lone(y) || x.victim >= 0 && y.victim >= 0 && x.victim != y.victim && !d.oneName(x, y) {
		return false
	}
	if a, b := d.sexOf(x), d.sexOf(y); a != 0 && b != 0 && a != b {
		return false
	}
	known := func(c count) bool { return !c.days.IsZero() && !c.guessed }
	// the noun of "an 8-year-old" may be read as its year
	anybody := func(noun string) bool {
		return noun == "" || noun == "year" || strings.HasSuffix(noun, "year-old") || personWords[noun] || maleWords[noun] || femaleWords[noun]
	}
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
	b := agesOf(d.docs[y].Doc)
	return slices.ContainsFunc(agesOf(d.docs[x].Doc), func(n int64) bool { return slices.Contains(b, n) })
}

// agesOf are the ages that the headline and the first sentences of a text tell as "nine-year-old".
func agesOf(d *text.Doc) (out []int64) {
	for i := 0; i < len(d.Sentences) && i < 3; i++ {
		s := &d.Sentences[i]
		for t := s.First; t < s.Last; t++ {
			w := fold(d.Word(t))
			if w == "old" && t >= s.First+4 && fold(d.Word(t-2)) == "year" {
				w = fold(d.Word(t-4)) + "-year-old"
			}
			if n := age([]string{w}); n > 0 {
				out = append(out, n)
			}
		}
	}
	return out
}

// oneName reports whether the victims of x and y go by one name, however it is spelt.
func (d *desk) oneName(x, y count) bool {
	return x.victim >= 0 && y.victim >= 0 && x.doc != y.doc && lone(x) && lone(y) &&
		lexicon.CompareNames(lexicon.NameParts(d.who[x.victim].Name), lexicon.NameParts(d.who[y.victim].Name)) == lexicon.Same
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
		leads[k] = leads[k] || c.lead && lone(c)
	}
	for i := range all {
		all[i].opens = leads[key{all[i].doc, all[i].f.Measure}] && lone(all[i])
	}
}

// lone reports a death, or one person hurt or arrested, that no other number of its measure stands beside.
func lone(c count) bool {
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
