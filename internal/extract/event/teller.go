package event

import (
	"slices"

	"github.com/readout-news/readout/text"
)

// onlyTells takes from the doers of a deed of force the bodies that watch and tell of such deeds: "the Observatory said it also wounded nine" is said
// of the blast.
func (f *finder) onlyTells(m *match) {
	if m.pat.Type != "ASSAULT" || m.both {
		return
	}
	n := len(m.source)
	m.source = slices.DeleteFunc(m.source, func(p party) bool {
		if p.Mention < 0 || f.who.kind(p.Mention) != text.Organization {
			return false
		}
		s := f.sector(p)
		return s == "NGO" || s == "JRN"
	})
	if len(m.source) < n {
		m.why = append(m.why, "source left open: a body that only tells of it")
	}
}
