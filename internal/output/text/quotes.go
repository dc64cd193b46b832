package text

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/output/view"
)

// Quotes writes who said what, by speaker, and below it the articles that the letters stand for.
func Quotes(w io.Writer, voices []view.Voice, articles []view.Document) error {
	p := page{bufio.NewWriter(w)}
	for i, v := range voices {
		if i > 0 {
			p.line("")
		}
		p.wrap(0, 2, voice(v))
		for _, q := range v.Quotes {
			var at []string
			for _, e := range q.Evidence {
				at = append(at, e.At)
			}
			p.row(2, 4, q.ID+"  "+quote(q), strings.Join(at, " "))
		}
	}
	if len(voices) > 0 {
		p.heading("Articles")
		for _, d := range articles {
			p.wrap(0, 4, strings.Join(slices.DeleteFunc([]string{d.Key + "  " + d.ID, d.Outlet, d.Date, d.Title}, func(s string) bool { return s == "" }), ", "))
		}
	}
	return p.w.Flush()
}

// voice is the line over a speaker's claims: "Ana Silva, foreign minister (PER, GOV): 3 claims in 2 articles".
func voice(v view.Voice) string {
	s := v.Name
	if s == "" {
		s = "Nobody named"
	}
	if v.Role != "" && !strings.Contains(strings.ToLower(s), strings.ToLower(v.Role)) {
		s += ", " + v.Role
	}
	var is []string
	for _, x := range []string{v.Country, v.Sector} {
		if x != "" {
			is = append(is, x)
		}
	}
	if v.Known == "anonymous" {
		is = append(is, "anonymous")
	}
	if len(is) > 0 {
		s += " (" + strings.Join(is, ", ") + ")"
	}
	return s + ": " + view.Count(len(v.Quotes), "claim") + " in " + view.Count(v.Documents(), "article")
}

// quote is one claim: "denied “...” [denies], Ana Silva > Reuters > Daily Plain".
func quote(q view.Quote) string {
	cue := q.Cue
	if cue == "" {
		cue = q.Class
	}
	s := cue + " “" + view.Unquoted(view.Shorten(q.Words, longest)) + "”"
	if q.Stance != "" && q.Stance != "asserts" {
		s += " [" + q.Stance + "]"
	}
	if len(q.Chain) > 2 || len(q.Chain) == 2 && q.Outlet == "" {
		s += " (" + strings.Join(q.Chain, " > ") + ")"
	}
	if len(q.SameAs) > 0 {
		s += " = " + strings.Join(q.SameAs, ", ")
	}
	return s
}

// longest is how many characters of a claim are printed.
const longest = 300
