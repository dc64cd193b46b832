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
	return f.sought(t+2, t)
}

// sought emits the number at token k as missing, unless it counts suspects or what is looked for beside the missing.
func (f *finder) sought(k, t int32) bool {
	if f.word(k) == "the" {
		k++
	}
	q := f.quantityAt(k)
	if q == nil || q.from > k || !f.counts1(q) || q.noun < 0 || doers[f.word(q.noun)] || runaways[fold(f.lemma(q.noun))] || f.word(q.noun) == "survivors" || f.word(q.noun) == "bodies" {
		return false
	}
	f.emit(f.ofQuantity(q), missing, t, "those who are sought")
	q.used = true
	return true
}

// runaways are those whom the police hunt.
var runaways = set("suspect fugitive prisoner inmate convict gunman attacker robber killer thief burglar escapee assailant man")

// searchFor reads "the search for 12 fishermen".
func (f *finder) searchFor(t int32) bool {
	return f.word(t+1) == "for" && f.sought(t+2, t)
}

// lostTouch reads "no trace of 12 hikers", "contact was lost with 12 hikers", "no word from 12 hikers".
func (f *finder) lostTouch(t int32) bool {
	none := f.word(t-1) == "no" || f.word(t-2) == "no" || f.lemma(t-1) == "lose"
	for j := t + 1; j < t+6; j++ {
		switch w := f.word(j); {
		case f.lemma(j) == "lose":
			none = true
		case w == "of" || w == "with" || w == "from":
			return none && f.sought(j+1, t)
		}
	}
	return false
}

// unheard reads "12 hikers have not been heard from".
func (f *finder) unheard(t int32) bool {
	if f.word(t+1) != "from" && f.word(t+1) != "of" || !f.aheadIn(t-5, 4, set("not n't n’t")) {
		return false
	}
	s := f.subject(t)
	q := f.quantityAt(s)
	if s < 0 || q == nil || !f.counts1(q) {
		return false
	}
	f.emit(f.ofQuantity(q), missing, t, "not heard from")
	q.used = true
	return true
}

// ofNoun emits the count of what noun t is of.
func (f *finder) ofNoun(t int32, measure, why string) {
	for c := range f.d.Children(t) {
		if f.d.Tokens[c].Rel == text.RelNmod && f.cased(c, "of") {
			if n := f.count(c); n.why == whyNumber && (f.d.Tokens[n.head].POS != text.NOUN || f.person(n.head)) {
				f.emitted(n, measure, t, why)
			}
			return
		}
	}
}
