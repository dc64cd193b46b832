// Package text writes a record for people who read in a terminal.
package text

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

// Write writes r to w, at most 92 columns wide where words allow.
func Write(w io.Writer, r *record.Record) error {
	p := &page{w: bufio.NewWriter(w)}
	v := view.Of(r)
	for i := range v.Stories {
		if i > 0 {
			p.line("")
			p.line(strings.Repeat("═", width))
			p.line("")
		}
		p.story(&v.Stories[i])
	}
	p.rejected(v.Rejected)
	return p.w.Flush()
}

func (p *page) story(s *view.Story) {
	p.wrap(0, 0, s.Title)
	p.wrap(0, 0, view.Join(" · ", s.Dates, s.Summary))
	p.documents(s)
	p.who(s.Who)
	p.events(s.Events)
	p.speakers(s.Speakers)
	p.figures(s.Figures)
	p.disagreements(s.Disagreements)
	p.onlyIn(s.OnlyIn)
	if len(s.Timeline) > 0 {
		p.heading("Timeline")
		for _, t := range s.Timeline {
			p.wrap(2, 14, pad(t.Date, 12)+t.What)
		}
	}
}

func (p *page) documents(s *view.Story) {
	p.heading("Reporters")
	by := map[string]view.Document{}
	for _, d := range s.Documents {
		by[d.ID] = d
	}
	for i, r := range s.Reporters {
		mark := pad(strconv.Itoa(i+1), 3)
		for _, id := range r.Documents {
			d := by[id]
			p.row(2, 5, mark+view.Join(" · ", d.Outlet, id), d.Date)
			p.wrap(5, 5, d.Title)
			mark = "   "
		}
		if len(r.Documents) > 1 {
			p.wrap(5, 5, r.Why)
		}
	}
}

func (p *page) who(all []view.Actor) {
	if len(all) == 0 {
		return
	}
	p.heading("Who is who")
	for _, a := range all {
		left := a.Name
		if what := view.Join(", ", a.Office, a.Country); what != "" {
			left += " — " + what
		}
		if len(a.Aliases) > 0 {
			left += " · also " + strings.Join(a.Aliases, ", ")
		}
		p.row(2, 6, left, a.Evidence.At)
	}
}

func (p *page) events(all []view.Event) {
	if len(all) == 0 {
		return
	}
	p.heading("Events")
	for i, e := range all {
		if i > 0 {
			p.line("")
		}
		p.row(2, 6, view.Join("  ", e.ID, e.Who), view.Join(" · ", e.What, e.Date, e.Place))
		for _, b := range e.By {
			mark := pad(b.Status, 12)
			for _, r := range b.Reports {
				p.row(6, 20, mark+r.Source()+quoted(r.Evidence.Words), r.Evidence.At)
				mark = strings.Repeat(" ", 12)
			}
		}
		if len(e.By) > 1 {
			p.wrap(6, 18, pad("now", 12)+e.Status)
		}
		p.wrap(6, 6, e.Support)
	}
}

func (p *page) speakers(all []view.Speaker) {
	if len(all) == 0 {
		return
	}
	p.heading("Claims")
	for _, s := range all {
		p.wrap(2, 4, s.Name)
		for _, c := range s.Claims {
			p.wrap(4, 10, pad(c.ID, 5)+" "+view.Join(": ", c.Verb, "“"+c.Words+"”"))
			left := c.Chain
			if len(c.SameAs) > 0 {
				left += " · same as " + strings.Join(c.SameAs, ", ")
			}
			p.row(10, 12, left, view.Places(c.Evidence, "", " "))
		}
	}
}

func (p *page) figures(all []view.Figure) {
	if len(all) == 0 {
		return
	}
	p.heading("Figures")
	for _, f := range all {
		p.row(2, 6, view.Join("  ", f.ID, f.What), view.Join(" · ", f.Relation, f.Range))
		for _, n := range f.Reports {
			p.row(6, 8, pad(n.Value, 18)+n.Source(), n.Evidence.At)
		}
		p.wrap(6, 6, f.Note)
	}
}

func (p *page) disagreements(all []view.Disagreement) {
	if len(all) == 0 {
		return
	}
	p.heading("Where they part")
	for _, d := range all {
		p.wrap(2, 4, d.Kind+": "+d.About)
		for _, s := range d.Sides {
			p.wrap(6, 20, pad(s.Value, 18)+strings.Join(s.Outlets, ", "))
		}
	}
}

func (p *page) onlyIn(all []view.OnlyIn) {
	if len(all) == 0 {
		return
	}
	p.heading("Only in")
	for _, o := range all {
		p.wrap(2, 4, o.Outlet)
		for _, item := range o.Items {
			p.wrap(4, 6, "- "+item)
		}
	}
}

func (p *page) rejected(all []record.Rejected) {
	if len(all) == 0 {
		return
	}
	p.heading("Not read")
	for _, r := range all {
		p.wrap(2, 6, r.ID+": "+r.Code+": "+r.Reason+" ("+r.Hint+")")
	}
}

func quoted(words string) string {
	if words == "" {
		return ""
	}
	return " “" + view.Shorten(words, 40) + "”"
}
