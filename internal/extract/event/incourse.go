package event

import (
	"slices"

	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// inCourse gives those who are said to have been harmed in a deed the doer of that deed, where it is no event of its own and the tree
// has its parts on different words: "were killed and a number of others injured in a chemical attack by the militia", "killed in a
// bombing of the port on Friday by Kenyan forces", "in the army troops offensive".
func (f *finder) inCourse(m *match) {
	t := &f.tree
	if t.toks[m.head].Tag != text.TagVBN || !m.passive {
		return
	}
	end := f.d.Sentences[t.toks[m.head].Sent].Last
	in := false    // behind a preposition that says in what
	after := false // behind one that says after what
	for i := m.head + 1; i < end; i++ {
		k := &t.toks[i]
		switch {
		case (k.Lemma == "after" || k.Lemma == "follow" && k.Tag == text.TagVBG || k.Lemma == "following") && !after:
			in, after = true, true
		case k.POS == text.ADP || k.POS == text.SCONJ:
			if after {
				return
			}
			if in = intoDeed[k.Lemma]; laterOn[k.Lemma] || k.POS == text.SCONJ && !in {
				return
			}
		case f.otherVerb(i) || k.POS == text.PUNCT && f.d.Word(i) != "-":
			return
		case after && f.courseOf(i) && (!f.farNoun(i) || f.fighting(m)):
			return
		case in && f.courseOf(i):
			f.runBy(m, i, end, after)
			return
		}
	}
}

// intoDeed are prepositions that lead from harm to what it came of.
var intoDeed = map[string]bool{"in": true, "during": true, "by": true, "through": true, "to": true, "of": true, "amid": true}

// laterOn are prepositions of time that lead away from the harm.
var laterOn = map[string]bool{"after": true, "before": true, "since": true, "until": true, "despite": true, "following": true}

// otherVerb reports whether token i is a verb with a tense of its own that tells something other than harm.
func (f *finder) otherVerb(i int32) bool {
	k := &f.tree.toks[i]
	switch k.Tag {
	case text.TagVBD, text.TagVBZ, text.TagVBP, text.TagMD, text.TagWDT, text.TagWP, text.TagWRB:
	default:
		return false
	}
	if k.POS == text.AUX {
		v := k.Head
		return v < 0 || !harms[f.tree.toks[v].Lemma]
	}
	return !harms[k.Lemma]
}

// courseOf reports whether token i names a deed of force, as a noun or as what the tree takes for a verb or an adjective.
func (f *finder) courseOf(i int32) bool {
	k := &f.tree.toks[i]
	switch {
	case fights[k.Lemma]:
		return false
	case f.tree.nominal(i):
		next := i + 1
		if int(next) < len(f.tree.toks) && f.tree.nominal(next) && k.Head >= next && k.Rel == text.RelCompound { // "attack helicopters"
			return false
		}
		return f.harmful(i) || k.Lemma == "operation" || k.Lemma == "offensive"
	case k.Tag == text.TagVBG:
		return f.pat.nouns[f.d.Word(i)] != nil && f.tree.child(i, text.RelObj, text.RelNsubj) < 0
	}
	return k.POS == text.ADJ && k.Lemma == "offensive" && f.tree.nominal(i-1) && k.Head != i-1
}

// runBy gives m the doer of the deed at token deed: whoever it has by its tree, whoever stands right before it, or those behind "by"
// in the same clause. Those whose deed comes from afar need not be under arms by their name.
func (f *finder) runBy(m *match, deed, end int32, far bool) {
	var ps []party
	if p, ok := f.doer(deed, "pog"); ok {
		ps = []party{p}
	} else if b := f.rightBefore(deed); b >= 0 {
		ps = f.partiesAs(b, "pog", ontology.Source)
	} else if b := f.byWithin(deed, end); b >= 0 {
		ps = f.partiesAs(b, "pog", ontology.Source)
	}
	if len(ps) == 0 || !far && !slices.ContainsFunc(ps, f.armed) || slices.ContainsFunc(ps, func(p party) bool { return slices.ContainsFunc(m.target, func(q party) bool { return f.same(p, q) }) }) {
		return
	}
	m.source = ps
	m.why = append(m.why, "doer: who ran the "+f.tree.toks[deed].Lemma)
}

// rightBefore is the actor whose noun ends right before the deed, where the tree has the two side by side: "in the army troops
// offensive". -1 for none.
func (f *finder) rightBefore(deed int32) int32 {
	t := &f.tree
	b := deed - 1
	if t.toks[b].Rel == text.RelAmod && b > 0 { // "a rebels groups mortar shelling"
		b--
	}
	if !t.nominal(b) || t.toks[b].Head == deed || f.mentionOf(b) < 0 || f.isPlace(f.mentionOf(b)) || t.prep(b) < 0 || !intoDeed[t.toks[t.prep(b)].Lemma] {
		return -1
	}
	return b
}

// byWithin is the noun behind the first "by" between the deed and the next finite verb, -1 for none.
func (f *finder) byWithin(deed, end int32) int32 {
	t := &f.tree
	for i := deed + 1; i < end && i < deed+14; i++ {
		if f.otherVerb(i) || t.toks[i].POS == text.PUNCT && f.d.Word(i) != "-" || t.toks[i].POS == text.VERB && t.toks[i].Tag == text.TagVBG {
			return -1
		}
		if t.toks[i].Lemma != "by" {
			continue
		}
		if n := t.toks[i].Head; n > i && t.nominal(n) && !f.timed(n) && !f.deed(n) {
			return n
		}
		return -1
	}
	return -1
}

// farNoun reports whether token i, a noun or what the tree takes for a verb, names a deed whose doers are too far off to be harmed in
// it: shelling, air raids.
func (f *finder) farNoun(i int32) bool {
	ids := f.pat.nouns[f.tree.toks[i].Lemma]
	if f.tree.toks[i].Tag == text.TagVBG {
		ids = f.pat.nouns[f.d.Word(i)]
	}
	if len(ids) > 0 && !slices.ContainsFunc(ids, func(id int32) bool { return !distant[f.pat.all[id].Mode] }) {
		return true
	}
	for c := f.tree.first[i]; c >= 0 && c < i; c = f.tree.next[c] {
		switch f.tree.toks[c].Lemma {
		case "air", "aerial", "missile", "rocket", "mortar", "artillery", "drone", "shelling":
			return true
		}
	}
	return false
}
