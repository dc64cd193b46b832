package reconcile

import (
	"strings"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// basis is the one source that a whole report rests on.
type basis struct {
	source
	whole bool // all of it, not the lead alone
}

// basis is what a document rests on as a whole: the one source that all of its attributions go to; else the agency that it credits
// or that stands in its dateline; else the one outlet that its lead cites. It is nil for a report of its own, or of several sources.
func (d *desk) basis(doc int) *basis {
	cited, credit := d.leansOn(doc)
	if credit != nil && (cited == nil || !cited.whole) {
		return credit
	}
	return cited
}

// restsAt is what a document's own words at a place rest on: what its lead cites where they stand in the lead, else what the whole
// rests on; nil where that is the document itself.
func (d *desk) restsAt(doc int, at text.Span) *basis {
	cited, credit := d.leansOn(doc)
	if cited != nil && (d.inLead(doc, at) || cited.whole && credit == nil) {
		return cited
	}
	return credit
}

// leansOn is what a document cites, and whom it credits, each nil where there is none.
func (d *desk) leansOn(doc int) (cited, credit *basis) {
	if b, ok := d.bases[doc]; ok {
		return b[0], b[1]
	}
	cited, credit = d.cited(doc), d.credited(doc)
	for _, b := range []**basis{&cited, &credit} {
		if *b != nil && (*b).key == d.outletID(doc) {
			*b = nil
		}
	}
	d.bases[doc] = [2]*basis{cited, credit}
	return cited, credit
}

// credited is the outlet or agency that a whole text is from.
func (d *desk) credited(doc int) *basis {
	a := d.docs[doc].Doc
	for _, o := range takenFrom(a) {
		if !isOutlet(a, outletKey(o.name)) {
			return &basis{d.given(o.name, creditedAt(a, o)), true}
		}
	}
	s := d.agencyAhead(doc)
	if s.Empty() {
		s = d.agencyWithin(doc)
	}
	if s.Empty() {
		return nil
	}
	return &basis{d.given(a.Str(s), s), true}
}

// staff are the words for those who work for an agency: what "a Delta Press correspondent saw" is a text of Delta Press.
var staff = words("correspondent reporter journalist photographer")

// agencyWithin is the one news agency whose own people a report lets speak, or whom its sources told in its lead or more than once;
// empty where it has none or several.
func (d *desk) agencyWithin(doc int) (out text.Span) {
	a := d.docs[doc].Doc
	name, times, sure := "", 0, false
	for t := int32(1); int(t)+1 < len(a.Tokens); t++ {
		o, ok := lexicon.Org(a.Word(t))
		if !ok || !o.Wire || isOutlet(a, outletKey(o.Name)) || isOutlet(a, outletKey(a.Word(t))) {
			continue
		}
		own := staff[fold(a.Tokens[t+1].Lemma)]
		if !own && fold(a.Tokens[t-1].Lemma) != "tell" {
			continue
		}
		if name != "" && name != o.Name {
			return text.Span{}
		}
		if name == "" {
			name, out = o.Name, a.Tokens[t].Span
		}
		times++
		sure = sure || own || d.inLead(doc, a.Tokens[t].Span)
	}
	if !sure && times < 2 {
		return text.Span{}
	}
	return out
}

// given is an outlet as the source of a whole text.
func (d *desk) given(name string, said text.Span) source {
	s := d.medium(name, said)
	s.standing = credited
	return s
}

// creditedAt is where the name of o stands in a, empty where a line of the page's furniture has it.
func creditedAt(a *text.Doc, o origin) text.Span {
	for _, l := range a.Lineage {
		if l.Name == o.name {
			return l.Span
		}
	}
	return text.Span{}
}

// agencyAhead is the name of a news agency that stands before the first sentence of a report with the day: "AFP Monday 18 March".
func (d *desk) agencyAhead(doc int) text.Span {
	a := d.docs[doc].Doc
	from := int32(0)
	if !a.TitleSpan.Empty() {
		from = a.TitleSpan.End
	}
	first, _ := a.TokensIn(text.Span{Start: from, End: int32(len(a.Text))})
	for t := first; int(t) < len(a.Tokens) && t < first+3; t++ {
		o, ok := lexicon.Org(a.Word(t))
		if !ok || !o.Wire || isOutlet(a, outletKey(o.Name)) {
			continue
		}
		behind := strings.TrimLeft(a.Text[a.Tokens[t].End:], " \n,:-–—)")
		at := int32(len(a.Text) - len(behind))
		for _, x := range a.Times {
			if x.Start == at {
				return a.Tokens[t].Span
			}
		}
	}
	return text.Span{}
}

// cited is the one source that a report cites from its lead on.
func (d *desk) cited(doc int) *basis {
	all := d.attributions(doc)
	end := d.leadEnd(doc)
	var first *attribution
	one, media := true, map[string]bool{}
	for i := range all {
		x := &all[i]
		if first == nil && x.said.Start < end {
			first = x
		}
		if one = one && x.key == all[0].key; strings.HasPrefix(x.key, "medium ") || x.kind == isPaper {
			media[x.key] = true
		}
	}
	switch {
	case first == nil || first.unnamed || press(first.name):
		return nil
	case one && (first.who < 0 || d.who[first.who].Kind == text.Organization):
		return &basis{first.source, true}
	case media[first.key] && len(media) == 1:
		return &basis{first.source, false}
	}
	return nil
}

// press reports whether a source is papers and stations at large: "the media".
func press(name string) bool {
	name = strings.TrimPrefix(fold(name), "the ")
	return media[name] || media[strings.TrimSuffix(name, "s")]
}

// restOn notes for each reporter whom its documents rest on, where all of them rest on one.
func (d *desk) restOn() {
	for r := range d.story.Reporters {
		var of *record.Source
		key := ""
		for i := range d.docs {
			if d.reporter[i] != r {
				continue
			}
			b := d.basis(i)
			if b == nil || of != nil && b.key != key {
				of = nil
				break
			}
			if of == nil {
				key = b.key
				of = &record.Source{Name: b.name, Kind: b.kind, Reports: []record.SourceReport{}}
				if b.who >= 0 {
					of.Actor = d.who[b.who].id
				}
			}
			x := record.SourceReport{Document: d.docs[i].Doc.ID}
			if !b.said.Empty() {
				words := d.span(i, b.said)
				x.Words = &words
			}
			of.Reports = append(of.Reports, x)
		}
		if of != nil {
			d.story.Reporters[r].RestsOn = of
			d.trace.add(d.story.Reporters[r].ID, "rests on "+of.Name)
		}
	}
}
