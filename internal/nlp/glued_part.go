package nlp

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// partOf hangs those who are part of a number of people on that number, where a sentence without commas has them as a second
// subject of its verb: "nine people among them two farmers were killed", "dozens of people mostly farmers", "nine people many of whom
// were farmers".
func partOf(d *text.Doc) {
	for i := range d.Tokens {
		part := int32(i)
		t := &d.Tokens[part]
		v := t.Head
		if t.Rel != text.RelNsubj && t.Rel != text.RelNsubjPass || v < part {
			continue
		}
		whole := wholeBefore(d, part, v)
		if whole < 0 {
			continue
		}
		t.Head, t.Rel = whole, text.RelAppos
	}
}

// wholeBefore is the number of people that stands before part as another subject of v with words between that make one a part of
// the other, -1 for none.
func wholeBefore(d *text.Doc, part, v int32) int32 {
	for w := range d.Children(v) {
		k := &d.Tokens[w]
		if w >= part || k.Rel != text.RelNsubj && k.Rel != text.RelNsubjPass || !counts(d, w) {
			continue
		}
		for i := w + 1; i <= part; i++ {
			if d.Tokens[i].POS == text.PUNCT && d.Word(i) != "-" || d.Tokens[i].POS == text.VERB {
				break
			}
			if partitive(d, i) {
				return w
			}
		}
	}
	return -1
}

// counts reports whether the noun w is a number of people or things: "nine farmers", "dozens".
func counts(d *text.Doc, w int32) bool {
	k := &d.Tokens[w]
	return k.Tag == text.TagNNS || k.Tag == text.TagCD || k.POS == text.NOUN && d.Child(w, text.RelNummod) >= 0
}

// partitive reports whether the words at i lead from a number to a part of it.
func partitive(d *text.Doc, i int32) bool {
	next := func(k int32) string {
		if int(i+k) < len(d.Tokens) {
			return strings.ToLower(d.Word(i + k))
		}
		return ""
	}
	switch next(0) {
	case "mostly", "mainly", "largely", "chiefly", "primarily":
		return true
	case "among":
		return next(1) == "them" || next(1) == "whom"
	case "many", "most", "some", "several", "all", "both", "half", "none":
		return next(1) == "of" && (next(2) == "them" || next(2) == "whom")
	}
	return false
}
