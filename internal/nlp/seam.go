package nlp

import "github.com/readout-news/readout/text"

// nextSubject gives a joined verb the subject right before it, which the network joined to a noun of the clause above: in
// "Democrats blamed Okoro and Republicans blamed Weber" nobody blames Republicans.
func nextSubject(d *text.Doc) {
	for i := range d.Tokens {
		v := int32(i)
		t := &d.Tokens[v]
		if t.Rel != text.RelConj || t.Head < 0 || t.Head > v || d.Tokens[t.Head].POS != text.VERB && d.Child(t.Head, text.RelCop) < 0 {
			continue
		}
		if d.Child(v, text.RelNsubj, text.RelNsubjPass, text.RelCsubj, text.RelCsubjPass, text.RelExpl, text.RelCc, text.RelMark) >= 0 {
			continue
		}
		if d.Tokens[t.Head].Rel == text.RelAclRelcl || speaking[d.Word(v)] && last(d, v) {
			continue
		}
		begin := finiteFrom(d, v)
		if begin < 0 {
			continue
		}
		n, cc := joinedBefore(d, begin, t.Head)
		if n < 0 {
			continue
		}
		s := &d.Tokens[n]
		if over := d.Tokens[s.Head].Head; t.Tag == text.TagVBP && over >= 0 && bareTaking[d.Word(over)] {
			continue
		}
		s.Head, s.Rel = v, text.RelNsubj
		if d.Child(v, text.RelAuxPass) >= 0 {
			s.Rel = text.RelNsubjPass
		}
		d.Tokens[cc].Head = v
	}
}

// last reports whether nothing but marks stands behind v, as behind who said it all: "killed two and a child the army said".
func last(d *text.Doc, v int32) bool {
	for i := v + 1; i < d.Sentences[d.Tokens[v].Sent].Last; i++ {
		if d.Tokens[i].POS != text.PUNCT {
			return false
		}
	}
	return true
}

// bareTaking are verbs whose object may do what a bare verb behind it says: "made Okoro and his aides look bad", "demanding
// Okoro and his aides leave".
var bareTaking = map[string]bool{"make": true, "makes": true, "made": true, "making": true, "let": true, "lets": true, "letting": true, "help": true, "helps": true,
	"helped": true, "helping": true, "have": true, "has": true, "had": true, "see": true, "saw": true, "watch": true, "watched": true, "hear": true, "heard": true,
	"demand": true, "demands": true, "demanded": true, "demanding": true, "ask": true, "asks": true, "asked": true, "asking": true, "suggest": true, "suggests": true,
	"suggested": true, "suggesting": true, "propose": true, "proposes": true, "proposed": true, "proposing": true, "insist": true, "insists": true, "insisted": true}

// finiteFrom is where the words of the predicate v begin, -1 where it has no tense.
func finiteFrom(d *text.Doc, v int32) int32 {
	begin, tensed := v, finite(d, v)
	for c := v - 1; c >= 0 && d.Tokens[c].Head == v; c-- {
		switch k := &d.Tokens[c]; k.Rel {
		case text.RelAux, text.RelAuxPass, text.RelCop:
			switch k.Tag {
			case text.TagVBD, text.TagVBZ, text.TagVBP, text.TagMD:
				tensed = true
			}
		case text.RelAdvmod:
		default:
			if !tensed {
				return -1
			}
			return begin
		}
		begin = c
	}
	if !tensed {
		return -1
	}
	return begin
}

// joinedBefore is the noun whose phrase ends right before begin and is joined by "and" or "but", behind the verb h, to a noun
// of the clause of h, with the word that joins it; -1 for none. A phrase between commas must be a name with an aside and have
// a comma before "and", or it is the last of a row; no row has a verb in its midst.
func joinedBefore(d *text.Doc, begin, h int32) (n, cc int32) {
	end := begin - 1
	comma := d.Word(end) == ","
	if comma {
		end--
	}
	for x, k := end, 0; x > h && k < 12; x, k = d.Tokens[x].Head, k+1 {
		t := &d.Tokens[x]
		if t.Rel != text.RelConj || t.Head >= x || t.POS != text.NOUN && t.POS != text.PROPN {
			continue
		}
		for a := t.Head; a > h && d.Tokens[a].Rel == text.RelConj && d.Child(a, text.RelCc) > h; a = t.Head { // "and nine pupils and a teacher were hurt"
			x, t = a, &d.Tokens[a]
		}
		cc = d.Child(x, text.RelCc)
		first, last := d.TokensIn(d.Subtree(x))
		for last > end+1 && d.Tokens[last-1].POS == text.PUNCT {
			last--
		}
		if cc <= h || cc > x || d.Word(cc) != "and" && d.Word(cc) != "but" || last != end+1 || !d.Within(t.Head, h) {
			return -1, -1
		}
		for first < cc && d.Tokens[first].POS == text.PUNCT {
			first++
		}
		aside := t.Head < h || d.Child(x, text.RelAppos, text.RelAclRelcl) >= 0 && d.Word(cc-1) == ","
		if first != cc || comma && !aside || !startsClause(d, x, t.Head) {
			return -1, -1
		}
		return x, cc
	}
	return -1, -1
}

// startsClause reports whether noun x may be the subject of a clause of its own, and not of one that begins with the noun a before
// it: "since Okoro and Weber met" has no mark where "since" was taken for a preposition.
func startsClause(d *text.Doc, x, a int32) bool {
	if c := d.Child(a, text.RelCase); c >= 0 {
		switch d.Word(c) {
		case "after", "before", "since", "until", "as", "than":
			return false
		}
	}
	if first, _ := d.TokensIn(d.Subtree(a)); d.Word(first) == "both" || d.Word(first) == "either" {
		return false
	}
	return d.Tokens[x].Tag != text.TagNN || d.Child(x, text.RelDet, text.RelNmodPoss) >= 0 // "by the neck and body slammed him"
}
