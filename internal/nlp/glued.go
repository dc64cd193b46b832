package nlp

import "github.com/readout-news/readout/text"

// commaless mends trees of sentences without the commas that the network leans on, as scraped pages and headlines have them.
func commaless(d *text.Doc) {
	soCalled(d)
	partOf(d)
	andWounded(d)
	namedIs(d)
	toldAtEnd(d)
	saidWithout(d)
	namedAfter(d)
	alsoCalled(d)
	agentOfTwo(d)
	reducedRelative(d)
	ownSubject(d)
	asDoing(d)
	asWhoDid(d)
	countsAlone(d)
	ownDoer(d)
	thatKilled(d)
	targetBehind(d)
	gerundActs(d)
	strikesBefore(d)
	whoseShelling(d)
	sumTo(d)
	onDays(d)
	timeThenActor(d)
	mostlyWomen(d)
	nounThenPlace(d)
	oneAgent(d)
	followingDeed(d)
}

// saidWithout makes a clause of a noun and the verb behind it, which the network hung both on the verb of saying: "said fire on
// the town killed nine".
func saidWithout(d *text.Doc) {
	for i := range d.Tokens {
		v := int32(i)
		t := &d.Tokens[v]
		if !active(d, v) || t.Head < 0 || t.Head > v || !speaking[d.Word(t.Head)] {
			continue
		}
		switch t.Rel {
		case text.RelAdvcl, text.RelCcomp, text.RelConj, text.RelParataxis, text.RelXcomp:
		default:
			continue
		}
		if d.Child(v, text.RelNsubj, text.RelNsubjPass, text.RelMark, text.RelCc, text.RelAuxPass) >= 0 || d.Child(v, text.RelObj) < v {
			continue
		}
		o := d.Child(t.Head, text.RelObj)
		if o < t.Head || o > v || !naming(d, o) || punctuated(d, t.Head+1, v) {
			continue
		}
		d.Tokens[o].Head, d.Tokens[o].Rel = v, text.RelNsubj
		t.Rel, t.Tag = text.RelCcomp, text.TagVBD
		for c := range d.Children(t.Head) { // what stands between belongs to the noun or its verb
			if k := &d.Tokens[c]; c > o && c < v && k.Rel == text.RelObl {
				k.Head, k.Rel = o, text.RelNmod
			}
		}
		for c := range d.Children(v) {
			if k := &d.Tokens[c]; c > o && c < v && k.Rel == text.RelObl {
				k.Head, k.Rel = o, text.RelNmod
			}
		}
	}
}

// active reports a verb that may be a past tense, whatever the tagger made of it: one with an object behind it.
func active(d *text.Doc, v int32) bool {
	t := &d.Tokens[v]
	return t.POS == text.VERB && (t.Tag == text.TagVBD || t.Tag == text.TagVBZ || t.Tag == text.TagVBP || t.Tag == text.TagVBN && d.Child(v, text.RelObj) > v)
}

// punctuated reports whether a mark stands in [from, to), other than those inside words.
func punctuated(d *text.Doc, from, to int32) bool {
	for t := from; t < to; t++ {
		if d.Tokens[t].POS == text.PUNCT && d.Word(t) != "-" {
			return true
		}
	}
	return false
}

// namedAfter joins a name to the noun right before it, where the tree took them for two in a row: "the army and its ally Togo".
func namedAfter(d *text.Doc) {
	for i := 1; i < len(d.Tokens); i++ {
		t, b := &d.Tokens[i], &d.Tokens[i-1]
		if t.POS != text.PROPN || b.POS != text.NOUN || t.Rel != text.RelConj || b.Rel != text.RelConj || t.Head != b.Head || t.Head < 0 || d.Child(int32(i), text.RelCc) >= 0 {
			continue
		}
		b.Head, b.Rel = int32(i), text.RelNmodDesc
		for c := range d.Children(int32(i - 1)) {
			if r := d.Tokens[c].Rel; r == text.RelCc || r == text.RelNmodPoss {
				d.Tokens[c].Head = int32(i)
			}
		}
	}
}

// alsoCalled makes an apposition of a second subject that follows the first with an article, and gives what is joined to it to
// the first: "Togo an old ally and Chad have voted".
func alsoCalled(d *text.Doc) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Rel != text.RelNsubj || t.POS != text.NOUN || t.Head < int32(i) {
			continue
		}
		first, _ := d.TokensIn(d.Subtree(int32(i)))
		s := first - 1
		if s < 0 || d.Tokens[s].POS != text.PROPN || d.Tokens[s].Rel != text.RelNsubj || d.Tokens[s].Head != t.Head || d.Word(first) != "a" && d.Word(first) != "an" {
			continue
		}
		t.Head, t.Rel = s, text.RelAppos
		for c := range d.Children(int32(i)) {
			if k := &d.Tokens[c]; k.Rel == text.RelConj && k.POS == text.PROPN {
				k.Head = s
			}
		}
	}
}

// agentOfTwo joins a second agent to the first, where the row between them ends in what belongs to the second: "by Togo and Ola
// Eks regime".
func agentOfTwo(d *text.Doc) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Rel != text.RelOblAgent || t.POS != text.NOUN || d.Child(int32(i), text.RelCase) >= 0 {
			continue
		}
		a := int32(i) - 1
		for a > 0 && d.Tokens[a].Rel == text.RelFlat {
			a = d.Tokens[a].Head
		}
		if a < 1 || d.Tokens[a].Rel != text.RelConj || d.Tokens[a].POS != text.PROPN || d.Tokens[a].Head < 0 {
			continue
		}
		s := d.Tokens[a].Head
		if d.Tokens[s].Rel != text.RelOblAgent || d.Tokens[s].Head != t.Head {
			continue
		}
		t.Head, t.Rel = s, text.RelConj
		d.Tokens[a].Head, d.Tokens[a].Rel = int32(i), text.RelNmodPoss
		if c := d.Child(a, text.RelCc); c >= 0 {
			d.Tokens[c].Head = int32(i)
		}
	}
}

// reducedRelative makes a participle of the first of two verbs of which only the first has a subject, and "by": "a raid
// launched by the army last week killed nine".
func reducedRelative(d *text.Doc) {
	for i := range d.Tokens {
		v := int32(i)
		t := &d.Tokens[v]
		if !active(d, v) || t.Tag == text.TagVBN || t.Rel != text.RelAdvcl && t.Rel != text.RelConj && t.Rel != text.RelParataxis && t.Rel != text.RelCcomp || t.Head < 0 || t.Head > v {
			continue
		}
		if d.Child(v, text.RelNsubj, text.RelNsubjPass, text.RelMark, text.RelCc, text.RelAuxPass, text.RelAux) >= 0 {
			continue
		}
		p := t.Head
		w := &d.Tokens[p]
		n := d.Child(p, text.RelNsubj)
		if w.POS != text.VERB || w.Tag != text.TagVBD || n < 0 || n > p || d.Tokens[n].POS != text.NOUN || d.Child(p, text.RelObj, text.RelAux, text.RelAuxPass, text.RelCcomp) >= 0 || punctuated(d, p, v) || !byAgent(d, p, v) {
			continue
		}
		t.Head, t.Rel = w.Head, w.Rel
		w.Head, w.Rel, w.Tag = n, text.RelAcl, text.TagVBN
		d.Tokens[n].Head = v
		for c := range d.Children(p) { // what stands before or behind both belongs to the whole
			if c < n || c > v {
				d.Tokens[c].Head = v
			}
		}
	}
}

// byAgent reports whether a phrase with "by" hangs on p before token end.
func byAgent(d *text.Doc, p, end int32) bool {
	for c := range d.Children(p) {
		if c > p && c < end && (d.Tokens[c].Rel == text.RelObl || d.Tokens[c].Rel == text.RelOblAgent) {
			if k := d.Child(c, text.RelCase); k >= 0 && d.Word(k) == "by" && naming(d, c) && d.Tokens[c].Tag != text.TagCD {
				return true
			}
		}
	}
	return false
}

// ownSubject gives a passive the subject right before it, which the network hung on a verb further left that has one.
func ownSubject(d *text.Doc) {
	for i := range d.Tokens {
		v := int32(i)
		aux := d.Child(v, text.RelAuxPass)
		if aux < 1 || aux > v || d.Child(v, text.RelNsubj, text.RelNsubjPass, text.RelCsubj, text.RelExpl) >= 0 {
			continue
		}
		n := aux - 1
		for k := 0; k < 12 && n >= 0 && d.Tokens[n].Head >= 0; k++ {
			if r := d.Tokens[n].Rel; r == text.RelNsubj || r == text.RelNsubjPass {
				break
			}
			n = d.Tokens[n].Head
		}
		if n < 0 || d.Tokens[n].Head < 0 || d.Tokens[n].Head > n || !naming(d, n) {
			continue
		}
		h := d.Tokens[n].Head
		if s := d.Child(h, text.RelNsubj, text.RelNsubjPass); s < 0 || s >= n || d.Tokens[v].Sent != d.Tokens[n].Sent {
			continue
		}
		d.Tokens[n].Head, d.Tokens[n].Rel = v, text.RelNsubjPass
	}
}

// ownDoer gives an active verb the subject right before it, which the network took for a second one of the verb above: "nine were
// killed as the militia advanced".
func ownDoer(d *text.Doc) {
	for i := 1; i < len(d.Tokens); i++ {
		v := int32(i)
		t := &d.Tokens[v]
		above := t.Head
		if t.Rel == text.RelAclRelcl && above >= 0 { // "criticized the remarks the envoy made"
			above = d.Tokens[above].Head
		}
		if t.Tag != text.TagVBD && (t.Tag != text.TagVBN || t.Rel != text.RelAclRelcl) || t.Rel != text.RelAdvcl && t.Rel != text.RelAclRelcl || above < 0 || above > v || d.Child(v, text.RelNsubj, text.RelNsubjPass, text.RelMark, text.RelAuxPass) >= 0 {
			continue
		}
		n := v - 1
		for k := 0; k < 6 && d.Tokens[n].Head > t.Head && d.Tokens[n].Rel != text.RelNsubj && d.Tokens[n].Rel != text.RelNsubjPass; k++ {
			n = d.Tokens[n].Head
		}
		w := &d.Tokens[n]
		if n < t.Head || w.Head != above || w.Rel != text.RelNsubj && w.Rel != text.RelNsubjPass || !naming(d, n) {
			continue
		}
		if s := d.Child(above, text.RelNsubj, text.RelNsubjPass); s < 0 || s >= n {
			continue
		}
		w.Head, w.Rel, t.Tag = v, text.RelNsubj, text.TagVBD
		first, _ := d.TokensIn(d.Subtree(n))
		if m := first - 1; m > t.Head && (d.Word(m) == "as" || d.Word(m) == "when" || d.Word(m) == "after") {
			markOf(d, m, v)
		}
	}
}

// thatKilled makes a clause of "that", a noun and its verb, where the network has a participle: "added that a unit killed in the
// raid all members of the group".
func thatKilled(d *text.Doc) {
	for i := range d.Tokens {
		v := int32(i)
		t := &d.Tokens[v]
		if t.Rel != text.RelAcl || t.Tag != text.TagVBN || t.Head < 0 || t.Head > v {
			continue
		}
		n := &d.Tokens[t.Head]
		m := d.Child(v, text.RelMark)
		if n.Rel != text.RelNsubj || n.Head < 0 || n.Head > m || m < 0 || m > t.Head || d.Word(m) != "that" || byAgent(d, v, v+20) {
			continue
		}
		h := n.Head
		n.Head, n.Rel, t.Head, t.Rel, t.Tag = v, text.RelNsubj, h, text.RelCcomp, text.TagVBD
		if a := d.Child(v, text.RelOblAgent); a > v && d.Child(a, text.RelCase) < 0 && d.Child(v, text.RelObj) < 0 {
			d.Tokens[a].Rel = text.RelObj
		}
	}
}

// targetBehind puts a verb with a subject of its own over the noun behind it, of which the network made it a participle: "said the
// raids targeted areas".
func targetBehind(d *text.Doc) {
	for i := range d.Tokens {
		v := int32(i)
		t := &d.Tokens[v]
		if t.Rel != text.RelAcl && t.Rel != text.RelAmod || t.Tag != text.TagVBN && t.Tag != text.TagVBD || t.Head <= v {
			continue
		}
		o := &d.Tokens[t.Head]
		s := d.Child(v, text.RelNsubj)
		if s < 0 || s > v || o.Rel != text.RelObj || o.Head < 0 || o.Head > s || !speaking[d.Word(o.Head)] {
			continue
		}
		t.Head, t.Rel, t.Tag = o.Head, text.RelCcomp, text.TagVBD
		o.Head, o.Rel = v, text.RelObj
	}
}
