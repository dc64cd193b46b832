package place

import "strings"

// divisionWord reports whether w is a noun for divisions of a country.
func divisionWord(w string) bool {
	switch strings.ToLower(w) {
	case "province", "governorate", "state", "oblast", "region", "county", "prefecture", "territory", "republic", "provinces", "states", "counties", "krai", "canton", "voivodeship":
		return true
	}
	return false
}

// townWord reports whether w is a noun for towns and their parts.
func townWord(w string) bool {
	switch strings.ToLower(w) {
	case "town", "city", "village", "capital", "port", "suburb", "hamlet", "municipality", "settlement", "township", "neighborhood", "neighbourhood", "quarter", "district":
		return true
	}
	return false
}

// sideWord reports whether w says in which part of a larger place something lies.
func sideWord(w string) bool {
	switch strings.ToLower(w) {
	case "northern", "southern", "eastern", "western", "central", "north", "south", "east", "west", "northeastern", "northwestern", "southeastern", "southwestern",
		"northeast", "northwest", "southeast", "southwest", "upper", "lower", "rural", "coastal", "far":
		return true
	}
	return false
}

// politicalWord reports whether w is a noun for what has the name of its chief town or gave it: "Idlib province", "Gaza City".
func politicalWord(w string) bool { return divisionWord(w) || townWord(w) }

// fixedWord reports whether w is a noun for what lies where it lies, whatever town shares its name: "Plum Island",
// "Pennsylvania Avenue".
func fixedWord(w string) bool {
	switch strings.ToLower(w) {
	case "island", "islands", "isle", "isles", "lake", "river", "mountain", "mountains", "mount", "sea", "ocean", "bay", "gulf", "valley", "creek", "forest",
		"desert", "peninsula", "strait", "hills", "hill", "plateau", "delta", "coast", "channel", "canal", "beach", "cape", "falls", "volcano", "glacier", "reef",
		"avenue", "street", "road", "boulevard", "square", "park", "bridge", "tower", "hotel", "house", "hall", "bank", "club", "center", "centre", "university",
		"school", "college", "cup", "open":
		return true
	}
	return false
}
