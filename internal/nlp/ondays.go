package nlp

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// onDays parts the day of a clause from the noun behind it, where no comma stands between and the tree has both in one phrase: "On
// Tuesday army units hit the port", "killed nine on Tuesday activists said".
func onDays(d *text.Doc) {
	for i := 1; i+1 < len(d.Tokens); i++ {
		day, on := int32(i), int32(i-1)
		t := &d.Tokens[day]
		h := t.Head
		if h > day && d.Tokens[h].Rel == text.RelNummod { // "On Sunday 11 farmers"
			h = d.Tokens[h].Head
		}
		if !weekdays[d.Word(day)] || h <= day || strings.ToLower(d.Word(on)) != "on" || d.Tokens[on].Head != h || d.Tokens[on].Rel != text.RelCase || d.Tokens[h].Sent != t.Sent {
			continue
		}
		switch t.Rel {
		case text.RelCompound, text.RelNmod, text.RelNmodUnmarked, text.RelAmod, text.RelNmodDesc, text.RelFlat:
		default:
			continue
		}
		v := d.Tokens[h].Head
		if !naming(d, h) || ofDay[strings.ToLower(d.Word(h))] || ofDay[strings.ToLower(d.Word(day+1))] || v < h || d.Tokens[v].POS != text.VERB || punctuated(d, day, h) {
			continue
		}
		d.Tokens[on].Head = day
		t.Head, t.Rel = v, text.RelObl
		if c := d.Child(v, text.RelCcomp); c >= 0 && c < day && d.Sentences[t.Sent].First < on {
			t.Head = c // the day is of what is said
		}
		if k := &d.Tokens[h]; k.Rel == text.RelObl || k.Rel == text.RelOblUnmarked {
			actsAlone(d, h, v)
		}
	}
}

// actsAlone makes the subject of verb v of the noun h that lost its preposition, or a part of the subject right behind it.
func actsAlone(d *text.Doc, h, v int32) {
	s := d.Child(v, text.RelNsubj, text.RelNsubjPass)
	k := &d.Tokens[h]
	switch {
	case s == h+1:
		k.Head, k.Rel = s, text.RelCompound
	case s < 0 && d.Child(v, text.RelAuxPass) >= 0:
		k.Rel = text.RelNsubjPass
	case s < 0:
		k.Rel = text.RelNsubj
	}
}

// ofDay are nouns that a day stands before.
var ofDay = wordSet("morning afternoon evening night noon midnight midday dawn dusk nights mornings evenings afternoons prayers prayer services service mass edition editions market")
