package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

var placeNouns = map[string]bool{"city": true, "town": true, "village": true, "province": true, "region": true, "state": true, "republic": true, "island": true, "district": true, "port": true}

// owner looks for the actor inside a noun phrase, nearest tie first.
func (f *finder) owner(tok int32, kinds string, role ontology.Role) (party, bool) {
	if role != ontology.Target {
		if p, ok := f.doer(tok, kinds); ok || f.deed(tok) || f.pat.is("accident", f.tree.toks[tok].Lemma) {
			return p, ok
		}
	}
	lemma := f.tree.toks[tok].Lemma
	if f.pat.is("around", lemma) || role == ontology.Target && f.pat.is("accident", lemma) || role == ontology.Source && bounds[lemma] {
		return party{}, false // critics of Chad are not Chad; an airline's crash is not the airline
	}
	if f.paper(tok) {
		if c := f.drafter(tok); c >= 0 {
			if m := f.mentionOf(c); m >= 0 && f.who.admits(m, kinds) && f.tree.toks[c].POS != text.PRON {
				return party{f.who.arg(m), c, "owner by agent"}, true
			}
		}
	}
	if role == ontology.Target {
		if p, ok := f.keeper(tok); ok && f.who.admits(p.Mention, kinds) && f.tree.childLemma(tok, text.RelAcl, "capture", "occupy") < 0 {
			return p, true
		}
		if p, ok := f.maker(tok, kinds); ok {
			return p, true
		}
	}
	victims := f.harmful(tok)
	for _, want := range owners {
		if (victims || gerund(lemma)) && want.name == "of" {
			continue // "the killing of a captain", "the targeting of a firm"
		}
		if want.name != "agent" && want.name != "possessive" && f.pat.is("about", lemma) {
			continue // "coverage of Chad"
		}
		if want.patient && (role != ontology.Target || victims || want.name == "in" && f.personal(tok)) {
			continue // who condemns or backs an attack goes for those behind it, not for those it hit
		}
		for c := f.tree.first[tok]; c >= 0; c = f.tree.next[c] {
			if !slices.Contains(want.rels, f.tree.toks[c].Rel) || want.preps != nil && !f.tree.hasPrep(c, want.preps) {
				continue
			}
			if f.tree.toks[c].POS == text.PRON && slices.Contains(firstPerson, f.tree.toks[c].Lemma) {
				continue
			}
			if m := f.mentionOf(c); m >= 0 && f.who.admits(m, kinds) {
				if want.name == "nation" && f.bodyNamed(tok) {
					continue // "the Kenyan Chamber of Commerce" is not Kenya
				}
				if role == ontology.Source && want.name == "possessive" && f.pat.is("body", lemma) {
					return party{extract.Arg{Span: f.phrase(tok), Mention: -1}, tok, "common noun"}, true // "his panel" is not he
				}
				return party{f.who.arg(m), c, "owner by " + want.name}, true
			}
			if want.name == "nation" && role == ontology.Target && f.tree.toks[c].Rel == text.RelCompound { // "rebel command posts", read as posts of a rebel command
				if k := f.tree.child(c, text.RelCompound, text.RelAmod); k >= 0 && f.tree.toks[c].POS != text.PROPN {
					if m := f.mentionOf(k); m >= 0 && f.who.admits(m, kinds) && !f.isPlace(m) {
						return party{f.who.arg(m), k, "owner by nation"}, true
					}
				}
			}
			if want.deep {
				if p, ok := f.owner(c, kinds, role); ok {
					if lemma == "member" && f.person(p) {
						return party{extract.Arg{Span: f.phrase(tok), Mention: -1}, tok, "common noun"}, true // "members of her staff" are not she
					}
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

// bodyNamed reports whether tok heads the name of a body that goes on behind it, which the name finder did not see whole: "the Kenyan
// Chamber of Commerce".
func (f *finder) bodyNamed(tok int32) bool {
	if f.tree.toks[tok].POS != text.PROPN {
		return false
	}
	for c := f.tree.first[tok]; c >= 0; c = f.tree.next[c] {
		if c > tok && f.tree.toks[c].Rel == text.RelNmod && f.tree.toks[c].POS == text.PROPN && f.tree.hasPrep(c, []string{"of", "for"}) && f.mentionOf(c) < 0 {
			return true
		}
	}
	return false
}

// gerund reports whether a noun is that of a verb, whose "of" leads to whom it is done to.
func gerund(lemma string) bool {
	switch lemma {
	case "meeting", "hearing", "ruling", "warning", "briefing", "building", "filing", "king", "wing", "offering", "finding", "being", "gathering":
		return false
	}
	return len(lemma) > 5 && strings.HasSuffix(lemma, "ing")
}

// firstPerson are possessives that lead to who speaks, not to whom something is done.
var firstPerson = []string{"my", "our", "your", "I", "we", "you"}

// deed reports whether tok names an event or its means rather than somebody: "strike", "bomb blast".
func (f *finder) deed(tok int32) bool {
	l := f.tree.toks[tok].Lemma
	return f.pat.nouns[l] != nil || f.pat.is("deed", l)
}

// harmful reports whether noun tok names an act of force.
func (f *finder) harmful(tok int32) bool {
	return slices.ContainsFunc(f.pat.nouns[f.tree.toks[tok].Lemma], func(id int32) bool { return f.pat.all[id].Type == "ASSAULT" })
}

// doer is who stands behind a deed: the agent, the possessor, or a people or country before it; the
// town before "bomb blast" is only where it happened.
func (f *finder) doer(tok int32, kinds string) (party, bool) {
	if !f.deed(tok) {
		if p, ok := f.shooter(tok, kinds); ok {
			return p, true
		}
		return f.volley(tok, kinds)
	}
	if f.strife(tok) {
		return party{}, false
	}
	for c := f.tree.first[tok]; c >= 0; c = f.tree.next[c] {
		m := f.mentionOf(c)
		k := f.tree.toks[c]
		switch {
		case f.memberOf(c):
		case k.Rel == text.RelAmod && k.Lemma == "lead" && !f.bodyBefore(tok): // "US-led air strikes"
			if who := f.tree.child(c, text.RelCompound, text.RelObl); who >= 0 {
				if m := f.mentionOf(who); m >= 0 && f.who.admits(m, kinds) {
					return party{f.who.arg(m), who, "led by it"}, true
				}
			}
		case k.Rel == text.RelAcl && k.Lemma == "belong":
			if p, ok := f.belongs(c, kinds); ok {
				return p, true
			}
		case k.Rel == text.RelAcl && (k.Tag == text.TagVBN || k.Tag == text.TagVBD):
			if by := f.byPhraseOf(c); by >= 0 {
				if p, ok := f.party(by, kinds, ontology.Source); ok {
					p.how = cmp.Or(p.how, "owner by agent") // who claims an attack reports none
					return p, true
				}
			}
		case m < 0 && k.Rel == text.RelCompound: // "regime barrel bomb attacks"
			if who := f.tree.child(c, text.RelCompound); who >= 0 {
				if m := f.mentionOf(who); m >= 0 && f.who.admits(m, kinds) && f.mayDo(m, who) {
					return party{f.who.arg(m), who, "owner by nation"}, true
				}
			}
		case m < 0 || !f.who.admits(m, kinds):
		case k.Rel == text.RelNmod && (crafts[f.tree.toks[tok].Lemma] || ownBlows[f.tree.toks[tok].Lemma]) && f.tree.hasPrep(c, []string{"of"}) && !f.isPlace(m):
			return party{f.who.arg(m), c, "owner by possessive"}, true
		case k.Rel == text.RelNmodPoss && (f.isPlace(m) || f.d.Mentions[m].Form != text.Named || f.mayDo(m, c)), k.Rel == text.RelNmod && (f.tree.hasPrep(c, []string{"by"}) || f.tree.hasPrep(c, []string{"from"}) && !f.isPlace(m) && f.shot(tok)):
			return party{f.who.arg(m), c, "owner by possessive"}, true
		case k.Rel == text.RelAmod || k.Rel == text.RelCompound || k.Rel == text.RelNmodDesc:
			if f.mayDo(m, c) {
				return party{f.who.arg(m), c, "owner by nation"}, true
			}
		}
	}
	return party{}, false
}

// mayDo reports whether mention m, standing before an event noun at token c, may be who did it: a group,
// a people or a state ("Sudanese air strikes", "US raids"), not where it happened ("Kandora School
// massacre", "Sudan air strikes").
func (f *finder) mayDo(m, c int32) bool {
	x := &f.d.Mentions[m]
	if f.pat.is("site", strings.ToLower(f.tree.toks[x.Head].Lemma)) || f.beforePlace(x, c) {
		return false
	}
	if f.saint(x) || f.vouching(x) {
		return false
	}
	if x.Kind != text.Place {
		return true
	}
	w := f.d.Word(c)
	if f.tree.toks[c].POS == text.PROPN && f.tree.childLemma(f.tree.toks[c].Head, text.RelAmod, "terrorist", "terror", "suicide", "mass", "deadly", "recent") >= 0 {
		return false // "UK terrorist attacks"
	}
	return f.country(m) && (f.tree.toks[c].Rel == text.RelAmod || f.tree.toks[c].POS == text.ADJ || w == strings.ToUpper(w) || ownAdjective[w])
}

// ownAdjective are last words of the countries whose name serves for an adjective, too: "a United States operation".
var ownAdjective = map[string]bool{"States": true, "Kingdom": true, "Emirates": true, "Zealand": true}

// beforePlace reports whether x is a country that says where the place behind it lies: "27 killed in Kenyan Kandora attack".
func (f *finder) beforePlace(x *text.Mention, c int32) bool {
	n := x.Head + 1
	if x.Form != text.Named || x.Kind == text.Organization || x.Kind == text.Person || int(n) >= len(f.tree.toks) || n >= f.tree.toks[c].Head || f.tree.toks[n].POS != text.PROPN {
		return false
	}
	m := f.mentionOf(n)
	return m >= 0 && f.d.Mentions[m].Kind == text.Place && !f.country(m) && f.d.Mentions[m].Start > x.End
}

// bounds are the lines between countries, which do nothing in the name of either.
var bounds = map[string]bool{"border": true, "frontier": true, "crossing": true, "checkpoint": true}

// saint reports whether x is the saint of a church: "the St. Elm's attack".
func (f *finder) saint(x *text.Mention) bool {
	first, _ := f.d.TokensIn(x.Span)
	return saints[f.d.Word(first)] || first > 0 && saints[f.d.Word(first-1)]
}

var saints = map[string]bool{"St.": true, "St": true, "Saint": true, "Ste.": true}

// state reports whether m or another mention of its chain names a country, or a people by an adjective.
func (f *finder) state(m int32) bool {
	x := &f.d.Mentions[m]
	if f.country(m) || f.tree.toks[x.Head].POS == text.ADJ || f.tree.toks[x.Head].Rel == text.RelAmod {
		return true
	}
	return x.Chain >= 0 && int(x.Chain) < len(f.d.Chains) && slices.ContainsFunc(f.d.Chains[x.Chain].Mentions, f.country)
}

// country reports whether mention m is the name of a country.
func (f *finder) country(m int32) bool {
	n, ok := lexicon.Country(f.d.Str(f.d.Mentions[m].Span))
	return ok && n.Is(lexicon.CountryName|lexicon.Adjective|lexicon.People|lexicon.Seat)
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

// memberOf reports whether c is only the body or country to which a noun right behind it says that somebody belongs: "NATO member Togo's
// raid", "Kenyan ally Togo".
func (f *finder) memberOf(c int32) bool {
	n := c + 1
	if int(n)+1 >= len(f.tree.toks) || f.tree.toks[n+1].Sent != f.tree.toks[c].Sent || f.tree.toks[n].POS != text.NOUN || f.who.cover[c] < 0 {
		return false
	}
	switch f.tree.toks[n].Lemma {
	case "member", "ally", "partner", "neighbour", "neighbor", "candidate", "nominee":
	default:
		return false
	}
	m := f.who.cover[n+1]
	return m >= 0 && f.d.Mentions[m].Start == f.tree.toks[n+1].Start
}
