package nlp

import "github.com/readout-news/readout/text"

// lostSubjects finds the subject of a verb that has none. The network hung it on a noun or verb before it:
// "Speaking to the paper, the mayor, Ana Silva, said", "An aide who asked not to be named told the paper".
func lostSubjects(d *text.Doc) {
	for i := range d.Tokens {
		v := int32(i)
		if !finite(d, v) || d.Child(v, text.RelNsubj, text.RelNsubjPass, text.RelCsubj, text.RelExpl) >= 0 {
			continue
		}
		if d.Tokens[v].Rel == text.RelXcomp {
			swapRoot(d, v)
			continue
		}
		switch d.Tokens[v].Rel {
		case text.RelRoot, text.RelCcomp, text.RelParataxis:
		case text.RelConj: // "..., the mayor, said"
			if d.Child(v, text.RelCc) >= 0 || !speaking[d.Word(v)] {
				continue
			}
		default:
			continue
		}
		if n := besideVerb(d, v); n >= 0 {
			t := &d.Tokens[n]
			t.Head, t.Rel = v, text.RelNsubj
			if d.Child(v, text.RelAuxPass) >= 0 {
				t.Rel = text.RelNsubjPass
			}
		}
	}
}

// finite reports a verb that wants a subject.
func finite(d *text.Doc, v int32) bool {
	switch t := &d.Tokens[v]; t.Tag {
	case text.TagVBD, text.TagVBZ, text.TagVBP:
		return t.POS == text.VERB
	}
	return false
}

// besideVerb is the noun in apposition whose phrase ends right before verb v, behind a comma, while what it was put beside
// belongs to an aside that v does not take as subject; -1 elsewhere.
func besideVerb(d *text.Doc, v int32) int32 {
	s := d.Sentences[d.Tokens[v].Sent]
	k := v - 1
	for k > s.First && (d.Tokens[k].POS == text.PUNCT && d.Word(k) == "," || d.Tokens[k].POS == text.ADV) {
		k--
	}
	n := int32(-1)
	for c := k; c >= s.First && c < v; c = d.Tokens[c].Head {
		if d.Tokens[c].Rel == text.RelAppos && d.Tokens[c].Head < c {
			n = c
		}
		if d.Tokens[c].Head < 0 || d.Tokens[c].Head == v {
			break
		}
	}
	if n < 0 || d.Tokens[n].POS != text.NOUN && d.Tokens[n].POS != text.PROPN {
		return -1
	}
	first, last := d.TokensIn(d.Subtree(n))
	for first < n && d.Tokens[first].POS == text.PUNCT {
		first++
	}
	if last <= k || first == s.First || d.Word(first-1) != "," || d.Tokens[d.Tokens[n].Head].Head < 0 && d.Tokens[v].Rel != text.RelParataxis {
		return -1
	}
	return n
}

// swapRoot makes the main clause of a finite verb that was hung inside a relative clause as an infinitive is.
func swapRoot(d *text.Doc, v int32) {
	if d.Child(v, text.RelMark) >= 0 {
		return
	}
	root := v
	relative := false
	for d.Tokens[root].Head >= 0 {
		relative = relative || d.Tokens[root].Rel == text.RelAclRelcl || d.Tokens[root].Rel == text.RelAcl
		root = d.Tokens[root].Head
	}
	if r := &d.Tokens[root]; relative && root < v && (r.POS == text.NOUN || r.POS == text.PROPN) {
		d.Tokens[v].Head, d.Tokens[v].Rel = -1, text.RelRoot
		r.Head, r.Rel = v, text.RelNsubj
	}
}

// byWhom makes an agent of a name behind "by" that was taken for the subject of the next verb: "A letter seen by Der Bund says".
func byWhom(d *text.Doc) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Rel != text.RelNsubj || t.Head < int32(i) {
			continue
		}
		p := int32(i) - 1
		for p > 0 && d.Tokens[p].POS == text.DET {
			p--
		}
		if p < 1 || d.Word(p) != "by" {
			continue
		}
		if a := &d.Tokens[p-1]; a.Tag == text.TagVBN && (a.Rel == text.RelAcl || a.Rel == text.RelAclRelcl) && a.Head < p {
			t.Head, t.Rel = p-1, text.RelOblAgent
			d.Tokens[p].Head, d.Tokens[p].Rel = int32(i), text.RelCase
		}
	}
}

// thatBehindRelative hangs the clause of "told the station, which ..., that" on the verb: behind a comma a relative clause
// takes no "that".
func thatBehindRelative(d *text.Doc) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Rel != text.RelAdvcl && t.Rel != text.RelCcomp || t.Head < 0 || t.Head > int32(i) || d.Tokens[t.Head].Rel != text.RelAclRelcl {
			continue
		}
		m := d.Child(int32(i), text.RelMark)
		n := d.Tokens[t.Head].Head
		if m < t.Head || m < 1 || d.Word(m) != "that" || d.Word(m-1) != "," || n < 0 || n > t.Head || d.Tokens[n].Head < 0 {
			continue
		}
		if v := d.Tokens[n].Head; d.Tokens[v].POS == text.VERB && speaking[d.Word(v)] && d.Child(v, text.RelCcomp) < 0 {
			t.Head, t.Rel = v, text.RelCcomp
		}
	}
}

// numbered joins a number to the name before it where the tree made two objects of them: "told France 24".
func numbered(d *text.Doc) {
	for i := 1; i < len(d.Tokens); i++ {
		t, b := &d.Tokens[i], &d.Tokens[i-1]
		if t.POS == text.NUM && t.Rel == b.Rel && t.Head == b.Head && b.POS == text.PROPN && (t.Rel == text.RelIobj || t.Rel == text.RelObj) {
			t.Head, t.Rel = int32(i-1), text.RelFlat
		}
	}
}

// saidOfAnother gives a clause that is said its subject, which the network hung on who says it: in "Ana and Ola held talks,
// officials said" the verb of saying has two subjects, and the clause none.
func saidOfAnother(d *text.Doc) {
	for i := range d.Tokens {
		v := int32(i)
		t := &d.Tokens[v]
		if t.Rel != text.RelCcomp || t.Head <= v || d.Child(v, text.RelNsubj, text.RelNsubjPass, text.RelCsubj, text.RelExpl) >= 0 {
			continue
		}
		first, second := int32(-1), int32(-1)
		for c := range d.Children(t.Head) {
			switch {
			case d.Tokens[c].Rel != text.RelNsubj:
			case c < v:
				first = c
			case c < t.Head:
				second = c
			}
		}
		if first < 0 || second < 0 {
			continue
		}
		s := &d.Tokens[first]
		if s.Head = v; d.Child(v, text.RelAuxPass) >= 0 {
			s.Rel = text.RelNsubjPass
		}
	}
}

// told are the nouns whose "that" tells what they say.
var told = map[string]bool{"report": true, "reports": true, "claim": true, "claims": true, "rumour": true, "rumours": true, "rumor": true, "rumors": true,
	"allegation": true, "allegations": true, "statement": true, "suggestion": true, "suggestions": true, "news": true, "fears": true}

// thatClause makes a clause of what was taken for a relative one though it has all its parts: in "a report that Ana met Ola" the
// "that" is no second object.
func thatClause(d *text.Doc) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Rel != text.RelAclRelcl {
			continue
		}
		o := d.Child(int32(i), text.RelObj)
		if o < 0 || o > int32(i) || d.Word(o) != "that" {
			continue
		}
		whole := told[d.Word(t.Head)] && d.Child(int32(i), text.RelNsubj, text.RelNsubjPass) > o // "a report that miners had marched"
		for c := range d.Children(int32(i)) {
			if whole = whole || c > int32(i) && d.Tokens[c].Rel == text.RelObj; whole {
				m := &d.Tokens[o]
				m.Rel, m.POS, m.Tag, t.Rel = text.RelMark, text.SCONJ, text.TagIN, text.RelAcl
				break
			}
		}
	}
}
