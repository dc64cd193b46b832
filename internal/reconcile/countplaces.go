package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/lexicon"
)

// otherPlaces reports whether each of two sentences names a place that the other does not.
func otherPlaces(x, y count) bool {
	return strange(x.spots, y.spots) && strange(y.spots, x.spots)
}

// elsewhereAlone reports whether the lower of two numbers is of a place that its sentence names, and the other's names none and
// does not say that it counts over more.
func (d *desk) elsewhereAlone(x, y count) bool {
	if middle(x) > middle(y) {
		x, y = y, x
	}
	return len(x.spots) > 0 && len(y.spots) == 0 && !x.sign.alone && !y.sign.wide && max(x.crowd, y.crowd) > 1
}

// strange reports whether one of the places a is none of b, nor near one.
func strange(a, b []spot) bool {
	return slices.ContainsFunc(a, func(p spot) bool {
		return !slices.ContainsFunc(b, func(q spot) bool {
			return p.who >= 0 && p.who == q.who || strings.Contains(p.name, q.name) || strings.Contains(q.name, p.name) || p.at.Precision != "" && nearby(p.at, q.at)
		})
	})
}

// placeWeight is what a place or a day in common is worth beside words.
const placeWeight = 400

// inCapital is what it is worth beside words that one sentence names the capital of the country that the other speaks of the capital of.
func inCapital(x, y count) int32 {
	for _, p := range [...][2]count{{x, y}, {y, x}} {
		if !p[1].capital {
			continue
		}
		for _, s := range p[0].spots {
			if n, ok := lexicon.Country(s.name); ok && n.Is(lexicon.Capital) && n.Code == p[1].near {
				return placeWeight
			}
		}
	}
	return 0
}

// samePlace reports whether two sentences name one town or province, or the one a town in the country that the other names.
func samePlace(x, y count) bool {
	for _, a := range x.spots {
		for _, b := range y.spots {
			if a.who >= 0 && a.who == b.who || nearby(a.at, b.at) && a.at.Precision != "" && b.at.Precision != "" {
				return true
			}
		}
		if y.near != "" && a.at.Country == y.near {
			return true
		}
	}
	for _, b := range y.spots {
		if x.near != "" && b.at.Country == x.near {
			return true
		}
	}
	return false
}
