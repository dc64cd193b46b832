package view

import (
	"fmt"
	"slices"

	"github.com/readout-news/readout/record"
)

// longestOpening is how much of an opening sentence is shown, in bytes.
const longestOpening = 240

// openings gives the documents of s the sentences that they open with; what an earlier one opens with is not said again.
func (x *index) openings(s *record.Story, docs []Document) {
	seen := map[string]bool{}
	for _, o := range s.Openings {
		i := slices.Index(s.Documents, o.Document)
		if e := x.opens(o); i >= 0 && !seen[e.Words] {
			seen[e.Words] = true
			docs[i].Opening = e
		}
	}
}

// Opens is the words of an opening, cut where they are many.
func Opens(n Names, o record.Stretch) string { return n.x.opens(o).Words }

func (x *index) opens(o record.Stretch) Evidence {
	e := x.quote(o.Document, o.Span)
	e.Words = Shorten(e.Words, longestOpening)
	return e
}

// lead is what several reporters open with, in the words of one of them.
func (x *index) lead(s *record.Story) []Item {
	if s.Lead == nil {
		return nil
	}
	docs := append([]string{s.Lead.Document}, s.Lead.With...)
	n := 0
	for _, r := range s.Reporters {
		if slices.ContainsFunc(r.Documents, func(d string) bool { return slices.Contains(docs, d) }) {
			n++
		}
	}
	if n < 2 {
		return nil
	}
	who := fmt.Sprintf("at least %d of %s open", n, Count(len(s.Reporters), "independent reporter"))
	if named := x.unlike(docs); n == len(s.Reporters) {
		who = fmt.Sprintf("all %d independent reporters open", n)
		if n == 2 {
			who = "both independent reporters open"
		}
	} else if len(named) <= mostOutlets {
		who = x.among(named) + " open"
	}
	return []Item{{x.key(s.Lead.Document), who + " on this news, which " + x.outlet(s.Lead.Document) + " puts so: “" + x.opens(s.Lead.Stretch).Words + "”"}}
}

// nearest is what a story of several reporters has first where nothing else is told: the opening below the headline that is the story's.
func (x *index) nearest(s *record.Story) []Item {
	if len(s.Reporters) < 2 {
		return nil
	}
	for _, o := range s.Openings {
		if d := x.docs[o.Document]; d != nil && d.Title == s.Title {
			return []Item{{x.key(o.Document), x.outlet(o.Document) + ", whose headline has most of the words of the others, begins: “" + x.opens(o).Words + "”"}}
		}
	}
	return nil
}
