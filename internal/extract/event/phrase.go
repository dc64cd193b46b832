package event

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/place"
	"github.com/readout-news/readout/text"
)

// placeUnder is the narrowest named place of the noun phrase of n: its own, or one that it lies in or that lies before
// it, as in "the border town of Hader in Quneitra province", "the Bab Sharqi area"; -1 for none.
func (f *finder) placeUnder(e *extract.Event, n int32, depth int) int32 {
	t := &f.tree
	best := int32(-1)
	if m := f.mentionOf(n); m >= 0 && f.namedPlace(m) && !takesPart(e, m) {
		if best = m; f.locate(m).Precision != "" {
			return m
		}
	}
	if depth == 0 || unplaced[t.toks[n].Lemma] || f.timed(n) {
		return best
	}
	if t.toks[n].POS == text.PROPN && f.who.cover[n] >= 0 && !f.isPlace(f.who.cover[n]) {
		return f.narrower(best, f.siteOf(e, n))
	}
	for c := t.first[n]; c >= 0; c = t.next[c] {
		switch t.toks[c].Rel {
		case text.RelCompound, text.RelAmod, text.RelNmodPoss, text.RelNmodDesc, text.RelAppos, text.RelFlat:
			if f.acts(n) {
				continue // "Oslo officials"
			}
			best = f.narrower(best, f.placeUnder(e, c, min(depth-1, 1)))
		case text.RelNmod:
			switch {
			case f.settlement(n) && f.led(c, []string{"of"}):
				best = f.narrower(best, f.placeNamed(e, c))
			case f.led(c, locatives) || f.led(c, []string{"of", "on"}) && !f.acts(n), f.led(c, []string{"with"}) && !f.acts(n), f.deed(n) && f.led(c, []string{"between", "against", "by"}):
				best = f.narrower(best, f.placeUnder(e, c, depth-1))
			}
		}
	}
	return best
}

// acts reports whether n stands for somebody or a body: "the forces of Chad" are not in Chad.
func (f *finder) acts(n int32) bool {
	m := f.mentionOf(n)
	if l := f.tree.toks[n].Lemma; m < 0 || l == "side" || l == "part" || l == "half" {
		return false
	}
	return f.d.Mentions[m].Kind != text.Place && f.d.Mentions[m].Kind != text.Other
}

// siteOf is where a building or base with a name stands: "Oslo's Elm Hospital", "the Elm Barracks in Oslo", "Oslo Airport";
// -1 for none, and for bodies.
func (f *finder) siteOf(e *extract.Event, n int32) int32 {
	t := &f.tree
	if l := strings.ToLower(t.toks[n].Lemma); !f.pat.is("site", l) && l != "airbase" && l != "airfield" && l != "barracks" && l != "stadium" {
		return -1
	}
	if m := f.who.cover[n]; f.locate(m).Precision == place.Town && !takesPart(e, m) {
		return m
	}
	best := int32(-1)
	for c := t.first[n]; c >= 0; c = t.next[c] {
		if r := t.toks[c].Rel; r == text.RelNmodPoss || r == text.RelCompound || r == text.RelNmod && f.led(c, []string{"in", "near", "outside"}) {
			if m := f.mentionOf(c); m >= 0 && f.namedPlace(m) {
				best = f.narrower(best, m)
			}
		}
	}
	return best
}

// leads reports whether the name m is that of who leads or backs what follows: "in US-led strikes" is nowhere.
func (f *finder) leads(m int32) bool {
	_, last := f.d.TokensIn(f.d.Mentions[m].Span)
	if int(last)+1 >= len(f.d.Tokens) || f.d.Word(last) != "-" {
		return false
	}
	tag := f.d.Tokens[last+1].Tag
	return tag == text.TagVBN || tag == text.TagVBD
}

// settlement reports whether n is a noun for towns or for divisions, which "of" gives a name.
func (f *finder) settlement(n int32) bool {
	switch l := f.tree.toks[n].Lemma; l {
	case "suburb", "neighborhood", "neighbourhood", "county", "governorate", "capital", "hamlet", "settlement", "municipality", "quarter", "area", "oblast", "peninsula", "enclave":
		return true
	default:
		return placeNouns[l]
	}
}

// placeNamed is the name of a town or division that "the town of" introduces: that it is a place is then sure, whatever
// its kind was found to be.
func (f *finder) placeNamed(e *extract.Event, c int32) int32 {
	m := f.mentionOf(c)
	if m < 0 {
		m = f.who.cover[c]
	}
	if m < 0 || f.d.Mentions[m].Form != text.Named || takesPart(e, m) {
		return f.placeUnder(e, c, 1)
	}
	return m
}

// unplaced are nouns whose place is not that of what happens in them: "in response to the attack in Kabul".
var unplaced = map[string]bool{"response": true, "retaliation": true, "reaction": true, "reprisal": true, "revenge": true, "relation": true, "connection": true,
	"regard": true, "respect": true, "light": true, "wake": true, "view": true, "face": true, "case": true, "addition": true, "contrast": true, "exchange": true, "return": true,
	"favor": true, "favour": true, "support": true, "honor": true, "honour": true, "memory": true, "opposition": true, "accordance": true, "anticipation": true,
	"hope": true, "protest": true, "solidarity": true, "charge": true, "control": true, "behalf": true, "talk": true, "report": true, "statement": true, "letter": true,
	"article": true, "book": true, "role": true, "interest": true, "year": true, "month": true, "week": true, "day": true, "time": true, "war": true, "election": true}

// isPlace reports whether mention m is a place.
func (f *finder) isPlace(m int32) bool { return f.d.Mentions[m].Kind == text.Place }

// namedPlace reports whether m is a place known by name, here or elsewhere in the document. What is called a town in one
// sentence is one in the others, whatever its kind was found to be.
func (f *finder) namedPlace(m int32) bool {
	if f.leads(m) {
		return false
	}
	if f.isPlace(m) {
		return f.named(m)
	}
	x := &f.d.Mentions[m]
	if x.Form != text.Named || x.Kind != text.Person {
		return false
	}
	for i := range f.d.Mentions {
		o := &f.d.Mentions[i]
		if o.Form != text.Named || f.d.Str(o.Span) != f.d.Str(x.Span) {
			continue
		}
		if h := f.tree.toks[o.Head].Head; h >= 0 && h < o.Head && f.settlement(h) && f.led(o.Head, []string{"of"}) {
			return true
		}
	}
	return false
}
