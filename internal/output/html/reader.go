package html

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

// reader is the articles of a story side by side.
type reader struct {
	Articles []sheet
	Events   []item // and statements that more than one article tells of: what they can be aligned on
	Copies   bool
	Shared   bool
	Facts    bool
}

// sheet is one article, cut at every edge of what was read in it.
type sheet struct {
	article
	Copy       bool // repeats an earlier one
	Reporter   string
	Paragraphs []paragraph
	Dropped    []record.Dropped
}

// paragraph is a line of the text; Start is its first character.
type paragraph struct {
	Start    int
	Segments []segment
}

// segment is characters under the same marks. ID stands where a link leads to its first character.
type segment struct{ ID, Class, Refs, Href, Title, Text string }

// mark is a layer over some characters.
type mark struct {
	record.Span
	layer string // a actor, e event, c claim, q cue, f figure, t told by several, s shared passage
	class string
	ref   string // id of the line that the mark belongs to
	title string
}

func (b *builder) reader(s *record.Story) *reader {
	out := &reader{Shared: len(s.Passages) > 0, Facts: len(s.Facts) > 0}
	marks := b.marks(s)
	for _, r := range s.Reporters {
		for _, id := range r.Documents {
			d := b.names.Document(id)
			if d == nil || !b.full[id] {
				continue
			}
			x := sheet{article: b.reporter(s, record.Reporter{Documents: []string{id}}).Articles[0], Copy: slices.Contains(r.Copies, id), Reporter: r.ID, Dropped: d.Dropped}
			x.Paragraphs = b.paragraphs(d, marks[id])
			out.Articles = append(out.Articles, x)
			out.Copies = out.Copies || x.Copy
		}
	}
	for i := range s.Events[:min(len(s.Events), mostEvents)] {
		if e := &s.Events[i]; e.Support.Documents > 1 {
			out.Events = append(out.Events, item{e.ID, "", view.Kind(e) + ": " + b.names.Parties(e)})
		}
	}
	for _, f := range s.Facts {
		out.Events = append(out.Events, item{f.ID, "", "“" + view.Shorten(b.names.Words(f.Document, f.Span), 90) + "”"})
	}
	if len(out.Articles) == 0 {
		return nil
	}
	return out
}

// marks are the layers over each document of s.
func (b *builder) marks(s *record.Story) map[string][]mark {
	out := map[string][]mark{}
	add := func(doc string, sp record.Span, m mark) {
		if m.Span = sp; sp.Start < sp.End && b.full[doc] {
			out[doc] = append(out[doc], m)
		}
	}
	for _, e := range s.Events {
		for _, r := range e.Reports {
			state, _ := stateOf(r.Status, false)
			add(r.Document, r.Trigger, mark{layer: "e", class: state, ref: e.ID, title: view.Kind(&e) + ", " + view.Plain(r.Status)})
		}
	}
	for _, g := range b.groups(s) {
		for _, c := range g {
			for _, p := range slices.Concat(c.Content, c.Again) {
				add(c.Document, p, mark{layer: "c", ref: g[0].ID})
			}
			if c.Cue != nil {
				add(c.Document, c.Cue.Span, mark{layer: "q", ref: g[0].ID, title: "said by " + b.speaker(c)})
			}
		}
	}
	for _, f := range s.Figures {
		for _, r := range f.Reports {
			add(r.Document, r.Span, mark{layer: "f", ref: f.ID, title: b.names.Measure(&f)})
		}
	}
	for i := range s.Facts {
		for _, t := range stretches(&s.Facts[i]) {
			add(t.Document, t.Span, mark{layer: "t", ref: s.Facts[i].ID, title: "told by several"})
		}
	}
	for _, p := range s.Passages {
		add(p.Document, p.Span, mark{layer: "s", title: "stands in " + b.names.Key(p.Of.Document) + " too"})
		add(p.Of.Document, p.Of.Span, mark{layer: "s", title: "stands in " + b.names.Key(p.Document) + " too"})
	}
	for _, d := range s.Documents {
		for _, m := range b.mentions(d) {
			add(d, m.Span, m)
		}
	}
	return out
}

// mentions are where actors are spoken of in a document.
func (b *builder) mentions(doc string) []mark {
	if b.spoken == nil {
		b.spoken = map[string][]mark{}
		for _, a := range b.record.Actors {
			for _, m := range a.Mentions {
				x := mark{Span: m.Span, layer: "a"}
				if m.Form != "name" {
					x.title = a.Name
				}
				b.spoken[m.Document] = append(b.spoken[m.Document], x)
			}
		}
	}
	return b.spoken[doc]
}

// paragraphs cuts the text of d at lines, at the edges of marks and where links lead.
func (b *builder) paragraphs(d *record.Document, marks []mark) []paragraph {
	runes := []rune(d.Text)
	cut := map[int]bool{0: true, len(runes): true}
	for _, m := range marks {
		cut[m.Start], cut[m.End] = true, true
	}
	for _, links := range []map[int]bool{b.cuts[d.ID], b.ends[d.ID]} {
		for c := range links {
			cut[c] = true
		}
	}
	for i, r := range runes {
		if r == '\n' {
			cut[i], cut[i+1] = true, true
		}
	}
	var edges []int
	for c := range cut {
		if c >= 0 && c <= len(runes) {
			edges = append(edges, c)
		}
	}
	slices.Sort(edges)
	slices.SortStableFunc(marks, func(p, q mark) int { return cmp.Compare(p.Start, q.Start) })
	var out []paragraph
	var para paragraph
	var open []mark
	next := 0
	for i := range len(edges) - 1 {
		from, to := edges[i], edges[i+1]
		for ; next < len(marks) && marks[next].Start <= from; next++ {
			open = append(open, marks[next])
		}
		open = slices.DeleteFunc(open, func(m mark) bool { return m.End <= from })
		if runes[from] == '\n' {
			if len(para.Segments) > 0 {
				out, para = append(out, para), paragraph{}
			}
			continue
		}
		seg := b.segment(open)
		if seg.Text = string(runes[from:to]); b.cuts[d.ID][from] {
			seg.ID = b.names.Key(d.ID) + "." + strconv.Itoa(from)
		}
		if len(para.Segments) == 0 {
			para.Start = from
		}
		para.Segments = append(para.Segments, seg)
	}
	if len(para.Segments) > 0 {
		out = append(out, para)
	}
	return out
}

// segment is the class, the lines and the link of what lies under some marks. A figure, an event or a cue is a link to
// its line, in this order where they lie over each other.
func (b *builder) segment(open []mark) segment {
	var out segment
	var classes, refs, titles []string
	put := func(list *[]string, s string) {
		if s != "" && !slices.Contains(*list, s) {
			*list = append(*list, s)
		}
	}
	best := ""
	for _, m := range open {
		put(&classes, m.layer)
		put(&classes, m.class)
		put(&titles, m.title)
		if m.ref != "" && b.known[m.ref] {
			put(&refs, m.ref)
			if rank := strings.Index("qef", m.layer); rank >= 0 && (best == "" || rank > strings.Index("qef", best)) {
				best, out.Href = m.layer, "#"+m.ref
			}
		}
	}
	out.Class, out.Refs, out.Title = strings.Join(classes, " "), strings.Join(refs, " "), strings.Join(titles, "; ")
	return out
}
