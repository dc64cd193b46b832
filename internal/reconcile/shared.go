package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// Shared compares the texts of a story's documents; the pairs hold indexes into docs.
func Shared(docs []*text.Doc) []story.Pair {
	in := make([]story.Source, len(docs))
	for i, d := range docs {
		org, ok := lexicon.Org(d.Outlet)
		in[i] = story.Source{Text: d.Text, Published: d.Published.DateRange, Wire: ok && org.Wire}
	}
	for i, d := range docs {
		for _, o := range takenFrom(d) {
			for j, other := range docs {
				if j != i && isOutlet(other, outletKey(o.name)) {
					in[j].Wire = true
				}
			}
		}
	}
	return story.Compare(in)
}

// loan is a passage of a document that stands in another one too, which had it first.
type loan struct {
	at, in text.Span // in the document, in the other
	of     int       // the other
	words  int
	why    string // how one knows which was first
}

// How much of a stretch another must hold to stand for it, and how much where it holds the word for the deed itself.
const (
	halfOf  = 2
	thirdOf = 3
)

// loans lists for each document what it shares with earlier ones: each stretch once, with the longest passage that
// holds it.
func (d *desk) loans(pairs []story.Pair) {
	d.loan = make([][]loan, len(d.docs))
	for _, p := range pairs {
		why := "nothing tells which of the two was first"
		switch {
		case d.credits(p.Doc, p.Of):
			why = d.called(p.Of) + " is credited"
		case p.Later && d.wire(p.Of) && !d.wire(p.Doc):
			why = d.called(p.Of) + " is a news agency"
		case p.Later:
			why = d.called(p.Of) + " is earlier"
		}
		copied := p.Copy()
		for _, s := range p.Passages {
			if !copied && !s.Firm() {
				continue
			}
			d.loan[p.Doc] = append(d.loan[p.Doc], loan{s.Doc, s.Of, p.Of, s.Words, why})
		}
	}
	for i := range d.loan {
		d.loan[i] = disjoint(d.loan[i])
		for _, l := range d.loan[i] {
			d.story.Passages = append(d.story.Passages, record.Passage{
				Document: d.docs[i].Doc.ID, Span: d.span(i, l.at),
				Of: record.Stretch{Document: d.docs[l.of].Doc.ID, Span: d.span(l.of, l.in)}, Words: l.words, Why: l.why,
			})
		}
	}
}

// disjoint keeps the longest of passages that lie over each other, in the order of the text.
func disjoint(all []loan) []loan {
	slices.SortStableFunc(all, func(x, y loan) int { return cmp.Compare(y.words, x.words) })
	var out []loan
	for _, l := range all {
		held := int32(0)
		for _, o := range out {
			held += overlapOf(l.at, o.at)
		}
		if held*halfOf < l.at.Len() {
			out = append(out, l)
		}
	}
	slices.SortStableFunc(out, func(x, y loan) int { return cmp.Compare(x.at.Start, y.at.Start) })
	return out
}

func overlapOf(a, b text.Span) int32 {
	return max(0, min(a.End, b.End)-max(a.Start, b.Start))
}

// lender is the document whose words a voice speaks: the first of those that they stand in, one passage after the
// other; its own where it shares them with none before it. Who changes a number in a passage reports it himself.
func (d *desk) lender(v voice) int {
	doc, at := v.doc, v.at
	for range d.docs { // one document cannot come twice
		i := slices.IndexFunc(d.loan[doc], func(l loan) bool {
			return overlapOf(at, l.at)*halfOf >= max(1, at.Len()) || doc == v.doc && !v.word.Empty() && l.at.Contains(v.word) && overlapOf(at, l.at)*thirdOf >= at.Len()
		})
		if i < 0 || v.figure && doc == v.doc && !holds(d.loan[doc][i].in.Of(d.docs[d.loan[doc][i].of].Doc.Text), at.Of(d.docs[doc].Doc.Text)) {
			break
		}
		l := d.loan[doc][i]
		// Where in the other, as far from the beginning as here in proportion.
		scale := func(x int32) int32 {
			return l.in.Start + int32(int64(min(max(x, l.at.Start), l.at.End)-l.at.Start)*int64(l.in.Len())/int64(max(1, l.at.Len())))
		}
		doc, at = l.of, text.Span{Start: scale(at.Start), End: max(scale(at.End), scale(at.Start)+1)}
	}
	return doc
}

// holds reports whether s has the numbers of a figure.
func holds(s, figure string) bool {
	for w := range strings.FieldsSeq(figure) {
		if strings.ContainsAny(w, "0123456789") && !strings.Contains(s, strings.Trim(w, ".,;:()")) {
			return false
		}
	}
	return true
}

// wire reports whether document i is a news agency's.
func (d *desk) wire(i int) bool {
	org, ok := lexicon.Org(d.docs[i].Doc.Outlet)
	return ok && org.Wire
}

// credits reports whether document i says that its text is from j's outlet.
func (d *desk) credits(i, j int) bool {
	return slices.ContainsFunc(takenFrom(d.docs[i].Doc), func(o origin) bool {
		return isOutlet(d.docs[j].Doc, outletKey(o.name))
	})
}
