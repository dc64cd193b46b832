package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// settle drops matches that are part of another: the noun inside an idiom ("launched an offensive"),
// and a second predicate for the same deed by the same parties in one sentence.
func (f *finder) settle() {
	keep := f.found[:0]
	for i := range f.found {
		m := f.found[i]
		if !slices.ContainsFunc(f.found[:], func(o match) bool { return o.head != m.head && f.absorbs(&o, &m) }) {
			keep = append(keep, m)
		}
	}
	f.found = keep
}

// absorbs reports whether m says nothing beyond o.
func (f *finder) absorbs(o, m *match) bool {
	if f.detail(o, m) || f.slogan(o, m) || f.carries(m, o) || f.toldByHarm(o, m) {
		return true
	}
	if m.pat.Kind == "noun" && o.content == m.head {
		// The verb names the noun as part of itself; stances keep deeds of two other parties.
		return o.pat.Type == m.pat.Type || len(m.source) == 0 || len(m.target) == 0 && !m.both && m.pat.Type != "CONSULT" || !f.stance(o)
	}
	if o.content >= 0 && f.stance(o) && f.tree.under(m.head, o.content) && (len(m.source) == 0 || len(m.target) == 0) && !m.both {
		return true
	}
	if m.content == o.head {
		return false // "the sanctions that Kenya imposed on Sudan": the verb takes the noun in, not the noun the verb
	}
	if o.pat.Type == m.pat.Type && f.tree.toks[o.head].Sent == f.tree.toks[m.head].Sent &&
		(f.tree.under(m.head, o.head) || o.anchor >= 0 && f.tree.under(m.head, o.anchor)) && f.sameParties(o, m) &&
		(len(m.target) < len(o.target) || !f.tree.under(o.head, m.head)) {
		return true
	}
	return false
}

// detail reports whether m only says what the deed of o was: "launched an attack on Chad, attacking two
// towns".
func (f *finder) detail(o, m *match) bool {
	return m.head != o.head && f.tree.toks[m.head].Tag == text.TagVBG && f.tree.toks[m.head].Lemma == f.tree.toks[o.head].Lemma && o.anchor >= 0 && f.tree.toks[m.head].Head == o.anchor && f.subset(m.source, o.source) &&
		!slices.ContainsFunc(m.target, func(p party) bool { return p.Mention >= 0 })
}

// slogan reports whether m is the demand of those whose protest o is, or the readying of arms by those whose attack o is,
// in one sentence: PLOVER has one event for both.
func (f *finder) slogan(o, m *match) bool {
	return (o.pat.Type == "PROTEST" && m.pat.Type == "REQUEST" || o.pat.Type == "ASSAULT" && m.pat.Type == "MOBILIZE" && m.pat.Mode == "weapons") && f.tree.toks[o.head].Sent == f.tree.toks[m.head].Sent &&
		len(m.source) > 0 && len(o.source) > 0 && f.subset(m.source, o.source)
}

// carries reports whether m only brings in the paper that says what o tells: "introduced a resolution calling for his removal".
func (f *finder) carries(m, o *match) bool {
	if m.head == o.head || m.pat.Type != o.pat.Type || len(m.target) > 0 || len(o.target) == 0 || !f.subset(m.source, o.source) {
		return false
	}
	p := f.tree.child(m.head, text.RelObj)
	k := &f.tree.toks[o.head]
	return p >= 0 && f.paper(p) && k.Tag == text.TagVBG && (k.Rel == text.RelAcl && k.Head == p || k.Rel == text.RelAdvcl && k.Head == m.head)
}

// stance reports whether m is an attitude to a deed that its content names.
func (f *finder) stance(m *match) bool {
	switch m.pat.Type {
	case "REQUEST", "AGREE", "REJECT", "THREATEN", "ACCUSE", "SUPPORT", "CONCEDE":
		return true
	}
	return false
}

func (f *finder) sameParties(o, m *match) bool {
	return f.subset(m.source, append(slices.Clone(o.source), o.target...)) && f.subset(m.target, append(slices.Clone(o.source), o.target...))
}

func (f *finder) subset(a, b []party) bool {
	return !slices.ContainsFunc(a, func(x party) bool {
		return !slices.ContainsFunc(b, func(y party) bool { return f.same(x, y) })
	})
}

// events makes the events of a match: one, or one a partner where the text tells of separate talks.
func (f *finder) events(m *match) []extract.Event {
	r := f.status(m)
	if r.habit {
		return nil
	}
	f.laidTo(&r, m)
	if r.status == extract.Alleged && m.pat.Kind == "noun" && f.avowal(m.head) >= 0 && f.tree.verbal(f.avowal(m.head)) {
		r.set(extract.Held, "its doer owns to it")
	}
	f.underSuspicion(&r, m)
	code, mode := f.code(m)
	if code == "030" && f.empty(m) || m.pat.Type == "AGREE" && (m.pat.Kind == "adj" || f.tree.toks[m.head].Lemma == "commit") && len(m.target) == 0 && !slices.ContainsFunc(m.source, f.public) || m.pat.Type == "AGREE" && m.content >= 0 && f.negated(m.content) && f.infinitive(m.content) && vouches[f.tree.toks[m.head].Lemma] || m.pat.Type == "AGREE" && (f.nothingGiven(m) || f.givesHarm(m) || f.offersNothing(m)) {
		return nil
	}
	e := extract.Event{Type: m.pat.Type, Mode: mode, CAMEO: code, Head: m.head, Trigger: f.trigger(m), Status: r.status, Claim: -1, Time: -1, Place: -1}
	e.Why = append(e.Why, m.pat.ID+": "+m.pat.Text)
	e.Why = append(append(e.Why, m.why...), r.why...)
	e.Source, e.Target = args(m.source), args(m.target)
	if t, _ := ontology.TypeOf(e.Type); t.Quad == materialConflict && e.Type != "SANCTION" && slices.ContainsFunc(e.Source, f.newsroom) {
		e.Source = nil // "(Agencies) A bomb killed ten": who brings the news did not do the deed
		e.Why = append(e.Why, "a newsroom is no doer of harm")
		if len(e.Target) == 0 {
			return nil
		}
	}
	e.Object, e.Subject = f.object(m), f.subjectWords(m)
	f.when(&e, m)
	f.where(&e, m)
	e.Claim = f.claimOf(e.Trigger)
	e.Score = f.score(m, &e)
	if !f.bilateral(m) {
		return []extract.Event{e}
	}
	var out []extract.Event
	for i := range e.Target {
		one := e
		one.Target = e.Target[i : i+1 : i+1]
		one.Why = append(slices.Clone(e.Why), "one of several separate talks")
		out = append(out, one)
	}
	return out
}

// empty reports whether m is readiness for something that is no cooperation as far as its words tell: "vowed not to run",
// "willing to shut down the government".
func (f *finder) empty(m *match) bool {
	l := f.tree.toks[m.head].Lemma
	if m.pat.Type == "AGREE" && vouches[l] && len(m.target) == 0 && !m.both {
		return true // "promised to push for lower taxes", "pledged more detail"
	}
	if m.content < 0 || !f.infinitive(m.content) {
		return false
	}
	return eager[f.tree.toks[m.head].Lemma] || f.negated(m.content)
}

// offersNothing reports whether readiness is for something whose verb and object are no cooperation, whatever else stands in the
// clause: "willing to sacrifice them by withholding support".
func (f *finder) offersNothing(m *match) bool {
	if m.content < 0 || !eager[f.tree.toks[m.head].Lemma] || !f.infinitive(m.content) {
		return false
	}
	in := f.verbFrame(m.content)
	near := append([]int32{m.content, in.obj, in.iobj}, in.obliq[:in.n]...)
	if in.obj >= 0 {
		for c := f.tree.first[in.obj]; c >= 0; c = f.tree.next[c] {
			near = append(near, c)
		}
	}
	if x := f.tree.child(m.content, text.RelXcomp); x >= 0 {
		near = append(near, x)
	}
	code, _ := ontology.Compose("03", f.tree.toks[m.content].Lemma, func(l string) bool {
		return slices.ContainsFunc(near, func(t int32) bool { return t >= 0 && strings.EqualFold(f.tree.toks[t].Lemma, l) })
	})
	return code == "030"
}

// hostile are the types of deeds that nobody gives his word for as a favour.
var hostile = map[string]bool{"ASSAULT": true, "COERCE": true, "SANCTION": true, "REJECT": true, "ACCUSE": true, "THREATEN": true}

// givesHarm reports whether what is promised is a deed of force or punishment: "promised to bomb the camp".
func (f *finder) givesHarm(m *match) bool {
	if v := f.tree.toks[m.head].Lemma; m.content < 0 || !vouches[v] && !eager[v] || !f.infinitive(m.content) {
		return false
	}
	l := f.tree.toks[m.content].Lemma
	return l == "intervene" || l == "punish" || slices.ContainsFunc(f.found, func(o match) bool { return o.head == m.content && hostile[o.pat.Type] })
}

// nothingGiven reports whether what is offered or promised is words or a bill: "offered no details", "offered a rebuke".
func (f *finder) nothingGiven(m *match) bool {
	what := m.obj
	if m.content >= 0 && !f.tree.verbal(m.content) {
		what = m.content
	}
	if what < 0 || !vouches[f.tree.toks[m.head].Lemma] {
		return false
	}
	l := f.tree.toks[what].Lemma
	blame := slices.ContainsFunc(f.pat.nouns[l], func(id int32) bool {
		t := f.pat.all[id].Type
		return t == "ACCUSE" || t == "REJECT" || t == "THREATEN"
	})
	return blame || f.pat.is("courtesy", l) || f.pat.is("disclosure", l) || l == "bill" || l == "legislation" || l == "amendment" || l == "resolution"
}

// public reports whether p is a state, a government or a body under arms: what these are ready for is news.
func (f *finder) public(p party) bool {
	return p.Mention >= 0 && (f.armed(p) || f.sector(p) == "GOV" || f.state(p.Mention))
}

// vouches are verbs for one's word: what one gives it for must go to somebody to be cooperation.
var vouches = map[string]bool{"promise": true, "pledge": true, "commit": true, "offer": true}

var eager = map[string]bool{"vow": true, "willing": true, "ready": true, "prepared": true, "volunteer": true, "undertake": true, "prepare": true}

// materialConflict is the quad class of deeds that harm.
const materialConflict = 4

// newsroom reports whether a is a news agency or outlet.
func (f *finder) newsroom(a extract.Arg) bool {
	if a.Mention < 0 {
		return false
	}
	c := f.d.Mentions[a.Mention].Chain
	return c >= 0 && int(c) < len(f.a.Actors) && f.a.Actors[c].Kind == text.Organization && f.a.Actors[c].Sector == "JRN"
}

func args(ps []party) []extract.Arg {
	out := make([]extract.Arg, 0, len(ps))
	for _, p := range ps {
		out = append(out, p.Arg)
	}
	return out
}

// trigger is the predicate's words: the verb with its particle, or the noun with what makes it one.
func (f *finder) trigger(m *match) text.Span {
	s := f.tree.toks[m.head].Span
	if m.pat.Kind == "noun" {
		for c := f.tree.first[m.head]; c >= 0 && c < m.head; c = f.tree.next[c] {
			if f.tree.toks[c].Rel == text.RelCompound && f.who.cover[c] < 0 {
				s = s.Cover(f.tree.toks[c].Span)
			}
		}
		return s
	}
	if m.pat.Particle != "" {
		if p := f.tree.particle(m.head, m.pat.Particle); p == m.head+1 {
			s = s.Cover(f.tree.toks[p].Span)
		}
	}
	return s
}

// bilateral reports whether m tells of separate talks with each of several partners: calls and
// conversations are between two, unless the text says that they were joint.
func (f *finder) bilateral(m *match) bool {
	if m.pat.Type != "CONSULT" || len(m.source) != 1 || len(m.target) < 2 {
		return false
	}
	phone := m.pat.Mode == "phone"
	switch l := f.tree.toks[m.head].Lemma; {
	case phone, l == "speak", l == "conversation", l == "call", l == "visit":
	case l == "talk" || l == "discussion" || l == "discuss" || l == "meeting" && f.tree.toks[m.head].Tag == text.TagNNS:
		for _, t := range m.target {
			if t.Mention < 0 || f.who.kind(t.Mention) != text.Person && t.how != "office of" {
				return false
			}
		}
	default:
		return false
	}
	f.words = f.tree.clause(f.words[:0], m.head, -1)
	return !f.anyWord([]string{"joint", "trilateral", "jointly", "together", "three-way", "four-way", "multilateral", "conference"})
}
