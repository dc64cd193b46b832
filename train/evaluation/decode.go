package main

import "strings"

// decode reads the names off BIO or BIOES labels.
func decode(words []labelledWord, at []span) (out []entity) {
	var cur entity
	label := ""
	flush := func() {
		if kinds[label] != "" {
			out = append(out, entity{cur.span, kinds[label]})
		}
		label = ""
	}
	for i, w := range words {
		prefix, kind, _ := strings.Cut(w.label, "-")
		begins := prefix == "B" || prefix == "S" || prefix == "U"
		inside := prefix == "I" || prefix == "E" || prefix == "L"
		switch {
		case begins, inside && label != kind:
			flush()
			cur.span, label = at[i], kind
		case inside:
			cur.end = at[i].end
		default:
			flush()
		}
	}
	flush()
	return out
}
