package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// ofForce takes out of the doers of a deed of force who counts the dead. It reports whether what is left can be right: a body that counts, as the doer of what befell no people, is a sentence misread.
func (d *desk) ofForce(m *told) bool {
	n := len(m.sources)
	m.sources = slices.DeleteFunc(m.sources, d.watches)
	return len(m.sources) == n || d.people(m.targets)
}

// watches reports whether k is a body known by name that watches a war and counts its dead: an observatory, a watchdog.
func (d *desk) watches(k int32) bool {
	if !d.named(k) || d.who[k].Kind == text.Person || d.who[k].Kind == text.Place {
		return false
	}
	words := strings.Fields(fold(d.who[k].Name))
	return slices.ContainsFunc(words, func(w string) bool { return w == "observatory" || w == "watchdog" }) ||
		strings.Contains(strings.Join(words, " "), "human rights") && slices.ContainsFunc(words, func(w string) bool { return namedMonitors[w] })
}

// holdsPlace reports whether k stands in m merely as who has the place that it was done to.
func (d *desk) holdsPlace(m told, k int32) bool {
	return slices.ContainsFunc(m.e.Target, func(a extract.Arg) bool { return d.at(m.doc, a.Mention) == k && holdsIt(d.docs[m.doc].Doc, a.Span) })
}

// holdsIt reports whether the words at s say who has a place: "the rebel-held town".
func holdsIt(doc *text.Doc, s text.Span) bool {
	rest := fold(doc.Text[s.End:min(int(s.End)+len("-controlled"), len(doc.Text))])
	for _, w := range []string{"-held", "-controlled", "-run", "-ruled", "-occupied", "-dominated"} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// nounMeans are the nouns for a deed that tell what it was done with.
var nounMeans = map[string]string{
	"airstrike": "air", "air-strike": "air", "blast": "bombs", "explosion": "bombs", "shooting": "guns", "stabbing": "blades", "shelling": "shells", "bombardment": "bombing", "bombing": "bombing",
}

// gasWords before the noun for a deed tell that it was done with gas, or the like.
var gasWords = words("chemical gas sarin chlorine nerve toxic poison")

// meansByNoun is what the deed of m was done with as the nouns of its sentence tell it, "" where they tell nothing or several things.
func (d *desk) meansByNoun(m told) (means string) {
	doc := d.docs[m.doc].Doc
	s := doc.Sentences[d.sentenceOf(m)]
	for t := s.First; t < s.Last; t++ {
		noun := fold(doc.Tokens[t].Lemma)
		if !attackNouns[noun] || doc.Tokens[t].POS != text.NOUN {
			continue
		}
		w := nounMeans[noun]
		for k := range doc.Children(t) {
			switch before := fold(doc.Tokens[k].Lemma); {
			case k > t:
			case gasWords[before]:
				w = "gas"
			case before == "air" || before == "aerial" || before == "drone":
				w = "air"
			case w == "bombing" && (bearers[before] || before == "suicide"):
				w = "bombs" // "a car bombing"
			}
		}
		if w == "" || means != "" && means != w {
			return ""
		}
		means = w
	}
	return means
}

// meansWords are the words by which a sentence tells of means that hardly any text leaves open where it tells of the deed itself.
var meansWords = map[string]map[string]bool{
	"bombs":  words("bomb bomber bombing explode explosion explosive detonate device blast mine grenade"),
	"guns":   words("gun gunman gunfire shoot shooter shooting shot fire rifle pistol sniper"),
	"blades": words("knife stab stabbing machete axe sword"),
	"gas":    gasWords,
}

// tellsMeans reports whether the sentence of p tells of means, or whether these are such as a text may leave open.
func (d *desk) tellsMeans(p piece, means string) bool {
	of, plain := meansWords[means]
	if !plain {
		return true
	}
	doc := d.docs[p.doc].Doc
	s := doc.Sentences[p.sent]
	for t := s.First; t < s.Last; t++ {
		if of[fold(doc.Tokens[t].Lemma)] {
			return true
		}
	}
	return false
}

// gassed reports whether what was dropped or fired in m is told as gas: "dropped chemical bombs".
func (d *desk) gassed(m told) bool {
	doc := d.docs[m.doc].Doc
	t := doc.Child(m.e.Head, text.RelObj)
	if t < 0 {
		return false
	}
	if gasWords[fold(doc.Tokens[t].Lemma)] {
		return true
	}
	for k := range doc.Children(t) {
		if k < t && gasWords[fold(doc.Tokens[k].Lemma)] {
			return true
		}
	}
	return false
}

// longAgo reports whether the sentence of x has a time that lies well before the day of y: "said last year of the gas attack".
func (d *desk) longAgo(x, y piece) bool {
	doc, day := d.docs[x.doc].Doc, y.days.Start
	if y.days.IsZero() {
		day = d.docs[y.doc].Doc.Published.Start
	}
	if day.IsZero() {
		return false
	}
	s := doc.Sentences[x.sent]
	for i, t := range doc.Times {
		at := t.Range
		if c := d.times[x.doc][i].DateRange; !c.IsZero() {
			at = c
		}
		if s.Span.Contains(t.Span) && !at.IsZero() && day.Sub(at.End) > longPast {
			return true
		}
	}
	return false
}

// longPast is more days than lie between a deed and the words of the same news on it.
const longPast = 30
