package main

import (
	"strings"
	"unicode"
)

var tokenLayer = &layer{"words and sentences", map[string]example{
	"word cut at a hyphen":               {"an {X-ray} of the hull", "one word", "X, -, ray"},
	"word cut at an apostrophe":          {"the {O’Hara} boys", "one word", "O, ’Hara"},
	"word cut at a stop":                 {"He signs as {J.K.} in the log.", "one word", "J.K, a stop"},
	"word cut at a slash":                {"the {24/7} shop", "one word", "24, /, 7"},
	"word cut at a figure":               {"the {A320} lands", "one word", "A, 320"},
	"word cut at another mark":           {"a smile, {:-)}", "one word", ":, -, )"},
	"word cut between letters":           {"He {wanna} be there.", "one word", "wan, na"},
	"words left as one at a hyphen":      {"the {port-city} trade", "port, -, city", "one word"},
	"words left as one at an apostrophe": {"the {dogs’} bowls", "dogs, ’", "one word"},
	"words left as one at a stop":        {"It {ended.Then} we left.", "ended, a stop, Then", "one word"},
	"words left as one at a slash":       {"the {and/or} of it", "and, /, or", "one word"},
	"words left as one at a figure":      {"a {5km} run", "5, km", "one word"},
	"words left as one at another mark":  {"{hot~cold} taps", "hot, ~, cold", "one word"},
	"words left as one between letters":  {"We {cannot} go.", "can, not", "one word"},
	"words cut elsewhere":                {"{’tisn’t} so", "’t, is, n’t", "’tis, n’t"},

	"sentence end missed after a stop":             {"He works at the Co. {They} sell rope.", "a new sentence at They", "one sentence"},
	"sentence end missed after ? or !":             {"What now? {nobody} knows.", "a new sentence at nobody", "one sentence"},
	"sentence end missed after a quote or bracket": {"“We won.” {The} crowd sang.", "a new sentence at The", "one sentence"},
	"sentence end missed after another mark":       {"Here is what to bring: {Rope} and a lamp are needed.", "a new sentence at Rope", "one sentence"},
	"sentence end missed after a word":             {"no wind today {we} stayed in port", "a new sentence at we", "one sentence"},
	"sentence cut after a stop":                    {"the No. {5} boat", "one sentence", "a new one at 5"},
	"sentence cut after ? or !":                    {"the paper Ahoy! {Weekly} folded", "one sentence", "a new one at Weekly"},
	"sentence cut after a quote or bracket":        {"“Who knows?” {Ann} asked.", "one sentence", "a new one at Ann"},
	"sentence cut after another mark":              {"Crew: {Ann}, Bo and Eve", "one sentence", "a new one at Ann"},
	"sentence cut after a word":                    {"a headline over {Two} lines", "one sentence", "a new one at Two"},
}}

// wordMistakes names the stretches of a text that are not cut into words as wanted: between two places where
// both end a word, one of them cuts and the other does not. Ends are counted in the characters of solid.
func wordMistakes(solid []rune, want, got map[int]bool, add func(kind string)) {
	start, wants, gots := 0, 0, 0
	for end := 1; end <= len(solid); end++ {
		wants, gots = wants+one(want[end]), gots+one(got[end])
		if !want[end] || !got[end] {
			continue
		}
		switch part := string(solid[start:end]); {
		case wants == 1 && gots > 1:
			add("word cut " + markIn(part))
		case wants > 1 && gots == 1:
			add("words left as one " + markIn(part))
		case !sameEnds(want, got, start, end):
			add("words cut elsewhere")
		}
		start, wants, gots = end, 0, 0
	}
}

func sameEnds(a, b map[int]bool, from, to int) bool {
	for i := from + 1; i < to; i++ {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// markIn tells which of the marks at which words are cut stands in s.
func markIn(s string) string {
	figure := strings.ContainsFunc(s, unicode.IsDigit)
	switch {
	case strings.ContainsAny(s, "'’‘`"):
		return "at an apostrophe"
	case strings.ContainsAny(s, "-‐‑–—"):
		return "at a hyphen"
	case strings.Contains(s, "/"):
		return "at a slash"
	case strings.Contains(s, "."):
		return "at a stop"
	case strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }):
		return "at another mark"
	case figure:
		return "at a figure"
	}
	return "between letters"
}

// sentenceMistakes names the ends of sentences that are missed, and those found where there is none.
func sentenceMistakes(solid []rune, want, got map[int]bool, add func(kind string)) {
	for end := 1; end <= len(solid); end++ {
		switch {
		case want[end] && !got[end]:
			add("sentence end missed " + afterMark(solid[end-1]))
		case got[end] && !want[end]:
			add("sentence cut " + afterMark(solid[end-1]))
		}
	}
}

func afterMark(r rune) string {
	switch {
	case r == '.' || r == '…':
		return "after a stop"
	case r == '?' || r == '!':
		return "after ? or !"
	case strings.ContainsRune("\"'”’»)]}", r):
		return "after a quote or bracket"
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return "after a word"
	}
	return "after another mark"
}
