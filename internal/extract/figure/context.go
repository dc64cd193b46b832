package figure

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// context fills what stands around a figure: scope, as-of date, date of the event, claim.
func (f *finder) context(g *extract.Figure, c counted, trigger int32) {
	s := &f.d.Sentences[f.d.Tokens[c.head].Sent]
	g.Claim = f.claim(g.Span)
	f.dates(g, s, trigger)
	f.scope(g, c, s)
}

// claim is the innermost claim whose content holds span s, -1 when there is none.
func (f *finder) claim(s text.Span) int32 {
	best, size := int32(-1), int32(0)
	for i := range f.a.Claims {
		if f.tookLives(f.a.Claims[i].CueHead, s) {
			continue
		}
		for _, c := range f.a.Claims[i].Content {
			if c.Contains(s) && (best < 0 || c.Len() <= size) {
				best, size = int32(i), c.Len()
			}
		}
	}
	return best
}

// tookLives reports whether the cue of a claim at token t tells of lives taken ("claimed 12 lives") rather than of anybody's word.
func (f *finder) tookLives(t int32, s text.Span) bool {
	if t < 0 || fold(f.lemma(t)) != "claim" {
		return false
	}
	first, last := f.d.TokensIn(s)
	for k := first; k < last+2 && int(k) < len(f.d.Tokens); k++ {
		if w := fold(f.d.Word(k)); w == "lives" || w == "life" {
			return f.d.Tokens[k].Head == t || f.d.Tokens[first].Head == t
		}
	}
	return false
}

// dates reads "as of Tuesday", "so far", and the day of the event.
func (f *finder) dates(g *extract.Figure, s *text.Sentence, trigger int32) {
	for i := range f.d.Times {
		t := &f.d.Times[i]
		if t.Start >= s.End {
			break
		}
		if t.End <= s.Start || t.Range.IsZero() {
			continue
		}
		first, _ := f.d.TokensIn(t.Span)
		switch {
		case f.word(first-1) == "of" && f.word(first-2) == "as", f.word(first-1) == "by" && g.AsOf.IsZero() && f.past(t.Range):
			g.AsOf = t.Range
		case f.sinceClause(first, s) && trigger >= 0 && !f.d.Published.IsZero() && t.Range.Start.Compare(f.d.Published.End) <= 0:
			if g.Date.IsZero() {
				g.Date = text.DateRange{Start: t.Range.Start, End: f.d.Published.End}
			}
		case trigger >= 0 && g.Date.IsZero() && f.near(first, trigger):
			g.Date = t.Range
		}
	}
	f.asOf(g, s)
}

// sinceClause reports a time at token t right behind "since", or in the clause that it opens: "since the riots began a week ago".
func (f *finder) sinceClause(t int32, s *text.Sentence) bool {
	for j := t - 1; j >= s.First && j > t-7; j-- {
		switch f.word(j) {
		case "since":
			return true
		case ",", ";", "that", "who", "which":
			return false
		}
	}
	return false
}

// asOf reads the words for the day of a count that name none: "so far", "to date".
func (f *finder) asOf(g *extract.Figure, s *text.Sentence) {
	if !g.AsOf.IsZero() {
		return
	}
	for t := s.First; t+1 < s.Last; t++ {
		switch w, n := f.word(t), f.word(t+1); {
		case w == "so" && n == "far", w == "to" && n == "date", w == "latest" && (n == "data" || n == "figures" || n == "toll" || n == "count"):
			g.AsOf = f.d.Published.DateRange
			return
		}
	}
}

// past reports whether range r has begun by the document's day, as a day by which people were counted has.
func (f *finder) past(r text.DateRange) bool {
	return f.d.Published.IsZero() || r.Start.Compare(f.d.Published.End) <= 0
}

// near reports whether time token t hangs on the trigger's clause.
func (f *finder) near(t, trigger int32) bool {
	for n := 0; t >= 0 && n < 4; n++ {
		if t == trigger {
			return true
		}
		switch f.d.Tokens[t].Rel { // a clause of its own
		case text.RelAclRelcl, text.RelAdvcl, text.RelCcomp, text.RelParataxis:
			return false
		}
		t = f.d.Tokens[t].Head
	}
	return false
}

// scope finds the words that narrow what is counted: "on the Palestinian side", "Israeli" before the
// noun, "in Gaza" after it.
func (f *finder) scope(g *extract.Figure, c counted, s *text.Sentence) {
	if sp := f.side(c, s); !sp.Empty() {
		g.Scope = sp
	} else if sp := f.modifier(g.Span); !sp.Empty() {
		g.Scope = sp
	} else if sp := f.placeAfter(c, s); !sp.Empty() {
		if g.Scope = sp; fold(f.d.Str(sp))[0] == 'o' { // outside a place is not in it
			return
		}
	}
	f.scopeMention(g)
}

// scopeMention finds the mention in the words of the scope.
func (f *finder) scopeMention(g *extract.Figure) {
	if g.Scope.Empty() {
		return
	}
	for i := range f.d.Mentions {
		m := &f.d.Mentions[i]
		if m.Start >= g.Scope.End {
			break
		}
		if g.Scope.Contains(m.Span) {
			g.ScopeMention = int32(i)
		}
	}
}

// side reads "on the X side" and "among X" in the clause of the figure: the nearest one before it that no
// other figure stands between, else one directly after it.
func (f *finder) side(c counted, s *text.Sentence) text.Span {
	first, _ := f.d.TokensIn(c.span)
	for t := first - 1; t >= s.First && t > first-14; t-- {
		if q := f.quantityAt(t); q != nil && q.from <= t {
			break
		}
		if f.word(t) == "side" {
			return f.sideSpan(t)
		}
		if f.word(t) == ";" {
			break
		}
	}
	_, last := f.d.TokensIn(c.span)
	for t := last; t < s.Last && t < last+7; t++ {
		if f.word(t) == "side" {
			return f.sideSpan(t)
		}
		if w := f.word(t); w == "," || w == ";" || w == ":" || w == "." || f.at[t-f.first] > 0 {
			break
		}
	}
	return text.Span{}
}

// sideSpan is "on the X side" around the noun at t.
func (f *finder) sideSpan(t int32) text.Span {
	from := t
	for j := t - 1; j >= f.first && j >= t-4; j-- {
		from = j
		if w := f.word(j); w == "on" || w == "from" {
			break
		}
	}
	return f.d.Tokens[from].Span.Cover(f.d.Tokens[t].Span)
}

// modifier is a nationality, place or group word inside the figure's own span.
func (f *finder) modifier(s text.Span) text.Span {
	for i := range f.d.Names {
		n := &f.d.Names[i]
		if n.Start >= s.End {
			break
		}
		if s.Contains(n.Span) && (n.Kind == text.Group || n.Kind == text.Place) {
			return n.Span
		}
	}
	return text.Span{}
}

// placeAfter is "in Gaza" after the figure, before the next comma or number.
func (f *finder) placeAfter(c counted, s *text.Sentence) text.Span {
	_, last := f.d.TokensIn(c.span)
	for t := last; t+1 < s.Last && t < last+8; t++ {
		w := f.word(t)
		if w == "," || w == ";" || w == "." || f.at[t-f.first] > 0 {
			break
		}
		if f.d.Tokens[t].POS == text.SCONJ || w == "who" || w == "that" || w == "located" || w == "positioned" {
			break
		}
		if w == "outside" {
			k := t + 1
			for f.word(k) == "of" || f.word(k) == "the" {
				k++
			}
			if n := f.nameSpan(k); f.nameAt(k) == text.Place && !f.goesOn(n) && !f.owns(n) {
				return f.d.Tokens[t].Span.Cover(f.nameSpan(k))
			}
		}
		if w != "in" && w != "across" && w != "throughout" {
			continue
		}
		for k := t + 1; k < s.Last && k <= t+3 && f.d.Tokens[k].POS != text.ADP && f.d.Tokens[k].Tag != text.TagNNS; k++ {
			if n := f.nameSpan(k); f.nameAt(k) == text.Place && !f.goesOn(n) && !f.ownsDeed(n) {
				return f.d.Tokens[t].Span.Cover(f.nameSpan(k))
			}
		}
	}
	return text.Span{}
}

// nameSpan is the span of the name over token t.
func (f *finder) nameSpan(t int32) text.Span {
	if n := f.name(t); n != nil {
		return n.Span
	}
	return text.Span{}
}

// owns reports a name in the possessive: "outside Peru's parliament".
func (f *finder) owns(name text.Span) bool {
	_, end := f.d.TokensIn(name)
	return f.wordTag(end) == text.TagPOS
}

// ownsDeed reports a name whose deed the words behind it tell of ("in Peru's raids"), which is then no place of it.
func (f *finder) ownsDeed(name text.Span) bool {
	if !f.owns(name) {
		return false
	}
	_, end := f.d.TokensIn(name)
	p := f.nounPhrase(end+1, &f.d.Sentences[f.d.Tokens[end].Sent])
	_, last := f.d.TokensIn(p)
	return !p.Empty() && deeds[fold(f.lemma(last-1))]
}

// deeds are the nouns for what a side does to another.
var deeds = set(`attack strike airstrike raid assault offensive bombardment bombing shelling invasion incursion operation campaign onslaught response retaliation
 aggression crackdown siege war blitz ambush`)

// goesOn reports whether a name only modifies the noun after it ("in US air strikes").
func (f *finder) goesOn(name text.Span) bool {
	_, end := f.d.TokensIn(name)
	if end-f.first >= int32(len(f.at)) {
		return false
	}
	if f.word(end) == "-" && f.d.Tokens[end].Start == name.End { // "in US-led raids"
		return true
	}
	switch f.d.Tokens[end].POS {
	case text.NOUN, text.ADJ:
		return f.d.Tokens[end].Tag != text.TagNNP
	}
	return false
}
