package reconcile

import (
	"slices"

	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// hedges are the words by which a report leaves open whether a thing is so.
var hedges = words("alleged suspected apparent purported supposed reported presumed so-called")

// unsettled words leave open what their sentence tells, or lay it to somebody.
var unsettled = words(`allege alleged allegedly allegation accuse accusation suspect suspected suspicion apparent apparently purported purportedly
	supposed supposedly reported reportedly presumed presumably claim charge evidence report investigate investigation inquiry probe whether if
	would could may might appear seem possible possibly potential likely believe deny denial not no never blame responsible`)

// toldAsFact is what a reporter has who leaves nothing open.
const toldAsFact = "told as fact"

// thing is a noun with a word before it that tells what it is, "chemical attack", as a document has it.
type thing struct {
	doc   int
	noun  uint64
	mods  []uint64
	hedge string
	tag   text.Tag
	at    text.Span
	sure  bool // in the document's own voice, and nothing in the sentence leaves it open
}

// howSure names what one reporter hedges ("the suspected chemical attack") and another tells as fact all through.
func (d *desk) howSure() {
	all := make([][]thing, len(d.docs))
	nouns := map[uint64][]int{} // noun -> documents
	for i := range d.docs {
		all[i] = d.things(i)
		for _, x := range all[i] {
			if n := nouns[x.noun]; len(n) == 0 || n[len(n)-1] != i {
				nouns[x.noun] = append(n, i)
			}
		}
	}
	d.surenessOfFacts()
	told := func(about string) bool {
		return slices.ContainsFunc(d.story.Disagreements, func(x record.Disagreement) bool { return x.Kind == "how sure" && x.About == about })
	}
	said := map[uint64]bool{}
	for i := range d.docs {
		for _, x := range all[i] {
			if x.hedge == "" || said[x.noun] || !firstHedged(all[i], x) {
				continue
			}
			var about string
			sides := []detail{{i, x.hedge, x.at}}
			fact := false
			said[x.noun] = true // one look at each noun
			for _, j := range nouns[x.noun] {
				if d.reporter[j] == d.reporter[i] {
					continue
				}
				if y, ok := surely(all[j], x); ok {
					sides, fact = append(sides, detail{j, toldAsFact, y.at}), true
					about = d.aboutThing(about, j, y.at)
				} else if k := slices.IndexFunc(all[j], func(y thing) bool { return y.hedge != "" && sameThing(x, y) }); k >= 0 && firstHedged(all[j], all[j][k]) {
					sides = append(sides, detail{j, all[j][k].hedge, all[j][k].at})
				}
			}
			if about = d.aboutThing(about, i, x.at); fact && about != "" && !told(about) {
				d.partIn(about, "how sure", conflict, "one leaves it open, another tells it as fact", sides)
			}
		}
	}
}

// things are the nouns of a document with the words before them.
func (d *desk) things(doc int) (out []thing) {
	a := d.docs[doc].Doc
	own := d.ownVoice(doc)
	for _, s := range a.Sentences {
		quoted := map[int32]bool{}
		for t, in := range byQuotes(a, s) {
			quoted[t] = in
		}
		for t := s.First; t < s.Last; t++ {
			if a.Tokens[t].POS != text.NOUN || quoted[t] {
				continue
			}
			x := thing{doc: doc, tag: a.Tokens[t].Tag, noun: stemOf(fold(a.Tokens[t].Lemma), text.VERB), at: a.Tokens[t].Span, sure: own(t) && !leftOpen(a, t)}
			for c := range a.Children(t) {
				if c > t {
					continue
				}
				switch a.Tokens[c].Rel.Base() {
				case text.RelAmod, text.RelCompound:
				default:
					continue
				}
				if w := fold(a.Word(c)); hedges[w] {
					x.hedge = w
				} else if a.Tokens[c].POS == text.ADJ || a.Tokens[c].POS == text.NOUN {
					x.mods = append(x.mods, stemOf(fold(a.Tokens[c].Lemma), text.VERB))
				} else {
					continue
				}
				x.at.Start = min(x.at.Start, a.Tokens[c].Start)
			}
			if len(x.mods) > 0 || d.rareNoun(fold(a.Tokens[t].Lemma)) {
				out = append(out, x)
			}
		}
	}
	return out
}

// rareNoun reports whether a noun says much by itself.
func (d *desk) rareNoun(lemma string) bool { return story.Weight(lemma) >= leastAloneNoun }

// leastAloneNoun is how much a noun says that needs no word before it to be one thing in a story, in hundredths of a nat.
const leastAloneNoun = 700

// leftOpen reports whether a word over or beside token t leaves open whether it is so: "claims of fraud", "would be an attack".
func leftOpen(a *text.Doc, t int32) bool {
	s := a.Sentences[a.Tokens[t].Sent]
	for at := t; at >= s.First && at < s.Last; at = a.Tokens[at].Head {
		if at != t && (unsettled[fold(a.Tokens[at].Lemma)] || unsettled[fold(a.Word(at))]) {
			return true
		}
		for c := range a.Children(at) {
			if unsettled[fold(a.Tokens[c].Lemma)] || unsettled[fold(a.Word(c))] {
				return true
			}
		}
	}
	return false
}

// sameThing reports whether two are one noun with a word before it in common, or a noun that says much by itself.
func sameThing(x, y thing) bool {
	return x.noun == y.noun && x.tag == y.tag && (len(x.mods) == 0 || len(y.mods) == 0 || slices.ContainsFunc(x.mods, func(m uint64) bool { return slices.Contains(y.mods, m) }))
}

// firstHedged reports whether the document hedges x where it first has it.
func firstHedged(all []thing, x thing) bool {
	i := slices.IndexFunc(all, func(y thing) bool { return sameThing(x, y) })
	return i >= 0 && all[i].hedge != ""
}

// surely is where a document that never hedges the noun of x tells it as fact.
func surely(all []thing, x thing) (thing, bool) {
	if slices.ContainsFunc(all, func(y thing) bool { return y.noun == x.noun && y.hedge != "" }) {
		return thing{}, false
	}
	i := slices.IndexFunc(all, func(y thing) bool { return y.sure && sameThing(x, y) })
	if i < 0 {
		return thing{}, false
	}
	return all[i], true
}

// aboutThing is the fact or else the event that the words at a place of a document tell of, was where one is known.
func (d *desk) aboutThing(was string, doc int, at text.Span) string {
	if was != "" {
		return was
	}
	here, id := d.span(doc, at), d.docs[doc].Doc.ID
	for i := range d.story.Facts {
		f := &d.story.Facts[i]
		if f.Document == id && f.Start <= here.Start && here.End <= f.End {
			return f.ID
		}
		for _, w := range f.With {
			if w.Document == id && w.Start <= here.Start && here.End <= w.End {
				return f.ID
			}
		}
	}
	for i := range d.story.Events {
		for _, r := range d.story.Events[i].Reports {
			if r.Document == id && r.Trigger.Start < here.End && here.Start < r.Trigger.End {
				return d.story.Events[i].ID
			}
		}
	}
	return d.story.ID
}

// hedging adverbs leave open what their verb tells.
var hedging = words("allegedly reportedly apparently purportedly supposedly presumably")

// doubting verbs lay what they govern to somebody without standing by it.
var doubting = words("allege claim suspect believe contend suggest purport")

// reporting verbs lay what their sentence tells to somebody.
var reporting = words("say tell accord announce state add note report warn")

// surenessOfFacts names the facts that one reporter hedges, by a word on a noun or verb or by a verb of doubt over it, and another tells by that noun or verb
// with nothing in the sentence that leaves it open or lays it to anybody.
func (d *desk) surenessOfFacts() {
	for i, told := range d.factOf {
		var sides []detail
		var plain []*clause
		for _, c := range told {
			if d.plainly(d.docs[c.doc].Doc.Sentences[d.docs[c.doc].Doc.Tokens[c.first].Sent], c.doc) {
				plain = append(plain, c)
			}
		}
		said := map[int]bool{}
		for _, c := range told {
			word, at, by := d.hedgeOf(c, plain)
			if word == "" {
				continue
			}
			sides = append(sides, detail{c.doc, word, at})
			for _, p := range by {
				if !said[p.doc] {
					said[p.doc] = true
					sides = append(sides, detail{p.doc, toldAsFact, p.span(d.docs[p.doc].Doc)})
				}
			}
		}
		d.partIn(d.story.Facts[i].ID, "how sure", conflict, "one leaves it open, another tells it as fact", sides)
	}
}

// hedgeOf is the word by which c leaves open what some of others tell by the same word, "" for none, and who those are.
func (d *desk) hedgeOf(c *clause, others []*clause) (word string, at text.Span, by []*clause) {
	a := d.docs[c.doc].Doc
	joint := func(t int32) bool {
		key := stemOf(fold(a.Tokens[t].Lemma), text.VERB)
		for _, o := range others {
			if o != c && slices.ContainsFunc(o.words, func(w termOf) bool { return w.key == key }) {
				by = append(by, o)
			}
		}
		return len(by) > 0
	}
	for t := c.first; t < c.last; t++ {
		w, head := fold(a.Word(t)), a.Tokens[t].Head
		switch {
		case head < c.first || head >= c.last:
		case (hedges[w] && a.Tokens[t].Rel.Base() == text.RelAmod || hedging[w]) && joint(head):
			return w, text.Span{Start: min(a.Tokens[t].Start, a.Tokens[head].Start), End: max(a.Tokens[t].End, a.Tokens[head].End)}, by
		case a.Tokens[head].POS == text.VERB && doubting[fold(a.Tokens[head].Lemma)] && (a.Tokens[t].Rel == text.RelCcomp || a.Tokens[t].Rel == text.RelXcomp) && joint(t):
			return fold(a.Word(head)), a.Tokens[head].Span, by
		}
	}
	return "", text.Span{}, nil
}

// plainly reports whether a sentence is the document's own and nothing in it leaves anything open or lays it to anybody.
func (d *desk) plainly(s text.Sentence, doc int) bool {
	a, own := d.docs[doc].Doc, d.ownVoice(doc)
	for t := s.First; t < s.Last; t++ {
		l, w := fold(a.Tokens[t].Lemma), fold(a.Word(t))
		if unsettled[l] || unsettled[w] || reporting[l] || doubting[l] || !own(t) && a.Tokens[t].POS != text.PUNCT {
			return false
		}
	}
	return true
}
