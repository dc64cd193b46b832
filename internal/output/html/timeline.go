package html

import (
	"cmp"
	"slices"

	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

// timeline is the events by day. Those of long before stand in a list of their own, so that the days of the news
// do not shrink to a line.
type timeline struct {
	Ticks    []tick
	Articles []moment // when the articles were published
	News     []moment
	Past     []moment
}

// moment is one row: a point for a day, a bar for days between which it lies.
type moment struct {
	ID, Href, Date, What, Code, Who, Place, Status, State, Basis string
	From, Width                                                  string
	Point                                                        bool
	Count                                                        string
}

func (b *builder) timeline(s *record.Story) *timeline {
	out := &timeline{}
	var news []*record.Event
	for i := range s.Events[:min(len(s.Events), mostEvents)] {
		e := &s.Events[i]
		if e.Date == nil {
			continue
		}
		if e.Background {
			out.Past = append(out.Past, b.moment(e))
		} else {
			news = append(news, e)
		}
	}
	slices.SortStableFunc(news, func(p, q *record.Event) int {
		return cmp.Or(cmp.Compare(p.Date.Start, q.Date.Start), cmp.Compare(p.Date.End, q.Date.End))
	})
	slices.SortStableFunc(out.Past, func(p, q moment) int { return cmp.Compare(p.Date, q.Date) })
	if len(news)+len(out.Past) == 0 {
		return nil
	}
	days := b.span(s, news)
	for _, e := range news {
		m := b.moment(e)
		m.lay(days, e.Date)
		out.News = append(out.News, m)
	}
	if days.high > 0 {
		out.Ticks = days.days(3)
	}
	for _, id := range s.Documents {
		if d := b.names.Document(id); d != nil && d.Published != nil {
			m := moment{ID: b.names.Key(id), Date: view.Days(d.Published), What: b.names.Outlet(id)}
			m.lay(days, d.Published)
			out.Articles = append(out.Articles, m)
		}
	}
	return out
}

// span is the days from the first of the news to the last, articles included.
func (b *builder) span(s *record.Story, news []*record.Event) axis {
	var all []*record.DateRange
	for _, e := range news {
		all = append(all, e.Date)
	}
	for _, id := range s.Documents {
		if d := b.names.Document(id); d != nil && d.Published != nil && len(news) > 0 {
			all = append(all, d.Published)
		}
	}
	out := axis{from: 1000, to: 9000}
	for _, r := range all {
		for _, x := range []string{r.Start, r.End} {
			n, ok := day(x)
			if !ok {
				continue
			}
			if out.high == 0 && out.low == 0 {
				out.low, out.high = n, n
			}
			out.low, out.high = min(out.low, n), max(out.high, n)
		}
	}
	return out
}

func (b *builder) moment(e *record.Event) moment {
	state, _ := stateOf(e.Status, false)
	out := moment{ID: e.ID, Href: b.href(e.ID), Date: view.Days(e.Date), What: view.Kind(e), Code: codeOf(e), Who: b.names.Parties(e), Status: view.Plain(e.Status), State: state, Basis: cmp.Or(bases[e.Date.Basis], view.Plain(e.Date.Basis))}
	if e.Place != nil {
		out.Place = e.Place.Name
	}
	if e.Support.Reporters > 0 {
		out.Count = view.Count(e.Support.Reporters, "reporter")
	}
	return out
}

// lay places a row on the axis.
func (m *moment) lay(a axis, r *record.DateRange) {
	from, ok := day(r.Start)
	to, ok2 := day(r.End)
	if !ok || !ok2 {
		return
	}
	m.Point = from == to
	m.From, m.Width = percent(a.at(from)), percent(a.at(to)-a.at(from))
}

// bases say in plain words what a day was read from.
var bases = map[string]string{
	"stated": "a full date", "document": "“Monday” or the like", "anchor": "another day of the text",
	"narrative": "the sentences before", "discourse": "elsewhere in the text", "story": "other articles", "news": "the article’s day",
}
