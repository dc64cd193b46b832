package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// when dates e by the time expression that hangs on its trigger, its light verb or its noun phrase.
// A time that belongs to another predicate ("said on Monday that") is not the event's.
func (f *finder) when(e *extract.Event, m *match) {
	e.Time = -1
	sent := f.d.Sentences[f.tree.toks[m.head].Sent]
	best := int32(1 << 30)
	for i := range f.d.Times {
		x := &f.d.Times[i]
		if !sent.Contains(x.Span) || x.Type == "DURATION" || x.Type == "SET" || strings.HasSuffix(x.Value, "_REF") {
			continue
		}
		d, ok := f.hangs(x.Span, m)
		if !ok && f.rightBeforeWhen(x.Span, m) {
			d, ok = 1<<20, true
		}
		if !ok && f.longAgo(x) && f.behindNoun(x.Span, m) {
			d, ok = 1<<20, true
		}
		if ok && d < best {
			best = d
			e.Time, e.Date, e.DateBasis = int32(i), x.Range, x.Basis
		}
	}
	if e.Time >= 0 && e.Date.IsZero() {
		e.DateBasis = ""
	}
	f.future(e)
}

// longAgo reports a day that ended more than two days before the document's: too long for what news tell of in the main verb.
func (f *finder) longAgo(x *text.Time) bool {
	return x.Range.Single() && !f.d.Published.IsZero() && x.Range.End.Sub(f.d.Published.Start) < -2
}

// behindNoun reports whether a time stands behind the event noun of m and what belongs to it, wherever the tree hung it:
// "spoke of the attack by rebels on October 7".
func (f *finder) behindNoun(s text.Span, m *match) bool {
	first, _ := f.d.TokensIn(s)
	if m.pat.Kind != "noun" || first <= m.head || first-m.head > 8 {
		return false
	}
	for i := m.head + 1; i < first; i++ {
		switch k := &f.tree.toks[i]; k.POS {
		case text.NOUN:
			if f.pat.nouns[k.Lemma] != nil {
				return false
			}
		case text.ADP, text.DET, text.ADJ, text.PROPN, text.NUM:
		default:
			return false
		}
	}
	return true
}

// hangs climbs from a time expression to the event, and gives the distance in words. Only nouns,
// prepositional phrases and the clauses that tell of the same deed may lie between.
func (f *finder) hangs(s text.Span, m *match) (int32, bool) {
	first, last := f.d.TokensIn(s)
	if first >= last {
		return 0, false
	}
	top := f.topOf(first, last)
	for n, i := 0, top; n < 6 && i >= 0; n++ {
		if f.tree.hasPrep(i, []string{"since", "until", "before", "after", "from", "by"}) && i != m.head {
			return 0, false
		}
		if i == m.head || i == m.anchor || n > 0 && f.tells(i, m) {
			if n > 0 && f.contested(first, m) {
				return 0, false
			}
			return max(top-m.head, m.head-top), true
		}
		if h := f.tree.toks[i].Head; n == 0 && h >= 0 && h != m.head && (h != m.content || f.stance(m)) && f.tree.nominal(h) && (f.attributive(i) || f.stance(m) && f.tree.toks[i].Rel == text.RelNmodPoss) {
			if f.fronted(first, h, m) || f.within(h, m) {
				return 1 << 20, true
			}
			return 0, false // "the 2016 election"
		}
		if n > 0 && (f.shares(i, top, m) || f.atOnce(i, m) || f.displaced(i, top, m)) {
			return 1 << 20, true
		}
		if n > 0 && f.closed(i, m) {
			return 0, false
		}
		i = f.tree.toks[i].Head
	}
	return 0, false
}

// topOf is the word of the time expression from first to before last that hangs on the rest of the sentence: the one before its noun, where the tree
// hung several ("a statue of the 17th-century trader"), else the first that is no article.
func (f *finder) topOf(first, last int32) int32 {
	top := int32(-1)
	for t := last - 1; t >= first; t-- {
		k := &f.tree.toks[t]
		if k.Head >= first && k.Head < last || k.Rel == text.RelDet && (top >= 0 || t > first) {
			continue
		}
		if top = t; f.attributive(t) {
			break
		}
	}
	return max(top, first)
}

// fronted reports whether a time that the tree has in the noun phrase of h opens the clause of m: "On Wednesday three
// gunmen killed".
func (f *finder) fronted(first, h int32, m *match) bool {
	t := &f.tree
	s := f.d.Sentences[t.toks[first].Sent]
	if first != s.First+1 || t.toks[s.First].POS != text.ADP || t.toks[h].Head != max(m.head, m.anchor) && t.toks[h].Head != m.head {
		return false
	}
	r := t.toks[h].Rel
	return r == text.RelNsubj || r == text.RelNsubjPass || r == text.RelObl
}

// within reports whether h, which a time stands before, is what went on when m happened: "seized in the 1967 war".
func (f *finder) within(h int32, m *match) bool {
	t := &f.tree
	v := t.toks[h].Head
	if t.toks[h].Rel != text.RelObl || !t.hasPrep(h, []string{"in", "at", "during"}) {
		return false
	}
	if o := m.obj; f.stance(m) && o > m.head && o < h && m.pat.Kind == "verb" && (f.who.head[o] < 0 || !f.who.admits(f.who.head[o], "pogl")) {
		return false // "praised her defence of the plan at last week's debate" may date the defence
	}
	if !f.stance(m) && t.toks[v].Tag == text.TagVBG && t.toks[v].Rel == text.RelAdvcl && t.child(v, text.RelNsubj) < 0 {
		v = t.toks[v].Head
	}
	return v == m.head || v == m.anchor
}

// contested reports whether the time that begins at first stands right behind the noun of an act of force that m only
// speaks of: "condemned the raid by the militia on Saturday" may date either, and a wrong day is worse than none.
func (f *finder) contested(first int32, m *match) bool {
	if m.pat.Type == "ASSAULT" {
		return false
	}
	for i := first - 1; i > max(m.head, m.anchor); i-- {
		k := &f.tree.toks[i]
		if f.tree.verbal(i) || k.POS == text.PUNCT {
			return false
		}
		if k.POS == text.NOUN && (slices.ContainsFunc(f.pat.nouns[k.Lemma], func(id int32) bool { return f.pat.all[id].Type == "ASSAULT" }) || f.stance(m) && occasions[k.Lemma]) {
			return true
		}
	}
	return false
}

// atOnce reports whether verb i tells of the same time as m: one is the other's clause with "as" or "when", or m is the
// participle that says what came of it ("hit the base on Sunday, wounding four").
func (f *finder) atOnce(i int32, m *match) bool {
	t := &f.tree
	if f.meanwhile(i) && t.toks[i].Head == m.head || f.meanwhile(m.head) && t.toks[m.head].Head == i {
		return true
	}
	k := &t.toks[m.head]
	return k.Rel == text.RelAdvcl && k.Head == i && k.Tag == text.TagVBG && m.head > i && t.child(m.head, text.RelNsubj, text.RelMark) < 0
}

// displaced reports whether a time that the tree gives to the verb of saying v stands with what is said, before who
// says it: "rebels took the town on Friday, a monitor said".
func (f *finder) displaced(v, top int32, m *match) bool {
	t := &f.tree
	c, s := t.child(v, text.RelCcomp), t.child(v, text.RelNsubj)
	if c < 0 || t.toks[top].Head != v || s < c || s < top {
		return false
	}
	return m.head == c || m.anchor == c || t.toks[m.head].Head == c && t.toks[m.head].Rel == text.RelConj
}

// occasions are nouns for what a year or a month behind them dates: "criticised the campaign of Chad in 2012".
var occasions = map[string]bool{"race": true, "campaign": true, "election": true, "vote": true, "referendum": true, "war": true, "deal": true, "decision": true,
	"bid": true, "run": true, "speech": true, "handling": true, "role": true, "conduct": true, "record": true, "performance": true, "crisis": true, "coup": true,
	"invasion": true, "annexation": true, "occupation": true, "withdrawal": true, "trial": true, "conviction": true, "death": true, "crackdown": true, "protest": true}

// attributive reports whether i stands before its noun.
func (f *finder) attributive(i int32) bool {
	switch f.tree.toks[i].Rel {
	case text.RelCompound, text.RelNummod, text.RelAmod, text.RelNmodPoss, text.RelNmod:
		return i < f.tree.toks[i].Head && f.tree.prep(i) < 0 // "On Monday Anna Weber" has the day hung on her
	}
	return false
}

// tells reports whether verb v says of the event noun that it came about: "the war began on Monday with
// an attack", "the attack that began on Monday", "talks held on Monday".
func (f *finder) tells(v int32, m *match) bool {
	if m.pat.Kind != "noun" || !f.tree.verbal(v) {
		return false
	}
	w := f.verbWord(v)
	if !f.pat.is("light", w) && !f.pat.is("happen", w) && !f.pat.is("plan", w) && !f.pat.is("cancel", w) {
		return false
	}
	k, rel := &f.tree.toks[v], f.tree.toks[m.head].Rel
	if k.Head == m.head {
		return k.Rel == text.RelAcl || k.Rel == text.RelAclRelcl
	}
	switch {
	case f.tree.toks[m.head].Head != v:
		return false
	case rel == text.RelObl:
		return f.tree.hasPrep(m.head, []string{"with", "in", "by"})
	}
	return rel == text.RelNsubj || rel == text.RelNsubjPass || rel == text.RelObj
}

// closed reports whether the climb to m may not pass i: another predicate, or a deed of its own.
func (f *finder) closed(i int32, m *match) bool {
	k := &f.tree.toks[i]
	if f.tree.verbal(i) {
		if k.Head == m.content && wills[m.pat.Type] {
			return true // "cancelled a visit scheduled for Friday"
		}
		return !(k.Rel == text.RelAcl && k.Head >= 0 && f.deed(k.Head))
	}
	if k.Rel == text.RelConj {
		return true
	}
	if i == m.content || f.pat.nouns[k.Lemma] == nil || measure[k.Lemma] {
		return false
	}
	if k.Head != m.head {
		return true
	}
	if m.pat.Type != "ASSAULT" { // "at Monday's meeting, she promised"
		return k.Rel != text.RelObl || !f.tree.hasPrep(i, []string{"at", "during"})
	}
	return k.Rel != text.RelNsubj && k.Rel != text.RelObl && k.Rel != text.RelOblAgent
}

// shares reports whether i is the first of several joined predicates, m a later one, and the time stands
// before them all: "On Monday she met Okoro and spoke with Berg".
func (f *finder) shares(i, top int32, m *match) bool {
	v := max(m.anchor, m.head)
	if m.anchor >= 0 {
		v = m.anchor
	}
	return f.tree.verbal(i) && top < i && f.tree.toks[v].Rel == text.RelConj && f.tree.toks[v].Head == i && i < v
}

// toldAsPast reports whether the clause of token i is in the past or the perfect: a day after the article's then says that
// the article's is wrong, and not that the deed is to come.
func (f *finder) toldAsPast(i int32) bool {
	t := &f.tree
	for n := 0; i >= 0 && n < 6; n, i = n+1, t.toks[i].Head {
		switch t.toks[i].Tag {
		case text.TagVBD:
			return t.childLemma(i, text.RelAux, "would", "could", "may", "might", "will") < 0
		case text.TagVBN:
			a := t.child(i, text.RelAuxPass, text.RelAux)
			return a >= 0 && t.childLemma(i, text.RelAux, "would", "could", "may", "might", "will", "shall", "should", "must", "can") < 0 &&
				(t.toks[a].Tag == text.TagVBD || t.toks[a].Lemma == "have" || t.child(i, text.RelAux) >= 0)
		case text.TagVBZ, text.TagVBP, text.TagMD:
			return false
		}
	}
	return false
}

// farAhead is how many days ahead no words but a date say: "on July 25".
const farAhead = 31

// lastYears puts a month or day without a year that a held event would have in the time to come into the year before: "the leak of her January calls". It
// leaves other days of that sort out, but for those that the text gives in full.
func (f *finder) lastYears(e *extract.Event) {
	pub := f.d.Published.End
	if e.Time < 0 || e.Status != extract.Held || pub.IsZero() || e.Date.IsZero() || e.Date.Start.Compare(pub) <= 0 || e.DateBasis == extract.Stated || !f.toldAsPast(e.Head) {
		return
	}
	whole := len(f.d.Times[e.Time].Value) == len("2024-01") && e.Date.Start.Day == 1
	if whole || e.Date.Single() && e.Date.Start.Sub(pub) > farAhead {
		e.Date.Start.Year--
		if e.Date.End = e.Date.Start; whole {
			e.Date.End = text.FromTime(e.Date.Start.Time().AddDate(0, 1, -1))
		}
		return
	}
	e.Time, e.Date, e.DateBasis = -1, text.DateRange{}, ""
}

// upToNow ends the days of what was done with the document's: "earlier this month" runs to the day of the report. On a Sunday "last week" may also be
// the week that ended the day before.
func (f *finder) upToNow(e *extract.Event) {
	pub := f.d.Published.End
	if e.Time < 0 || e.Status != extract.Held || !f.d.Published.Single() || e.DateBasis != extract.Document || e.Date.Single() || e.Date.Start.Compare(pub) > 0 {
		return
	}
	if pub.Compare(e.Date.End) < 0 {
		e.Date.End = pub
	}
	if pub.Weekday() == 7 && e.Date.End.Sub(pub) == -7 && e.Date.Days() == 7 {
		e.Date.End = pub.Add(-1)
	}
}

// future corrects a plain statement about a day to come: "the two meet on Friday".
func (f *finder) future(e *extract.Event) {
	f.lastYears(e)
	f.upToNow(e)
	if pub := f.d.Published.End; !pub.IsZero() && !e.Date.IsZero() && e.Date.Start.Compare(pub) > 0 &&
		(e.Status == extract.Held || e.Status == extract.Ongoing) && !f.toldAsPast(e.Head) {
		e.Status = extract.Planned
		e.Why = append(e.Why, "status planned: the day is after the article's")
	}
}

// rightBeforeWhen reports whether a time is that at which, right behind it, "when" sets the clause of m: "the raid on Monday, when nine died".
func (f *finder) rightBeforeWhen(s text.Span, m *match) bool {
	w := f.tree.childLemma(max(m.anchor, m.head), text.RelAdvmod, "when")
	_, end := f.d.TokensIn(s)
	if w > 0 && f.tree.toks[w-1].Tag == text.TagComma {
		w--
	}
	return w > 0 && w == end
}
