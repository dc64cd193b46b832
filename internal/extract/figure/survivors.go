package figure

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/nlp/number"
	"github.com/readout-news/readout/text"
)

// survivors adds those who were shot and not killed: "Six people were shot, two of them fatally" leaves four injured. Dead
// of whom the text speaks elsewhere may be others. least is how many the document counts as injured: fewer add nothing, unless the
// sentence itself says how many of its own died.
func (f *finder) survivors(least int64) {
	f.datesOfShot()
	for i := range f.shot {
		g := f.shot[i]
		if g.Low == nil || *g.Low == 1 && least > 0 {
			continue
		}
		dead, own := f.deadOf(&g), true
		if dead == 0 {
			if *g.Low < least {
				continue
			}
			if dead, own = f.deadOfSame(&g), false; f.allLive(&g) || f.deadUnnamed(&g) { // the dead are others
				f.out = append(f.out, g)
				continue
			}
		}
		if dead == 0 && f.several(&g) {
			f.out = append(f.out, g)
			continue
		}
		if dead == 0 || g.Bound != "exact" || *g.Low <= dead || *g.Low > 50 {
			continue
		}
		n := *g.Low - dead
		if n < least && !own {
			continue
		}
		f.lessDead = append(f.lessDead, *g.Low)
		g.Low, g.High = &n, &n
		g.Why = append(g.Why, "less the dead of the text")
		f.out = append(f.out, g)
	}
}

// lessOneOf takes from a count of the injured those of them whom the text says died: "one of the five people hurt on Monday has died".
func (f *finder) lessOneOf() {
	lists := [...][]extract.Figure{f.out, f.sick}
	for i := range f.out {
		h := &f.out[i]
		if h.Measure != killed || h.Part != extract.Subset || h.Low == nil || h.Bound != "exact" {
			continue
		}
		whole := f.wholeOf(h)
		for _, list := range lists {
			for k := range list {
				g := &list[k]
				if g.Measure != injured || g.Low == nil || *g.Low != whole || g.Bound != "exact" || *h.Low >= whole || !g.Without.Empty() {
					continue
				}
				n := *g.Low - *h.Low
				g.Low, g.High = &n, &n
				g.Why = append(g.Why, "less the dead of the text")
			}
		}
	}
}

// hurtOfThose reports whether the sentence goes on to say how some of those whom g counts fare, and tells of no dead: "four were shot and two
// were seriously injured".
func (f *finder) hurtOfThose(g *extract.Figure) bool {
	s := f.d.Sentences[f.sentenceOf(g.Start)].Span
	hurt := false
	for i := range f.out {
		h := &f.out[i]
		if !s.Contains(h.Span) || h.Low == nil {
			continue
		}
		if h.Measure == killed {
			return false
		}
		hurt = hurt || h.Measure == injured && h.Start >= g.End && *h.Low < *g.Low && h.Without.Empty()
	}
	return hurt
}

// wholeOf is the number of those whom g counts a part of, 0 where its words give none: "one of the five people".
func (f *finder) wholeOf(g *extract.Figure) int64 {
	_, t := f.d.TokensIn(g.Span)
	if int(t)+3 >= len(f.d.Tokens) || fold(f.d.Word(t)) != "of" {
		return 0
	}
	if w := fold(f.d.Word(t + 1)); w == "the" || w == "those" {
		t++
	}
	w := f.d.Word(t + 1)
	if n, ok := number.Figures(w); ok {
		return n / 1000
	}
	return number.Ones(fold(w))
}

// deadOf is how many of those whom g counts its sentence says behind it that they died: "two of them fatally", "killing one"; 0 elsewhere.
func (f *finder) deadOf(g *extract.Figure) int64 {
	if g.Low == nil {
		return 0
	}
	s := f.d.Sentences[f.sentenceOf(g.Start)].Span
	for i := range f.out {
		h := &f.out[i]
		if h.Measure != killed || h.Low == nil || h.Bound != "exact" || h.Start < g.End || !s.Contains(h.Span) || *h.Low >= *g.Low {
			continue
		}
		t, _ := f.d.TokensIn(h.Trigger)
		if h.Part == extract.Subset || !h.Trigger.Empty() && (fold(f.d.Word(t)) == "fatally" || f.d.Tokens[t].Tag == text.TagVBG) {
			return f.deadIn(h)
		}
	}
	return 0
}

// deadIn is the dead of figure g without a doer who killed himself.
func (f *finder) deadIn(g *extract.Figure) int64 {
	if strings.HasSuffix(fold(f.d.Str(g.Span)), "self") {
		return *g.Low - 1
	}
	return *g.Low
}

// near is how many sentences apart the shot and the dead of one deed are told of.
const near = 6

// deadOfSame is the most dead counted around g, or around a count of as many shot, which tells of the same.
func (f *finder) deadOfSame(g *extract.Figure) int64 {
	n := f.deadNear(g)
	if n == 0 && f.liveNear(g) {
		return 0
	}
	for i := range f.shot {
		if h := &f.shot[i]; n == 0 && h.Low != nil && *h.Low == *g.Low && *g.Low > 1 && !otherDay(g, h) {
			n = f.deadNear(h)
		}
	}
	return n
}

// liveNear reports whether the sentences behind g say that those whom they tell of live.
func (f *finder) liveNear(g *extract.Figure) bool {
	at := f.sentenceOf(g.Start)
	for k := at; k < len(f.d.Sentences) && k <= at+near; k++ {
		for t := f.d.Sentences[k].First; t < f.d.Sentences[k].Last; t++ {
			switch fold(f.d.Word(t)) {
			case "threatening", "survived", "survive":
				return true
			}
		}
	}
	return false
}

// otherRole reports whether g counts people by what they are, as officers, and the words for the dead of h say that these were something else.
func (f *finder) otherRole(g, h *extract.Figure) bool {
	role, dead := f.roleOf(g), f.roleOf(h)
	return role != "" && dead != "" && role != dead
}

// roleOf is the noun for what the people of g are, "" where it says no more than age, sex or kin, and for names.
func (f *finder) roleOf(g *extract.Figure) string {
	first, last := f.d.TokensIn(g.Span)
	if first >= last || f.d.Tokens[last-1].POS != text.NOUN || f.nameAt(last-1) != text.Other {
		return ""
	}
	l := f.lemma(last - 1)
	if general[l] || anybody[l] || males[l] || females[l] || kin[l] || !people[l] {
		return ""
	}
	return l
}

// means are the words for what kills and is no shot.
var means = set("beat beaten beating bat hammer stabbed stabbing stabs knife machete strangled drowned drowning crash crashed collision overdose")

// otherMeans reports whether the sentence of h says that something else than a shot killed those.
func (f *finder) otherMeans(h *extract.Figure) bool {
	s := &f.d.Sentences[f.sentenceOf(h.Start)]
	other := false
	for t := s.First; t < s.Last; t++ {
		w := fold(f.d.Word(t))
		if gunfire[w] || guns[w] || w == "gunman" || w == "gunned" {
			return false
		}
		other = other || means[w]
	}
	return other
}

// deadNear is the most dead counted around g, without a doer who killed himself.
func (f *finder) deadNear(g *extract.Figure) (n int64) {
	at := f.sentenceOf(g.Start)
	for i := range f.out {
		h := &f.out[i]
		if h.Measure != killed || h.Low == nil {
			continue
		}
		if d := f.sentenceOf(h.Start) - at; d > near || d < -near || otherDay(g, h) || f.otherRole(g, h) || f.otherMeans(h) {
			continue
		}
		n = max(n, f.deadIn(h))
	}
	return n
}
