// Package md writes a record as Markdown.
package md

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

// Write writes r to w.
func Write(w io.Writer, r *record.Record) error {
	v := view.Of(r)
	p := &page{bufio.NewWriter(w)}
	for i := range v.Stories {
		p.story(&v.Stories[i])
	}
	if len(v.Rejected) > 0 {
		p.heading("Not read")
		for _, r := range v.Rejected {
			p.item("%s: %s: %s (%s)", esc(r.ID), esc(r.Code), esc(r.Reason), esc(r.Hint))
		}
	}
	return p.w.Flush()
}

type page struct{ w *bufio.Writer }

func (p *page) heading(s string) { fmt.Fprintf(p.w, "\n## %s\n\n", s) }

func (p *page) item(format string, args ...any) { fmt.Fprintf(p.w, "- "+format+"\n", args...) }

func (p *page) sub(format string, args ...any) { fmt.Fprintf(p.w, "  - "+format+"\n", args...) }

func (p *page) story(s *view.Story) {
	fmt.Fprintf(p.w, "# %s\n\n%s\n", esc(s.Title), esc(view.Join(" · ", s.Dates, s.Summary)))
	if len(s.Short) > 0 {
		p.heading("In short")
		for _, i := range s.Short {
			p.item("%s (%s)", esc(i.Line), i.ID)
		}
	}
	p.reporters(s)
	p.facts(s.Facts)
	p.apart(s)
	p.events("Events", s.Events)
	p.events("Background", s.Background)
	p.figures(s.Figures)
	p.speakers(s.Speakers)
	if len(s.Timeline) > 0 {
		p.heading("Timeline")
		for _, t := range s.Timeline {
			p.item("%s **%s** %s", t.Date, t.ID, esc(t.What))
		}
	}
	p.who(s.Who)
	fmt.Fprintln(p.w)
}

func (p *page) reporters(s *view.Story) {
	p.heading("Reporters")
	by := map[string]view.Document{}
	for _, d := range s.Documents {
		by[d.ID] = d
	}
	for _, r := range s.Reporters {
		var docs []string
		for _, id := range r.Documents {
			d := by[id]
			docs = append(docs, "**"+d.Key+"** "+esc(view.Join(" · ", d.Outlet, d.Title, d.Date))+" `"+id+"`")
		}
		p.item("%s", strings.Join(docs, "; "))
		for _, id := range r.Documents {
			if o := by[id].Opening; o.Words != "" {
				p.sub("opens: %s `%s`", esc(view.Quoted(o.Words)), o.At)
			}
		}
		if r.Why != "" {
			p.sub("%s", esc(r.Why))
		}
		if r.Rests != "" {
			p.sub("%s", esc(r.Rests))
		}
	}
	if len(s.Documents) > 0 {
		fmt.Fprintf(p.w, "\nEvidence names the article and its characters: `%s:0-12` is its first twelve.\n", s.Documents[0].Key)
	}
}

func (p *page) who(w view.Who) {
	if len(w.People)+len(w.Bodies)+len(w.Places) == 0 {
		return
	}
	p.heading("Who is who")
	if all := slices.Concat(w.People, w.Bodies); len(all) > 0 {
		fmt.Fprint(p.w, "| name | office | country | also | evidence |\n|---|---|---|---|---|\n")
		for _, a := range all {
			fmt.Fprintf(p.w, "| %s | %s | %s | %s | `%s` |\n", cell(a.Name), cell(a.Office), cell(a.Country), cell(strings.Join(a.Aliases, ", ")), a.Evidence.At)
		}
	}
	var places []string
	for _, a := range w.Places {
		places = append(places, esc(a.Name)+" `"+a.Evidence.At+"`")
	}
	if len(places) > 0 {
		fmt.Fprintf(p.w, "\nPlaces: %s\n", strings.Join(places, " · "))
	}
}

func (p *page) events(heading string, all []view.Event) {
	if len(all) == 0 {
		return
	}
	p.heading(heading)
	for _, e := range all {
		p.item("**%s** %s: %s", e.ID, esc(view.Join(" · ", e.What, e.Date, e.Place)), esc(e.Who))
		for _, b := range e.By {
			for _, r := range b.Reports {
				p.sub("%s: %s %s", b.Status, esc(r.Source()), view.Places(r.Evidence, "`", " "))
				if r.Words != "" {
					fmt.Fprintf(p.w, "    - “%s”\n", esc(view.Unquoted(r.Words)))
				}
			}
		}
		if e.Now != "" {
			p.sub("now: %s", e.Now)
		}
		if e.Doer != "" {
			p.sub("who did it: %s", esc(e.Doer))
		}
		if e.Support != "" {
			p.sub("%s", esc(e.Support))
		}
	}
}

func (p *page) speakers(all []view.Speaker) {
	if len(all) == 0 {
		return
	}
	p.heading("Claims")
	for _, s := range all {
		p.item("%s", esc(s.Name))
		for _, c := range s.Claims {
			same := ""
			if len(c.SameAs) > 0 {
				same = ", same as " + strings.Join(c.SameAs, ", ")
			}
			if len(c.Again) > 0 {
				same += ", again " + view.Places(c.Again, "`", " ")
			}
			said := view.Join(" — ", view.Join(": ", c.Verb, "“"+c.Words+"”"), c.Chain)
			p.sub("**%s** %s%s %s", c.ID, esc(said), same, view.Places(c.Evidence, "`", " "))
		}
	}
}

func (p *page) figures(all []view.Figure) {
	if len(all) == 0 {
		return
	}
	p.heading("Figures")
	for _, f := range all {
		p.item("**%s** %s: %s", f.ID, esc(f.What), view.Join(" · ", f.Relation, f.Range))
		for _, n := range f.Reports {
			p.sub("%s: %s %s", n.Value, esc(n.Source()), view.Places(n.Evidence, "`", " "))
			for _, words := range n.Passages() {
				fmt.Fprintf(p.w, "    - “%s”\n", esc(words))
			}
		}
		if f.Note != "" {
			p.sub("%s", esc(f.Note))
		}
		if f.Support != "" {
			p.sub("%s", esc(f.Support))
		}
	}
}

func (p *page) facts(all []view.Fact) {
	if len(all) == 0 {
		return
	}
	p.heading("Told by several")
	for _, f := range all {
		p.item("**%s** %s", f.ID, esc(f.Support))
		for _, by := range f.By {
			p.sub("%s: %s `%s`", esc(by.Outlet), esc(view.Quoted(by.Evidence.Words)), by.Evidence.At)
		}
	}
}

// apart is where the documents part: what they disagree on, and what one alone has.
func (p *page) apart(s *view.Story) {
	if len(s.Disagreements) > 0 {
		p.heading("Where they part")
		for _, d := range s.Disagreements {
			p.item("**%s** %s, %s: %s", d.ID, d.Kind, d.Relation, esc(d.About))
			for _, side := range d.Sides {
				said := ""
				for _, e := range side.Evidence {
					if e.Words != "" {
						said += " “" + esc(e.Words) + "”"
					}
				}
				p.sub("%s", view.Join(" ", esc(side.Value)+": "+esc(side.Outlets)+said, view.Places(side.Evidence, "`", " ")))
			}
		}
	}
	p.onlyIn("Only in", s.OnlyIn)
	p.onlyIn("Left out, though all others have it", s.LeftOut)
}

func (p *page) onlyIn(heading string, all []view.OnlyIn) {
	if len(all) > 0 {
		p.heading(heading)
		for _, o := range all {
			p.item("%s", esc(o.Outlet))
			for _, e := range o.Told {
				p.sub("%s `%s`", esc(view.Quoted(e.Words)), e.At)
			}
			for _, i := range o.Items {
				p.sub("**%s** %s", i.ID, esc(i.Line))
			}
			if len(o.More) > 0 {
				p.sub("and %s", strings.Join(o.More, ", "))
			}
		}
	}
}

// special is what Markdown would read as markup or HTML.
var special = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "#", `\#`)

func esc(s string) string { return special.Replace(s) }

func cell(s string) string { return strings.ReplaceAll(esc(s), "|", `\|`) }
