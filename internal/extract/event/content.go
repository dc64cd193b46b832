package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// code is the CAMEO code of m with its mode. A stance ("02*") is completed by the content: the words
// of what is asked, offered, refused or threatened.
func (f *finder) code(m *match) (code, mode string) {
	stance, open := strings.CutSuffix(m.pat.CAMEO, "*")
	if !open {
		return m.pat.CAMEO, m.pat.Mode
	}
	f.words = f.tree.clause(f.words[:0], m.head, m.subj)
	if m.content >= 0 && (!f.tree.under(m.content, m.head) || !slices.Contains(f.words, m.content)) {
		f.words = f.tree.clause(append(f.words, m.content), m.content, -1)
	}
	head := ""
	if m.content >= 0 {
		head = f.tree.toks[m.content].Lemma
	}
	code, mode = ontology.Compose(stance, head, func(l string) bool {
		return slices.ContainsFunc(f.words, func(t int32) bool { return strings.EqualFold(f.tree.toks[t].Lemma, l) })
	})
	if m.pat.Mode != "" {
		return code, m.pat.Mode
	}
	if mode != "" {
		_, close := ontology.Compose(stance, head, func(l string) bool {
			return slices.ContainsFunc(f.words, func(t int32) bool { return strings.EqualFold(f.tree.toks[t].Lemma, l) && f.ofContent(t, m) })
		})
		if close != mode {
			mode = "" // told by words that say more than what is asked: "asked them to look into it, a sign that the vote"
		}
	}
	return code, mode
}

// ofContent reports whether t is the content of m, what it is done to or with, or m's own words, and no clause or apposition beside them.
func (f *finder) ofContent(t int32, m *match) bool {
	for n := 0; n < 5; n++ {
		if t == m.content || t == m.head || t == m.anchor {
			return true
		}
		switch f.tree.toks[t].Rel {
		case text.RelAppos, text.RelParataxis, text.RelAclRelcl, text.RelAcl, text.RelAdvcl:
			return false
		case text.RelNmod:
			if f.tree.toks[t].Head != m.content && !f.tree.hasPrep(t, []string{"of", "on", "for", "to"}) {
				return false // "look into meddling in the vote"
			}
		}
		if t = f.tree.toks[t].Head; t < 0 {
			return false
		}
	}
	return false
}

// byContent finds a target that only the content names: "called for the release of the aid workers
// by Sudan", "agreed to send aid to Chad". It applies to stances, whose content is somebody's deed.
func (f *finder) byContent(m *match) {
	f.petitioner(m)
	if len(m.target) == 0 && m.pat.Type == "REJECT" && f.tree.nominal(m.content) && !strings.HasSuffix(m.pat.CAMEO, "*") { // "blocked Okoro's plan"
		if p, ok := f.owner(m.content, "pog", ontology.Target); ok && (p.how == "owner by possessive" || p.how == "owner by agent") && f.tree.toks[p.tok].POS != text.PRON && !slices.ContainsFunc(m.source, func(s party) bool { return f.same(s, p) }) {
			m.target = []party{p}
			m.why = append(m.why, "target: "+p.how)
		}
		return
	}
	if len(m.target) > 0 || m.content < 0 || m.both || !strings.HasSuffix(m.pat.CAMEO, "*") {
		return
	}
	t := &f.tree
	if t.verbal(m.content) {
		if m.pat.Type == "REQUEST" && f.passiveClause(m.content) && f.undone(m.content) {
			return
		}
		if m.pat.Type == "REQUEST" {
			if s := t.child(m.content, text.RelNsubj, text.RelNsubjPass); s >= 0 {
				if m.target = f.parties(s, ""); len(m.target) > 0 {
					m.why = append(m.why, "target: subject of what is asked")
					return
				}
			}
		}
		in := f.verbFrame(m.content)
		if m.target = f.contentParty(m, &in); len(m.target) > 0 {
			m.why = append(m.why, "target: in what is offered or asked")
		}
		return
	}
	if m.pat.Type == "REQUEST" && f.ofKind(m.content, "record") && f.tree.child(m.content, text.RelCompound, text.RelAmod) < 0 {
		return // whose papers are asked for need not be who is asked
	}
	if p, ok := f.owner(m.content, "", ontology.Target); ok && !(m.pat.Type == "REQUEST" && f.ofRecords(m.content, []party{p})) && !(m.pat.Type == "REQUEST" && p.how == "owner by on" && f.isPlace(p.Mention) && !f.state(p.Mention)) && !(p.how == "owner by on" && topical[t.toks[m.content].Lemma]) && (p.how != "owner by on" || f.named(p.Mention)) && f.tree.toks[p.tok].POS != text.PRON {
		m.target = []party{p}
		m.why = append(m.why, "target: "+p.how)
	} else if c := t.child(m.content, text.RelAcl); !ok && c >= 0 && f.infinitive(c) { // "agreed on the need to help Chad"
		in := f.verbFrame(c)
		if m.target = f.contentParty(m, &in); len(m.target) > 0 {
			m.why = append(m.why, "target: in what is offered or asked")
		}
	}
}

// topical are nouns whose "on" says what they are about: "called for a meeting on Chad".
var topical = map[string]bool{"meeting": true, "session": true, "talk": true, "summit": true, "debate": true, "conference": true, "discussion": true, "report": true, "statement": true, "vote": true, "resolution": true, "position": true, "hearing": true}

// contentParty looks for the party that a deed goes to: first who it is done to, with, from or against,
// then its object, then what hangs on the object ("break relations with Chad"), then the rest.
func (f *finder) contentParty(m *match, in *frame) []party {
	take := func(a int32) []party {
		if a < 0 || a == m.subj || a == in.subj || f.own(a) || f.timed(a) || m.pat.Type == "REQUEST" && f.tree.toks[a].Lemma == "it" {
			return nil
		}
		return slices.DeleteFunc(f.parties(a, ""), func(p party) bool { return f.deepNation(p, a) })
	}
	for i, preps := range [...][]string{{"to", "with", "from", "against", "into"}, nil, {"for", "of", "between", "in"}} {
		if i == 1 {
			if ps := f.someone(m, in); len(ps) > 0 {
				return ps
			}
		}
		if preps == nil {
			if l := f.tree.toks[in.head].Lemma; m.pat.Type == "THREATEN" && means[l] || m.pat.Type == "AGREE" && (means[l] || brings[l]) {
				continue // who threatens to deploy the army does not threaten the army
			}
			for _, a := range [...]int32{in.iobj, in.obj} {
				if ps := take(a); len(ps) > 0 {
					return ps
				}
			}
			continue
		}
		for _, a := range in.obliq[:in.n] {
			if i == 0 && f.persona(in.obj) && !f.namedAt(a) {
				continue // "remove her from office"
			}
			if f.tree.hasPrep(a, preps) && !f.whereOnly(a) {
				if ps := take(a); len(ps) > 0 {
					return ps
				}
			}
		}
		if in.obj < 0 {
			continue
		}
		for c := f.tree.first[in.obj]; c >= 0; c = f.tree.next[c] {
			if f.tree.toks[c].Rel == text.RelNmod && f.tree.hasPrep(c, preps) {
				if ps := take(c); len(ps) > 0 {
					return ps
				}
			}
		}
	}
	if in.obj >= 0 && m.pat.Type == "THREATEN" && burdens[f.tree.toks[in.obj].Lemma] { // "threatened to put tariffs on Togolese goods"
		for _, a := range append(in.obliq[:in.n:in.n], f.tree.child(in.obj, text.RelNmod)) {
			if a >= 0 && f.tree.hasPrep(a, []string{"on"}) {
				if ps := take(a); len(ps) > 0 {
					return ps
				}
			}
		}
	}
	return nil
}

// burdens are put on what comes from those they are meant for.
var burdens = map[string]bool{"tariff": true, "sanction": true, "duty": true, "levy": true, "tax": true, "ban": true, "embargo": true, "restriction": true}

// persona reports whether o stands for a single person.
func (f *finder) persona(o int32) bool {
	if o < 0 {
		return false
	}
	m := f.mentionOf(o)
	return m >= 0 && f.who.kind(m) == text.Person
}

// namedAt reports whether the phrase at a is a name.
func (f *finder) namedAt(a int32) bool {
	m := f.mentionOf(a)
	return m >= 0 && f.d.Mentions[m].Form == text.Named
}

// whereOnly reports whether the phrase at a says where something is done, in a place that is no state.
func (f *finder) whereOnly(a int32) bool {
	m := f.mentionOf(a)
	return m >= 0 && f.tree.hasPrep(a, []string{"in"}) && f.isPlace(m) && !f.state(m)
}

// means are verbs whose object is what somebody acts with.
var means = map[string]bool{"deploy": true, "send": true, "use": true, "mobilize": true, "mobilise": true, "dispatch": true, "withdraw": true, "pull": true}

// brings are verbs whose object comes about or is taken on.
var brings = map[string]bool{"add": true, "hire": true, "name": true, "appoint": true, "nominate": true, "build": true, "create": true, "make": true, "fire": true, "buy": true}

// own reports whether a noun belongs to somebody named before: "its troops".
func (f *finder) own(tok int32) bool {
	p := f.tree.child(tok, text.RelNmodPoss)
	return p >= 0 && f.tree.toks[p].POS == text.PRON
}

// timed reports whether tok heads a time expression.
func (f *finder) timed(tok int32) bool {
	s := f.tree.toks[tok].Span
	return slices.ContainsFunc(f.d.Times, func(t text.Time) bool { return t.Overlaps(s) })
}
