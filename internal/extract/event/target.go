package event

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// inTarget is the place that a deed was done to, or where those are whom it was done to; -1 for none.
func (f *finder) inTarget(e *extract.Event, m *match) int32 {
	visit := e.Type == "CONSULT" && e.Mode == "visit"
	if !bodily(e.Type) && !visit {
		return -1
	}
	for _, p := range m.target {
		if p.Mention >= 0 && p.tok >= 0 && f.tree.toks[p.tok].POS == text.PROPN && !f.isPlace(p.Mention) {
			if i := f.siteOf(&extract.Event{}, p.tok); i >= 0 {
				return i
			}
		}
		if p.Mention >= 0 && f.namedPlace(p.Mention) && (f.exactness(p.Mention) > 1 || visit || f.strikes(e) || e.Type == "RETREAT" || e.Type == "MOBILIZE") {
			return p.Mention
		}
		if p.tok >= 0 && bodily(e.Type) && f.tree.nominal(p.tok) && (p.Mention < 0 || f.d.Mentions[p.Mention].Form != text.Named) {
			if i := f.whereabouts(p.tok); i >= 0 {
				return i
			}
		}
	}
	return -1
}

// whereabouts is the place that a noun phrase says somebody or something is in: "a village on the Golan Heights",
// "prisoners held in Homs"; -1 for none. A country says as little as a people before the noun.
func (f *finder) whereabouts(n int32) int32 {
	none := extract.Event{}
	if i := f.placeUnder(&none, n, 3); i >= 0 && f.exactness(i) > 1 {
		return i
	}
	if f.tree.toks[n].Rel == text.RelAppos {
		if m := f.mentionOf(f.tree.toks[n].Head); m >= 0 && f.namedPlace(m) && f.exactness(m) > 1 {
			return m // "Homs, the key town"
		}
	}
	for c := f.tree.first[n]; c >= 0; c = f.tree.next[c] {
		if f.tree.toks[c].Rel == text.RelAcl {
			if i := f.locative(&none, c, -1); i >= 0 && f.exactness(i) > 1 {
				return i
			}
		}
	}
	return -1
}

// strikes reports whether e hits a country on its soil: with bombs and shells, not with words or at sea.
func (f *finder) strikes(e *extract.Event) bool {
	if e.Type != "ASSAULT" {
		return false
	}
	switch e.Mode {
	case "aerial", "drone", "heavy-weapons", "explosives":
		return true
	}
	switch f.tree.toks[e.Head].Lemma {
	case "invade", "invasion", "bomb", "bombing", "shell", "shelling", "bombard", "bombardment", "strike", "airstrike", "raid", "incursion":
		return true
	}
	return false
}
