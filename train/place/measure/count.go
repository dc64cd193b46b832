package measure

// Count counts the names of a kind ("" for all), those that were placed, and those of them put into their country and
// within Near of their point.
func Count(all []Name, kind string) (n, placed, country, near int) {
	for i := range all {
		if x := &all[i]; kind == "" || x.Kind == kind {
			c, k := x.Right()
			n, placed, country, near = n+1, placed+one(x.Placed), country+one(c), near+one(k)
		}
	}
	return n, placed, country, near
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Mistake names what is wrong with n, "" where nothing is.
func Mistake(n *Name) string {
	country, near := n.Right()
	switch {
	case country && near:
		return ""
	case !n.Placed && !n.Known:
		return "in no list"
	case !n.Placed:
		return "left open"
	case !country && n.Kind == "country":
		return "country taken for another place"
	case !country:
		return "place of that name in another country"
	case n.Place.Precision == n.Kind && n.Kind != "town":
		return n.Kind + ": another middle"
	case n.Kind == "division" && n.Place.Precision == "town":
		return "division read as its town"
	case n.Place.Precision == "town":
		return "town of that name elsewhere in the country"
	}
	return "town known only to its division or country"
}
