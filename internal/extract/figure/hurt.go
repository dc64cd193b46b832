package figure

import (
	"slices"
	"sort"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// settle decides on people who were shot and people said to be in hospital or in some condition. The shot are injured
// where the document counts no dead, and those of them who are not dead where it does. The sick are a part of the injured,
// and are left out where the document counts those in another way.
func (f *finder) settle() {
	if !f.has(killed) {
		f.out = append(f.out, f.shot...)
	} else {
		f.survivors(f.most(injured))
	}
	f.lessOneOf()
	least := f.most(injured)
	for _, g := range f.sick {
		if g.Low != nil && !f.moreShot(*g.Low) && !slices.Contains(f.lessDead, *g.Low) && (least == 0 || *g.Low >= least && f.several(&g)) {
			f.out = append(f.out, g)
		}
	}
	if !f.has(killed) && !f.has(injured) {
		f.out = append(f.out, f.one...)
	}
	all := f.most(killed) + f.most(injured)
	for _, g := range f.ordinals {
		if *g.Low > all {
			f.out = append(f.out, g)
		}
	}
}

// most is the highest count of the measure in the document, 0 without one.
func (f *finder) most(measure string) (n int64) {
	for i := range f.out {
		if g := &f.out[i]; g.Measure == measure && g.Low != nil {
			n = max(n, *g.Low)
		}
	}
	return n
}

// datesOfShot gives a count of those shot without a day, as a headline has it, the day of the same number further down.
func (f *finder) datesOfShot() {
	for i := range f.shot {
		g := &f.shot[i]
		for k := range f.shot {
			if h := &f.shot[k]; g.Date.IsZero() && g.Low != nil && h.Low != nil && *g.Low == *h.Low && f.several(h) {
				g.Date = h.Date
			}
		}
	}
}

// allLive reports whether the text says that none of those shot died: that these are others than the dead, or that as many are in
// hospital or in some condition.
func (f *finder) allLive(g *extract.Figure) bool {
	if !f.several(g) || g.Why[len(g.Why)-1] != whyNumber {
		return false
	}
	if !g.Without.Empty() || f.hurtOfThose(g) {
		return true
	}
	for i := range f.sick {
		h := &f.sick[i]
		if h.Low != nil && *h.Low == *g.Low && h.Bound == "exact" && f.allOf(h) && !f.deadAfter(h) {
			return true
		}
	}
	return false
}

// deadUnnamed reports whether g counts people by their names, and no toll of the text is one of them.
func (f *finder) deadUnnamed(g *extract.Figure) bool {
	if g.Low == nil || *g.Low < 2 || f.namesIn(g.Span) != *g.Low {
		return false
	}
	named := fold(f.d.Str(g.Span))
	for i := range f.out {
		h := &f.out[i]
		if h.Measure != killed {
			continue
		}
		first, last := f.d.TokensIn(h.Span)
		if first == last || f.nameAt(last-1) != text.Person || strings.Contains(named, fold(f.d.Word(last-1))) {
			return false // whoever goes without a name may be anybody
		}
	}
	return true
}

// deadAfter reports whether the text counts dead soon behind g, who may have died in the hospital, or some of those it counts.
func (f *finder) deadAfter(g *extract.Figure) bool {
	at := f.sentenceOf(g.Start)
	for i := range f.out {
		h := &f.out[i]
		if d := f.sentenceOf(h.Start) - at; h.Measure == killed && (h.Start > g.Start && d <= near || h.Part == extract.Subset && d >= -near && d <= near) {
			return true
		}
	}
	return false
}

// allOf reports "all" before the words of g.
func (f *finder) allOf(g *extract.Figure) bool {
	first, _ := f.d.TokensIn(g.Span)
	if first > 0 && fold(f.d.Word(first)) == "the" {
		first--
	}
	return first > 0 && fold(f.d.Word(first-1)) == "all" || fold(f.d.Word(first)) == "all"
}

// otherDay reports whether the text gives two figures days that have nothing in common.
func otherDay(g, h *extract.Figure) bool {
	if g.Date.IsZero() || h.Date.IsZero() {
		return false
	}
	return g.Date.End.Compare(h.Date.Start) < 0 || h.Date.End.Compare(g.Date.Start) < 0
}

// several reports two or more people who are counted and not only named.
func (f *finder) several(g *extract.Figure) bool {
	if g.Low == nil || *g.Low < 2 {
		return false
	}
	first, last := f.d.TokensIn(g.Span)
	for t := first; t < last; t++ {
		if f.d.Tokens[t].POS == text.NUM {
			return true
		}
	}
	return fold(f.d.Word(first)) == "both"
}

// sentenceOf is the index of the sentence that holds byte offset at.
func (f *finder) sentenceOf(at int32) int {
	return sort.Search(len(f.d.Sentences), func(i int) bool { return f.d.Sentences[i].End > at })
}

// moreShot reports whether the text counts more than n people shot: those in hospital are a part of them.
func (f *finder) moreShot(n int64) bool {
	for i := range f.shot {
		if g := &f.shot[i]; g.Low != nil && *g.Low > n {
			return true
		}
	}
	return false
}

// has reports whether a figure of the measure is there.
func (f *finder) has(measure string) bool {
	for i := range f.out {
		if f.out[i].Measure == measure {
			return true
		}
	}
	return false
}

// Verbs for those brought to a hospital, and for those who suffer a wound.
var (
	brought = set("take transport rush airlift fly bring carry drive treat admit")
	// clinics are where the hurt are brought.
	clinics = set("hospital hospitals hospitalized clinic clinics infirmary")
	suffer  = set("suffer sustain receive bleed")
	wounds  = set("wound wounds injury injuries burn burns cuts bruises fractures shock inhalation concussion poisoning bones lacerations concussions frostbite hypothermia")
	need    = set("need require")
	// treatment is what the hurt need.
	treatment = set("treatment treating hospitalization hospitalisation surgery")
	// illnesses bring people to hospital whom nobody and nothing hurt.
	illnesses = set("disease diseases illness infection pneumonia cancer leukemia leukaemia stroke flu influenza tumor tumour diabetes")
	// chronic are the causes of a death in bed.
	chronic = set("cancer leukemia leukaemia lymphoma tumor tumour stroke diabetes dementia alzheimer parkinson age natural pneumonia")
	// carers are those who treat the hurt or bring them to a hospital, onSite where and by whom somebody is treated who fell ill of no long disease.
	carers = set("paramedic medic ambulance helicopter rescuer responder doctor nurse hospital clinic")
	onSite = set("scene spot site paramedics medics ambulance")
)

// ofNature reports whether the death told at t is one in bed, which nobody and nothing caused: "died of cancer", "succumbed to a stroke",
// "lost to leukaemia". Those whom a disease killed in numbers are counted.
func (f *finder) ofNature(t int32) bool {
	for j := t + 1; j <= t+2; j++ {
		switch f.word(j) {
		case "of", "to", "from", "after", "with":
			return f.aheadIn(j, 4, chronic)
		}
	}
	return false
}

// care reads the words that tell of the hurt by what was done for them: "were taken to hospital", "sent four people to
// hospital", "suffered minor injuries".
func (f *finder) care(t int32, lemma string) {
	switch {
	case lemma == "treat" && f.participle(t) && f.word(t+1) == "and" && f.word(t+2) == "released":
		f.hurt(f.those(t), t, "treated and released")
	case lemma == "treat" && f.treated(t):
	case brought[lemma] && f.broughtBy(t):
	case (lemma == "treat" || lemma == "admit") && !f.participle(t) && f.aheadIn(t, 6, wounds):
		f.hurt(f.count(f.object(t)), t, "treated for a wound")
	case (brought[lemma] || lemma == "go") && (f.ahead(t, 12, "hospital", "hospitals", "hospitalized") || (lemma == "rush" || lemma == "airlift") && f.aheadIn(t, 9, clinics) || lemma == "treat" && f.aheadIn(t, 6, wounds)):
		if f.participle(t) || lemma == "go" && f.ahead(t, 3, "hospital") {
			f.hurt(f.those(t), t, "brought to a hospital")
		}
	case lemma == "leave" && f.leftWith(t):
		f.hurt(f.count(f.object(t)), t, "left with wounds")
	case lemma == "admit" && clinics[f.word(f.subject(t))]:
		if !f.participle(t) {
			f.hurt(f.count(f.object(t)), t, "admitted to a hospital")
		}
	case (lemma == "send" || lemma == "put") && f.aheadIn(t, 12, clinics):
		if !f.participle(t) {
			f.hurt(f.count(f.object(t)), t, "sent to a hospital")
		}
	case (suffer[lemma] || lemma == "escape" && f.word(t+1) == "with") && f.aheadIn(t, 7, wounds):
		f.hurt(f.those(t), t, "suffered a wound")
	}
}

// treated reads "paramedics treated 12 passengers" and "12 were treated at the scene". The patients of a clinic are no news.
func (f *finder) treated(t int32) bool {
	c := counted{}
	if f.participle(t) {
		if !f.aheadIn(t, 5, onSite) {
			return false
		}
		c = f.those(t)
	} else {
		s, o := f.subject(t), f.object(t)
		if s < 0 || !carers[fold(f.lemma(s))] || o < 0 || f.lemma(o) == "patient" {
			return false
		}
		c = f.count(o)
	}
	if !c.ok || c.why != whyNumber {
		return false
	}
	f.hurt(c, t, "treated")
	return true
}

// broughtBy reads "ambulances took 12 passengers to hospital".
func (f *finder) broughtBy(t int32) bool {
	s, o := f.subject(t), f.object(t)
	if f.participle(t) || s < 0 || o < t || !carers[fold(f.lemma(s))] || !f.aheadIn(t, 9, clinics) {
		return false
	}
	c := f.count(o)
	if !c.ok || c.why != whyNumber {
		return false
	}
	f.hurt(c, t, "brought to a hospital")
	return true
}

// toHospital reads the headline "12 bathers to hospital after gas leak".
func (f *finder) toHospital(t int32) {
	if f.word(t-2) == "in" && (f.word(t-1) == "the" || f.word(t-1) == "a") || f.word(t-1) == "in" {
		f.inHospital(t)
		return
	}
	if q := f.quantityAt(t - 2); f.word(t-1) == "to" && q != nil && (q.noun == t-2 || q.noun < 0 && q.last == t-1) && !f.thing(q) && f.wordPOS(q.from-1) != text.VERB {
		f.hurt(f.ofQuantity(q), t, "brought to a hospital")
	}
}

// inHospital reads "four people dead and one in the hospital".
func (f *finder) inHospital(t int32) {
	k := t - 1
	if f.word(k) != "in" {
		k--
	}
	q := f.quantityAt(k - 1)
	if q == nil || q.last != k || q.used || adjectives[f.word(q.from-2)] != killed && f.word(q.from-2) != "killed" || f.word(q.from-1) != "and" && f.word(q.from-1) != "," {
		return
	}
	f.emit(f.ofQuantity(q), injured, t, "in hospital beside the dead")
}

// fighting reads "another is fighting for her life", with its verb at t.
func (f *finder) fighting(t int32) {
	k := t - 1
	for f.wordPOS(k) == text.AUX || f.wordPOS(k) == text.ADV {
		k--
	}
	c := f.those(t)
	if f.word(k) == "another" {
		c = f.single(k, f.d.Tokens[k].Span, "another is one")
	}
	if c.ok && !f.unreal(t) {
		f.later(&f.sick, func() { f.emit(c, injured, t, "fighting for life") })
	}
}

// leftWith reports "left 28 people with burns".
func (f *finder) leftWith(t int32) bool {
	for j := t + 2; j < t+7; j++ {
		if f.word(j) == "with" {
			return f.aheadIn(j, 3, wounds) && !f.participle(t)
		}
	}
	return false
}

// hurt keeps c for settle. One person beside dead ones may have died there, unless the sentence says otherwise.
func (f *finder) hurt(c counted, t int32, why string) {
	if c.ok && c.why != whyNumber && f.aheadIn(t, 10, illnesses) {
		return // who is ill is not hurt
	}
	if !c.ok || c.low == nil || f.unreal(t) || f.noInjury(t) || f.fatalWound(t) || f.inanimate(&c) {
		return
	}
	if (*c.low == 1 || !f.byNumber(c)) && !f.survives() {
		if c.why == whySingular && f.word(f.phraseStart(c.head)) != "the" || *c.low > 1 {
			f.later(&f.one, func() { f.emit(c, injured, t, why) })
		}
		return
	}
	f.later(&f.sick, func() { f.emit(c, injured, t, why) })
}

// byNumber reports whether the words of c give a number, as a sum of two numbers does.
func (f *finder) byNumber(c counted) bool {
	first, last := f.d.TokensIn(c.span)
	for t := first; c.why != whyNumber && t < last; t++ {
		if q := f.quantityAt(t); q != nil && q.first == t {
			return true
		}
	}
	return c.why == whyNumber
}

// inanimate reports whether c may count no persons: its noun is none known for them, and stands for one or for a thing.
func (f *finder) inanimate(c *counted) bool {
	if f.d.Tokens[c.head].POS != text.NOUN || f.person(c.head) {
		return false
	}
	l := fold(f.lemma(c.head))
	return c.why != whyNumber || *c.low < 2 || things[l] || concrete[l]
}

// fatalWound reports a wound that the words around suffer verb t call fatal.
func (f *finder) fatalWound(t int32) bool {
	return f.ahead(t, 6, "fatal", "mortal", "died", "pronounced", "dead")
}

// survives reports whether the sentence says that those it tells of live.
func (f *finder) survives() bool {
	end := f.first + int32(len(f.at))
	for t := f.first; t < end; t++ {
		switch f.word(t) {
		case "threatening", "survive", "recover", "recovering", "stable", "minor", "released", "survived", "good", "fair":
			return true
		}
	}
	return false
}

// ahead reports whether one of the words stands among the n tokens behind t.
func (f *finder) ahead(t, n int32, words ...string) bool {
	for j := t + 1; j <= t+n; j++ {
		w := f.word(j)
		for _, x := range words {
			if w == x {
				return true
			}
		}
	}
	return false
}

// aheadIn is ahead with a set.
func (f *finder) aheadIn(t, n int32, words map[string]bool) bool {
	for j := t + 1; j <= t+n; j++ {
		if words[f.word(j)] {
			return true
		}
	}
	return false
}

// twice reports whether injured figure g counts those whom the sentence's dead figure h counts: "a woman injured in the
// fire has died".
func twice(g, h *extract.Figure) bool {
	return g.Measure == injured && h.Measure == killed && g.Span == h.Span && g.Trigger.Start < h.Trigger.Start
}
