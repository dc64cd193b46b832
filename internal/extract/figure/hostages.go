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
