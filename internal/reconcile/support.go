package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// voice is one document's word for a line, on the authority of a claim, or its own where claim is -1.
type voice struct {
	doc    int
	claim  int32
	at     text.Span // the words of the document that say it
	figure bool      // at is a number
	word   text.Span // the word for the event, empty where the voice tells of none
}

// support counts who stands behind a line: documents, independent reporters, and first sources. It is
// the only place where either number is made. A first source is the last speaker that a report's chain
// leads to, wherever the document attributes the thing; a report in the outlet's own voice has the outlet itself, or whom
// the report rests on. What stands in a passage that the document shares with an earlier one is that one's report: its reporter,
// its first source. A document that tells it in words of its own, too, reports it itself. Sources that no reader could ask
// are counted, and apart.
func (d *desk) support(voices []voice) record.Support {
	var docs, reporters []int
	var lent []string
	teller := map[int]int{} // document -> who reports what it says
	for _, v := range voices {
		if !slices.Contains(docs, v.doc) {
			docs = append(docs, v.doc)
		}
		from := d.lender(v)
		if by, told := teller[v.doc]; !told || by != d.reporter[v.doc] && from == v.doc {
			teller[v.doc] = d.reporter[from]
		}
		if d.reporter[from] != d.reporter[v.doc] {
			if l := fmt.Sprintf("what %s says stands in a passage that it shares with %s", d.called(v.doc), d.called(from)); !slices.Contains(lent, l) {
				lent = append(lent, l)
			}
		}
	}
	for _, doc := range docs {
		if r := teller[doc]; !slices.Contains(reporters, r) {
			reporters = append(reporters, r)
		}
	}
	s := record.Support{Documents: len(docs), Reporters: len(reporters), Sources: d.sourcesOf(voices)}
	var names []string
	for i := range s.Sources {
		names = append(names, s.Sources[i].Name)
		if s.Sources[i].Anonymous {
			s.Anonymous++
		}
	}
	s.Originators = len(s.Sources)
	slices.Sort(names)
	s.Why = fmt.Sprintf("first sources: %s", strings.Join(names, "; "))
	if len(docs) > len(reporters) {
		s.Why += fmt.Sprintf("; %d documents are %d %s, since some repeat others", len(docs), len(reporters), plural("reporter", len(reporters)))
	}
	for _, l := range lent {
		s.Why += "; " + l
	}
	if s.Anonymous > 0 {
		s.Why += fmt.Sprintf("; anonymous: %d", s.Anonymous)
	}
	return s
}

// sourcesOf are the first sources of some voices, each once, with the documents that rest on it and the words that say so. Where a
// reporter attributes the thing anywhere, all that it says of the thing rests on that.
func (d *desk) sourcesOf(voices []voice) (out []record.Source) {
	all := make([]source, len(voices))
	best := map[int]standing{} // reporter -> what tells most in its documents
	for i, v := range voices {
		all[i] = d.firstSource(v)
		if was, ok := best[d.reporter[v.doc]]; !ok || all[i].standing > was {
			best[d.reporter[v.doc]] = all[i].standing
		}
	}
	at := map[string]int{}
	for i, v := range voices {
		s := &all[i]
		if s.standing < best[d.reporter[v.doc]] {
			continue
		}
		k, ok := at[s.key]
		if !ok {
			k = len(out)
			at[s.key] = k
			out = append(out, record.Source{Name: s.name, Kind: s.kind, Anonymous: s.unnamed, Reports: []record.SourceReport{}})
			if s.who >= 0 {
				out[k].Actor = d.who[s.who].id
			}
		}
		doc := d.docs[v.doc].Doc.ID
		if slices.ContainsFunc(out[k].Reports, func(r record.SourceReport) bool { return r.Document == doc }) {
			continue
		}
		r := record.SourceReport{Document: doc}
		if !s.said.Empty() {
			words := d.span(v.doc, s.said)
			r.Words = &words
		}
		out[k].Reports = append(out[k].Reports, r)
	}
	return oneUnderTwoNames(out)
}

// plural is noun for so many.
func plural(noun string, n int) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}
