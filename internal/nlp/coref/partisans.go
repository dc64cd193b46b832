package coref

import (
	"slices"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// partisan are nouns for one member of a party, with the capital that makes the name finder take them for the party.
var partisan = map[string]bool{"democrat": true, "republican": true, "libertarian": true, "tory": true}

// partisans makes nominals of one person of "the Ohio Republican" and of "Paul Weber, Ohio Republican", which the names hold as the
// party.
func (r *resolver) partisans() {
	named := r.trimmed()
	for i := range r.refs {
		m := &r.refs[i]
		if m.Form != text.Named || m.last-m.first != 1 || !partisan[r.lower(m.first)] {
			continue
		}
		t := m.first
		switch r.d.Tokens[t].Rel {
		case text.RelNsubj, text.RelNsubjPass, text.RelObj, text.RelIobj, text.RelObl, text.RelOblAgent:
		case text.RelAppos:
		default:
			continue
		}
		first := r.phraseStart(t, named)
		if r.lower(first) != "the" && r.d.Tokens[t].Rel != text.RelAppos {
			continue
		}
		*m = ref{first: first, last: t + 1, definite: true, lemma: r.lower(t)}
		m.Form, m.Name, m.Head, m.Span, m.Kind = text.Nominal, -1, t, r.span(first, t+1), text.Person
		m.Role = r.span(t, t+1)
	}
}

// linkPartisans joins one member of a party to the person beside it, or "the Ohio Republican" to who was last named as the one who
// acts in the sentences before.
func (r *resolver) linkPartisans() {
	var quoted []bool
	for i := range r.refs {
		m := &r.refs[i]
		if m.Form != text.Nominal || !partisan[m.lemma] || m.Kind != text.Person || r.find(int32(i)) != int32(i) {
			continue
		}
		if j := r.personBeside(m.Head); j >= 0 {
			m.closed = true
			r.join(int32(i), j, "apposition")
			continue
		}
		if r.lower(m.first) != "the" {
			continue
		}
		if quoted == nil {
			quoted = r.quotes(nil)
		}
		if j := r.actedLast(int32(i), quoted); j >= 0 && !quoted[m.Head] {
			r.join(int32(i), j, "the member of a party named before")
		}
	}
}

// personBeside is the person named as what t is beside: what t is an apposition of, or t's own apposition, or a name behind t that
// no preposition ties to it.
func (r *resolver) personBeside(t int32) int32 {
	if h := r.d.Tokens[t].Head; r.d.Tokens[t].Rel == text.RelAppos && r.namesPerson(h) {
		return r.at[h]
	}
	for c := range r.d.Children(t) {
		switch r.d.Tokens[c].Rel {
		case text.RelAppos, text.RelNmod:
			if c > t && r.namesPerson(c) && r.d.Child(c, text.RelCase) < 0 && r.d.Child(c, text.RelConj) < 0 {
				return r.at[c]
			}
		}
	}
	return -1
}

// namesPerson reports whether the mention at token t is a person's name.
func (r *resolver) namesPerson(t int32) bool {
	i, ok := r.refAt(t)
	return ok && r.refs[i].Form == text.Named && r.refs[i].Kind == text.Person
}

// actedLast is the person who acts in the nearest sentence, of the three before that of mention i, in which one does: its subject, or
// the only one named as a subject in it. It is -1 where that is a president, who is called by his office, where somebody without a
// name spoke since, and where the member is of another place.
func (r *resolver) actedLast(i int32, quoted []bool) int32 {
	here, best := r.sentence(i), int32(-1)
	several := false
	for j := i - 1; j >= 0 && here-r.sentence(j) <= 3; j-- {
		c := &r.refs[j]
		if best >= 0 && r.sentence(j) != r.sentence(best) {
			break
		}
		if !r.isSubject(c) || quoted[c.Head] || c.Form == text.Pronoun {
			continue
		}
		k := j
		if c.Form != text.Named || c.Kind != text.Person {
			if !speech(r.d.Tokens[r.d.Tokens[c.Head].Head].Lemma) || !r.main(c) {
				continue
			}
			if k = r.personBeside(c.Head); k < 0 {
				return -1
			}
		}
		if r.sentence(j) == here {
			return -1
		}
		if r.main(c) {
			best, several = k, false
			break
		}
		several = several || best >= 0 && r.find(best) != r.find(k)
		best = k
	}
	if best < 0 || several || r.presides(&r.refs[best]) || r.ofAnother(i, best) {
		return -1
	}
	return best
}

// main reports whether mention c is the subject of its sentence.
func (r *resolver) main(c *ref) bool {
	h := r.d.Tokens[c.Head].Head
	return h >= 0 && r.d.Tokens[h].Rel == text.RelRoot
}

// presides reports a person who is a president in office.
func (r *resolver) presides(c *ref) bool {
	r.terms = r.inOffice(c, r.terms)
	return c.office.Title == "president" || slices.ContainsFunc(r.terms, func(l *lexicon.Leader) bool { return l.Office == "president" })
}

// ofAnother reports whether the chain of j has a member of a party of another place than mention i: "Nevada Republican".
func (r *resolver) ofAnother(i, j int32) bool {
	at := r.placeOf(i)
	for k := range i {
		if m := &r.refs[k]; at != "" && m.Form == text.Nominal && partisan[m.lemma] && r.find(k) == r.find(j) {
			if p := r.placeOf(k); p != "" && p != at || m.lemma != r.refs[i].lemma {
				return true
			}
		}
	}
	return false
}

// placeOf are the words of the place in front of mention i's noun, "" for none.
func (r *resolver) placeOf(i int32) string {
	m := &r.refs[i]
	first := m.Head
	for first > 0 && r.sameSentence(first-1, m.Head) && r.d.Tokens[first-1].POS == text.PROPN || first > m.first && r.titleCase(first-1) && r.d.Tokens[first-1].POS == text.ADJ {
		first--
	}
	return r.phrase(first, m.Head)
}

// namedBodies makes bodies of the names taken for a place that an apposition calls a body: "Q.R. Atlas, a group that".
func (r *resolver) namedBodies() {
	for i := range r.refs {
		m := &r.refs[i]
		if m.Form != text.Nominal || m.Plural || m.Kind != text.Organization && m.Kind != text.Group || r.d.Tokens[m.Head].Rel != text.RelAppos {
			continue
		}
		j, ok := r.refAt(r.d.Tokens[m.Head].Head)
		if !ok || r.refs[j].Form != text.Named || r.refs[j].Kind != text.Place && r.refs[j].Kind != text.Other || r.refs[j].last-r.refs[j].first < 2 {
			continue
		}
		if k := r.refs[j].key.sort; k == keyNone || k == keyName {
			r.refs[j].Kind = text.Organization
			if k == keyNone {
				r.refs[j].key = key{keyName, r.keyOf(r.refs[j].Span)}
			}
		}
	}
}
