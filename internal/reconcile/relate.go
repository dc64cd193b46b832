package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout-news/readout/text"
)

// relate names how the reports of one figure stand to each other, and says it in a line.
//
//	single      one document has it
//	agree       the same numbers
//	compatible  the intervals overlap: "over 1,300" leaves room for 1,400
//	update      apart, and the later one is the higher
//	correction  apart, and a document says that it corrects
//	conflict    apart, with nothing in the texts that explains it
func (d *desk) relate(g []count) (relation, note string) {
	var parts []string
	documents := map[int]bool{}
	for _, c := range g {
		documents[c.doc] = true
		part := c.String() + " in " + d.label(c.doc)
		if c.lent != "" {
			part += " (which names no side; no other figure of the story comes near)"
		}
		if !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
	}
	note = strings.Join(parts, "; ")
	if len(documents) == 1 && len(g) == 1 {
		return "single", note
	}
	same, apart := true, [2]int{-1, -1}
	for i := range g {
		for j := i + 1; j < len(g); j++ {
			same = same && equal(g[i], g[j])
			if !overlap(g[i], g[j]) && apart[0] < 0 {
				apart = [2]int{i, j}
			}
		}
	}
	switch {
	case same && len(documents) == 1:
		return "single", note
	case same:
		return "agree", note
	case apart[0] < 0:
		return "compatible", note + ": the intervals overlap"
	case d.corrects(g):
		return "correction", note + ": one of them corrects itself"
	case growing(g):
		return "update", note + ": the later figure is the higher"
	}
	return "conflict", note + ": the intervals are apart"
}

// growing reports whether every two figures that are apart have dates, the higher one the later.
func growing(g []count) bool {
	for _, x := range g {
		for _, y := range g {
			if middle(x) < middle(y) && !overlap(x, y) && !before(x.asOf, y.asOf) {
				return false
			}
		}
	}
	return true
}

func before(a, b text.DateRange) bool {
	return !a.IsZero() && !b.IsZero() && a.End.Compare(b.Start) < 0
}

// corrects reports whether a document with one of the figures carries a correction.
func (d *desk) corrects(g []count) bool {
	for _, c := range g {
		doc := d.docs[c.doc].Doc
		for i := range doc.Tokens {
			switch doc.Tokens[i].Lemma {
			case "correction", "erratum", "corrigendum":
				return true
			}
		}
		for _, l := range doc.Dropped {
			if strings.HasPrefix(fold(l.Text), "correction") {
				return true
			}
		}
	}
	return false
}

// String is a figure as people write it: "over 1,300", "at least 70", "24 to 99".
func (c count) String() string {
	low, high := c.f.Low, c.f.High
	switch {
	case c.f.Bound == "over" && low != nil:
		return "over " + thousands(*low-1)
	case c.f.Bound == "under" && high != nil:
		return "under " + thousands(*high+1)
	case low != nil && high != nil && c.f.Bound == "about":
		return "about " + thousands((*low+*high)/2)
	case low != nil && high != nil && *low == *high:
		return thousands(*low)
	case low != nil && high != nil && *low > 0:
		return thousands(*low) + " to " + thousands(*high)
	case high != nil:
		return "up to " + thousands(*high)
	case low != nil:
		return "at least " + thousands(*low)
	}
	return "an unknown number"
}

func thousands(n int64) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
