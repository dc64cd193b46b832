package html

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

// story is one story, view by view. A view that has nothing to show is nil or empty.
type story struct {
	ID, Title, Summary string
	When               item   // the days, and the event that they are of
	Where              []item // places, each with an event there
	Brief              bool   // its words are not in the page
	Documents          int
	Short              []item
	More               []item // of what to know first, after the fifth
	Reporters          []reporter
	Matrix             *matrix
	Facts              []told
	Apart              []apart
	Only               []only
	LeftOut            []only
	Reader             *reader
	Figures            *figures
	Timeline           *timeline
	Network            *network
	Who                []person
	Tree               *tree
	Map                *places
	Lines              []lines
	Left               []string
}

// item is a line with what it was read from.
type item struct{ ID, Href, Line string }

// reporter is the articles that count as one.
type reporter struct {
	ID, Name, Count, Why string
	Rests                string // "rests on Delta Press"
	Credits              []credit
	Articles             []article
	Passages             []passage
}

// credit is the words that say whom a report rests on.
type credit struct {
	Text string
	At   at
}

// passage is words that stand in two articles.
type passage struct {
	Here, There at
	Words       int
	Text, Why   string
}

// article is one line of the list of articles.
type article struct {
	Key, ID, Outlet, Title, Date, URL, Href string
	Opens                                   string // its first full sentence
	At                                      at
}

// apart is where articles part.
type apart struct {
	item
	Kind, Relation, Note string
	Sides                []side
}

// side is one side, with the words that say it where no line of the page has them.
type side struct {
	Value, Outlets string
	Words          []at
	Said           []string // of Words, where the value says less than they do
}

// only is what one article alone has, or alone has not.
type only struct {
	Outlet string
	Told   []telling // sentences of its own narration
	Items  []item
	More   []string
}

// Lines is how many lines there are in it.
func (o only) Lines() int { return len(o.Told) + len(o.Items) }

// person is a line of who is who.
type person struct {
	view.Actor
	Anchor string
	At     at
}

func (b *builder) story(s *record.Story, v *view.Story) *story {
	b.names.Enter(s)
	out := &story{ID: s.ID, Title: v.Title, Summary: v.Summary, Documents: len(s.Documents), Brief: len(b.full) > 0 && len(b.full)+len(s.Documents) > mostArticles}
	if out.Title == "" {
		out.Title = "Story " + s.ID
	}
	if !out.Brief {
		b.enter(s, out)
	}
	out.When, out.Where = b.happened(s, v), b.where(s)
	for i, r := range s.Reporters {
		x := b.reporter(s, r)
		x.Why, x.Passages = v.Reporters[i].Why, b.passages(s, r)
		x.Rests, x.Credits = b.rests(r)
		out.Reporters = append(out.Reporters, x)
	}
	for i, k := range v.Short {
		it := item{k.ID, b.href(k.ID), k.Line}
		for _, o := range s.Openings {
			if k.ID != b.names.Key(o.Document) {
				continue
			}
			if at := b.at(o.Document, o.Span); at.Linked {
				it.Href = fmt.Sprintf("#%s.%d", at.Key, at.Start)
			}
		}
		if i < 5 {
			out.Short = append(out.Short, it)
		} else {
			out.More = append(out.More, it)
		}
	}
	if out.Brief {
		return out
	}
	out.Who = b.who(v)
	b.apart(v, out)
	out.Matrix = b.matrix(s)
	out.Facts = b.facts(s)
	out.Figures = b.figures(s)
	out.Timeline = b.timeline(s)
	out.Network = b.network(s)
	out.Tree = b.tree(s)
	out.Map = b.places(s)
	out.Lines = b.lines(s)
	out.Reader = b.reader(s) // last: by now all characters that links lead to are known
	return out
}

// enter settles what of s is in the page, and says what is not.
func (b *builder) enter(s *record.Story, out *story) {
	for i, d := range inOrder(s) {
		if i < mostArticles && b.names.Document(d) != nil {
			b.full[d] = true
		}
	}
	left := func(n, most int, what string) {
		if n > most {
			out.Left = append(out.Left, fmt.Sprintf("%d of the story's %d %s are not in this page.", n-most, n, what))
		}
	}
	left(len(s.Documents), mostArticles, "articles")
	left(len(s.Events), mostEvents, "events")
	left(len(s.Figures), mostFigures, "figures")
	left(len(s.Claims), mostClaims, "claims")
	for i := range s.Events[:min(len(s.Events), mostEvents)] {
		b.known[s.Events[i].ID] = true
	}
	for i := range s.Figures[:min(len(s.Figures), mostFigures)] {
		b.known[s.Figures[i].ID] = true
	}
	for i := range s.Claims[:min(len(s.Claims), mostClaims)] {
		b.known[s.Claims[i].ID] = true
	}
	for i := range s.Facts {
		b.known[s.Facts[i].ID] = true
	}
	for _, r := range s.Reporters {
		b.known[r.ID] = true
	}
}

// inOrder is the documents of s by reporter, the first of each before the copies of any.
func inOrder(s *record.Story) []string {
	var first, rest []string
	for _, r := range s.Reporters {
		if len(r.Documents) > 0 {
			first = append(first, r.Documents[0])
			rest = append(rest, r.Documents[1:]...)
		}
	}
	out := append(first, rest...)
	for _, d := range s.Documents {
		if !slices.Contains(out, d) {
			out = append(out, d)
		}
	}
	return out
}

func (b *builder) reporter(s *record.Story, r record.Reporter) reporter {
	out := reporter{ID: r.ID, Count: view.Count(len(r.Documents), "article")}
	switch n := len(r.Copies); {
	case n == 0:
	case n < len(r.Documents)-1:
		out.Count += fmt.Sprintf(", %d of them copied", n)
	case n == 1:
		out.Count = "1 origin, 1 copy"
	default:
		out.Count = fmt.Sprintf("1 origin, %d copies", n)
	}
	for i, id := range r.Documents {
		a := article{Key: b.names.Key(id), ID: id, Outlet: b.names.Outlet(id)}
		if d := b.names.Document(id); d != nil {
			a.Title, a.Date, a.URL = d.Title, view.Days(d.Published), link(d.URL)
		}
		if b.full[id] {
			a.Href = "#" + a.Key
		}
		if i == 0 {
			out.Name = a.Outlet
		}
		for _, o := range s.Openings {
			if o.Document == id {
				a.Opens, a.At = view.Opens(b.names, o), b.at(id, o.Span)
			}
		}
		out.Articles = append(out.Articles, a)
	}
	return out
}

// rests is whom a reporter rests on, and the words that say so.
func (b *builder) rests(r record.Reporter) (string, []credit) {
	if r.RestsOn == nil {
		return "", nil
	}
	var out []credit
	for _, s := range r.RestsOn.Reports {
		if s.Words != nil {
			out = append(out, credit{view.Shorten(b.names.Words(s.Document, *s.Words), 60), b.at(s.Document, *s.Words)})
		}
	}
	return "rests on " + b.names.Told(r.RestsOn.Name), out
}

// mostPassages are the shared passages of a reporter that are listed; the articles show all.
const mostPassages = 12

// passages are what the documents of a reporter share with others, the longest first.
func (b *builder) passages(s *record.Story, r record.Reporter) []passage {
	var out []passage
	for _, p := range s.Passages {
		if !slices.Contains(r.Documents, p.Document) {
			continue
		}
		out = append(out, passage{b.at(p.Document, p.Span), b.at(p.Of.Document, p.Of.Span), p.Words, view.Shorten(b.names.Words(p.Document, p.Span), 110), b.names.Told(p.Why)})
	}
	slices.SortStableFunc(out, func(a, b passage) int { return cmp.Compare(b.Words, a.Words) })
	return out[:min(len(out), mostPassages)]
}

func (b *builder) apart(v *view.Story, out *story) {
	for _, d := range v.Disagreements {
		x := apart{item: b.item(d.ID, d.About), Kind: d.Kind, Relation: d.Relation, Note: d.Note}
		if i := slices.IndexFunc(out.Who, func(p person) bool { return p.ID == d.ID }); i >= 0 {
			x.Href = "#" + out.Who[i].Anchor
		}
		for _, s := range d.Sides {
			y := side{Value: s.Value, Outlets: s.Outlets}
			for _, w := range s.Words {
				y.Words = append(y.Words, b.at(w.Document, w.Span))
			}
			for _, e := range s.Evidence {
				if e.Words != "" {
					y.Said = append(y.Said, e.Words)
				}
			}
			x.Sides = append(x.Sides, y)
		}
		out.Apart = append(out.Apart, x)
	}
	out.Only, out.LeftOut = b.only(v.OnlyIn), b.only(v.LeftOut)
}

func (b *builder) only(all []view.OnlyIn) []only {
	var out []only
	for _, o := range all {
		x := only{Outlet: o.Outlet, More: o.More}
		for _, e := range o.Told {
			x.Told = append(x.Told, telling{Words: e.Words, At: b.parse(e.At)})
		}
		for _, i := range o.Items {
			x.Items = append(x.Items, b.item(i.ID, i.Line))
		}
		out = append(out, x)
	}
	return out
}

// item is a line of the view model, its event in plain words.
func (b *builder) item(id, line string) item {
	return item{id, b.href(id), cmp.Or(b.names.Line(id), line)}
}

func (b *builder) who(v *view.Story) []person {
	var out []person
	for i, a := range slices.Concat(v.Who.People, v.Who.Bodies, v.Who.Places) {
		out = append(out, person{a, fmt.Sprintf("%s-who.%d", v.ID, i+1), b.parse(a.Evidence.At)})
	}
	return out
}

// parse reads "B:16-21", the evidence of the view model.
func (b *builder) parse(s string) at {
	var out at
	for i := range s {
		if s[i] == ':' {
			out.Key = s[:i]
			fmt.Sscanf(s[i+1:], "%d-%d", &out.Start, &out.End)
		}
	}
	if d := b.keys[out.Key]; b.full[d] {
		return b.at(d, record.Span{Start: out.Start, End: out.End})
	}
	return out
}

// happened is the days of the news: of its most widely reported event, else of the articles. What one of several reporters
// alone tells of may be long past where nothing dates its article.
func (b *builder) happened(s *record.Story, v *view.Story) item {
	var best *record.Event
	for i := range s.Events {
		if e := &s.Events[i]; !e.Background && e.Date != nil && (best == nil || e.Support.Reporters > best.Support.Reporters) {
			best = e
		}
	}
	if best == nil || best.Support.Reporters < min(2, len(s.Reporters)) {
		return item{Line: v.Dates}
	}
	return item{best.ID, b.href(best.ID), view.Days(best.Date)}
}

// where is the places where most of the news took place, each with the first event there.
func (b *builder) where(s *record.Story) []item {
	count := map[string]int{}
	var out []item
	for _, e := range s.Events {
		if e.Background || e.Place == nil {
			continue
		}
		if count[e.Place.Name] == 0 {
			out = append(out, item{e.ID, b.href(e.ID), e.Place.Name})
		}
		count[e.Place.Name] += len(e.Reports)
	}
	slices.SortStableFunc(out, func(p, q item) int { return cmp.Compare(count[q.Line], count[p.Line]) })
	return out[:min(len(out), 3)]
}
