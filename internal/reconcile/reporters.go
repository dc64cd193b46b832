package reconcile

import (
	"fmt"
	"strings"

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
		for _, l := range d.docs[i].Doc.Lineage {
			if derives(l) {
				why += fmt.Sprintf("; %s of %s, which is not among the documents", l.Relation, l.Name)
				break
			}
		}
	}
	return why
}

// derives reports whether l says that the whole text is somebody else's.
func derives(l text.Lineage) bool {
	switch l.Relation {
	case "translation", "copy", "rewrite", "credit":
		return true
	}
	return false
}

func (d *desk) byLineage(join func(a, b int, why string)) {
	credited := map[string]int{} // who a text is derived from -> first document that says so
	for i, a := range d.docs {
		for _, l := range a.Doc.Lineage {
			if !derives(l) {
				continue
			}
			name := outletKey(l.Name)
			if name == "" || name == outletKey(a.Doc.Outlet) {
				continue
			}
			for j, b := range d.docs {
				if j != i && isOutlet(b.Doc, name) {
					join(i, j, fmt.Sprintf("%s is a %s of %s (%s)", d.label(i), noun(l.Relation), d.label(j), l.Name))
				}
			}
			if first, ok := credited[name]; !ok {
				credited[name] = i
			} else if first != i {
				join(i, first, fmt.Sprintf("%s and %s both credit %s", d.label(first), d.label(i), l.Name))
			}
		}
	}
}

// isOutlet reports whether d comes from the outlet with that key: by its metadata, or by a line of
// its page's furniture that is just the outlet's name.
func isOutlet(d *text.Doc, key string) bool {
	if d.Outlet != "" {
		return outletKey(d.Outlet) == key
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
