// Package figure finds the numbers of a document that count people and money, with what they count,
// their bounds and their scope. It reads the tree around the words that give a measure ("killed",
// "death toll"), and the words beside them where the tree fails.
package figure

import (
	"sort"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// finder is one pass over a document.
type finder struct {
	a *extract.Analysis
	d *text.Doc
	// low is the text in lower case, with the same offsets, so that no word is folded twice.
	low string
	// q holds the numbers of the sentence at hand, at[t-first] the index+1 of the one over token t,
	// counts[t-first] that of the one whose noun is t.
	q      []quantity
	sizes  []size
	at     []int32
	counts []int32
	first  int32
	toll   string // measure of the last toll, for "it has reached 1,400"
	out    []extract.Figure
	main   []extract.Figure // out while figures go to another list
	shot   []extract.Figure // people shot, hurt unless the text says that they died
	sick   []extract.Figure // people in hospital or in some condition
	// lessDead are the counts of people shot that settle took the dead from.
	lessDead []int64
	ordinals []extract.Figure // at least so many shot, as an ordinal tells: "a fourth victim"
	one      []extract.Figure // one person in hospital, hurt unless somebody of the text died
}

// Find fills a.Figures, in the order of the text.
func Find(a *extract.Analysis) {
	f := &finder{a: a, d: a.Doc, low: lower(a.Doc.Text)}
	for i := range f.d.Sentences {
		f.sentence(&f.d.Sentences[i])
	}
	f.settle()
	sort.SliceStable(f.out, func(i, j int) bool {
		x, y := f.out[i], f.out[j]
		if x.Start != y.Start {
			return x.Start < y.Start
		}
		return x.End < y.End
	})
	f.out = f.dedupe()
	f.died()
	f.merelyDead()
	f.spread()
	f.out = f.known()
	a.Figures = f.parts()
}

// longest is the most tokens a sentence may have: a longer one is a table or a list, and no clause of it
// can be trusted.
const longest = 1000

// sentence reads one sentence.
func (f *finder) sentence(s *text.Sentence) {
	if s.Last-s.First > longest {
		return
	}
	f.first = s.First
	begin, shot, sick := len(f.out), len(f.shot), len(f.sick)
	f.quantities(s)
	for t := s.First; t < s.Last; t++ {
		f.trigger(t)
		f.nobody(t)
	}
	f.carried(s)
	f.ofThose(s)
	f.kept(s)
	f.sides()
	f.subsets()
	f.money()
	f.emitSizes()
	f.ofWhole()
	f.others()
	f.thingsCounted()
	f.corrected(s)
	f.sums(begin, s)
	f.doubted(s)
	f.qualify(f.out, begin, s)
	f.qualify(f.shot, shot, s)
	f.qualify(f.sick, sick, s)
	f.conditions(begin, sick)
	f.besideDead(begin, sick)
}

// dedupe drops what two triggers found twice: the same words for the same measure.
func (f *finder) dedupe() []extract.Figure {
	out := f.out[:0]
	for _, g := range f.out {
		seen := false
		for k := len(out) - 1; k >= 0 && !seen && out[k].End > g.Start; k-- {
			seen = out[k].Measure == g.Measure && out[k].Overlaps(g.Span)
		}
		if !seen {
			out = append(out, g)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// parts marks counts of one that belong to a larger total of the document, and leaves out those that
// only name again one of the counted: "the girl, who was wounded" beside "five were wounded".
func (f *finder) parts() []extract.Figure {
	total := map[string]int64{}
	for i := range f.out {
		if g := &f.out[i]; g.Low != nil && g.Part == extract.Total && *g.Low > total[g.Measure] {
			total[g.Measure] = *g.Low
		}
	}
	out := f.out[:0]
	for _, g := range f.out {
		if g.Low != nil && len(g.Why) > 0 && g.Why[len(g.Why)-1] == whyEach && total[g.Measure] > *g.Low {
			g.Part = extract.Subset
		}
		if g.Low != nil && *g.Low == 1 && g.Bound == "exact" && total[g.Measure] > 1 && len(g.Why) > 1 {
			switch g.Why[len(g.Why)-1] {
			case whyPronoun:
				continue
			case whySingular:
				if f.definite(g.Span) || g.Measure == injured && f.bare(g.Span) {
					continue
				}
				g.Part = extract.Subset
			}
		}
		out = append(out, g)
	}
	return out
}

// died drops the injured who have died since.
func (f *finder) died() {
	gone := func(g extract.Figure) bool {
		if g.Measure != injured {
			return false
		}
		for i := range f.out {
			if h := &f.out[i]; twice(&g, h) && intransitive[fold(f.d.Str(h.Trigger))]+intransitive[f.lemmaAt(h.Trigger)] != "" {
				return true
			}
		}
		return false
	}
	var keep []extract.Figure
	for i, g := range f.out {
		switch {
		case !gone(g):
			if keep != nil {
				keep = append(keep, g)
			}
		case keep == nil:
			keep = append(make([]extract.Figure, 0, len(f.out)), f.out[:i]...)
		}
	}
	if keep != nil {
		f.out = keep
	}
}

// lemmaAt is the lemma of the first token of s.
func (f *finder) lemmaAt(s text.Span) string {
	first, _ := f.d.TokensIn(s)
	return fold(f.lemma(first))
}

// definite reports whether the words of s name somebody already known: a name, or a definite article.
func (f *finder) definite(s text.Span) bool {
	first, last := f.d.TokensIn(s)
	if first >= last {
		return false
	}
	switch fold(f.d.Word(first)) {
	case "a", "an", "one", "another":
		return false
	case "the", "that", "this":
		return true
	}
	for t := first; t < last; t++ {
		if f.nameAt(t) == text.Person {
			return true
		}
	}
	return false
}

// lemma is the lemma of token t, "" outside.
func (f *finder) lemma(t int32) string {
	if t < 0 || int(t) >= len(f.d.Tokens) {
		return ""
	}
	return f.d.Tokens[t].Lemma
}

// word is the form of token t in lower case, "" outside the sentence at hand.
func (f *finder) word(t int32) string {
	if t < f.first || t >= f.first+int32(len(f.at)) {
		return ""
	}
	s := f.d.Tokens[t].Span
	return f.low[s.Start:s.End]
}

// later runs add with the figures that it emits going to list.
func (f *finder) later(list *[]extract.Figure, add func()) {
	f.main = f.out
	f.out = *list
	add()
	*list, f.out, f.main = f.out, f.main, nil
}

// oneOfKind reports "one of the bloodiest weeks" from token t on, with noun head: one of no persons and no count.
func (f *finder) oneOfKind(t, head int32) bool {
	if f.word(t) != "one" || f.word(t+1) != "of" || f.person(head) {
		return false
	}
	for j := t + 2; j < head; j++ {
		if f.wordTag(j) == text.TagJJS || f.wordTag(j) == text.TagRBS {
			return true
		}
	}
	return false
}

// buried reports whether the words from token t on say that those before them lie under a ruin and are not known to be dead.
func (f *finder) buried(t int32) bool {
	if w := f.word(t); w == "still" || w == "are" || w == "remain" || w == "were" {
		t++
	}
	if f.word(t) == "still" {
		t++
	}
	if f.word(t) == "trapped" || f.word(t) == "buried" {
		t++
	}
	return (f.word(t) == "under" || f.word(t) == "beneath") && f.aheadIn(t, 3, ruins)
}

// clearedOf reports whether the harm told at token t is that of a charge of which somebody was cleared: "acquitted of murdering a prisoner" is
// no word on how many died.
func (f *finder) clearedOf(t int32) bool {
	for n := 0; n < 3 && t >= f.first; n++ {
		h := f.d.Tokens[t].Head
		if h < f.first || h > t {
			return false
		}
		if cleared[f.lemma(h)] {
			return true
		}
		t = h
	}
	return false
}

// cleared are the verbs by which somebody is found not guilty.
var cleared = set("acquit exonerate absolve")

var ruins = set("rubble debris ruins wreckage")

// harmedOtherwise reports hurt at token t that is none of the body: "hurt him politically", "it is hurting him".
func (f *finder) harmedOtherwise(t int32) bool {
	if f.lemma(t) != "hurt" && f.lemma(t) != "wound" && f.lemma(t) != "injure" {
		return false
	}
	for j := t - 1; j < t+6; j++ {
		if otherwise[f.word(j)] {
			return true
		}
	}
	return f.word(t) == "hurting" && f.d.Child(t, text.RelAux) >= 0 && f.d.Child(t, text.RelObj) >= 0
}

// otherwise are the adverbs for where somebody is harmed other than in body.
var otherwise = set("financially politically economically electorally professionally emotionally socially commercially reputationally")

// wholeCountry is from how many people on those whom something hurts are hardly wounded.
const wholeCountry = 100_000

// emit adds a figure for quantity or noun phrase c.
func (f *finder) emit(c counted, measure string, trigger int32, why ...string) {
	if !c.ok || c.low == nil && c.high == nil || measure == displaced && c.high != nil && *c.high < 2 {
		return
	}
	if trigger >= 0 && c.why != whyNumber && f.perhaps(trigger) {
		return
	}
	first, end := f.d.TokensIn(c.span)
	if currencies[f.word(first-1)] != "" || c.why == whyNumber && f.oneOfKind(first, c.head) {
		return
	}
	if measure == killed && trigger >= 0 && trigger < first && f.buried(end) {
		return
	}
	if (measure == killed || measure == injured) && trigger >= 0 && c.why == whySingular && f.clearedOf(trigger) {
		return
	}
	if measure == killed && trigger >= 0 && c.why != whyNumber && f.ofNature(trigger) {
		return
	}
	if measure == injured && trigger >= 0 && c.why != whyNumber && f.harmedOtherwise(trigger) {
		return
	}
	if measure == injured && trigger >= 0 && f.lemma(trigger) == "hurt" && c.low != nil && *c.low >= wholeCountry {
		measure = other // a law hurts millions
	}
	g := extract.Figure{Span: c.span, Measure: measure, Unit: "person", Low: c.low, High: c.high, Bound: c.bound,
		ScopeMention: -1, Claim: -1, Event: -1, Why: append(why, c.why)}
	if c.subset {
		g.Part = extract.Subset
	}
	if trigger >= 0 {
		g.Trigger = f.d.Tokens[trigger].Span
	}
	f.context(&g, c, trigger)
	f.narrow(&g, c, trigger)
	f.out = append(f.out, g)
}
