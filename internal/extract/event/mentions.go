package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// mentions finds the mention that an argument's head stands for.
type mentions struct {
	d     *text.Doc
	head  []int32 // mention by its head token, -1
	cover []int32 // shortest named mention over a token, -1
}

func (w *mentions) build(d *text.Doc) {
	n := len(d.Tokens)
	w.d = d
	w.head = slices.Grow(w.head[:0], n)[:n]
	w.cover = slices.Grow(w.cover[:0], n)[:n]
	for i := range w.head {
		w.head[i], w.cover[i] = -1, -1
	}
	for m := range d.Mentions {
		h := d.Mentions[m].Head
		if h < 0 || int(h) >= n {
			continue
		}
		if old := w.head[h]; old < 0 || better(d.Mentions[m], d.Mentions[old]) {
			w.head[h] = int32(m)
		}
		if d.Mentions[m].Form != text.Named {
			continue
		}
		first, last := d.TokensIn(d.Mentions[m].Span)
		for t := first; t < last; t++ {
			if old := w.cover[t]; old < 0 || d.Mentions[old].Len() > d.Mentions[m].Len() {
				w.cover[t] = int32(m)
			}
		}
	}
}

// better prefers names to nominals when both have one head.
func better(a, b text.Mention) bool { return a.Form < b.Form }

// letter is the kind as patterns write it; things have none.
func letter(k text.Kind) string {
	switch k {
	case text.Person:
		return "p"
	case text.Organization:
		return "o"
	case text.Group:
		return "g"
	case text.Place:
		return "l"
	}
	return ""
}

// admits reports whether a slot with kinds takes mention m.
func (w *mentions) admits(m int32, kinds string) bool {
	k := letter(w.kind(m))
	return k != "" && (kinds == "" || kinds == "d" || strings.Contains(kinds, k))
}

// kind is that of the mention's chain where it has one: a pronoun is what it refers to.
func (w *mentions) kind(m int32) text.Kind {
	x := w.d.Mentions[m]
	if x.Chain >= 0 && int(x.Chain) < len(w.d.Chains) && w.d.Chains[x.Chain].Kind != text.Other {
		return w.d.Chains[x.Chain].Kind
	}
	return x.Kind
}

func (w *mentions) arg(m int32) extract.Arg {
	return extract.Arg{Span: w.d.Mentions[m].Span, Mention: m}
}

// party is a participant with the rule that led to it.
type party struct {
	extract.Arg
	tok int32
	how string
}

// party is the mention for one head: its own, that of a relative pronoun's antecedent, or the actor
// inside the noun phrase that owns or made what the head names ("the decision of Togo").
func (f *finder) party(tok int32, kinds string, role ontology.Role) (party, bool) {
	if f.afterSeam(tok) || f.noOne(tok) {
		return party{}, false
	}
	if m := f.mentionOf(tok); m >= 0 {
		if f.ownWords(&f.d.Mentions[m]) {
			return party{}, false
		}
		if p := f.holderOf(m); p >= 0 {
			m, tok = p, f.d.Mentions[p].Head
		}
		if t := f.tree.toks[tok]; t.POS == text.PRON && (t.Rel == text.RelNsubj || t.Rel == text.RelNsubjPass) && t.Head >= 0 && f.open(m) {
			if p, ok := f.speaker(tok, kinds); ok {
				return p, true
			}
		}
		if f.open(m) {
			if p, ok := f.enclosing(tok, kinds); ok {
				return p, true
			}
		}
		if p, ok := f.voiceOf(m, tok, kinds); ok {
			return p, true
		}
		if f.who.admits(m, kinds) && !f.disaster(m) {
			return party{f.who.arg(m), tok, ""}, true
		}
	}
	t := f.tree.toks[tok]
	if t.POS == text.PRON && t.Rel == text.RelNsubj && t.Head >= 0 {
		return f.speaker(tok, kinds)
	}
	if t.POS != text.NOUN && t.POS != text.PROPN && t.POS != text.NUM && t.POS != text.ADJ && t.POS != text.VERB {
		return party{}, false
	}
	if strings.Contains(kinds, "d") {
		return party{}, false
	}
	if p, ok := f.owner(tok, kinds, role); ok {
		if p.how == "owner by nation" {
			p.Span = f.phrase(tok)
		}
		return p, true
	}
	if m := f.mentionOf(tok); m >= 0 && strings.Contains(kinds, "n") && f.who.kind(m) == text.Group && f.d.Mentions[m].Head == tok {
		return party{f.who.arg(m), tok, "common noun"}, true // "six young men" are common and somebody, too
	}
	if strings.Contains(kinds, "n") && t.POS == text.NOUN && !f.timed(tok) {
		return party{extract.Arg{Span: f.phrase(tok), Mention: -1}, tok, "common noun"}, true
	}
	return party{}, false
}

// noOne reports whether tok is the end of "no-one".
func (f *finder) noOne(tok int32) bool {
	return tok > 1 && f.tree.toks[tok].Lemma == "one" && f.d.Word(tok-1) == "-" && strings.EqualFold(f.d.Word(tok-2), "no")
}

// open reports whether the pronoun m is of the third person and stands for nobody that the text has told of.
func (f *finder) open(m int32) bool {
	x := &f.d.Mentions[m]
	if x.Form != text.Pronoun || x.Chain >= 0 && int(x.Chain) < len(f.a.Actors) && f.a.Actors[x.Chain].Name != "" {
		return false
	}
	switch f.tree.toks[x.Head].Lemma {
	case "he", "she", "it", "they", "his", "her", "its", "him":
		return true
	}
	return false
}

// unknown reports whether p is a pronoun that stands for nobody the text has told of.
func (f *finder) unknown(p party) bool {
	if p.Mention < 0 {
		return false
	}
	x := &f.d.Mentions[p.Mention]
	return x.Form == text.Pronoun && (x.Chain < 0 || int(x.Chain) >= len(f.a.Actors) || f.a.Actors[x.Chain].Name == "")
}

// enclosing reads an unresolved "he" or "she" as the person who is the subject of a clause that holds the pronoun's:
// "Okoro dodged a question whether he would urge Weber".
func (f *finder) enclosing(tok int32, kinds string) (party, bool) {
	switch f.tree.toks[tok].Lemma {
	case "he", "she", "his", "her", "him":
	default:
		return party{}, false
	}
	v := f.verbOver(f.tree.toks[tok].Head)
	for n := 0; v >= 0 && n < 6; n++ {
		own := f.tree.toks[tok].Head == v && f.tree.toks[tok].Rel != text.RelNmodPoss
		if s := f.tree.child(v, text.RelNsubj, text.RelNsubjPass); s >= 0 && s != tok && !own {
			if m := f.mentionOf(s); m >= 0 && f.who.kind(m) == text.Person && f.d.Mentions[m].Form != text.Pronoun && !f.d.Mentions[m].Plural && f.who.admits(m, kinds) {
				return party{f.who.arg(m), s, "pronoun for who acts"}, true
			}
			if f.tree.toks[s].POS != text.PRON && f.mentionOf(s) >= 0 {
				return party{}, false
			}
		}
		v = f.verbOver(f.tree.toks[v].Head)
	}
	return party{}, false
}

// voiceOf is who speaks, for an "I" or "we" in words whose speaker is named while the pronoun stands for nobody.
func (f *finder) voiceOf(m, tok int32, kinds string) (party, bool) {
	x := &f.d.Mentions[m]
	if x.Form != text.Pronoun {
		return party{}, false
	}
	if p, ok := f.quoted(m, kinds); ok {
		return p, true
	}
	if x.Chain >= 0 && int(x.Chain) < len(f.a.Actors) && f.a.Actors[x.Chain].Name != "" {
		return party{}, false
	}
	switch f.tree.toks[tok].Lemma {
	case "I", "i", "we":
	default:
		return party{}, false
	}
	c := f.claimOf(x.Span)
	if c < 0 || f.a.Claims[c].Speaker.Mention < 0 || !f.who.admits(f.a.Claims[c].Speaker.Mention, kinds) {
		return party{}, false
	}
	s := f.a.Claims[c].Speaker.Mention
	return party{f.who.arg(s), f.d.Mentions[s].Head, "pronoun for who speaks"}, true
}

// disaster reports whether m names a storm, a disease or the like, which takes no part in anything: "Hurricane Elm".
func (f *finder) disaster(m int32) bool {
	x := &f.d.Mentions[m]
	if x.Chain >= 0 && int(x.Chain) < len(f.d.Chains) && f.d.Chains[x.Chain].Best >= 0 {
		x = &f.d.Mentions[f.d.Chains[x.Chain].Best]
	}
	if x.Form != text.Named || x.Kind == text.Organization {
		return false
	}
	first, last := f.d.TokensIn(x.Span)
	return last-first <= 2 && f.pat.is("accident", strings.ToLower(f.tree.toks[first].Lemma))
}

// holderOf is the person whose country or body m is, when the name follows with only titles between:
// "North Korea's Kim", "Senate Minority Leader Ann Berg". The tree often cuts such names up.
func (f *finder) holderOf(m int32) int32 {
	x := &f.d.Mentions[m]
	if x.Form != text.Named || x.Kind == text.Person {
		return -1
	}
	_, t := f.d.TokensIn(x.Span)
	for n := 0; int(t) < len(f.who.cover) && n < 5; t, n = t+1, n+1 {
		if p := f.who.cover[t]; p >= 0 {
			if f.d.Mentions[p].Kind == text.Person && f.d.Mentions[p].Start == f.tree.toks[t].Start && f.tree.toks[t].Sent == f.tree.toks[x.Head].Sent {
				return p
			}
			return -1
		}
		if k := &f.tree.toks[t]; k.Tag != text.TagPOS && !(f.tree.nominal(t) && offices[strings.ToLower(k.Lemma)]) && k.Tag != text.TagNNP && k.POS != text.ADJ {
			return -1
		}
	}
	return -1
}

// speaker reads an unresolved pronoun that is the subject of what somebody says as that somebody:
// "Chad said it had expelled two envoys".
func (f *finder) speaker(pron int32, kinds string) (party, bool) {
	switch f.tree.toks[pron].Lemma {
	case "someone", "somebody", "anyone", "anybody", "everyone", "everybody", "nobody", "none", "one", "something", "nothing", "who", "what", "this", "that", "these", "those", "many", "some", "others", "most":
		return party{}, false // "someone fired at them, the mayor said"
	}
	v := f.tree.toks[pron].Head
	for n := 0; n < 3 && f.tree.toks[v].Rel == text.RelConj; n++ {
		v = f.tree.toks[v].Head
	}
	h := f.tree.toks[v].Head
	if f.tree.toks[v].Rel != text.RelCcomp || h < 0 {
		return party{}, false
	}
	s := f.tree.child(h, text.RelNsubj)
	if s < 0 || f.tree.toks[s].POS == text.PRON {
		return party{}, false
	}
	s = f.barePhrase(s)
	if m := f.mentionOf(s); m >= 0 && f.who.admits(m, kinds) && (f.who.kind(m) != text.Person || f.tree.toks[pron].Lemma != "it") {
		return party{f.who.arg(m), s, "pronoun for who speaks"}, true
	}
	return party{}, false
}

// mentionOf is the mention headed by tok, or the name that tok is a part or the apposed role of.
func (f *finder) mentionOf(tok int32) int32 {
	if m := f.apposedPerson(tok); m >= 0 {
		return m
	}
	if m := f.introduced(tok); m >= 0 {
		return m
	}
	if m := f.who.head[tok]; m >= 0 {
		return m
	}
	if m := f.who.cover[tok]; m >= 0 {
		h := f.d.Mentions[m].Head
		if h == tok || f.tree.toks[h].Head == tok || f.tree.toks[tok].Head == h {
			return m
		}
	}
	// "the city of Nicosia"
	if placeNouns[f.tree.toks[tok].Lemma] {
		for c := f.tree.first[tok]; c >= 0; c = f.tree.next[c] {
			if m := f.who.head[c]; m >= 0 && f.tree.toks[c].Rel == text.RelNmod && f.tree.hasPrep(c, []string{"of"}) {
				return m
			}
		}
	}
	// A title right before the name, whatever the tree says: "president Jonas Berg".
	if n := tok + 1; int(n) < len(f.who.cover) && f.tree.nominal(tok) && f.who.cover[n] >= 0 {
		m := f.who.cover[n]
		if x := &f.d.Mentions[m]; x.Kind == text.Person && x.Start == f.tree.toks[n].Start {
			return m
		}
	}
	for c := f.tree.first[tok]; c >= 0; c = f.tree.next[c] {
		switch f.tree.toks[c].Rel {
		case text.RelFlat, text.RelAppos, text.RelNmodDesc:
			if m := f.who.head[c]; m >= 0 {
				return m
			}
		case text.RelCompound:
			if m := f.who.head[c]; m >= 0 && f.d.Mentions[m].Kind == text.Person && f.tree.toks[tok].POS == text.PROPN {
				return m
			}
		}
	}
	return -1
}

// apposedPerson is the person named behind the place that the tree apposes to the office or role tok: "the party's leader, Kandora Rep.
// Ola Ek, praised"; -1 for none.
func (f *finder) apposedPerson(tok int32) int32 {
	if f.tree.toks[tok].POS != text.NOUN {
		return -1
	}
	for c := f.tree.first[tok]; c >= 0; c = f.tree.next[c] {
		if c < tok || f.tree.toks[c].Rel != text.RelAppos {
			continue
		}
		if m := f.who.cover[c]; m >= 0 && f.d.Mentions[m].Kind == text.Place {
			return f.holderOf(m)
		}
	}
	return -1
}

// introduced is the name between commas right behind a noun that tells of somebody for the first time: "a builder of bridges, Elm Works,
// and", "another group, Elm Front,"; -1 for none. The kind of such a name is often a guess.
func (f *finder) introduced(tok int32) int32 {
	n := tok + 2
	k := &f.tree.toks[tok]
	for int(n) < len(f.tree.toks) && f.who.cover[n] < 0 && n < tok+6 && f.titleWord(n) {
		n++ // "a Democrat, Representative Ola Ek, denounced"
	}
	if k.Tag != text.TagNN && k.Tag != text.TagNNP || int(n) >= len(f.tree.toks) || f.tree.toks[tok+1].Tag != text.TagComma || f.who.cover[n] < 0 || f.who.head[tok] < 0 {
		return -1
	}
	x := &f.d.Mentions[f.who.head[tok]]
	first, _ := f.d.TokensIn(x.Span)
	switch strings.ToLower(f.d.Word(first)) {
	case "a", "an", "another", "one":
	default:
		if k.Tag == text.TagNNP && f.tree.childLemma(tok, text.RelDet, "a", "an", "another") >= 0 {
			break // "a Democrat", whose article is no part of the name
		}
		if first < 1 || f.tree.toks[first-1].POS != text.CCONJ { // "a design and building firm, Elm Works,"
			return -1
		}
	}
	m := f.who.cover[n]
	y := &f.d.Mentions[m]
	_, end := f.d.TokensIn(y.Span)
	if x.Form != text.Nominal && k.POS == text.PROPN && y.Kind != text.Person || y.Start != f.tree.toks[n].Start || f.country(m) || x.Kind == text.Person && y.Kind != text.Person ||
		int(end) >= len(f.tree.toks) || f.tree.toks[end].Sent != k.Sent || f.tree.toks[end].Tag != text.TagComma && f.d.Word(end) != "." {
		return -1
	}
	return m
}
