package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// What a document says of a deed whose doer it does not know.
const (
	unclaimed = "claimed by nobody yet"
	notKnown  = "not known"
)

var (
	// doing are the verbs and words by which a sentence asks for a doer: "who carried it out", "who was behind it".
	doing = words("carry conduct launch stage fire drop do commit perpetrate mount plant order behind responsible blame")
	// finding are the verbs that a doer is found out by.
	finding    = words("determine know establish identify say tell confirm verify ascertain")
	denials    = words("not n't unable nobody none no cannot without")
	nobodyKnew = words("unclear unknown uncertain unidentified")
)

// openDoer is what s says of who did it where it says that nobody has claimed it or knows, and the token that says so; "" where it says
// nothing of the kind.
func openDoer(doc *text.Doc, s text.Sentence) (value string, at int32) {
	denied := int32(-1)
	for t := s.First; t < s.Last; t++ {
		w, lemma := fold(doc.Word(t)), fold(doc.Tokens[t].Lemma)
		switch {
		case denials[w] || denials[lemma]:
			denied = t
		case lemma == "claim" && denied >= 0 && t-denied <= doerReach && soonBehind(doc, t, s.Last, "responsibility"):
			return unclaimed, t
		case (w == "who" || w == "whose" || w == "whether") && asksDoer(doc, t, s.Last) && nobodyKnows(doc, s.First, t, denied):
			return notKnown, t
		}
	}
	return "", -1
}

// doerReach is how many words apart the parts of such a sentence stand at the most.
const doerReach = 6

// soonBehind reports whether word stands among the few tokens behind t.
func soonBehind(doc *text.Doc, t, last int32, word string) bool {
	for k := t + 1; k < min(last, t+doerReach); k++ {
		if fold(doc.Word(k)) == word {
			return true
		}
	}
	return false
}

// asksDoer reports whether the clause that begins at t asks who did a deed.
func asksDoer(doc *text.Doc, t, last int32) bool {
	for k := t + 1; k < min(last, t+doerReach); k++ {
		if doing[fold(doc.Tokens[k].Lemma)] {
			return true
		}
	}
	return false
}

// nobodyKnows reports whether the words before t say that nobody knows: "unclear", "not clear", "unable to determine".
func nobodyKnows(doc *text.Doc, first, t, denied int32) bool {
	for k := max(first, t-doerReach); k < t; k++ {
		lemma := fold(doc.Tokens[k].Lemma)
		if nobodyKnew[lemma] || denied >= 0 && denied < k && k-denied <= doerReach && (lemma == "clear" || finding[lemma]) {
			return true
		}
	}
	return false
}

// openReach is how many sentences a deed may stand before the one that says that its doer is not known.
const openReach = 5

// opened is, for each mention of force of a document of which the text says next that its doer is not known, what it says and where.
func (d *desk) opened(doc int) map[int32]detail {
	if d.open == nil {
		d.open = make([]map[int32]detail, len(d.docs))
	}
	if d.open[doc] != nil {
		return d.open[doc]
	}
	a, out := d.docs[doc], map[int32]detail{}
	for i, s := range a.Doc.Sentences {
		value, at := openDoer(a.Doc, s)
		if value == "" {
			continue
		}
		best := int32(-1)
		for k := range a.Events {
			e := &a.Events[k]
			if e.Type == "ASSAULT" && e.Head < at && a.Doc.Tokens[e.Head].Sent+openReach >= int32(i) && (best < 0 || e.Head > a.Events[best].Head) {
				best = int32(k)
			}
		}
		if best >= 0 {
			out[best] = detail{doc, value, s.Span}
		}
	}
	d.open[doc] = out
	return out
}

// openIn is what the document of m says of who did it next behind m; its value is "" where it does not leave that open.
func (d *desk) openIn(m told) detail { return d.opened(m.doc)[m.index] }

// namesDoer reports whether one text leaves open who did x and tells who did y in its own voice.
func (d *desk) namesDoer(x, y told) bool {
	return x.doc == y.doc && slices.ContainsFunc(y.sources, d.knownSide) && d.openIn(x).value == notKnown
}

// doers tells apart who says who did a deed of force and who says that this is not known. It reports whether both are among the
// documents of g: then who says so is told beside the line, and nobody stands in it as the doer unless all who name one name the same.
func (d *desk) doers(g []told) (all []detail, open bool) {
	told := map[int]bool{}
	for _, m := range g {
		if slices.ContainsFunc(m.sources, d.knownSide) {
			var names []string
			for _, k := range m.sources {
				names = append(names, d.who[k].Name)
			}
			if !told[m.doc] {
				all = append(all, detail{m.doc, strings.Join(names, ", "), text.Span{}})
			}
			told[m.doc] = true
		}
	}
	for _, m := range g {
		if o := d.openIn(m); o.value != "" && !told[m.doc] {
			all = append(all, o)
			told[m.doc], open = true, true
		}
	}
	return all, open
}

// oneDoer reports whether all mentions of g that name who did it name one.
func (d *desk) oneDoer(g []told) bool {
	var known []int32
	for _, m := range g {
		if !slices.ContainsFunc(m.sources, d.knownSide) {
			continue
		}
		if known == nil {
			known = m.sources
		}
		if agree, _ := d.sideAgrees(known, m.sources); !agree {
			return false
		}
	}
	return len(known) > 0
}

// partDoers writes who says who did event about and who says that it is not known.
func (d *desk) partDoers(about string, all []detail) {
	var s sides
	for _, x := range all {
		doc := d.docs[x.doc].Doc.ID
		s.add(x.value, doc, "")
		if !x.words.Empty() {
			side := &s.list[slices.IndexFunc(s.list, func(y record.Side) bool { return y.Value == x.value })]
			side.Words = append(side.Words, record.Stretch{Document: doc, Span: d.span(x.doc, x.words)})
		}
	}
	d.disagree(about, "actor", update, "some say who did it, to others that is open", s)
}

// settledTargets leaves out of the targets of a deed of force the nameless people whom its documents count otherwise, each by the highest
// number that it has: what is one's number is not the line's, and "dozens" say of nobody who they are.
func (d *desk) settledTargets(g []told, targets []int32) []int32 {
	most := map[string]map[int]int64{} // harm -> document -> number
	harm, number := map[int32]string{}, map[int32]int64{}
	for _, m := range g {
		for _, k := range m.targets {
			n := quantity(strings.Fields(fold(d.who[k].Name)))
			if n < 2 || d.named(k) {
				continue
			}
			h := d.harm(m)
			if most[h] == nil {
				most[h] = map[int]int64{}
			}
			most[h][m.doc] = max(most[h][m.doc], n)
			harm[k], number[k] = h, n
		}
	}
	return slices.DeleteFunc(slices.Clone(targets), func(k int32) bool {
		if looseNumbers[fold(d.who[k].Name)] && !d.named(k) {
			return true
		}
		h, counted := harm[k]
		if !counted {
			return false
		}
		low, high := number[k], number[k]
		for _, n := range most[h] {
			low, high = min(low, n), max(high, n)
		}
		return len(most[h]) > 1 && low < high
	})
}

// looseNumbers are words for people by their number alone.
var looseNumbers = words("dozens scores hundreds thousands several many some others dozen")

// harm is what m tells that force did to people: "killed", "injured", "" for anything else.
func (d *desk) harm(m told) string {
	switch lemma := fold(d.lemma(m)); {
	case killing[lemma]:
		return "killed"
	case injuring[lemma]:
		return "injured"
	}
	return ""
}
