package figure

import "github.com/readout-news/readout/text"

// offTo are the verbs for those whom the police take along, where "away" or "off" stands behind them.
var offTo = set("lead haul drag march cart bundle")

// ledAway reads "were led away in handcuffs", "police hauled away 12 dockers".
func (f *finder) ledAway(t int32) bool {
	if w := f.word(t + 1); w != "away" && w != "off" || f.unreal(t) {
		return false
	}
	end := f.first + int32(len(f.at))
	lawful := false
	for j := f.first; j < end && !lawful; j++ {
		w := f.word(j)
		lawful = w == "handcuffs" || w == "handcuffed" || w == "police" || arresting[w] || w == "officers"
	}
	if !lawful {
		return false
	}
	c := counted{}
	if f.participle(t) {
		c = f.those(t)
	} else {
		c = f.count(f.object(t))
	}
	return c.ok && c.why == whyNumber && f.emitted(c, arrested, t, "led away")
}

// gathered reads "officers picked up 12 suspects", with the police for its subject.
func (f *finder) gathered(t int32) {
	if f.participle(t) {
		f.emitted(f.those(t), arrested, t, "picked up")
		return
	}
	if s := f.subject(t); s >= 0 && law[f.lemma(s)] && !f.unreal(t) {
		if c := f.count(f.object(t)); c.why == whyNumber {
			f.emitted(c, arrested, t, "picked up")
		}
	}
}

// inCustody reads "had 12 people in custody" and "12 were remanded in custody"; those who die there are counted otherwise.
func (f *finder) inCustody(t int32) {
	v := f.d.Tokens[t].Head
	if f.lemma(v) == "remand" && f.participle(v) && !f.unreal(v) {
		f.emitted(f.those(v), arrested, t, "held in custody")
		return
	}
	q := f.quantityAt(t - 2)
	if q == nil || q.noun != t-2 && q.last != t-1 || !f.counts1(q) {
		return
	}
	switch f.lemma(q.from - 1) {
	case "have", "hold", "with":
		if f.unreal(q.from - 1) {
			return
		}
		f.emit(f.ofQuantity(q), arrested, t, "held in custody")
		q.used = true
	}
}

// refuges are the nouns for where the displaced find room.
var refuges = set("refuge shelter sanctuary")

// sheltered reads "4,000 people are sheltering in schools", "4,000 have sought refuge", "the camp shelters 4,000 people".
func (f *finder) sheltered(t int32, lemma string) bool {
	c := counted{}
	switch o := f.object(t); {
	case lemma == "shelter" && o > t && !f.participle(t):
		c = f.count(o)
	case lemma == "shelter", o > t && refuges[f.lemma(o)]:
		c = f.those(t)
	default:
		return false
	}
	if !c.ok || c.why != whyNumber || c.low != nil && *c.low < 50 || f.d.Tokens[c.head].POS == text.NOUN && !f.person(c.head) || f.unreal(t) {
		return false
	}
	return f.emitted(c, displaced, t, "found shelter")
}
