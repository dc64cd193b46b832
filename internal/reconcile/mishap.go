package reconcile

import "github.com/readout-news/readout/text"

// mishaps are the nouns and verbs for what people come to harm by, by kind.
var mishaps = families(
	"crash", "crash collision collide derailment derail overturn",
	"fire", "blaze inferno wildfire fire",
	"flood", "flood flooding",
	"quake", "earthquake quake tremor",
	"storm", "storm hurricane typhoon cyclone tornado hail",
	"slide", "landslide mudslide avalanche rockslide",
	"leak", "leak",
	"brawl", "fight brawl scuffle",
	"knife", "knife stab stabbing machete",
	"gun", "shooting gunman gunfire",
	"air", "airstrike air-strike warplane airraid",
	"shells", "shelling artillery mortar shell",
	"planted", "bomber",
)

// planters are the words before "bomb" for one that was brought, not dropped, and flown those before a strike from the air.
var (
	planters = words("car truck suicide roadside vehicle bus motorcycle twin double parked")
	flown    = words("strike raid attack bombardment bombing")
)

// follows has the kinds of mishap that come with each other, or of which one brings about the other.
var follows = map[[2]string]bool{
	{"crash", "fire"}: true, {"crash", "leak"}: true, {"crash", "storm"}: true, {"crash", "flood"}: true, {"crash", "slide"}: true, {"crash", "gun"}: true,
	{"crash", "knife"}: true, {"brawl", "knife"}: true, {"brawl", "gun"}: true, {"gun", "knife"}: true, {"fire", "leak"}: true, {"fire", "gun"}: true,
	{"fire", "knife"}: true, {"fire", "quake"}: true, {"fire", "storm"}: true, {"flood", "storm"}: true, {"flood", "slide"}: true, {"flood", "quake"}: true,
	{"air", "shells"}: true, {"air", "fire"}: true, {"air", "gun"}: true, {"fire", "shells"}: true, {"gun", "shells"}: true, {"fire", "planted"}: true,
	{"gun", "planted"}: true, {"crash", "planted"}: true, {"air", "crash"}: true, {"knife", "planted"}: true, {"leak", "planted"}: true, {"air", "leak"}: true,
	{"quake", "slide"}: true, {"slide", "storm"}: true, {"leak", "quake"}: true, {"leak", "flood"}: true,
}

// otherMishap reports whether the sentences of two tolls name mishaps that are not one, and nothing else says that the tolls are of one
// deed: a fire here, a fight there; a car bomb here, a raid from the air there.
func (d *desk) otherMishap(x, y count) bool {
	if !tolled[x.f.Measure] || x.doc == y.doc || equal(x, y) && middle(x) >= rareNumber {
		return false
	}
	a, b := d.mishapsOf(x), d.mishapsOf(y)
	if a["planted"] && b["air"] && !a["air"] && !b["planted"] || a["air"] && b["planted"] && !a["planted"] && !b["air"] {
		return true // what was brought did not fall
	}
	for k := range a {
		for j := range b {
			if k == j || follows[[2]string{k, j}] || follows[[2]string{j, k}] {
				return false
			}
		}
	}
	return len(a) > 0 && len(b) > 0 && !d.ofOneEvent(x, y)
}

// mishapsOf are the kinds of mishap that the sentence of c names.
func (d *desk) mishapsOf(c count) map[string]bool {
	a := d.docs[c.doc].Doc
	s := sentence(a, c.f.Start)
	found := map[string]bool{}
	for t, last := a.TokensIn(s); t < last; t++ {
		l := fold(a.Tokens[t].Lemma)
		k := mishaps[l]
		before := ""
		if t > 0 {
			before = fold(a.Word(t - 1))
		}
		switch {
		case l == "bomb" && planters[before], l == "bombing" && planters[before]:
			k = "planted"
		case flown[l] && before == "air":
			k = "air"
		}
		if k == "" || a.Tokens[t].POS != text.NOUN && a.Tokens[t].POS != text.VERB || (l == "fire" || l == "storm" || l == "hail" || l == "fight") && a.Tokens[t].POS != text.NOUN {
			continue
		}
		found[k] = true
	}
	return found
}
