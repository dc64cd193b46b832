package figure

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// letGo are the verbs for those of the hostages who are held no longer: a part of those taken.
var letGo = set("free freed release released rescue rescued liberate liberated return returned exchange exchanged swap swapped recover recovered")

// hostage reads "199 hostages", "20 people hostage", "were held captive".
func (f *finder) hostage(t int32) {
	if f.unreal(t) || f.word(t-1) == "no" {
		return
	}
	if c := f.heldTogether(t); c.ok {
		f.emit(c, hostages, t, "held hostage")
		return
	}
	if q := f.quantityAt(t); q != nil && (q.noun == t || q.last == t) && !f.taken(q) {
		c := f.ofQuantity(q)
		n := len(f.out)
		f.emit(c, hostages, t, "hostages counted")
		if len(f.out) > n && f.freed(t) {
			f.out[n].Part = extract.Subset
			f.out[n].Why = append(f.out[n].Why, "no longer held, or not all")
		}
		return
	}
	if v := t - 1; (f.word(v) == "taken" || f.word(v) == "held") && f.d.Child(v, text.RelAux) < 0 { // "nine seamen taken hostage"
		if q := f.left(v); q != nil && (q.noun == v-1 || q.last == v) {
			f.emit(f.ofQuantity(q), hostages, t, "held hostage")
			return
		}
	}
	v := f.d.Tokens[t].Head
	if v < 0 || f.d.Tokens[v].POS != text.VERB || f.d.Tokens[t].Tag != text.TagNN && f.word(t) != "captive" {
		return
	}
	switch f.lemma(v) {
	case "take", "hold", "seize", "keep":
	default:
		return
	}
	c := f.count(f.object(v))
	if f.participle(v) {
		c = f.those(v)
	}
	if c.ok && c.head != t && c.why != whySingular {
		f.emit(c, hostages, t, "held hostage")
	}
}

// heldTogether is those of "nine clerks and one guard hostage", whose last the tree takes for a kind of hostage.
func (f *finder) heldTogether(t int32) counted {
	q := f.quantityAt(t)
	if q == nil || q.noun != t || f.d.Tokens[t].Tag != text.TagNN || !f.person(t-1) || f.d.Tokens[t].Rel != text.RelConj {
		return counted{}
	}
	h := f.d.Tokens[t].Head
	if v := f.d.Tokens[h].Head; v < f.first || !holding[f.lemma(v)] || f.object(v) != h {
		return counted{}
	}
	if c := f.count(h); c.joined > 0 {
		return c
	}
	return counted{}
}

var (
	// holding are the verbs for keeping somebody against his will.
	holding = set("take hold seize keep")
	// captors are those by whom nobody is arrested.
	captors = set("gunman militant rebel insurgent kidnapper hijacker terrorist bandit pirate jihadist captor abductor extremist fighter robber assailant attacker militia gang")
	// law are the words by which a seizure is an arrest.
	law = set("police policeman officer authority troop soldier army raid crackdown agent customs guard court warrant sheriff prosecutor")
)

// kept by force: "rebels were holding 35 passengers", "230 people were seized".
func (f *finder) captive(t int32, lemma string) bool {
	if f.participle(t) {
		if lemma != "seize" || f.heldBy(t) {
			return lemma == "seize" || f.heldBy(t)
		}
		end := f.first + int32(len(f.at))
		for j := f.first; j < end; j++ {
			if law[f.lemma(j)] {
				return false
			}
		}
		c := f.those(t)
		return c.ok && c.why == whyNumber && f.person(c.head) && !f.unreal(t) && f.emitted(c, hostages, t, "seized")
	}
	s, o := f.subject(t), f.object(t)
	if s < 0 || !captors[f.lemma(s)] || o < 0 || f.lemma(o) == "hostage" || f.lemma(o) == "captive" {
		return false
	}
	c := f.count(o)
	return c.ok && c.why == whyNumber && (f.person(c.head) || lemma == "snatch" && !f.inanimate(&c)) && !f.unreal(t) && f.emitted(c, hostages, t, "held by force")
}

// heldBy reads "are being held by gunmen".
func (f *finder) heldBy(t int32) bool {
	k := t + 1
	if w := f.word(k); w == "off" || w == "away" || w == "up" {
		k++
	}
	if f.word(k) != "by" {
		return false
	}
	for j := k + 1; j < k+5; j++ {
		measure, why := hostages, "held by force"
		switch l := f.lemma(j); {
		case captors[l]:
		case law[l] && l != "army" && l != "troop" && l != "soldier":
			measure, why = arrested, "held by the police"
		default:
			continue
		}
		c := f.those(t)
		return c.ok && c.why == whyNumber && (f.person(c.head) || k > t+1 && !f.inanimate(&c)) && !f.unreal(t) && f.emitted(c, measure, t, why)
	}
	return false
}

// letOff reads "nine seamen were released by their captors", who are a part of those taken.
func (f *finder) letOff(t int32) bool {
	if !f.participle(t) || f.word(t+1) != "by" || !captors[f.lemma(t+2)] && !captors[f.lemma(t+3)] {
		return false
	}
	c := f.those(t)
	c.subset = true
	return c.ok && c.why == whyNumber && f.person(c.head) && !f.unreal(t) && f.emitted(c, hostages, t, "no longer held, or not all")
}

// inHands reads "nine remain in the hands of their kidnappers".
func (f *finder) inHands(t int32) {
	if f.word(t-1) != "the" || f.word(t-2) != "in" || f.word(t+1) != "of" || !captors[f.lemma(t+2)] && !captors[f.lemma(t+3)] {
		return
	}
	if q := f.quantityAt(t - 3); q != nil && q.noun == t-3 { // a headline
		f.emit(f.ofQuantity(q), hostages, t, "in the hands of captors")
		return
	}
	if v := f.d.Tokens[t].Head; v >= f.first && f.d.Tokens[v].POS == text.VERB && !f.unreal(v) {
		if c := f.those(v); c.ok && c.why == whyNumber && f.person(c.head) {
			f.emit(c, hostages, t, "in the hands of captors")
		}
	}
}

// captivity reads "nine remained in captivity", "12 are held in captivity".
func (f *finder) captivity(t int32) {
	v := f.d.Tokens[t].Head
	if v < f.first || f.word(t-1) != "in" || f.d.Tokens[v].POS != text.VERB || f.unreal(v) {
		return
	}
	switch f.lemma(v) {
	case "hold", "keep", "remain", "stay", "languish":
		if c := f.those(v); c.ok && c.why == whyNumber {
			f.emit(c, hostages, t, "held in captivity")
		}
	}
}

// freed reports whether the hostages at noun t are those let go, or those who remain.
func (f *finder) freed(t int32) bool {
	for j := t - 1; j >= f.first && j > t-5; j-- {
		if w := f.word(j); w == "remaining" || w == "other" || w == "last" {
			return true
		}
	}
	h := f.d.Tokens[t].Head
	if h >= 0 && (letGo[f.lemma(h)] || letGo[f.word(h)]) {
		return true
	}
	for j := t + 1; j < t+5; j++ {
		switch w := f.word(j); {
		case letGo[w]:
			return true
		case w != "were" && w != "have" && w != "had" && w != "been" && w != "was" && w != "be":
			return false
		}
	}
	return false
}
