package lines

import "strings"

// Set is the words of a list as a set.
func Set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// function holds the commonest words of English that are not content words: prose has a third of them, menus few.
var function = Set(`the of and to a in that is was for on with as at by it from be this have are has had not but were
or an they his he her she its their which who will would been said after when there than about into over also more
up out one we our us i him them if so no what can could all some other two did do may where while under between during against
because before since until through such these those any most being only how s t`)

var months = Set(`january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec`)

// Function reports whether w, in lower case, is one of the commonest small words of English.
func Function(w string) bool { return function[w] }

// Sentence reports whether l reads like running text: a sentence, not a headline or a label.
func Sentence(l string) bool {
	var m measure
	m.read(l)
	return m.prose
}
