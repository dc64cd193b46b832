package reconcile

import (
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
	if !oneDead(x) || !oneDead(y) || x.victim >= 0 && y.victim >= 0 && x.victim != y.victim {
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
	return x.doc == y.doc || alike >= oneNews || alike >= oneStory && x.opens && y.opens
}

// oneStory is how much alike two articles of a story are at least that both begin with one death.
const oneStory = 20

// loneDeaths marks the lone deaths of texts that tell of them in their lead.
func (d *desk) loneDeaths(all []count) {
	leads := map[int]bool{}
	for _, c := range all {
		leads[c.doc] = leads[c.doc] || c.lead && oneDead(c)
	}
	for i := range all {
		all[i].opens = leads[all[i].doc] && oneDead(all[i])
	}
}

// oneDead reports a death that no other toll stands beside.
func oneDead(c count) bool {
	return c.f.Measure == "killed" && c.crowd == 1 && !c.sign.past && c.f.Part == extract.Total &&
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
