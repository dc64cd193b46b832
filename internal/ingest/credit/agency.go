package credit

import (
	"strings"
	"unicode"

	"github.com/readout-news/readout/internal/ingest/lines"
	"github.com/readout-news/readout/internal/lexicon"
)

// agency reports whether s names a news agency or outlet that others lean on, and by which name the
// lexicon knows it.
func agency(s string) (canonical string, ok bool) {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 50 {
		return "", false
	}
	if o, ok := lexicon.Org(s); ok && o.Agency {
		return o.Name, true
	}
	return "", false
}

func isAgency(s string) bool {
	_, ok := agency(s)
	return ok
}

// outletWords end or begin the names of outlets.
var outletWords = lines.Set(`press news agency times post telegraph radio tv television gazette daily herald tribune journal observer media broadcasting network
newspaper channel magazine today chronicle standard guardian independent mirror express weekly monitor wire review bulletin`)

// outletLike reports whether a capitalised name reads like an outlet's or agency's.
func outletLike(s string) bool {
	if isAgency(s) {
		return true
	}
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 6 {
		return false
	}
	for i, w := range words {
		if w = strings.ToLower(strings.TrimFunc(w, unicode.IsPunct)); outletWords[w] && (i == len(words)-1 || i == 0 && len(words) <= 3 && w == "radio") {
			return true
		}
	}
	return false
}

// publisher reports whether s may name who published something: an outlet, a site, or a name of more than
// one word that is neither a date nor a country.
func publisher(s string) bool {
	if outletLike(s) || strings.Contains(s, ".") {
		return true
	}
	if _, ok := lexicon.Country(s); ok || strings.ContainsAny(s, "0123456789") {
		return false
	}
	return len(strings.Fields(s)) > 1
}
