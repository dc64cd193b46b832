// Package actor says who is who: it gives the chains of a document a name, country, sector and
// office, and merges them across the documents of a story.
package actor

import (
	"slices"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// Actor is one referent of one document. The actors of a document stand in the order of its chains:
// actor i describes Doc.Chains[i].
type Actor struct {
	Name    string // the fullest name in the text, or the role with its country ("foreign minister of China")
	Kind    text.Kind
	Country string // ISO 3166 alpha-3, or IGO, NGO, ... as data/ lists them; "" when unknown
	Sector  string // GOV MIL REB PTY COP JUD LEG MED NGO CVL BUS ...; "" when unknown
	Roles   []Role
	// Grounds says which rule or lexicon line gave country and sector, for explain.
	Grounds []string
}

// Role is an office or title as stated in the text.
type Role struct {
	Title   string // lower case, singular: "deputy foreign minister"
	Of      string // country code or organization of the office, "" when not stated
	Mention int32  // index into Doc.Mentions that states it
}

// Represents reports whether somebody of a's offices says we for a body: a spokesman, a member of a government, an
// officer.
func (a Actor) Represents() bool {
	return slices.ContainsFunc(a.Roles, func(r Role) bool {
		o, ok := lexicon.ParseOffice(r.Title)
		return ok && !o.Former && (o.Base == "spokesman" || o.Sector == "GOV" || o.Sector == "MIL" || o.Sector == "COP")
	})
}
