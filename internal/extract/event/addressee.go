package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/text"
)

// petitions are nouns for what somebody puts to another, who grants or turns it down.
var petitions = map[string]bool{"request": true, "demand": true, "appeal": true, "petition": true, "application": true, "bid": true, "plea": true, "offer": true,
	"proposal": true, "invitation": true, "motion": true, "challenge": true, "call": true}

// petitioner gives m, which grants or turns down a petition, those who made it for a target: "denied a request from Chad for access to
// papers from Togo", "granted Chad's request to wait". Without it, what hangs deeper in the petition would be taken.
func (f *finder) petitioner(m *match) {
	switch m.pat.Type {
	case "REJECT", "CONCEDE", "AGREE":
	default:
		return
	}
	o := m.obj
	if o < 0 || m.passive || m.pat.Kind != "verb" || !petitions[f.tree.toks[o].Lemma] {
		return
	}
	for c := f.tree.first[o]; c >= 0; c = f.tree.next[c] {
		k := &f.tree.toks[c]
		named := k.Rel == text.RelCompound && f.who.cover[c] >= 0 && f.d.Mentions[f.who.cover[c]].Kind != text.Person // "a White House request"
		if !named && k.Rel != text.RelNmodPoss && !(k.Rel == text.RelNmod && f.tree.hasPrep(c, []string{"from", "by"})) || k.POS == text.PRON {
			continue
		}
		ps := slices.DeleteFunc(f.parties(c, "pogl"), func(p party) bool {
			return slices.ContainsFunc(m.source, func(s party) bool { return f.same(s, p) })
		})
		if len(ps) > 0 {
			m.target = ps
			m.why = append(m.why, "target: who made the "+f.tree.toks[o].Lemma)
			return
		}
	}
}

// offTarget reports whether the target p of a stance stands in a phrase that cannot lead to it: in a place where something is said ("on
// the House floor"), in a part that somebody plays ("as a member of the committee").
func (f *finder) offTarget(m *match, p party) bool {
	if p.tok < 0 || !f.stance(m) {
		return false
	}
	if h := f.tree.toks[p.tok].Head; p.how == "owner by nation" && h >= 0 && f.tree.hasPrep(h, []string{"in", "at", "on"}) && (stages[f.tree.toks[h].Lemma] || f.pat.is("site", f.tree.toks[h].Lemma)) {
		return true
	}
	if p.how == "owner by on" && m.pat.Type == "ACCUSE" && m.pat.Mode != "investigate" && f.tree.hasPrep(p.tok, []string{"to", "for"}) {
		return true // who condemns a threat to Chad does not condemn Chad
	}
	if m.pat.Kind == "noun" && f.tree.hasPrep(p.tok, []string{"on"}) && networks[strings.ToLower(f.d.Str(p.Span))] {
		return true // "his attacks on Facebook" are made there
	}
	if m.pat.Kind == "verb" && f.tree.hasPrep(p.tok, []string{"at"}) && venues[f.tree.toks[p.tok].Lemma] {
		return true
	}
	for t, n := p.tok, 0; t >= 0 && t != m.head && t != m.obj && t != m.content && !f.tree.verbal(t) && n < 4; t, n = f.tree.toks[t].Head, n+1 {
		if f.tree.hasPrep(t, []string{"as"}) {
			return true
		}
	}
	return false
}

// stages are where people speak in public.
var stages = map[string]bool{"floor": true, "stage": true, "podium": true, "lawn": true, "steps": true, "step": true, "platform": true, "website": true, "site": true}

// venues are what people speak at.
var venues = map[string]bool{"party": true, "dinner": true, "lunch": true, "breakfast": true, "rally": true, "event": true, "conference": true, "meeting": true,
	"summit": true, "ceremony": true, "funeral": true, "hearing": true, "fundraiser": true, "convention": true, "briefing": true, "forum": true, "gathering": true, "reception": true}

// ofAccuser reports whether p, under inquiry by m, is only who alleges what is looked into: "an investigation of Weber's allegations".
func (f *finder) ofAccuser(m *match, p party) bool {
	if m.pat.Mode != "investigate" || p.tok < 0 {
		return false
	}
	switch p.how {
	case "owner by possessive", "owner by agent", "owner by nation":
		h := f.tree.toks[p.tok].Head
		return h >= 0 && h != m.head && f.ofKind(h, "assertion")
	}
	return false
}

// underIt gives an inquiry that its subject is under that subject for a target: "is under investigation by the army".
func (f *finder) underIt(m *match) {
	if len(m.target) > 0 || m.pat.Type != "ACCUSE" || m.pat.Kind != "noun" || !f.tree.hasPrep(m.head, []string{"under"}) {
		return
	}
	s := f.tree.child(m.head, text.RelNsubj)
	if s < 0 || f.tree.child(m.head, text.RelCop) < 0 {
		return
	}
	ps := f.parties(s, "pog")
	if len(ps) == 0 || slices.ContainsFunc(ps, f.unknown) {
		return
	}
	m.target = ps
	m.why = append(m.why, "target: who is under it")
}

// asksAbout reports whether m asks for words and no deed: "was asked what he fears", "asked her whether she knew".
func (f *finder) asksAbout(m *match) bool {
	if f.tree.toks[m.head].Lemma != "ask" {
		return false
	}
	t := m.head + 1
	if o := max(m.obj, m.iobj); o > m.head && !m.passive {
		t = o + 1
		if x := f.mentionOf(o); x >= 0 {
			_, t = f.d.TokensIn(f.d.Mentions[x].Span)
		}
	}
	if int(t) >= len(f.tree.toks) {
		return false
	}
	switch strings.ToLower(f.d.Word(t)) {
	case "what", "who", "whom", "why", "how", "when", "where", "which", "whether", "if", "about":
		return true
	}
	return false
}

// label is the token behind a lawmaker's party and home, which stand between commas or in brackets behind the name: "R-Iowa",
// "(D., N.Y.)". It is t where none begins there.
func (f *finder) label(t, end int32) int32 {
	if t+3 < end && f.tree.toks[t].Tag == text.TagComma && f.affiliated(t+1) {
		return t + 4
	}
	if t < end && f.d.Word(t) == "(" {
		for n := t + 1; n < end && n < t+9; n++ {
			if f.d.Word(n) == ")" {
				return n + 1
			}
		}
	}
	return t
}

// affiliated reports whether a party and a state joined by a hyphen begin at t: "R-Iowa".
func (f *finder) affiliated(t int32) bool {
	if int(t)+2 >= len(f.tree.toks) || f.d.Word(t+1) != "-" {
		return false
	}
	switch strings.TrimSuffix(f.d.Word(t), ".") {
	case "R", "D", "I":
		return f.tree.toks[t+2].POS == text.PROPN
	}
	return false
}

// ownWords reports whether the "he" of mention x stands in a quote by the very person it is taken for: nobody speaks so of himself.
func (f *finder) ownWords(x *text.Mention) bool {
	if x.Form != text.Pronoun || x.Chain < 0 {
		return false
	}
	switch f.tree.toks[x.Head].Lemma {
	case "he", "she", "his", "her", "him":
	default:
		return false
	}
	c := f.claimOf(x.Span)
	if c < 0 || f.a.Claims[c].Form != "direct" || f.a.Claims[c].Speaker.Mention < 0 {
		return false
	}
	cue := f.a.Claims[c].CueHead
	return f.d.Mentions[f.a.Claims[c].Speaker.Mention].Chain == x.Chain && (cue < 0 || f.tree.toks[cue].Sent != f.tree.toks[x.Head].Sent)
}

// undone reports whether the subject of the passive clause of v is a thing of somebody's, so that nobody named there is asked to do anything.
func (f *finder) undone(v int32) bool {
	s := f.tree.child(v, text.RelNsubjPass)
	return s >= 0 && f.tree.toks[s].POS == text.NOUN && f.who.head[s] < 0
}

// networks are the social networks, on which people are blamed and praised.
var networks = map[string]bool{"twitter": true, "facebook": true, "instagram": true, "youtube": true, "tiktok": true, "snapchat": true, "reddit": true, "whatsapp": true, "telegram": true,
	"linkedin": true, "parler": true, "weibo": true, "wechat": true, "truth social": true}
