package reconcile

import (
	"cmp"
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/place"
	"github.com/readout-news/readout/internal/nlp/number"
	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/text"
)

// retold gives each group that one reporter alone has the sentences of others that tell its number without being read as such ("the team has
// grown to 16"): they have the number, and the word for what is counted or several of the words around it.
func (d *desk) retold(groups [][]count) [][]count {
	seek := d.newSeeker()
	for i, g := range groups {
		if d.reportersOf(g) > 1 {
			continue
		}
		var found []count
		for r := range d.story.Reporters {
			if r != d.reporter[g[0].doc] {
				found = append(found, seek.tellers(g, r)...)
			}
		}
		groups[i] = append(g, found...)
	}
	return groups
}

func (d *desk) reportersOf(g []count) int {
	var of []int
	for _, c := range g {
		if r := d.reporter[c.doc]; !slices.Contains(of, r) {
			of = append(of, r)
		}
	}
	return len(of)
}

// writtenNumber is a number as it stands in a sentence that may tell it.
type writtenNumber struct {
	doc         int
	sent        int32
	first, last int32 // tokens
	low         int64
	bound       string
	others      bool // low counts in the one named before
}

// seeker finds numbers in the sentences of the story.
type seeker struct {
	*desk
	numbers map[int64][]writtenNumber
	atlas   map[int]*place.Atlas
}

func (d *desk) newSeeker() *seeker {
	s := &seeker{desk: d, numbers: map[int64][]writtenNumber{}, atlas: map[int]*place.Atlas{}}
	for i, a := range d.docs {
		for n := range a.Doc.Sentences {
			s.read(i, int32(n))
		}
	}
	return s
}

// tokenRow lets package number read the tokens of one sentence.
type tokenRow struct {
	d           *text.Doc
	first, last int32
}

func (r *tokenRow) Len() int          { return int(r.last - r.first) }
func (r *tokenRow) Word(i int) string { return r.d.Word(r.first + int32(i)) }

// longestRead is the most tokens of a sentence that is no table.
const longestRead = 200

// read files the numbers of one sentence that no figure covers.
func (s *seeker) read(doc int, n int32) {
	a := s.docs[doc].Doc
	sent := &a.Sentences[n]
	if sent.Last-sent.First > longestRead {
		return
	}
	row := &tokenRow{a, sent.First, sent.Last}
	for i := 0; i < row.Len(); {
		v, j := number.Read(row, i)
		if j == i {
			i++
			continue
		}
		w := writtenNumber{doc: doc, sent: n, first: sent.First + int32(i), last: sent.First + int32(j), low: v.Low, bound: "exact"}
		i = j
		if v.Vague || !v.Whole() || v.Low < 2 || s.noCount(a, sent, &w) {
			continue
		}
		s.numbers[w.low] = append(s.numbers[w.low], w)
		if other := wordIn(a, sent, w.last); (other == "other" || other == "others") && wordIn(a, sent, w.first-1) == "and" && a.Tokens[max(w.first-2, 0)].POS == text.PROPN {
			w.low, w.others = w.low+1, true // "Lima and 19 other towns" are 20
			s.numbers[w.low] = append(s.numbers[w.low], w)
		}
	}
}

// noCount reports whether the number w is part of a time, an age, an address or a name, or covered by a figure of its text.
func (s *seeker) noCount(a *text.Doc, sent *text.Sentence, w *writtenNumber) bool {
	span := a.Tokens[w.first].Span.Cover(a.Tokens[w.last-1].Span)
	covers := func(t text.Time) bool { return t.Overlaps(span) }
	switch wordIn(a, sent, w.last) {
	case "-", "year", "years", "month", "months", "am", "pm", "a.m.", "p.m.", ":", "/", "%", "percent", "per", "st", "nd", "rd", "th":
		return true
	}
	switch wordIn(a, sent, w.first-1) {
	case "$", "€", "£", "#", ":", "/", "no.", "-", "age", "aged", "chapter", "article", "section", "page", "route", "highway":
		return true
	}
	return slices.ContainsFunc(a.Times, covers) || slices.ContainsFunc(a.Names, func(n text.Name) bool { return n.Overlaps(span) }) ||
		slices.ContainsFunc(s.docs[w.doc].Figures, func(f extract.Figure) bool { return f.Overlaps(span) })
}

// tellers are the first number of each document of reporter r that may be that of g.
func (s *seeker) tellers(g []count, r int) (out []count) {
	for _, c := range g {
		if c.f.Measure == "killed" && c.victim >= 0 && middle(c) == 1 {
			return s.deaths(c, r)
		}
	}
	for _, c := range g {
		n, ok := numeral(c)
		if !ok || c.places > 0 || n < 2 || c.f.Period != (text.Span{}) || !retoldMeasures[c.f.Measure] || c.f.Part == extract.Increment {
			continue
		}
		for _, w := range s.numbers[int64(n)] {
			if s.reporter[w.doc] != r || slices.ContainsFunc(out, func(o count) bool { return o.doc == w.doc }) || !s.tells(c, w) {
				continue
			}
			if t := s.countAt(c, w); !s.trulyApart(c, t) && !elsewhere(c.context, t.context) {
				out = append(out, t)
			}
		}
	}
	return out
}

// deaths are the first words of each document of reporter r for the death of the person whom c counts.
func (s *seeker) deaths(c count, r int) (out []count) {
	for doc, a := range s.docs {
		if s.reporter[doc] != r {
			continue
		}
		for i := range a.Doc.Mentions {
			m := &a.Doc.Mentions[i]
			if m.Form != text.Named || m.Head < 0 || s.at(doc, int32(i)) != c.victim || !diedAt(a.Doc, m.Head) {
				continue
			}
			first, last := a.Doc.TokensIn(m.Span)
			t := s.countAt(c, writtenNumber{doc: doc, sent: a.Doc.Tokens[first].Sent, first: first, last: last, low: 1, bound: "exact"})
			t.victim = c.victim
			out = append(out, t)
			break
		}
	}
	return out
}

var (
	deathNouns = words("death killing murder slaying assassination")
	killVerbs  = words("kill murder slay assassinate")
)

// diedAt reports whether the words around token t say that the person it names died: "the death of Ana Low", "Ana Low was killed".
func diedAt(a *text.Doc, t int32) bool {
	h := a.Tokens[t].Head
	if h < 0 {
		return false
	}
	l := fold(a.Tokens[h].Lemma)
	switch a.Tokens[t].Rel {
	case text.RelNmodPoss:
		return deathNouns[l]
	case text.RelNmod:
		c := a.Child(t, text.RelCase)
		return deathNouns[l] && c >= 0 && fold(a.Word(c)) == "of"
	case text.RelNsubj:
		return l == "die" && a.Tokens[h].Tag != text.TagVB
	case text.RelNsubjPass:
		return killVerbs[l]
	case text.RelObj:
		return killVerbs[l] && (a.Tokens[h].Tag == text.TagVBD || a.Tokens[h].Tag == text.TagVBN || a.Tokens[h].Tag == text.TagVBG)
	}
	return false
}

// retoldMeasures are the measures of numbers that stand without a mark, as those of money and shares do not.
var retoldMeasures = words("killed injured missing arrested hostages attendance other")

const (
	fewRetold    = 13  // up to which number the word for what is counted must stand beside it
	besideNumber = 4   // tokens behind a number for that
	retoldWords  = 500 // hundredths of a nat by which the words around a number say that it is the same
	retoldBeside = 200 // where the word for what is counted stands there, too
)

// tells reports whether number w is that of c.
func (s *seeker) tells(c count, w writtenNumber) bool {
	own, there := s.wordsIn(c.doc, s.docs[c.doc].Doc.Tokens[first(s.docs[c.doc].Doc, c.f.Span)].Sent), s.wordsIn(w.doc, w.sent)
	common, n := int32(0), 0
	for word, weight := range own {
		if _, ok := there[word]; ok {
			common += weight
			n++
		}
	}
	thing := s.thing(c)
	beside, named := s.beside(w, thing), false
	if thing != "" {
		_, named = there[thing]
	}
	if told := harmWords[c.f.Measure]; told != nil && !hasOf(s.docs[w.doc].Doc, &s.docs[w.doc].Doc.Sentences[w.sent], told) {
		return false
	}
	a := s.docs[w.doc].Doc
	sent := &a.Sentences[w.sent]
	switch {
	case beside && w.others, tolled[c.f.Measure] && named && wordIn(a, sent, w.last) == "of" && common >= 2*retoldWords:
		return true // "two of the dead were doctors"
	case int64(middle(c)) >= fewRetold && grown[fold(a.Tokens[max(a.Tokens[w.first].Head, 0)].Lemma)] && s.oneNamed(c, w):
		return true
	case int64(middle(c)) < fewRetold:
		return beside && n >= 2 && common >= retoldBeside
	case beside:
		return n >= 2 && common >= retoldBeside
	case !s.bare(w):
		return false
	}
	return n >= 2 && common >= retoldWords || named && n >= 2 && common >= retoldBeside
}

// grown are the verbs by which a number comes to be what it is.
var grown = words("grow swell rise expand increase balloon climb jump")

// oneNamed reports whether the sentence of w names somebody whom that of c names.
func (s *seeker) oneNamed(c count, w writtenNumber) bool {
	a := s.docs[w.doc].Doc
	for i := range a.Mentions {
		if m := &a.Mentions[i]; m.Form == text.Named && a.Sentences[w.sent].Contains(m.Span) && slices.Contains(c.names, s.at(w.doc, int32(i))) {
			return true
		}
	}
	return false
}

func first(a *text.Doc, s text.Span) int32 {
	t, _ := a.TokensIn(s)
	return t
}

// bare reports whether nothing stands behind number w that it counts.
func (s *seeker) bare(w writtenNumber) bool {
	a := s.docs[w.doc].Doc
	sent := &a.Sentences[w.sent]
	if w.last >= sent.Last {
		return true
	}
	switch a.Tokens[w.last].POS {
	case text.NOUN, text.PROPN, text.ADJ, text.NUM, text.SYM, text.X:
		return false
	}
	return wordIn(a, sent, w.last) != "of"
}

// beside reports whether the word thing stands right behind number w, or after "of" behind it.
func (s *seeker) beside(w writtenNumber, thing string) bool {
	a := s.docs[w.doc].Doc
	for t := w.last; thing != "" && t < min(w.last+besideNumber, a.Sentences[w.sent].Last); t++ {
		switch tok := &a.Tokens[t]; {
		case stem(fold(tok.Lemma)) == thing:
			return true
		case tok.POS == text.VERB, tok.POS == text.PUNCT, tok.POS == text.NUM, tok.POS == text.CCONJ:
			return false
		}
	}
	return false
}

// harmWords are the words by which a sentence says what befell those that a number counts.
var harmWords = map[string]map[string]bool{
	"killed":   words("kill die death dead slay murder fatality toll casualty body"),
	"injured":  words("injure wound hurt casualty injury hospital hospitalize hospitalise"),
	"missing":  words("miss missing disappear vanish"),
	"arrested": words("arrest detain custody seize apprehend round"),
	"hostages": words("hostage abduct kidnap captive captor hold"),
}

// thing is the stem of the noun that c counts by, "" for people as such.
func (s *seeker) thing(c count) string {
	if n := cmp.Or(c.noun, c.unit); n != "person" && n != "people" {
		return stem(fold(n))
	}
	return ""
}

// wordsIn are the stems of the words of a sentence that say what it is about, with their weights.
func (s *seeker) wordsIn(doc int, n int32) map[string]int32 {
	a := s.docs[doc].Doc
	out := map[string]int32{}
	for t := a.Sentences[n].First; t < a.Sentences[n].Last; t++ {
		switch tok := &a.Tokens[t]; tok.POS {
		case text.NOUN, text.PROPN, text.VERB, text.ADJ:
			if w := fold(tok.Lemma); story.Weight(w) >= leastWeight {
				out[stem(w)] = story.Weight(w)
			}
		}
	}
	return out
}

// countAt is number w read as another report of c.
func (s *seeker) countAt(c count, w writtenNumber) count {
	a := s.docs[w.doc]
	n := w.low
	f := &extract.Figure{Measure: c.f.Measure, Unit: c.unit, Low: &n, High: &n, Bound: w.bound, Part: c.f.Part, ScopeMention: -1, Event: -1,
		Span: a.Doc.Tokens[w.first].Span.Cover(a.Doc.Tokens[w.last-1].Span), Why: []string{"the number of another reporter, in like words"}}
	f.Claim = s.claimHolding(w.doc, f.Span)
	if s.atlas[w.doc] == nil {
		s.atlas[w.doc] = place.Read(a.Doc)
	}
	out := count{doc: w.doc, index: -1, f: f, asOf: a.Doc.Published.DateRange, event: -1, victim: -1, unit: c.unit, like: c.like, noun: c.noun, kind: c.kind,
		lead: leads(a.Doc, f.Span), sign: signsOf(a.Doc, f), news: a.Doc.Published.DateRange, side: c.side, people: c.people, weekday: countedOn(a.Doc, f)}
	out.names = s.namesBeside(w.doc, f)
	out.context = s.contextOf(w.doc, f, s.atlas[w.doc])
	return out
}
