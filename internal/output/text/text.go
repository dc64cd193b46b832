// Package text writes a record for people who read in a terminal.
package text

import (
	"bufio"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

// Write writes r to w, at most 80 columns wide where words allow.
func Write(w io.Writer, r *record.Record) error {
	v := view.Of(r)
	p := &page{w: bufio.NewWriter(w)}
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

// story goes from what several tell, and where they part, to single lines and names.
func (p *page) story(s *view.Story) {
	p.wrap(0, 0, s.Title)
	p.wrap(0, 0, view.Join(" · ", s.Dates, s.Summary))
	p.short(s.Short)
	p.documents(s)
	p.facts(s.Facts)
	p.disagreements(s.Disagreements)
	p.onlyIn("Only in", s.OnlyIn)
	p.onlyIn("Left out, though all others have it", s.LeftOut)
	p.events("Events", s.Events)
	p.events("Background", s.Background)
	p.figures(s.Figures)
	p.speakers(s.Speakers)
	if len(s.Timeline) > 0 {
		p.heading("Timeline")
		for _, t := range s.Timeline {
			p.wrap(2, 19, pad(t.Date, 12)+pad(t.ID, 5)+t.What)
		}
	}
	p.who(s.Who)
}

func (p *page) short(all []view.Item) {
	if len(all) == 0 {
		return
	}
	p.heading("In short")
	for _, i := range all {
		p.wrap(2, 7, pad(i.ID, 5)+i.Line)
	}
}

func (p *page) documents(s *view.Story) {
	p.heading("Reporters")
	by := map[string]view.Document{}
	for _, d := range s.Documents {
		by[d.ID] = d
	}
	for i, r := range s.Reporters {
		for k, id := range r.Documents {
			d, mark := by[id], ""
			if k == 0 {
				mark = strconv.Itoa(i + 1)
			}
			p.row(2, 8, pad(mark, 3)+pad(d.Key, 3)+view.Join(" · ", d.Outlet, id), d.Date)
			p.wrap(8, 8, d.Title)
			if d.Opening.Words != "" {
				p.row(8, 10, view.Quoted(d.Opening.Words), d.Opening.At)
			}
		}
		p.wrap(5, 5, r.Why)
		p.wrap(5, 5, r.Rests)
	}
	if len(s.Documents) > 0 {
		p.wrap(2, 2, "Evidence names the article and its characters: "+s.Documents[0].Key+":0-12 is its first twelve.")
	}
}

func (p *page) who(w view.Who) {
	if len(w.People)+len(w.Bodies)+len(w.Places) == 0 {
		return
	}
	p.heading("Who is who")
	for _, a := range slices.Concat(w.People, w.Bodies) {
		left := a.Name
		if what := view.Join(", ", a.Office, a.Country); what != "" {
			left += " — " + what
		}
		if len(a.Aliases) > 0 {
			left += " · also " + strings.Join(a.Aliases, ", ")
		}
		p.row(2, 6, left, a.Evidence.At)
	}
	var places []string
	for _, a := range w.Places {
		places = append(places, a.Name+" "+a.Evidence.At)
	}
	if len(places) > 0 {
		p.wrap(2, 6, "Places: "+strings.Join(places, " · "))
	}
}

func (p *page) events(heading string, all []view.Event) {
	if len(all) == 0 {
		return
	}
	p.heading(heading)
	for i, e := range all {
		if i > 0 && (several(e) || several(all[i-1])) {
			p.line("")
		}
		p.row(2, 7, pad(e.ID, 5)+e.Who, view.Join(" · ", e.What, e.Date, e.Place))
		for _, b := range e.By {
			mark := pad(b.Status, 13)
			for _, r := range b.Reports {
				p.row(7, 22, mark+r.Source(), view.Places(r.Evidence, "", " "))
				if r.Words != "" {
					p.wrap(9, 10, "“"+view.Unquoted(r.Words)+"”")
				}
				mark = strings.Repeat(" ", 13)
			}
		}
		if e.Now != "" {
			p.wrap(7, 20, pad("now", 13)+e.Now)
		}
		if e.Doer != "" {
			p.wrap(7, 20, pad("who did it", 13)+e.Doer)
		}
		p.wrap(7, 7, e.Support)
	}
}

// several reports whether more than one source has e; such events stand apart.
func several(e view.Event) bool { return len(e.By) > 1 || len(e.By) == 1 && len(e.By[0].Reports) > 1 }

func (p *page) speakers(all []view.Speaker) {
	if len(all) == 0 {
		return
	}
	p.heading("Claims")
	for _, s := range all {
		p.wrap(2, 4, s.Name)
		for _, c := range s.Claims {
			left := view.Join(" — ", view.Join(": ", c.Verb, "“"+c.Words+"”"), c.Chain)
			if len(c.SameAs) > 0 {
				left += ", same as " + strings.Join(c.SameAs, ", ")
			}
			if len(c.Again) > 0 {
				left += ", again " + view.Places(c.Again, "", " ")
			}
			p.row(4, 10, pad(c.ID, 5)+" "+left, view.Places(c.Evidence, "", " "))
		}
	}
}

func (p *page) figures(all []view.Figure) {
	if len(all) == 0 {
		return
	}
	p.heading("Figures")
	for _, f := range all {
		p.row(2, 7, pad(f.ID, 5)+f.What, view.Join(" · ", f.Relation, f.Range))
		for _, n := range f.Reports {
			p.row(7, 25, pad(n.Value, 18)+n.Source(), view.Places(n.Evidence, "", " "))
			for _, words := range n.Passages() {
				p.wrap(9, 10, "“"+words+"”")
			}
		}
		p.wrap(7, 7, f.Note)
		p.wrap(7, 7, f.Support)
	}
}

func (p *page) facts(all []view.Fact) {
	if len(all) == 0 {
		return
	}
	p.heading("Told by several")
	for _, f := range all {
		p.wrap(2, 7, pad(f.ID, 5)+f.Support)
		for _, by := range f.By {
			p.row(7, 9, by.Outlet+": "+view.Quoted(by.Evidence.Words), by.Evidence.At)
		}
	}
}

func (p *page) disagreements(all []view.Disagreement) {
	if len(all) == 0 {
		return
	}
	p.heading("Where they part")
	for _, d := range all {
		p.wrap(2, 7, pad(d.ID, 5)+d.Kind+", "+d.Relation+": "+d.About)
		for _, s := range d.Sides {
			p.row(7, 19, pad(s.Value, 12)+s.Outlets, view.Places(s.Evidence, "", " "))
			for _, e := range s.Evidence {
				if e.Words != "" {
					p.wrap(9, 10, view.Quoted(e.Words))
				}
			}
		}
	}
}

func (p *page) onlyIn(heading string, all []view.OnlyIn) {
	if len(all) == 0 {
		return
	}
	p.heading(heading)
	for _, o := range all {
		p.wrap(2, 4, o.Outlet)
		for _, e := range o.Told {
			p.row(4, 6, view.Quoted(e.Words), e.At)
		}
		for _, i := range o.Items {
			p.wrap(4, 10, pad(i.ID, 5)+" "+i.Line)
		}
		if len(o.More) > 0 {
			p.wrap(4, 6, "and "+strings.Join(o.More, ", "))
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
