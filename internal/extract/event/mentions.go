package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/lexicon"
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

// parties resolves the argument headed by tok: itself and what is coordinated with it.
func (f *finder) parties(tok int32, kinds string) []party {
	return f.partiesAs(tok, kinds, ontology.Target)
}

// partiesAs is parties for a role: a doer is not found through what was done, nor where.
func (f *finder) partiesAs(tok int32, kinds string, role ontology.Role) []party {
	tok = f.counted(tok)
	if ps := f.apart(tok); len(ps) > 0 {
		return ps
	}
	var out []party
	f.collect(&out, tok, kinds, role, 0)
	return f.row(out)
}

// counted goes from "thousands", "a group" to what it is a number of.
func (f *finder) counted(tok int32) int32 {
	if !quantities[f.tree.toks[tok].Lemma] && f.tree.toks[tok].POS != text.NUM {
		return tok
	}
	for c := f.tree.first[tok]; c >= 0; c = f.tree.next[c] {
		if f.tree.toks[c].Rel == text.RelNmod && f.tree.hasPrep(c, []string{"of"}) {
			return c
		}
	}
	return tok
}

var quantities = map[string]bool{"thousand": true, "hundred": true, "dozen": true, "score": true, "group": true, "number": true, "lot": true, "most": true, "some": true, "million": true, "ten": true, "crowd": true, "handful": true, "pair": true, "couple": true, "member": true, "scores": true, "majority": true, "many": true, "several": true}

func (f *finder) collect(out *[]party, tok int32, kinds string, role ontology.Role, depth int) {
	if p, ok := f.party(tok, kinds, role); ok && !slices.ContainsFunc(*out, func(o party) bool { return o.Span == p.Span }) {
		*out = append(*out, p)
	}
	if depth > 12 {
		return
	}
	joined := f.joined(tok, 0)
	for c := f.tree.first[tok]; c >= 0; c = f.tree.next[c] {
		switch t := f.tree.toks[c]; {
		case t.Rel == text.RelConj && !f.tree.verbal(c) && (joined || depth > 0):
			f.collect(out, c, kinds, role, depth+1)
		case (t.Rel == text.RelNmod || t.Rel == text.RelObl) && f.tree.hasPrep(c, including):
			f.collect(out, c, kinds, role, depth+1)
		}
	}
}

// joined reports whether the members under tok are joined by a word: commas alone may be apposition.
func (f *finder) joined(tok int32, depth int) bool {
	for c := f.tree.first[tok]; c >= 0; c = f.tree.next[c] {
		if f.tree.toks[c].Rel == text.RelConj && (f.tree.child(c, text.RelCc) >= 0 || depth < 5 && f.joined(c, depth+1)) {
			return true
		}
	}
	return false
}

var including = []string{"include", "including", "like", "with_such", "as_well"}

// party is the mention for one head: its own, that of a relative pronoun's antecedent, or the actor
// inside the noun phrase that owns or made what the head names ("the decision of Togo").
func (f *finder) party(tok int32, kinds string, role ontology.Role) (party, bool) {
	if m := f.mentionOf(tok); m >= 0 && f.who.admits(m, kinds) {
		return party{f.who.arg(m), tok, ""}, true
	}
	t := f.tree.toks[tok]
	if t.POS == text.PRON && t.Rel == text.RelNsubj && t.Head >= 0 {
		return f.speaker(t.Head, kinds)
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
	if strings.Contains(kinds, "n") && t.POS == text.NOUN {
		return party{extract.Arg{Span: f.phrase(tok), Mention: -1}, tok, "common noun"}, true
	}
	return party{}, false
}

// speaker reads an unresolved pronoun that is the subject of what somebody says as that somebody:
// "Chad said it had expelled two envoys".
func (f *finder) speaker(v int32, kinds string) (party, bool) {
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
	if m := f.mentionOf(s); m >= 0 && f.who.admits(m, kinds) {
		return party{f.who.arg(m), s, "pronoun for who speaks"}, true
	}
	return party{}, false
}

// mentionOf is the mention headed by tok, or the name that tok is a part or the apposed role of.
func (f *finder) mentionOf(tok int32) int32 {
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

var placeNouns = map[string]bool{"city": true, "town": true, "village": true, "province": true, "region": true, "state": true, "republic": true, "island": true, "district": true, "port": true}

// owner looks for the actor inside a noun phrase, nearest tie first.
func (f *finder) owner(tok int32, kinds string, role ontology.Role) (party, bool) {
	if role != ontology.Target {
		if p, ok := f.doer(tok, kinds); ok || f.deed(tok) {
			return p, ok
		}
	}
	for _, want := range owners {
		if want.patient && role != ontology.Target {
			continue
		}
		for c := f.tree.first[tok]; c >= 0; c = f.tree.next[c] {
			if !slices.Contains(want.rels, f.tree.toks[c].Rel) || want.preps != nil && !f.tree.hasPrep(c, want.preps) {
				continue
			}
			if m := f.mentionOf(c); m >= 0 && f.who.admits(m, kinds) {
				return party{f.who.arg(m), c, "owner by " + want.name}, true
			}
			if want.deep {
				if p, ok := f.owner(c, kinds, role); ok {
					return p, true
				}
			}
		}
	}
	return party{}, false
}

var owners = []struct {
	name  string
	rels  []text.Rel
	preps []string
	deep  bool
	// patient marks ties that lead to whom something is done, never to who does it.
	patient bool
}{
	{"agent", []text.Rel{text.RelNmod, text.RelOblAgent, text.RelObl}, []string{"by"}, false, false},
	{"possessive", []text.Rel{text.RelNmodPoss}, nil, false, false},
	{"nation", []text.Rel{text.RelAmod, text.RelCompound, text.RelNmodDesc}, nil, false, false},
	{"of", []text.Rel{text.RelNmod}, []string{"of", "from", "among"}, true, false},
	{"on", []text.Rel{text.RelNmod}, []string{"on", "against", "to", "for", "between"}, false, true},
	{"in", []text.Rel{text.RelNmod}, []string{"in", "with"}, false, true},
}

// deed reports whether tok names an event or its means rather than somebody: "strike", "bomb blast".
func (f *finder) deed(tok int32) bool {
	l := f.tree.toks[tok].Lemma
	return f.pat.nouns[l] != nil || f.pat.is("deed", l)
}

// doer is who stands behind a deed: the agent, the possessor, or a people or country before it; the
// town before "bomb blast" is only where it happened.
func (f *finder) doer(tok int32, kinds string) (party, bool) {
	if !f.deed(tok) {
		return party{}, false
	}
	for c := f.tree.first[tok]; c >= 0; c = f.tree.next[c] {
		m := f.mentionOf(c)
		k := f.tree.toks[c]
		switch {
		case k.Rel == text.RelAcl && k.Tag == text.TagVBN:
			if by := f.byPhraseOf(c); by >= 0 {
				if p, ok := f.party(by, kinds, ontology.Source); ok {
					return p, true
				}
			}
		case m < 0 || !f.who.admits(m, kinds):
		case k.Rel == text.RelNmodPoss, k.Rel == text.RelNmod && f.tree.hasPrep(c, []string{"by"}):
			return party{f.who.arg(m), c, "owner by possessive"}, true
		case k.Rel == text.RelAmod || k.Rel == text.RelCompound || k.Rel == text.RelNmodDesc:
			if f.d.Mentions[m].Kind != text.Place || f.country(m) {
				return party{f.who.arg(m), c, "owner by nation"}, true
			}
		}
	}
	return party{}, false
}

// country reports whether mention m is the name of a country.
func (f *finder) country(m int32) bool {
	_, ok := lexicon.Country(f.d.Str(f.d.Mentions[m].Span))
	return ok
}

// phrase is the span of tok with its modifiers to the left.
func (f *finder) phrase(tok int32) text.Span {
	s := f.tree.toks[tok].Span
	for c := f.tree.first[tok]; c >= 0 && c < tok; c = f.tree.next[c] {
		switch f.tree.toks[c].Rel {
		case text.RelAmod, text.RelCompound, text.RelNummod:
			s = s.Cover(f.tree.toks[c].Span)
		}
	}
	return s
}

// apart takes for a plural office the persons or countries that the text lists for it: "the
// presidents of Chad and Togo, Adam Idris and Kofi Mensah".
func (f *finder) apart(tok int32) []party {
	if tag := f.tree.toks[tok].Tag; tag != text.TagNNS && tag != text.TagNNPS {
		return nil
	}
	if ps := f.nations(tok); len(ps) > 1 {
		return ps
	}
	var places []party
	for c := f.tree.first[tok]; c >= 0; c = f.tree.next[c] {
		if f.tree.toks[c].Rel == text.RelNmod && f.tree.hasPrep(c, []string{"of", "from"}) {
			f.collect(&places, c, "log", ontology.Target, 0)
		}
	}
	if len(places) < 2 || !offices[f.tree.toks[tok].Lemma] {
		return nil
	}
	if people := f.listed(tok); len(people) > 1 {
		return people
	}
	for i := range places {
		places[i].how = "office of"
	}
	return places
}

// nations is the countries joined before one plural noun: "the Turkish and Greek sides".
func (f *finder) nations(tok int32) []party {
	var out []party
	add := func(c int32) bool {
		m := f.who.head[c]
		if m < 0 {
			m = f.who.cover[c]
		}
		if m < 0 || f.d.Mentions[m].Kind == text.Person || !f.who.admits(m, "gl") {
			return false
		}
		out = append(out, party{f.who.arg(m), c, "office of"})
		return true
	}
	for c := f.tree.first[tok]; c >= 0 && c < tok; c = f.tree.next[c] {
		if r := f.tree.toks[c].Rel; r != text.RelAmod && r != text.RelCompound || !add(c) {
			continue
		}
		for k := f.tree.first[c]; k >= 0; k = f.tree.next[k] {
			if f.tree.toks[k].Rel == text.RelConj {
				add(k)
			}
		}
	}
	return out
}

var offices = map[string]bool{"president": true, "minister": true, "leader": true, "premier": true, "chancellor": true, "ambassador": true, "king": true, "head": true, "envoy": true, "diplomat": true, "official": true, "representative": true, "delegation": true, "foreign minister": true, "chief": true, "governor": true, "mayor": true, "counterpart": true, "negotiator": true}

// listed is the persons named in a row right after the noun phrase of tok, without a verb between.
func (f *finder) listed(tok int32) []party {
	var out []party
	end := f.d.Sentences[f.tree.toks[tok].Sent].Last
	for t := tok + 1; t < end && !f.tree.verbal(t); t++ {
		if m := f.who.head[t]; m >= 0 && f.d.Mentions[m].Form == text.Named && f.d.Mentions[m].Kind == text.Person {
			out = append(out, party{f.who.arg(m), t, "listed after office"})
		} else if f.tree.toks[t].POS == text.SCONJ {
			break
		}
	}
	return out
}
