package event

import (
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/place"
	"github.com/readout-news/readout/text"
)

// locatives are the prepositions of places.
var locatives = []string{"in", "at", "near", "outside", "inside", "around", "within", "across", "throughout", "along", "off", "beside", "close", "during", "east", "west", "north", "south"}

// deeds are the prepositions before a deed that a verb tells more of: "killed during a raid on Homs".
var deeds = []string{"in", "during", "by", "amid", "from"}

// locative is the narrowest of best and the places that hang on top.
func (f *finder) locative(e *extract.Event, top, best int32) int32 {
	t := &f.tree
	for c := t.first[top]; c >= 0; c = t.next[c] {
		switch t.toks[c].Rel {
		case text.RelObl, text.RelNmod, text.RelOblUnmarked:
			if f.led(c, locatives) || f.deed(c) && f.led(c, deeds) || f.led(c, f.movements(e)) ||
				f.led(c, []string{"on"}) && (f.happens(top) || f.meansBefore(top, c)) && !f.part(e, c) {
				best = f.narrower(best, f.placeAt(e, c))
			} else if bodily(e.Type) && f.led(c, []string{"including"}) { // "killed nine, including two children in Homs"
				best = f.narrower(best, f.behind(e, c))
			} else if t.nominal(top) && f.led(c, []string{"of", "with", "by", "between"}) {
				best = f.narrower(best, f.behind(e, c))
			}
		case text.RelAppos: // "the lawyer Jonas Berg in Oslo"
			if t.nominal(top) {
				best = f.locative(e, c, best)
			}
		case text.RelAdvmod: // "north of Homs"
			if slices.Contains(locatives, t.toks[c].Lemma) {
				best = f.narrower(best, f.placeUnder(e, c, 1))
			}
		case text.RelAdvcl: // "killed in fighting near Homs"
			if t.toks[c].Tag == text.TagVBG && f.deed(c) && f.led(c, deeds) {
				best = f.locative(e, c, best)
			}
		}
	}
	return best
}

// meansBefore reports whether the verb v has a deed before c to which a preposition may belong: "killed in fire on Homs".
func (f *finder) meansBefore(v, c int32) bool {
	for k := f.tree.first[v]; k >= 0 && k < c; k = f.tree.next[k] {
		if r := f.tree.toks[k].Rel; (r == text.RelObl || r == text.RelOblAgent) && f.deed(k) && f.led(k, deeds) {
			return true
		}
	}
	return false
}

// placeAt is the place of a phrase with a preposition of place. Nobody is "in" a person, so a name that a list has for a
// place is one there, though it was taken for a person's.
func (f *finder) placeAt(e *extract.Event, c int32) int32 {
	if m := f.mentionOf(c); m >= 0 && f.d.Mentions[m].Form == text.Named && f.d.Mentions[m].Kind == text.Person && bodily(e.Type) &&
		f.led(c, []string{"in", "near", "outside", "around"}) && !takesPart(e, m) && f.alone(m) && f.exactness(m) == 4 {
		return m
	}
	return f.placeUnder(e, c, 5)
}

// alone reports whether nothing else of the document refers to what m does.
func (f *finder) alone(m int32) bool {
	c := f.d.Mentions[m].Chain
	return c < 0 || int(c) >= len(f.d.Chains) || len(f.d.Chains[c].Mentions) == 1
}

// behind is the place that hangs on a party of an event noun, which trees give to the nearest word: "a meeting of the
// club in Oslo".
func (f *finder) behind(e *extract.Event, c int32) int32 {
	best := int32(-1)
	for k := f.tree.first[c]; k >= 0; k = f.tree.next[k] {
		if f.tree.toks[k].Rel == text.RelNmod && f.led(k, []string{"in", "at", "near", "outside"}) {
			best = f.narrower(best, f.placeUnder(e, k, 2))
		}
	}
	return best
}

// led reports whether one of the prepositions stands before the phrase of i. Trees may hang it on any word of a name.
func (f *finder) led(i int32, preps []string) bool {
	t := &f.tree
	if t.hasPrep(i, preps) {
		return true
	}
	for c := t.first[i]; c >= 0; c = t.next[c] {
		if t.toks[c].Rel == text.RelFlat && t.hasPrep(c, preps) {
			return true
		}
	}
	return false
}

// part reports whether token c heads a participant of e.
func (f *finder) part(e *extract.Event, c int32) bool {
	m := f.mentionOf(c)
	return m >= 0 && takesPart(e, m)
}

// movements are the further prepositions that tell where e was: troops are sent to it or leave it.
func (f *finder) movements(e *extract.Event) []string {
	switch {
	case e.Type == "MOBILIZE":
		return []string{"to", "into", "on"}
	case e.Type == "RETREAT" && e.Mode == "withdraw":
		return []string{"from"}
	case e.Type == "ASSAULT":
		return []string{"into", "onto"}
	}
	return nil
}

// narrower is the more exact of two places; the first of equals. -1 is none.
func (f *finder) narrower(a, b int32) int32 {
	switch {
	case a < 0:
		return b
	case b < 0 || a == b:
		return a
	}
	if f.exactness(b) > f.exactness(a) {
		return b
	}
	return a
}

// exactness ranks a place by how exactly it is known.
func (f *finder) exactness(m int32) int {
	switch w := f.locate(m); w.Precision {
	case place.Country:
		return 1
	case place.Region:
		if w.Country == "" {
			return 0 // Asia
		}
		return 2
	case place.Division:
		return 2
	case place.Town:
		return 4
	}
	return 3 // a name that no list has is that of something small
}
