package figure

import "github.com/readout-news/readout/text"

// unknown are the words for what nobody knows.
var unknown = set("unknown unclear uncertain mystery")

// searchers are those who look for the missing; others look for suspects.
var searchers = set("rescuer searcher diver firefighter team crew rescue coastguard guard volunteer villager helicopter navy")

// soughtFor reads "rescuers are searching for 12 people".
func (f *finder) soughtFor(t int32) bool {
	s := f.subject(t)
	if s < 0 || !searchers[fold(f.lemma(s))] || f.word(t+1) != "for" || f.unreal(t) {
		return false
	}
	q := f.quantityAt(t + 2)
	if q == nil || q.from != t+2 || !f.counts1(q) || q.noun < 0 || doers[f.word(q.noun)] || f.word(q.noun) == "survivors" || f.word(q.noun) == "bodies" {
		return false
	}
	f.emit(f.ofQuantity(q), missing, t, "those who are sought")
	return true
}

// ofNoun emits the count of what noun t is of.
func (f *finder) ofNoun(t int32, measure, why string) {
	for c := range f.d.Children(t) {
		if f.d.Tokens[c].Rel == text.RelNmod && f.cased(c, "of") {
			if n := f.count(c); n.why == whyNumber {
				f.emitted(n, measure, t, why)
			}
			return
		}
	}
}
