// Package reconcile makes one record of many readings: it puts the documents in stories, says who is
// the same, joins the mentions of one event and the reports of one figure, counts who stands behind
// each line, and names where the documents part. It never says which side is right.
//
// Everything is keyed by story. Documents are taken in the order of their ids, so the order of the
// input changes nothing.
package reconcile

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/readout-news/readout/internal/annotation"
	"github.com/readout-news/readout/internal/decision"
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/sameevent"
	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// Input is what a record is made of.
type Input struct {
	Engine   record.Engine
	Analyses []*extract.Analysis
	Rejected []record.Rejected
	// Stories are the documents by story, as Stories gives them; nil has them placed here.
	Stories [][]*text.Doc
	// Release lets go of the words, mentions and findings of each document once its story is made. It
	// halves what a large run holds, and no trace is kept; without it both stay, as explain needs them.
	Release bool
	// Decisions are what a person has decided; their counts say how often each changed something.
	Decisions *decision.List
}

// Build makes the record, and the trace that explain prints from.
func Build(in Input) (*record.Record, *Trace) {
	b := &builder{decisions: in.Decisions, trace: &Trace{lines: map[string][]string{}, off: in.Release}}
	b.out = &record.Record{
		Schema: record.Schema, Engine: in.Engine,
		Documents: []record.Document{}, Rejected: []record.Rejected{}, Actors: []record.Actor{}, Stories: []record.Story{},
	}
	b.out.Rejected = append(b.out.Rejected, in.Rejected...)
	slices.SortStableFunc(b.out.Rejected, func(x, y record.Rejected) int {
		return cmp.Or(cmp.Compare(x.ID, y.ID), cmp.Compare(x.Code, y.Code), cmp.Compare(x.Reason, y.Reason))
	})
	docs := slices.Clone(in.Analyses)
	slices.SortStableFunc(docs, func(x, y *extract.Analysis) int { return cmp.Compare(x.Doc.ID, y.Doc.ID) })
	b.docs = docs
	decide(docs, in.Decisions)
	b.ids = make([]annotation.IDs, len(docs))
	b.out.Documents = make([]record.Document, len(docs))
	members := places(in.Stories, docs)
	in.Stories = nil // holds what is to be let go
	for i, members := range members {
		b.story("s"+strconv.Itoa(i+1), members)
		for _, m := range members {
			b.out.Documents[m] = annotation.Named(docs[m], b.ids[m], annotation.Options{})
			b.ids[m] = annotation.IDs{}
			if in.Release {
				*docs[m] = extract.Analysis{}
			}
		}
	}
	return b.out, b.trace
}

// Trace holds, for each id of a record, what it rests on beside its spans.
type Trace struct {
	lines map[string][]string
	off   bool
}

// Of gives the lines for one id; none when the id is not known.
func (t *Trace) Of(id string) []string { return t.lines[id] }

func (t *Trace) add(id string, lines ...string) {
	if !t.off {
		t.lines[id] = append(t.lines[id], lines...)
	}
}

// builder holds the record under construction and the counters behind its ids.
type builder struct {
	docs      []*extract.Analysis
	ids       []annotation.IDs
	out       *record.Record
	trace     *Trace
	decisions *decision.List

	actors, reporters, events, claims, figures, mentions, facts int
}

func next(prefix string, n *int) string {
	*n++
	return prefix + strconv.Itoa(*n)
}

// Stories groups documents, largest story first, then by the id of its first document. Those of a story stand in
// the order of their ids.
func Stories(docs []*text.Doc) [][]*text.Doc {
	docs = slices.Clone(docs)
	slices.SortStableFunc(docs, func(x, y *text.Doc) int { return cmp.Compare(x.ID, y.ID) })
	items := make([]story.Item, len(docs))
	for i, d := range docs {
		items[i] = Item(d)
	}
	at := map[int]int{} // story -> index into members
	var members [][]int
	for i, p := range story.Place(items, story.Folder(len(docs))) {
		m, ok := at[p.Story]
		if !ok {
			m = len(members)
			at[p.Story] = m
			members = append(members, nil)
		}
		members[m] = append(members[m], i)
	}
	slices.SortStableFunc(members, func(x, y []int) int {
		return cmp.Or(cmp.Compare(len(y), len(x)), cmp.Compare(x[0], y[0]))
	})
	out := make([][]*text.Doc, len(members))
	for i, m := range members {
		for _, k := range m {
			out[i] = append(out[i], docs[k])
		}
	}
	return out
}

// places gives the stories as indexes into docs. Documents that could not be read are missing there.
func places(stories [][]*text.Doc, docs []*extract.Analysis) [][]int {
	at := make(map[*text.Doc]int, len(docs))
	all := make([]*text.Doc, len(docs))
	for i, a := range docs {
		at[a.Doc], all[i] = i, a.Doc
	}
	if stories == nil {
		stories = Stories(all)
	}
	var out [][]int
	for _, s := range stories {
		var members []int
		for _, d := range s {
			if i, ok := at[d]; ok {
				members = append(members, i)
			}
		}
		if members != nil {
			out = append(out, members)
		}
	}
	return out
}

// Item is d as clustering sees it.
func Item(d *text.Doc) story.Item {
	body := d.Text
	if !d.TitleSpan.Empty() && d.TitleSpan.Start == 0 {
		body = d.Text[d.TitleSpan.End:]
	}
	return story.Item{ID: d.ID, Title: d.Title, Text: body, Published: d.Published.DateRange}
}

// desk is one story being put together.
type desk struct {
	*builder
	id       string
	docs     []*extract.Analysis
	members  []int // of docs, indexes into builder.docs
	runes    []*text.Runes
	who      []person  // actors of the story
	chain    [][]int32 // document, chain -> who
	reporter []int     // document -> reporter
	loan     [][]loan  // document -> what it shares with earlier ones
	claimID  [][]string
	claimOf  map[string]int            // id -> index into story.Claims
	claimAt  []voice                   // claim of the story -> its document and index there
	eventID  [][]string                // document, mention of an event -> event of the story
	eventDay map[string]text.DateRange // event of the story -> its days, where they are known
	times    [][]closed                // document, time -> days
	likeness []int                     // as story.Alike gives it
	told     [][]told                  // event of the story -> its mentions
	outletOf map[string]int            // name -> document, as documentOf gives it
	sources  map[spoken]source
	said     [][]attribution    // document -> as attributions gives them
	bases    map[int][2]*basis  // document -> as leansOn gives it
	served   map[int32]int32    // person -> as serves gives it
	others   map[int32]bool     // person -> as another gives it
	retells  map[mentionAt]bool // mention of an event -> as tellsAnother gives it
	oneText  []int              // document -> the first of those that repeat it
	open     []map[int32]detail // document -> as opened gives it
	keys     map[sentenceAt]uint64
	reader   *sameevent.Reader
	factOf   [][]*clause  // fact of the story -> who tells it
	toldIn   []sentenceAt // sentences of what several tell
	opens    []text.Span  // what each document opens with
	heads    []head
	headTold []int32  // how much of that the heads of the others have
	onTopic  []string // the documents whose heads have much of what one opens with

	story record.Story
}

func (b *builder) story(id string, members []int) {
	d := &desk{builder: b, id: id, members: members, outletOf: map[string]int{}, sources: map[spoken]source{}, bases: map[int][2]*basis{}, keys: map[sentenceAt]uint64{}}
	d.story = record.Story{ID: id, Documents: []string{}, Reporters: []record.Reporter{}, Passages: []record.Passage{}, Openings: []record.Stretch{}, Events: []record.Event{},
		Claims: []record.Claim{}, Figures: []record.Figure{}, Disagreements: []record.Disagreement{},
		OnlyIn: []record.OnlyIn{}, LeftOut: []record.LeftOut{}, Timeline: []record.TimelineItem{}}
	for _, m := range members {
		a := b.docs[m]
		d.docs = append(d.docs, a)
		d.runes = append(d.runes, text.NewRunes(a.Doc.Text))
		d.story.Documents = append(d.story.Documents, a.Doc.ID)
		b.ids[m] = annotation.Number(a)
	}
	items := make([]story.Item, len(d.docs))
	for i, a := range d.docs {
		items[i] = Item(a.Doc)
	}
	d.likeness = story.Alike(items)
	d.story.Title = d.title()
	d.reporters()
	d.openings()
	d.actors()
	d.number()
	d.closeDates()
	d.claims()
	d.restOn()
	d.events()
	d.narrowLead()
	d.figures()
	d.sameClaims()
	d.facts()
	d.rivals()
	d.dropDoubtful()
	d.dropThin()
	d.details()
	if len(d.story.Reporters) > 1 {
		h := d.listen()
		d.onlyIn(h)
		d.leftOut(h)
	}
	d.timeline()
	b.out.Stories = append(b.out.Stories, d.story)
}

// number gives the findings of the documents ids that are unique in the record: a claim of a
// document is a claim of its story, while mentions of events and figures are named apart from what
// they are joined into.
func (d *desk) number() {
	for k, m := range d.members {
		ids := &d.ids[m]
		for i := range ids.Actor {
			if ids.Actor[i] = ""; d.chain[k][i] >= 0 {
				ids.Actor[i] = d.who[d.chain[k][i]].id
			}
		}
		ids.Renumber(
			func() string { return next("em", &d.builder.mentions) },
			func() string { return next("c", &d.builder.claims) },
			func() string { return next("fm", &d.builder.mentions) },
		)
	}
}

// title is the headline whose words the other articles share most.
func (d *desk) title() string {
	held := make([]map[string]bool, len(d.docs))
	for i, a := range d.docs {
		held[i] = contentWords(a.Doc, text.Span{Start: 0, End: int32(len(a.Doc.Text))})
	}
	best, top := "", -1
	for i, a := range d.docs {
		if a.Doc.TitleSpan.Empty() {
			continue
		}
		score, n := 0, 0
		for w := range contentWords(a.Doc, a.Doc.TitleSpan) {
			n++
			for j := range d.docs {
				if j != i && held[j][w] {
					score++
				}
			}
		}
		if score = score * 100 / (n + 3); score > top {
			best, top = a.Doc.Title, score
		}
	}
	if best == "" && len(d.docs[0].Doc.Sentences) > 0 {
		best = d.docs[0].Doc.Str(d.docs[0].Doc.Sentences[0].Span)
	}
	return best
}

// contentWords is the lemmas of the nouns, names, verbs, adjectives and numbers in s.
func contentWords(d *text.Doc, s text.Span) map[string]bool {
	out := map[string]bool{}
	first, last := d.TokensIn(s)
	for i := first; i < last; i++ {
		switch d.Tokens[i].POS {
		case text.NOUN, text.PROPN, text.VERB, text.ADJ, text.NUM:
			out[fold(d.Tokens[i].Lemma)] = true
		}
	}
	return out
}

func (d *desk) span(doc int, s text.Span) record.Span {
	return record.Span{Start: d.runes[doc].At(s.Start), End: d.runes[doc].At(s.End)}
}

// sentence is the sentence that holds byte at.
func sentence(d *text.Doc, at int32) text.Span {
	for _, s := range d.Sentences {
		if s.Start <= at && at < s.End {
			return s.Span
		}
	}
	return text.Span{Start: at, End: at}
}
