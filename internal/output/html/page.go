package html

import (
	"fmt"
	"html/template"
	"strings"

	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

// How much one page holds. A page of more would take long to open; what is left out is said on the page, and
// the JSON has it all.
const (
	mostArticles = 200 // articles whose words are in the page
	mostEvents   = 300 // of a story, each
	mostFigures  = 150
	mostClaims   = 500
)

// page is what the templates see.
type page struct {
	Title    string
	Engine   string
	Policy   string
	Style    template.CSS
	Script   template.JS
	Stories  []*story
	Rejected []record.Rejected
	Left     []string // what is left out
	Articles int
}

// Several reports whether the page needs a list of its stories.
func (p *page) Several() bool { return len(p.Stories) > 1 }

func pageOf(r *record.Record) *page {
	b := &builder{names: view.NamesOf(r), record: r, full: map[string]bool{}, known: map[string]bool{}, cuts: map[string]map[int]bool{}, ends: map[string]map[int]bool{}, keys: map[string]string{}}
	for i := range r.Documents {
		d := r.Documents[i].ID
		b.keys[b.names.Key(d)] = d
	}
	p := &page{
		Title: "Readout", Engine: r.Engine.Version, Rejected: r.Rejected, Articles: len(r.Documents),
		Policy: policy(style, script), Style: template.CSS(style), Script: template.JS(script),
	}
	v := view.Of(r)
	var brief int
	for i := range v.Stories {
		s := b.story(&r.Stories[i], &v.Stories[i])
		if s.Brief {
			brief++
		}
		p.Stories = append(p.Stories, s)
	}
	if len(p.Stories) == 1 {
		p.Title = p.Stories[0].Title
	} else if len(p.Stories) > 1 {
		p.Title = fmt.Sprintf("%d stories of %d articles", len(p.Stories), len(r.Documents))
	}
	if brief > 0 {
		p.Left = append(p.Left, fmt.Sprintf("%d of the %d stories stand here with their heads only: a page holds the words of %d articles.", brief, len(p.Stories), mostArticles))
	}
	return p
}

// builder makes the page of a record. It remembers which ids and characters the page has, so that no link leads nowhere.
type builder struct {
	names  view.Names
	record *record.Record
	full   map[string]bool         // documents whose words are in the page
	known  map[string]bool         // ids of events, claims, figures and reporters in the page
	keys   map[string]string       // letter -> document
	spoken map[string][]mark       // document -> where actors are spoken of
	cuts   map[string]map[int]bool // document -> characters that links lead to
	ends   map[string]map[int]bool // document -> characters behind the last that links lead to
}

// at is some characters of an article.
type at struct {
	Key        string
	Start, End int
	Linked     bool
}

func (b *builder) at(doc string, s record.Span) at {
	linked := b.full[doc] && s.Start >= 0 && b.names.Words(doc, s) != ""
	if linked {
		if b.cuts[doc] == nil {
			b.cuts[doc], b.ends[doc] = map[int]bool{}, map[int]bool{}
		}
		b.cuts[doc][s.Start], b.ends[doc][s.End] = true, true
	}
	return at{b.names.Key(doc), s.Start, s.End, linked}
}

// href leads to what has this id in the page; "" where it has not.
func (b *builder) href(id string) string {
	if b.known[id] {
		return "#" + id
	}
	return ""
}

// link is an address that a reader may follow: none but those of the web.
func link(url string) string {
	for _, scheme := range []string{"https://", "http://"} {
		if len(url) > len(scheme) && strings.EqualFold(url[:len(scheme)], scheme) {
			return url
		}
	}
	return ""
}
