package reconcile

import (
	"fmt"
	"strings"

	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// reporters folds the documents of the story into independent ones: near-copies, translations and
// republications of one another, and texts credited to one agency, count once.
func (d *desk) reporters() {
	var pairs [][2]int
	var grounds []string
	join := func(a, b int, why string) {
		pairs = append(pairs, [2]int{a, b})
		grounds = append(grounds, why)
	}
	texts := make([]string, len(d.docs))
	for i, a := range d.docs {
		texts[i] = a.Doc.Text
	}
	for _, c := range story.Copies(texts) {
		join(c.Doc, c.Of, fmt.Sprintf("%s shares %d %% of its 5-word runs with %s, the longest %d words",
			d.label(c.Doc), c.Share, d.label(c.Of), c.Words))
	}
	d.byLineage(join)
	group := story.Groups(len(d.docs), pairs)
	d.reporter = make([]int, len(d.docs))
	index := map[int]int{}
	for i, g := range group {
		k, ok := index[g]
		if !ok {
			k = len(d.story.Reporters)
			index[g] = k
			d.story.Reporters = append(d.story.Reporters, record.Reporter{ID: next("r", &d.builder.reporters), Documents: []string{}})
		}
		d.reporter[i] = k
		r := &d.story.Reporters[k]
		r.Documents = append(r.Documents, d.docs[i].Doc.ID)
	}
	for i, p := range pairs {
		r := &d.story.Reporters[d.reporter[p[0]]]
		if r.Why != "" {
			r.Why += "; "
		}
		r.Why += grounds[i]
	}
	for i := range d.story.Reporters {
		r := &d.story.Reporters[i]
		if r.Why == "" {
			r.Why = d.alone(i)
		}
		d.trace.add(r.ID, r.Why)
	}
}

// alone says why a document stands for itself, and what it leans on.
func (d *desk) alone(reporter int) string {
	why := "no text shared with another document"
	for i, r := range d.reporter {
		if r != reporter {
			continue
		}
		for _, o := range takenFrom(d.docs[i].Doc) {
			if isOutlet(d.docs[i].Doc, outletKey(o.name)) {
				continue
			}
			why += fmt.Sprintf("; %s of %s, which is not among the documents", o.relation, o.name)
			break
		}
	}
	return why
}

// origin is an outlet or agency that a whole text was taken from.
type origin struct{ relation, name string }

// takenFrom gives whom a document says that its whole text is from. A note of translation that names
// only the translator leaves that to whoever the first two sentences cite.
func takenFrom(d *text.Doc) []origin {
	var out []origin
	translated := false
	for _, l := range d.Lineage {
		switch l.Relation {
		case "translation":
			if translator(l) {
				translated = true
				continue
			}
			out = append(out, origin{l.Relation, l.Name})
		case "copy", "rewrite", "credit":
			out = append(out, origin{l.Relation, l.Name})
		}
	}
	if !translated || len(out) > 0 {
		return out
	}
	for _, l := range d.Lineage {
		if l.Relation == "cites" && leads(d, l.Span) {
			return []origin{{"translation", l.Name}}
		}
	}
	return nil
}

// translator reports whether a note of translation names who translated rather than whom.
func translator(l text.Lineage) bool {
	return strings.Contains(fold(l.Source), "by "+outletKey(l.Name)) || strings.Contains(fold(l.Source), "by the "+outletKey(l.Name))
}

func (d *desk) byLineage(join func(a, b int, why string)) {
	first := map[string]int{} // whom a text is taken from -> the first document that says so
	for i, a := range d.docs {
		for _, o := range takenFrom(a.Doc) {
			name := outletKey(o.name)
			if name == "" || isOutlet(a.Doc, name) {
				continue
			}
			for j, b := range d.docs {
				if j != i && isOutlet(b.Doc, name) {
					join(i, j, fmt.Sprintf("%s is a %s of %s", d.label(i), noun(o.relation), d.label(j)))
				}
			}
			if f, ok := first[name]; !ok {
				first[name] = i
			} else if f != i {
				join(i, f, fmt.Sprintf("%s and %s both take their text from %s", d.label(f), d.label(i), o.name))
			}
		}
	}
}

// isOutlet reports whether d comes from the outlet with that key: by its metadata, or by a line of
// its page's furniture that is just the outlet's name.
func isOutlet(d *text.Doc, key string) bool {
	if d.Outlet != "" {
		return claim.SameOutlet(d.Outlet, key)
	}
	for _, l := range d.Dropped {
		if outletKey(l.Text) == key {
			return true
		}
	}
	return false
}

func noun(relation string) string {
	if relation == "credit" {
		return "text credited to, and so a copy"
	}
	return relation
}

// label is what people call a document: its outlet, else its id.
func (d *desk) label(i int) string {
	if o := d.docs[i].Doc.Outlet; o != "" {
		return o
	}
	return d.docs[i].Doc.ID
}

func outletKey(name string) string {
	return strings.TrimPrefix(fold(name), "the ")
}
