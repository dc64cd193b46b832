package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/text"
)

type labelled struct {
	Text     string
	Date     string
	Fn       string
	Expected []struct {
		Country, Title string
		Code1          *string `json:"code_1"`
	}
}

// asOf is the day that the mention is to be read on, June 2022 where none is given.
func (l *labelled) asOf() string {
	for _, shape := range []string{"2006-01-02", "2 January 2006"} {
		if day, err := time.Parse(shape, l.Date); err == nil {
			return day.Format(time.DateOnly)
		}
	}
	return "2022-06-01"
}

// measure reads each mention as a text of its own and compares the actor of its head with the labels.
func measure(path string) {
	var n, country, sector, both, withCountry, withSector, wrongCountry, wrongSector int
	lines(path, func(b []byte) {
		var l labelled
		if json.Unmarshal(b, &l) != nil || len(l.Expected) == 0 || l.Fn == "query_wiki" {
			return
		}
		d := read(l.Text+" spoke.", l.asOf())
		got := mainActor(d)
		okCountry := slices.ContainsFunc(l.Expected, func(e struct {
			Country, Title string
			Code1          *string `json:"code_1"`
		}) bool {
			return e.Country == got.Country
		})
		okSector, hasSector := false, false
		for _, e := range l.Expected {
			if e.Code1 != nil {
				hasSector = true
				okSector = okSector || *e.Code1 == got.Sector || *e.Code1 == "UNK" && got.Sector == ""
			}
		}
		n++
		if okCountry {
			country++
		} else if got.Country != "" {
			wrongCountry++
		}
		if !hasSector {
			okSector = true
		}
		if okSector {
			sector++
		} else if got.Sector != "" {
			wrongSector++
		}
		if okCountry && okSector {
			both++
		} else {
			fmt.Printf("%-60q want %v %v got %s %s %s %q\n", l.Text, l.Expected[0].Country, deref(l.Expected[0].Code1), got.Country, got.Sector, got.Kind, got.Grounds)
		}
		if got.Country != "" {
			withCountry++
		}
		if got.Sector != "" {
			withSector++
		}
	})
	fmt.Printf("%d mentions: country %.3f, sector %.3f, both %.3f; wrong country %d of %d given, wrong sector %d of %d given\n", n,
		part(country, n), part(sector, n), part(both, n), wrongCountry, withCountry, wrongSector, withSector)
}

func deref(s *string) string {
	if s == nil {
		return "any"
	}
	return *s
}

func part(a, b int) float64 { return float64(a) / float64(max(b, 1)) }

// mainActor is the actor whose mention holds the root of the phrase, else the one whose mention is longest.
func mainActor(d *text.Doc) actor.Actor {
	actors := actor.Describe(d)
	best, size := -1, int32(-1)
	for _, m := range d.Mentions {
		if m.Chain < 0 {
			continue
		}
		s := m.Len()
		if d.Tokens[m.Head].Head < 0 {
			s += 1000
		}
		if s > size {
			best, size = int(m.Chain), s
		}
	}
	if best < 0 {
		return actor.Actor{}
	}
	return actors[best]
}
