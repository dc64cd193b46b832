package reconcile

import (
	"slices"

	"github.com/readout-news/readout/text"
)

var (
	// timeUnits measure how long after another thing something came.
	timeUnits = words("hour day week fortnight month year night morning weekend")
	// returning words tell what a deed answered.
	returning = words("retaliation response revenge reprisal retribution vengeance")
	afterward = words("after before following since")
)

// priorIn is the head of the clause or phrase in which m is told as what came before or after another deed of its sentence ("after rebels
// killed a pilot", "days after the attack", "in retaliation for the raid"), -1 for none; apart tells that the words alone
// set the two apart: so long lay between them, or one answered the other.
func (d *desk) priorIn(m told) (clause int32, apart bool) {
	doc := d.docs[m.doc].Doc
	for t := m.e.Head; t >= 0 && doc.Tokens[t].Head >= 0; t = doc.Tokens[t].Head {
		up := doc.Tokens[t].Head
		switch doc.Tokens[t].Rel.Base() {
		case text.RelCcomp, text.RelCsubj, text.RelParataxis:
			return -1, false // "after it was announced that strikes killed nine"
		}
		if up >= int32(len(doc.Tokens)) || doc.Tokens[up].Sent != doc.Tokens[t].Sent {
			break
		}
		if returning[fold(doc.Tokens[up].Lemma)] && doc.Tokens[t].Rel.Base() == text.RelNmod {
			return t, true
		}
		for k := range doc.Children(t) {
			switch {
			case doc.Tokens[k].Rel != text.RelMark && doc.Tokens[k].Rel != text.RelCase:
			case k > 0 && returning[fold(doc.Tokens[k-1].Lemma)]:
				return t, true // "killing nine in retaliation for the murder"
			case afterward[fold(doc.Word(k))]:
				return t, k > 0 && timeUnits[fold(doc.Tokens[k-1].Lemma)]
			}
		}
	}
	return -1, false
}

// longBefore reports whether the words of a sentence set one of two deeds apart from the other.
func (d *desk) longBefore(x, y told) bool {
	a, far := d.priorIn(x)
	b, away := d.priorIn(y)
	return a != b && (far || away)
}

// sequel reports whether one sentence tells of x and y as of two deeds, one after the other, each with those it was done to: the first is a
// killing, or both have doers. "Died after he was shot" is one.
func (d *desk) sequel(x, y told) bool {
	if x.doc != y.doc || d.sentenceOf(x) != d.sentenceOf(y) || len(x.targets) == 0 || len(y.targets) == 0 {
		return false
	}
	doc := d.docs[x.doc].Doc
	before := func(m, o told) bool {
		c, _ := d.priorIn(m)
		return c >= 0 && !doc.Within(o.e.Head, c) && (killing[fold(d.lemma(m))] || len(x.sources) > 0 && len(y.sources) > 0)
	}
	if !before(x, y) && !before(y, x) {
		return false
	}
	agree, _ := d.sideAgrees(x.targets, y.targets)
	return !agree
}

// apartClauses reports whether one sentence tells of x and y in clauses of which neither holds the other, each with its own side: "began with a strike that
// killed nine, and ended when farmers stormed the camp".
func (d *desk) apartClauses(x, y told) bool {
	doc := d.docs[x.doc].Doc
	if x.doc != y.doc || d.sentenceOf(x) != d.sentenceOf(y) || len(x.targets) == 0 || len(y.targets) == 0 || doc.Within(x.e.Head, y.e.Head) || doc.Within(y.e.Head, x.e.Head) {
		return false
	}
	up := x.e.Head
	for up >= 0 && !doc.Within(y.e.Head, up) {
		up = doc.Tokens[up].Head
	}
	if up < 0 || sayingWords[fold(doc.Tokens[up].Lemma)] {
		return false
	}
	agree, _ := d.sideAgrees(x.targets, y.targets)
	return !agree && len(x.sources) != len(y.sources) && slices.ContainsFunc(slices.Concat(x.sources, y.sources), d.knownSide) && ownSubject(doc, x.e.Head) && ownSubject(doc, y.e.Head)
}

// ownSubject reports whether verb v has a subject of its own that does.
func ownSubject(doc *text.Doc, v int32) bool { return doc.Child(v, text.RelNsubj) >= 0 }
