package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

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
	return f.paired(f.row(out), kinds)
}

// paired adds the state or body that a headline names before another with a comma alone: "US, Chad agree".
func (f *finder) paired(ps []party, kinds string) []party {
	if len(ps) != 1 || ps[0].how != "" || ps[0].Mention < 0 || f.tree.toks[ps[0].tok].Rel != text.RelNsubj {
		return ps
	}
	first, last := f.d.TokensIn(ps[0].Span)
	s := f.d.Sentences[f.tree.toks[ps[0].tok].Sent]
	if first-2 < s.First || last >= s.Last || f.tree.toks[first-1].Tag != text.TagComma || f.tree.toks[last].Tag != text.TagVBP {
		return ps
	}
	m := f.who.cover[first-2]
	if m < 0 || (f.d.Mentions[m].Kind == text.Person) != f.person(ps[0]) || !f.who.admits(m, kinds) {
		return ps
	}
	if begin, _ := f.d.TokensIn(f.d.Mentions[m].Span); begin != s.First {
		return ps
	}
	return append([]party{{f.who.arg(m), f.d.Mentions[m].Head, "in a row"}}, ps...)
}

// counted goes from "thousands", "a group" to what it is a number of.
func (f *finder) counted(tok int32) int32 {
	if !quantities[f.tree.toks[tok].Lemma] && f.tree.toks[tok].POS != text.NUM {
		return tok
	}
	for c := f.tree.first[tok]; c >= 0; c = f.tree.next[c] {
		if f.tree.toks[c].Rel == text.RelNmod && f.tree.hasPrep(c, []string{"of"}) {
			if m := f.mentionOf(c); f.tree.toks[tok].Lemma == "member" && (f.tree.toks[tok].Tag == text.TagNN || f.tree.child(tok, text.RelNummod) >= 0 && m >= 0 && f.sector(party{Arg: f.who.arg(m)}) == "LEG") {
				return tok // a member is not the body
			}
			if f.tree.toks[tok].Lemma == "member" && f.mentionOf(c) < 0 && f.tree.child(c, text.RelNmodPoss) >= 0 {
				return tok // "members of her staff" are not she
			}
			return c
		}
	}
	return tok
}

var quantities = map[string]bool{"thousand": true, "hundred": true, "dozen": true, "score": true, "group": true, "number": true, "lot": true, "most": true, "some": true, "million": true, "ten": true, "crowd": true, "handful": true, "pair": true, "couple": true, "member": true, "scores": true, "majority": true, "many": true, "several": true}

func (f *finder) collect(out *[]party, tok int32, kinds string, role ontology.Role, depth int) {
	p, ok := f.party(tok, kinds, role)
	if ok && !slices.ContainsFunc(*out, func(o party) bool { return o.Span == p.Span }) {
		*out = append(*out, p)
		f.sidesOf(out, p)
	}
	if depth > 12 {
		return
	}
	if ok && p.tok >= 0 && p.tok != tok && strings.HasPrefix(p.how, "owner by") && p.how != "owner by on" && p.how != "owner by in" && f.tree.prep(p.tok) >= 0 {
		f.together(out, p.tok, kinds, role, depth)
	}
	joined := f.joined(tok, 0)
	for c := f.tree.first[tok]; c >= 0; c = f.tree.next[c] {
		switch t := f.tree.toks[c]; {
		case f.affiliated(c): // "Ola Ek, R-Iowa, and"
		case t.Rel == text.RelConj && !f.tree.verbal(c) && (joined || depth > 0) && !f.elsewhere(c) && !f.afterLast(c):
			f.collect(out, c, kinds, role, depth+1)
		case t.Rel == text.RelAppos && joined && f.twoPeople(tok, c): // "A, B and C" read as A, who is B, and C
			f.collect(out, c, kinds, role, depth+1)
		case (t.Rel == text.RelNmod || t.Rel == text.RelObl) && f.tree.hasPrep(c, including) && !f.elsewhere(c) && !(role == ontology.Source && f.deed(tok)):
			f.collect(out, c, kinds, role, depth+1)
		}
	}
}

// together adds those who are joined to the owner c of what the argument names: "a raid by the army and its allies".
func (f *finder) together(out *[]party, c int32, kinds string, role ontology.Role, depth int) {
	if !f.joined(c, 0) || role == ontology.Source && !f.tree.hasPrep(c, []string{"by", "from"}) {
		return
	}
	for k := f.tree.first[c]; k >= 0; k = f.tree.next[k] {
		if f.tree.toks[k].Rel == text.RelConj && !f.tree.verbal(k) && !f.elsewhere(k) && !f.afterLast(k) {
			f.collect(out, k, kinds, role, depth+1)
		}
	}
}

// twoPeople reports whether two heads are the names of different persons.
func (f *finder) twoPeople(a, b int32) bool {
	x, y := f.mentionOf(a), f.mentionOf(b)
	if x < 0 || y < 0 {
		return false
	}
	m, n := &f.d.Mentions[x], &f.d.Mentions[y]
	return m.Form == text.Named && n.Form == text.Named && m.Kind == text.Person && n.Kind == text.Person && m.Chain != n.Chain
}

// elsewhere reports whether a member of a list has a preposition of place of its own: "Berg and Dahl, in
// Oslo" are two.
func (f *finder) elsewhere(c int32) bool {
	return f.tree.hasPrep(c, []string{"in", "at", "on", "near", "after", "before", "during", "from"})
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

// afterLast reports whether c, without a word that joins it, follows a member that has one: "between Chad and Sudan,
// an editor said" lists two.
func (f *finder) afterLast(c int32) bool {
	t := &f.tree
	if t.child(c, text.RelCc, text.RelConj) >= 0 {
		return false
	}
	for k := t.first[t.toks[c].Head]; k >= 0 && k < c; k = t.next[k] {
		if t.toks[k].Rel == text.RelConj && t.child(k, text.RelCc) >= 0 {
			return true
		}
	}
	return false
}

var including = []string{"include", "including", "like", "with_such", "as_well"}

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
