package view

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
)

// mostFacts are the facts among what to know first.
const mostFacts = 2

// fact is f in the words of each who tells it, the fullest first.
func (x *index) fact(f *record.Fact) Fact {
	out := Fact{ID: f.ID, Support: Count(f.Support.Documents, "document") + ", " + Count(f.Support.Reporters, "reporter")}
	for _, s := range append([]record.Stretch{f.Stretch}, f.With...) {
		out.By = append(out.By, Telling{x.teller(s), x.shown(s.Document, s.Span)})
	}
	return out
}

// teller is the outlet of a document that tells f in a stretch, with who speaks there where the stretch does not name him.
func (x *index) teller(t record.Stretch) string {
	if who := x.speaksIn(t); who != "" {
		return x.outlet(t.Document) + " (" + who + ")"
	}
	return x.outlet(t.Document)
}

// speaksIn is who says most of a stretch, "" where that is the document or the stretch has a word of his name.
func (x *index) speaksIn(t record.Stretch) string {
	for _, c := range x.claimsIn[t.Document] {
		n := 0
		for _, s := range c.Content {
			n += max(0, min(s.End, t.End)-max(s.Start, t.Start))
		}
		if n*2 < t.End-t.Start || c.Speaker == nil {
			continue
		}
		who, words := x.speaker(c), x.str(t.Document, t.Span)
		if slices.ContainsFunc(strings.Fields(who), func(w string) bool { return strings.Contains(words, w) }) {
			return ""
		}
		return Shorten(who, 60)
	}
	return ""
}

// longestSentence is how much of a quoted sentence is shown, in code points.
const longestSentence = 320

// shown is a sentence of a document, cut where it is too long.
func (x *index) shown(doc string, s record.Span) Evidence {
	e := x.quote(doc, s)
	e.Words = Shorten(e.Words, longestSentence)
	return e
}

// byItself is a sentence that is read without those before it: who is meant by the pronoun that it opens with stands behind that in brackets.
func (x *index) byItself(doc string, s record.Span) Evidence {
	e := x.quote(doc, s)
	if name, n := x.opener(doc, s.Start); name != "" {
		words := []rune(e.Words)
		e.Words = string(words[:n]) + " [" + name + "]" + string(words[n:])
	}
	e.Words = Shorten(e.Words, longestSentence)
	return e
}

// opener is the actor whom the pronoun at a position of a document stands for, and the characters of the pronoun.
func (x *index) opener(doc string, at int) (name string, n int) {
	for _, a := range x.actors {
		for _, m := range a.Mentions {
			if m.Document == doc && m.Start == at && m.Form == "pronoun" {
				return a.Name, m.End - m.Start
			}
		}
	}
	return "", 0
}

// What of a quoted sentence's longer words each other who tells it must have, in hundredths, and how many it has at least.
const (
	wholeTold  = 50
	fewestTold = 2
)

// bestShared is of the passages of f that can be read alone the one most of whose words all others have: what they share, no half that only one tells.
// None where each tells more besides.
func (x *index) bestShared(f *record.Fact) (best record.Stretch, ok bool) {
	all := append([]record.Stretch{f.Stretch}, f.With...)
	sets := make([]map[string]bool, len(all))
	for i, t := range all {
		sets[i] = rarer(x.str(t.Document, t.Span))
	}
	top := wholeTold - 1
	for i, t := range all {
		if len(sets[i]) < fewestTold || leans(x.opens(t).Words) {
			continue
		}
		least := 100
		for j := range all {
			if j != i {
				least = min(least, 100*shared(sets[i], sets[j])/len(sets[i]))
			}
		}
		if least > top {
			best, top, ok = t, least, true
		}
	}
	return best, ok
}

// mostTold are those that more than half of the reporters have and tell whole, but for what stands among what to know first already.
func (x *index) mostTold(s *record.Story) (out []Item) {
	for i := range s.Facts {
		f := &s.Facts[i]
		if f.Support.Reporters*2 <= len(s.Reporters) || len(out) == mostFacts || s.Lead != nil && f.Stretch == s.Lead.Stretch {
			continue
		}
		told, ok := x.bestShared(f)
		if !ok {
			continue
		}
		words := x.opens(told).Words
		if !x.news(words) {
			continue
		}
		docs := []string{f.Document}
		for _, w := range f.With {
			docs = append(docs, w.Document)
		}
		out = append(out, Item{f.ID, x.having(docs, f.Support.Reporters, len(s.Reporters), false) + ", as " + x.teller(told) + " puts it: " + inMarks(words)})
	}
	return out
}
