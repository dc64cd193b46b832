package reconcile

import (
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// echoed reports whether a second reporter has a sentence with the word for the deed of event n and a party to it, with a word of its
// family and both sides, or with much of what its sentence tells beside who takes part, though nothing was read there or not joined: then
// nobody can say that one alone has it.
func (d *desk) echoed(h *hearing, n int) bool {
	own := d.reporter[d.told[n][0].doc]
	var sources, targets []int32
	for _, m := range d.told[n] {
		sources, targets = append(sources, m.sources...), append(targets, m.targets...)
	}
	for _, k := range targets { // of one kind, done to one: it may be the same deed, told too otherwise to be joined
		if d.named(k) && d.who[k].Kind == text.Person && h.kinds[deedTo{d.story.Events[n].Type, k}] == manyReporters {
			return true
		}
	}
	for _, m := range d.told[n] {
		lemma := fold(d.lemma(m))
		for _, i := range h.telling(lemma) {
			x := &h.all[i]
			if d.reporter[x.doc] == own {
				continue
			}
			does, suffers := d.among(x, sources), d.among(x, targets)
			if (does || suffers) && h.hasWord(x, lemma) || (does || len(sources) == 0) && (suffers || len(targets) == 0) {
				return true
			}
		}
	}
	for _, m := range d.told[n] {
		doc := d.docs[m.doc].Doc
		told := d.terms(h, m.doc, sentence(doc, doc.Tokens[m.e.Head].Start))
		if d.heardOf(h, own, fold(d.lemma(m))) && d.found(h, own, told).likely() {
			return true
		}
		if told = slices.DeleteFunc(told, func(x term) bool { return x.name }); d.elsewhere(h, own, told) >= heardShare {
			return true
		}
	}
	return false
}

// telltale are the nouns and verbs of a sentence that mean something.
func (h *hearing) telltale(c *clause) (out []uint64) {
	for _, w := range c.words {
		if _, found := slices.BinarySearch(c.acts, w.key); found && w.weight >= leastWord {
			out = append(out, w.key)
		}
	}
	return distinct(out)
}

// heardOf reports whether another reporter than r has a word for the deed of a lemma.
func (d *desk) heardOf(h *hearing, r int, lemma string) bool {
	return slices.ContainsFunc(h.telling(lemma), func(i int32) bool { return d.reporter[h.all[i].doc] != r })
}

// deedTo is a kind of deed and whom it was done to.
type deedTo struct {
	kind string
	who  int32
}

// kindsOfDeed is for each kind of deed and whom it was done to the reporter that tells of any, manyReporters where several do.
func (d *desk) kindsOfDeed() map[deedTo]int {
	out := map[deedTo]int{}
	for i, g := range d.told {
		for _, m := range g {
			for _, k := range m.targets {
				x, r := deedTo{d.story.Events[i].Type, k}, d.reporter[m.doc]
				if by, ok := out[x]; ok && by != r {
					r = manyReporters
				}
				out[x] = r
			}
		}
	}
	return out
}

// among reports whether one of actors is in x, or who stands for one.
func (d *desk) among(x *heard, actors []int32) bool {
	in := func(k int32) bool { return d.isOrStandsFor(k, actors) }
	return slices.ContainsFunc(x.actors, in) || slices.ContainsFunc(x.places, in)
}

// isOrStandsFor reports whether k is one of actors or may be named in its place.
func (d *desk) isOrStandsFor(k int32, actors []int32) bool {
	return slices.ContainsFunc(actors, func(p int32) bool { return k == p || d.standsFor(k, p) })
}

// hasWord reports whether x has a word of the stem of a lemma.
func (h *hearing) hasWord(x *heard, lemma string) bool {
	_, found := slices.BinarySearch(x.acts, stemOf(lemma, text.VERB))
	return found
}

// saidElsewhere reports whether a second reporter has words of a claim in quotation marks, too, or most of what it says in a sentence,
// whoever speaks there.
func (d *desk) saidElsewhere(h *hearing, c *record.Claim) bool {
	v := d.claimAt[d.claimOf[c.ID]]
	content := d.docs[v.doc].Claims[v.claim].Content
	r := d.reporter[v.doc]
	if slices.ContainsFunc(content, func(s text.Span) bool { return h.quotedElsewhere(v.doc, s) }) || d.elsewhere(h, r, d.terms(h, v.doc, content...)) >= heardShare {
		return true
	}
	around := d.terms(h, v.doc, sentence(d.docs[v.doc].Doc, content[0].Start))
	return d.found(h, r, around).likely()
}

// countedElsewhere reports whether the outlet counts what it has itself, or a second reporter has the number of f, rounded or not, or the other side of
// a share, for the like or beside a word of its sentence, or some of the like where it is vague, though the two were not taken for
// one. That one of something is there is told by whoever names it.
func (d *desk) countedElsewhere(h *hearing, f *record.Figure) bool {
	own := d.reporterOf(f.Reports[0].Document)
	one := func(r record.FigureReport) bool { return r.Low != nil && *r.Low <= 1 && r.High != nil && *r.High <= 1 }
	if f.Measure != "money" && !slices.ContainsFunc(f.Reports, func(r record.FigureReport) bool { return !one(r) }) {
		return true
	}
	words, ofItself := d.aroundFigure(h, f)
	if ofItself {
		return true
	}
	for doc, a := range d.docs {
		if d.reporter[doc] != own && slices.ContainsFunc(a.Figures, func(x extract.Figure) bool {
			alike := x.Measure == f.Measure && (f.Measure != "other" || x.Unit == f.Unit)
			return slices.ContainsFunc(f.Reports, func(r record.FigureReport) bool {
				if same(r.Low, x.Low) && same(r.High, x.High) || meets(r, &x) {
					return alike || h.hasOf(words, doc, a.Doc, x.Span)
				}
				return r.Bound == "vague" && alike && overlaps(r, &x) && h.hasOf(words, doc, a.Doc, x.Span)
			})
		}) {
			return true
		}
	}
	return d.writes(h, f, func(r int) bool { return r != own })
}

// writes reports whether one of some reporters has the number of f in a sentence beside a word of its own, where it was not read as a number of
// people or things.
func (d *desk) writes(h *hearing, f *record.Figure, of func(reporter int) bool) bool {
	words, _ := d.aroundFigure(h, f)
	for _, r := range f.Reports {
		for _, n := range d.numbersOf(slices.Index(d.story.Documents, r.Document), r.Span) {
			for _, key := range n.sought() {
				at := h.at[key]
				for _, i := range at[:min(len(at), mostHeard)] { // a number of very many sentences tells nothing of one
					if x := &h.all[i]; of(d.reporter[x.doc]) && common(x.acts, words) > 0 {
						return true
					}
				}
			}
		}
	}
	return false
}

// numbersOf are the numbers that begin within a stretch of a document, in the record's characters.
func (d *desk) numbersOf(doc int, at record.Span) (out []readNumber) {
	a := d.docs[doc].Doc
	for i := range d.docs[doc].Figures {
		x := &d.docs[doc].Figures[i]
		if d.span(doc, x.Span) != at {
			continue
		}
		first, last := a.TokensIn(x.Span)
		for _, n := range numbersRead(a, a.Sentences[a.Tokens[first].Sent]) {
			if n.first >= first && n.first < last {
				out = append(out, n)
			}
		}
	}
	return out
}

// meets reports whether two numbers have a bound in common: "up to 1.8 million" and "1.8 million".
func meets(r record.FigureReport, x *extract.Figure) bool {
	for _, p := range []*int64{r.Low, r.High} {
		if p != nil && *p > 1 && (same(p, x.Low) || same(p, x.High)) {
			return true
		}
	}
	return false
}

// overlaps reports whether two numbers may be one.
func overlaps(r record.FigureReport, x *extract.Figure) bool {
	return (r.Low == nil || x.High == nil || *r.Low <= *x.High) && (r.High == nil || x.Low == nil || *x.Low <= *r.High)
}

// leastWord is how much a word says at the least that two sentences with one number share, in hundredths of a nat.
const leastWord = 150

// aroundFigure are the rarer words of the sentences in which f is given, nouns and verbs, and whether such a sentence begins with the outlet's name.
func (d *desk) aroundFigure(h *hearing, f *record.Figure) (out []uint64, ofItself bool) {
	for _, r := range f.Reports {
		doc := slices.Index(d.story.Documents, r.Document)
		for i := range d.docs[doc].Figures {
			if x := &d.docs[doc].Figures[i]; d.span(doc, x.Span) == r.Span {
				a := d.docs[doc].Doc
				c := h.around(doc, a, x.Span)
				first := a.Sentences[c.sent].First
				ofItself = ofItself || ofOutlet(a, first, first+1)
				out = append(out, h.telltale(c)...)
			}
		}
	}
	return distinct(out), ofItself
}

// around is the sentence that holds the beginning of a stretch.
func (h *hearing) around(doc int, a *text.Doc, at text.Span) *clause {
	first, _ := a.TokensIn(at)
	return &h.all[h.first[doc]+int(a.Tokens[first].Sent)].clause
}

// hasOf reports whether the sentence around a stretch has one of words.
func (h *hearing) hasOf(words []uint64, doc int, a *text.Doc, at text.Span) bool {
	return common(h.around(doc, a, at).acts, words) > 0
}

func same(a, b *int64) bool { return a == b || a != nil && b != nil && *a == *b }
