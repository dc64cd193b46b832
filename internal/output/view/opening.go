package view

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

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
	o := s.Lead.Stretch
	x.news(x.str(o.Document, o.Span))
	return []Item{{x.key(o.Document), who + " on this news, which " + x.outlet(o.Document) + " puts so: " + inMarks(x.wholeOpening(o))}}
}

// nearest is what a story of several reporters has first where nothing else is told: the opening that has most in common with what the others begin
// with; none where that is little.
func (x *index) nearest(s *record.Story) []Item {
	if len(s.Reporters) < 2 {
		return nil
	}
	heads := make([]map[string]bool, len(s.Openings))
	for i, o := range s.Openings {
		if d := x.docs[o.Document]; d != nil {
			heads[i] = rarer(Shorten(d.Text, headOfText))
		}
	}
	best, top := -1, 0
	for i, o := range s.Openings {
		opening := rarer(x.str(o.Document, o.Span))
		score := 0
		for j := range heads {
			if n := shared(opening, heads[j]); j != i && n >= leastShared {
				score += n
			}
		}
		if leans(x.str(o.Document, o.Span)) {
			continue
		}
		if d := x.docs[o.Document]; d != nil {
			title := rarer(d.Title)
			score += score * shared(opening, title) / max(1, len(title)) // it carries the news of its own headline
			if !x.named(o) {
				score /= 2 // a scene or a thought
			}
			if d.Title == s.Title {
				score *= 2 // its headline has most of the words of the others
			}
		}
		if score > top {
			best, top = i, score
		}
	}
	if best < 0 {
		return nil
	}
	o := s.Openings[best]
	x.news(x.str(o.Document, o.Span))
	begins := ", whose opening has most in common with the others', begins: "
	if !x.first(o) {
		begins = ", whose beginning has most in common with the others', says: "
	}
	return []Item{{x.key(o.Document), x.outlet(o.Document) + begins + inMarks(x.wholeOpening(o))}}
}

// named reports whether an actor is named in o.
func (x *index) named(o record.Stretch) bool {
	for _, a := range x.actors {
		if slices.ContainsFunc(a.Mentions, func(m record.Mention) bool {
			return m.Document == o.Document && m.Form == "named" && o.Start <= m.Start && m.End <= o.End
		}) {
			return true
		}
	}
	return false
}

// longestBefore is how many words may stand before the first sentence of a text: a dateline, a line of the page.
const longestBefore = 8

// first reports whether o is the first sentence of its document below the headline.
func (x *index) first(o record.Stretch) bool {
	d := x.docs[o.Document]
	if d == nil {
		return true
	}
	return len(strings.Fields(x.str(o.Document, record.Span{Start: titleEnd(d), End: o.Start}))) < longestBefore
}

// The head of a text, in characters, and how many of its longer words an opening shares with that of another that tells the like.
const (
	headOfText  = 700
	leastShared = 4
)

// rarer is the words of s that are long enough to tell what it is about, cut to their stems.
func rarer(s string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if r := []rune(w); len(r) >= 5 {
			out[string(r[:min(len(r), 6)])] = true
		}
	}
	return out
}

func shared(a, b map[string]bool) (n int) {
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}

// leans reports whether s goes on from a sentence before it.
func leans(s string) bool {
	first, _, _ := strings.Cut(s, " ")
	return slices.Contains([]string{"But", "And", "Or", "So", "Yet", "He", "She", "They", "It", "This", "That"}, first)
}

// longestTold is how much of an opening a line of what to know first shows, in characters.
const longestTold = 420

func (x *index) wholeOpening(o record.Stretch) string {
	return Shorten(x.quote(o.Document, o.Span).Words, longestTold)
}

// turning are the words by which news says that somebody does the opposite of what was reported before.
var turning = []string{"about-face", "about face", "u-turn", "reversal", "reversing course", "reversed course", "reverses course", "backtrack", "walked back", "walks back", "backed down",
	"backs down", "change of heart", "flip-flop"}

// turns is the openings that say that what was reported before has turned, and those of a document that came out days after all that open
// on the news: the newest is what a reader needs first.
func (x *index) turns(s *record.Story) []Item {
	if s.Lead == nil || len(s.Reporters) < 2 {
		return nil
	}
	on := append([]string{s.Lead.Document}, s.Lead.With...)
	last := ""
	for _, id := range on {
		if d := x.docs[id]; d != nil && d.Published != nil {
			last = max(last, d.Published.End)
		}
	}
	for _, o := range s.Openings {
		d := x.docs[o.Document]
		if d == nil || slices.Contains(on, o.Document) || leans(x.str(o.Document, o.Span)) {
			continue
		}
		low := strings.ToLower(x.str(o.Document, o.Span))
		if x.repeats(low) {
			continue // it tells what most open on
		}
		if slices.ContainsFunc(turning, func(w string) bool { return strings.Contains(low, w) }) {
			x.news(low)
			return []Item{{x.key(o.Document), x.outlet(o.Document) + " tells of a turn: " + inMarks(x.wholeOpening(o))}}
		}
		if d.Published != nil && last != "" && d.Published.Start > last {
			x.news(low)
			return []Item{{x.key(o.Document), x.outlet(o.Document) + ", the last to come out (" + dates(d.Published) + "), begins: " + inMarks(x.wholeOpening(o))}}
		}
	}
	return nil
}
