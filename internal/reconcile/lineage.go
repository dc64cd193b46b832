package reconcile

import (
	"fmt"
	"strings"

	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/text"
)

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

// byLineage joins documents by what they say of where their text is from.
func (d *desk) byLineage() []bond {
	var out []bond
	join := func(a, b int, why string) { out = append(out, bond{a, b, why, stated}) }
	for i := range d.docs {
		for j := range i {
			if o := d.docs[i].Doc.Outlet; o != "" && outletKey(bareOutlet(o)) == outletKey(bareOutlet(d.docs[j].Doc.Outlet)) {
				out = append(out, bond{i, j, fmt.Sprintf("both are of %s, which does not confirm itself", d.label(i)), oneOutlet})
				break
			}
		}
	}
	first := map[string]int{} // whom a text is taken from -> the first document that says so
	for i, a := range d.docs {
		for _, o := range takenFrom(a.Doc) {
			name := outletKey(o.name)
			if name == "" || isOutlet(a.Doc, name) {
				continue
			}
			for j, b := range d.docs {
				if j != i && isOutlet(b.Doc, name) {
					join(i, j, fmt.Sprintf("%s is a %s of %s", d.called(i), noun(o.relation), d.called(j)))
				}
			}
			if f, ok := first[name]; !ok {
				first[name] = i
			} else if f != i {
				join(i, f, fmt.Sprintf("%s and %s both take their text from %s%s", d.called(f), d.called(i), o.name, sameDateline(d.docs[f].Doc, a.Doc, name)))
			}
		}
	}
	return out
}

// sameDateline says where both have the credit of an agency from, if that is one place.
func sameDateline(a, b *text.Doc, agency string) string {
	if p := dateline(a, agency); p != "" && p == dateline(b, agency) {
		return " and have it from " + p
	}
	return ""
}

// dateline is the place in capitals that stands before the credit of an agency on its line: "PARIS (Reuters)".
func dateline(d *text.Doc, agency string) string {
	for _, l := range d.Lineage {
		if l.Relation != "credit" || l.Span.Empty() || outletKey(l.Name) != agency {
			continue
		}
		head := d.Text[:l.Span.Start]
		place := strings.Trim(head[strings.LastIndexByte(head, '\n')+1:], " (/-–—,")
		if len(place) <= 40 && place == strings.ToUpper(place) {
			return place
		}
	}
	return ""
}

// isOutlet reports whether d comes from the outlet with that key: by its metadata, or by a line of
// its page's furniture that is just the outlet's name.
func isOutlet(d *text.Doc, key string) bool {
	if d.Outlet != "" {
		return claim.SameOutlet(bareOutlet(d.Outlet), key)
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

// bareOutlet is the name of an outlet without the desk that lists add: "Delta Press (Web)", "Delta Press - World".
func bareOutlet(name string) string {
	bare, _, _ := strings.Cut(name, " (")
	if outlet, desk, ok := strings.Cut(bare, " - "); ok && desks[fold(desk)] {
		return outlet
	}
	return bare
}

// desks are the parts of an outlet.
var desks = words("news world politics business opinion sports online web video international national")

func outletKey(name string) string {
	return strings.TrimPrefix(fold(name), "the ")
}
