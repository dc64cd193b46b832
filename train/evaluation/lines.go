package main

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/readout-news/readout/record"
)

// labelledPage is the lines of a scraped page, each of the article (1) or not (0).
type labelledPage struct {
	ID     string
	Lines  []string
	Labels []int
}

// lines compares the lines kept, by words.
func lines(path string) (result, error) {
	pages, err := rows[labelledPage](path)
	if err != nil {
		return result{}, err
	}
	var in []input
	for _, p := range pages {
		in = append(in, input{ID: p.ID, Text: strings.Join(p.Lines, "\n")})
	}
	out, err := annotate(in)
	if err != nil {
		return result{}, err
	}
	var c counts
	wrong := tally{}
	for _, p := range pages {
		c.page(p, out[p.ID], wrong)
	}
	r := result{size: sized(len(pages), "pages"), errors: wrong.top(2) + ", counted in words"}
	r.add("P", c.precision())
	r.add("R", c.recall())
	r.add("F1", c.f1())
	return r, nil
}

func (c *counts) page(p labelledPage, got record.Document, wrong tally) {
	kept := squeezed(got.Text) + " " + squeezed(got.Title)
	for i, l := range p.Lines {
		l = squeezed(l)
		words, is := float64(len(strings.Fields(l))), p.Labels[i] == 1
		has := l != "" && strings.Contains(kept, l)
		if is {
			c.gold += words
		}
		if has {
			c.found += words
		}
		switch {
		case is && has:
			c.right += words
		case is:
			wrong["text dropped"] += int(words)
		case has:
			wrong["furniture or headline kept"] += int(words)
		}
	}
}

func squeezed(s string) string { return strings.Join(strings.Fields(norm.NFC.String(s)), " ") }
