// Package claim finds what is somebody's word: who says, reports, denies, plans or demands what. A
// trained model decides which words lay a claim to somebody (cues), a second one which parts of the
// sentence are its content and its source, rules do the rest: quotations that run over sentences and
// paragraphs, headlines and transcripts with a colon, nesting.
package claim

import (
	"cmp"
	"slices"
	"sync"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/models"
	"github.com/readout-news/readout/text"
)

// Finder finds claims with two models: Cue has the classes no and yes, Args those of UnitLabels.
// Margin and NestedMargin say by how much a yes must win, outside and inside another claim's content.
type Finder struct {
	Cue, Args            *linear.Model
	Margin, NestedMargin int32
}

var standard = sync.OnceValue(func() *Finder {
	return NewFinder(linear.MustOpen(models.ClaimCue), linear.MustOpen(models.ClaimArgs))
})

// NewFinder makes a Finder of two models, with the built-in margins.
func NewFinder(cue, args *linear.Model) *Finder {
	return &Finder{Cue: cue, Args: args, Margin: margin, NestedMargin: nestedMargin}
}

// The margins are where AR core is highest on the development half of PolNeAR; see docs/MODELS.md.
const (
	margin       = -2000
	nestedMargin = 1500
)

var pool = sync.Pool{New: func() any { return &search{} }}

// Find fills a.Claims, in the order of their cues.
func Find(a *extract.Analysis) { standard().Find(a) }

// Find is the package's Find with the models of f.
func (f *Finder) Find(a *extract.Analysis) {
	s := pool.Get().(*search)
	defer pool.Put(s)
	s.Finder, s.claims = f, nil
	s.Reset(a.Doc)
	s.index(a.Doc)
	for i := range a.Doc.Sentences {
		s.sentence(a.Doc.Sentences[i])
	}
	s.colons()
	s.dashes()
	s.quotations()
	a.Claims = s.finish()
}

// found is a claim under construction.
type found struct {
	extract.Claim
	score  int32 // margin of the cue
	quoted bool  // a quote is part of the content
}

// search is the scratch of one Find.
type search struct {
	Reading
	*Finder
	claims  []found
	marks   []uint8 // label of each token for the cue in hand
	mention []int32 // mention with its head here, -1 for none
	labels  []uint8 // label of each unit
	// commaless says that the commas of the text were lost.
	commaless bool
	headed    int32 // where the sentence in hand begins behind a dateline
}

func (s *search) index(d *text.Doc) {
	s.commaless = withoutCommas(d)
	s.marks, s.mention = resize(s.marks, len(d.Tokens)), resize(s.mention, len(d.Tokens))
	for i := range s.mention {
		s.mention[i], s.marks[i] = -1, labelNone
	}
	for i := range d.Mentions {
		h := d.Mentions[i].Head
		if h >= 0 && int(h) < len(s.mention) && (s.mention[h] < 0 || d.Mentions[i].Form == text.Named) {
			s.mention[h] = int32(i)
		}
	}
}

func (s *search) sentence(sent text.Sentence) {
	s.headed = s.dateline(sent)
	for i := sent.First; i < sent.Last; i++ {
		if !s.Candidate(i) {
			continue
		}
		s.feats = s.CueFeatures(i, s.feats[:0])
		var scores [2]int32
		s.Cue.Score(s.feats, scores[:])
		if m := scores[1] - scores[0]; m > s.Margin || s.invertedCue(i, sent) || s.closingCue(i, sent) || s.castsDoubt(i) || s.impersonal(i) {
			s.build(i, m)
		}
	}
}

// window is how many words to either side of a cue can be its content inside the sentence; it matters
// only for texts without stops.
const window = 300

// build makes the claim of the cue at i, where a content is found for it.
func (s *search) build(i, score int32) {
	sent := s.d.Sentences[s.d.Tokens[i].Sent]
	in := text.Sentence{First: max(sent.First, i-window), Last: min(sent.Last, i+window)}
	for s.d.Tokens[in.First].Start < s.headed && in.First < i {
		in.First++
	}
	source := s.label(i, in)
	c := found{score: score}
	c.CueHead, c.Within = i, -1
	c.Cue = s.cueSpan(i)
	h := s.settle(i, s.repair(i, in, source), in)
	if q := s.joinedAbove(i); q >= 0 {
		if k := s.subjectOf(q); k >= 0 {
			h = k
		}
	}
	if h < 0 {
		h = s.clauseSubject(i)
	}
	c.Speaker = s.speaker(i, h)
	s.unjoin(i, in)
	s.bareSpeaker(&c.Speaker, i)
	c.Content = s.spans(in, c.Cue, c.Speaker.Span)
	c.Content = s.withoutAsides(c.Content)
	if len(c.Content) == 0 && (s.thatClause(i, in) || s.closed(i, in) || s.doubted(i)) {
		c.Content = s.spans(in, c.Cue, c.Speaker.Span)
	}
	if len(c.Content) == 0 {
		if q := s.besideSentence(sent, i); q >= 0 {
			c.Content, c.quoted = append(c.Content, s.quotes[q].Span), true
		}
	}
	for u := in.First; u < in.Last; u++ {
		s.marks[u] = labelNone
	}
	if len(c.Content) == 0 || s.noWords(&c) {
		return
	}
	s.cutFronted(i, &c)
	s.withAntecedent(i, &c)
	var why string
	c.Class, why = s.classify(i)
	c.Why = append(c.Why, "cue: "+s.d.Tokens[i].Lemma+" ("+why+")")
	s.claims = append(s.claims, c)
}

// order sorts the claims by their cues.
func (s *search) order() {
	slices.SortStableFunc(s.claims, func(a, b found) int {
		return cmp.Or(int(a.Cue.Start-b.Cue.Start), int(a.Cue.End-b.Cue.End))
	})
}

// finish nests the claims, drops the doubtful ones and puts them in order.
func (s *search) finish() []extract.Claim {
	s.order()
	s.part()
	s.afterwards()
	s.unglue()
	s.narration()
	s.contrasts()
	s.single()
	s.nest()
	out := make([]extract.Claim, len(s.claims))
	for i := range s.claims {
		s.claims[i].Form = s.form(s.claims[i].Content)
		out[i] = s.claims[i].Claim
	}
	return out
}
