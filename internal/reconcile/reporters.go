package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// bond is a reason to count two documents as one reporter.
type bond struct {
	a, b     int
	why      string
	strength int // of the shared text, in hundredths; what a text says of itself counts most
}

// stated is the strength of what a document says itself.
const stated = 1000

// oneOutlet is the strength of two articles being of one outlet: where they share text, too, that is told.
const oneOutlet = 1

// reporters folds the documents of the story into independent ones: near-copies, translations and
// republications of one another, and texts credited to one agency, count once. A document that takes only passages
// from another stays its own reporter, and support knows what is not its own.
func (d *desk) reporters() {
	docs := make([]*text.Doc, len(d.docs))
	for i, a := range d.docs {
		docs[i] = a.Doc
	}
	pairs := Shared(docs)
	bonds := d.byLineage()
	for _, p := range pairs {
		if p.Copy() {
			bonds = append(bonds, bond{p.Doc, p.Of, d.copied(&p), p.Share})
		}
	}
	slices.SortStableFunc(bonds, func(x, y bond) int { return cmp.Compare(y.strength, x.strength) })
	d.loans(pairs)
	d.bound(bonds)
	for i := range d.story.Reporters {
		r := &d.story.Reporters[i]
		if r.Why == "" {
			r.Why = d.alone(i)
		} else {
			r.Why += d.lentTo(i)
		}
		d.trace.add(r.ID, r.Why)
	}
}

// copied says in words why one document is a copy of another.
func (d *desk) copied(p *story.Pair) string {
	_, longest := p.Words()
	where := fmt.Sprintf("in one passage of %d words", longest)
	if n := len(p.Passages); n > 1 {
		where = fmt.Sprintf("in %d passages, the longest of %d words", n, longest)
	}
	doc, of, share := p.Doc, p.Of, p.Share
	if !p.Later && p.Back > p.Share {
		doc, of, share = p.Of, p.Doc, p.Back
	}
	why := fmt.Sprintf("%s shares words with %s", d.called(doc), d.called(of)) // nothing tells which was first
	if p.Later {
		why = fmt.Sprintf("%s repeats %s", d.called(doc), d.called(of))
	}
	why += fmt.Sprintf(": %d %% of its text, quotations aside, stands there %s", share, where)
	for i, s := range p.Slips {
		why += []string{"; too little for a copy, but both write ", ", "}[min(i, 1)] + fmt.Sprintf("“%s” where others have “%s”", s.Words, s.Others)
	}
	return why
}

// bound makes reporters of the documents that bonds hold together. Of several bonds the first that joins two
// groups is told.
func (d *desk) bound(bonds []bond) {
	of := make([]int, len(d.docs))
	for i := range of {
		of[i] = i
	}
	var told []bond
	for _, b := range bonds { // the weakest come last
		if b.strength == oneOutlet && d.oneText == nil {
			d.oneText = slices.Clone(of)
		}
		x, y := of[b.a], of[b.b]
		if x == y {
			continue
		}
		told = append(told, b)
		for i := range of {
			if of[i] == max(x, y) {
				of[i] = min(x, y)
			}
		}
	}
	if d.oneText == nil {
		d.oneText = of
	}
	d.reporter = make([]int, len(d.docs))
	for i, g := range of {
		if g == i {
			d.reporter[i] = len(d.story.Reporters)
			d.story.Reporters = append(d.story.Reporters, record.Reporter{ID: next("r", &d.builder.reporters), Documents: []string{}})
		}
		d.reporter[i] = d.reporter[g]
		r := &d.story.Reporters[d.reporter[i]]
		r.Documents = append(r.Documents, d.docs[i].Doc.ID)
		if d.oneText[i] != i {
			r.Copies = append(r.Copies, d.docs[i].Doc.ID)
		}
	}
	for _, b := range told {
		r := &d.story.Reporters[d.reporter[b.a]]
		if strings.Contains(r.Why, b.why) {
			continue // three articles of one outlet
		}
		if r.Why != "" {
			r.Why += "; "
		}
		r.Why += b.why
	}
}

// alone says why a document stands for itself, and what it leans on.
func (d *desk) alone(reporter int) string {
	i := slices.Index(d.reporter, reporter)
	why := "no text shared with another document"
	if words, from := d.borrowed(i); words > 0 {
		why = fmt.Sprintf("no copy as a whole; %d of its words stand in passages that it shares with %s, and count as told there", words, strings.Join(from, ", "))
	}
	for _, o := range takenFrom(d.docs[i].Doc) {
		if !isOutlet(d.docs[i].Doc, outletKey(o.name)) {
			return why + fmt.Sprintf("; %s of %s, which is not among the documents", o.relation, o.name)
		}
	}
	return why
}

// lentTo says which words of the documents of a reporter stand in passages that they share with other reporters, "" for none.
func (d *desk) lentTo(reporter int) (out string) {
	for i := range d.docs {
		if d.reporter[i] != reporter {
			continue
		}
		for _, l := range d.loan[i] {
			if d.reporter[l.of] != reporter && l.words >= longLoan {
				out += fmt.Sprintf("; %d words of %s stand in a passage that it shares with %s, and count as told there", l.words, d.called(i), d.called(l.of))
			}
		}
	}
	return out
}

// longLoan is how many words a passage has at the least for a reporter of several documents to be told of.
const longLoan = 20

// borrowed counts the words of document i that stand in passages of others, and names these.
func (d *desk) borrowed(i int) (words int, from []string) {
	for _, l := range d.loan[i] {
		words += l.words
		if name := d.called(l.of); !slices.Contains(from, name) {
			from = append(from, name)
		}
	}
	return words, from
}

// label is what people call a document: its outlet, else its id.
func (d *desk) label(i int) string {
	if o := d.docs[i].Doc.Outlet; o != "" {
		return o
	}
	return d.docs[i].Doc.ID
}

// called is the label of a document, with its id where another of the story has the same outlet.
func (d *desk) called(i int) string {
	l := d.label(i)
	for j := range d.docs {
		if j != i && d.label(j) == l {
			return l + " (" + d.docs[i].Doc.ID + ")"
		}
	}
	return l
}
