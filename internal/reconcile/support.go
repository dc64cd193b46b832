package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// voice is one document's word for a line, on the authority of a claim, or its own where claim is -1.
type voice struct {
	doc    int
	claim  int32
	at     text.Span // the words of the document that say it
	figure bool      // at is a number
}

// support counts who stands behind a line: documents, independent reporters, and first sources. It is
// the only place where either number is made. A first source is the last speaker that a report's chain
// leads to; a report in the outlet's own voice has the outlet itself, or the agency it credits. What stands in a
// passage that the document shares with an earlier one is that one's report: its reporter, its first source.
// A document that tells it in words of its own, too, reports it itself. Sources that no reader could ask are counted, and apart.
func (d *desk) support(voices []voice) record.Support {
	var docs, reporters []int
	origins := map[string][]string{}
	var names []string
	anonymous := 0
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
		key, name, unnamed := d.firstSource(v, from)
		if origins[key] == nil {
			names = append(names, name)
			if unnamed {
				anonymous++
			}
		}
		if l := d.label(v.doc); !slices.Contains(origins[key], l) {
			origins[key] = append(origins[key], l)
		}
	}
	for _, doc := range docs {
		if r := teller[doc]; !slices.Contains(reporters, r) {
			reporters = append(reporters, r)
		}
	}
	slices.Sort(names)
	s := record.Support{Documents: len(docs), Reporters: len(reporters), Originators: len(origins), Anonymous: anonymous}
	s.Why = fmt.Sprintf("first sources: %s", strings.Join(names, "; "))
	if len(docs) > len(reporters) {
		s.Why += fmt.Sprintf("; %d documents are %d %s, since some repeat others", len(docs), len(reporters), plural("reporter", len(reporters)))
	}
	for _, l := range lent {
		s.Why += "; " + l
	}
	if anonymous > 0 {
		s.Why += fmt.Sprintf("; anonymous: %d", anonymous)
	}
	return s
}

// plural is noun for so many.
func plural(noun string, n int) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}

// source is the first source of a voice, kept since one claim stands behind many lines.
type source struct {
	key, name string
	unnamed   bool
}

// spoken is a claim of a document, with the document whose words it is in; claim is -1 for the document's own voice.
type spoken struct {
	doc, from int
	claim     int32
}

func (d *desk) firstSource(v voice, from int) (key, name string, unnamed bool) {
	k := spoken{v.doc, from, v.claim}
	s, ok := d.sources[k]
	if !ok {
		s.key, s.name, s.unnamed = d.origin(v, from)
		d.sources[k] = s
	}
	return s.key, s.name, s.unnamed
}

// origin is the first source of one voice, whose words document from had first: a key that is the same for the
// same source, its name, and whether nobody is named.
func (d *desk) origin(v voice, from int) (key, name string, unnamed bool) {
	if v.claim >= 0 {
		if h := d.firstHop(v); h != nil {
			who := d.at(v.doc, h.Mention)
			if body := d.speaksFor(v.doc, h); body >= 0 {
				who = body
			}
			name := h.Name
			if who >= 0 {
				name = d.who[who].Name
			}
			if i := d.documentOf(name); i >= 0 {
				return fmt.Sprintf("reporter %d", d.reporter[i]), d.label(i), false
			}
			switch {
			case who >= 0:
				return "actor " + d.who[who].id, d.who[who].Name, (h.Known == "anonymous" || h.Known == "none") && !d.named(who)
			case h.Kind != "generic" && h.Name != "" && !d.openPronoun(v):
				return "name " + outletKey(h.Name), h.Name, false
			}
			return fmt.Sprintf("unnamed %d", d.reporter[from]), "somebody unnamed in " + d.label(from), true
		}
	}
	if taken := takenFrom(d.docs[from].Doc); len(taken) > 0 {
		name := taken[0].name
		if i := d.documentOf(name); i >= 0 {
			return fmt.Sprintf("reporter %d", d.reporter[i]), d.label(i), false
		}
		return "name " + outletKey(name), name, false
	}
	return fmt.Sprintf("reporter %d", d.reporter[from]), d.label(from), false
}

// documentOf is the first document whose outlet has that name, -1 when there is none.
func (d *desk) documentOf(name string) int {
	i, ok := d.outletOf[name]
	if !ok {
		key := outletKey(name)
		i = slices.IndexFunc(d.docs, func(a *extract.Analysis) bool { return key != "" && isOutlet(a.Doc, key) })
		d.outletOf[name] = i
	}
	return i
}

// firstHop is whoever said a claim first, nil where that is the outlet itself.
func (d *desk) firstHop(v voice) *claim.Hop {
	for _, h := range claim.Chain(d.docs[v.doc], int(v.claim)) {
		if h.Kind == "generic" || !h.Span.Empty() && !isOutlet(d.docs[v.doc].Doc, outletKey(h.Name)) {
			return &h
		}
	}
	return nil
}

// speaksFor is the body whose press service, spokesman or office a nameless source is: two reports that
// lean on one press office have one first source. It is -1 for a source that speaks for itself.
func (d *desk) speaksFor(doc int, h *claim.Hop) int32 {
	a := d.docs[doc].Doc
	if h.Mention < 0 || a.Mentions[h.Mention].Form != text.Nominal {
		return -1
	}
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if m.Form != text.Named || m.Span == h.Span || !h.Span.Contains(m.Span) {
			continue
		}
		if who := d.at(doc, int32(i)); who >= 0 && d.who[who].Kind == text.Organization {
			return who
		}
	}
	return -1
}

// openPronoun reports whether the speaker of a claim is a pronoun that nobody was found for.
func (d *desk) openPronoun(v voice) bool {
	m := d.docs[v.doc].Claims[v.claim].Speaker.Mention
	return m >= 0 && d.pronoun(v.doc, m) && d.at(v.doc, m) < 0
}
