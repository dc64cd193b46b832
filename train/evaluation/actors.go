package main

import (
	"slices"
	"strings"
	"time"

	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/internal/pipeline"
)

// sameCountry are codes that the sets use for one thing.
var sameCountry = map[string]string{"JAP": "JPN", "ROM": "ROU", "PAL": "PSE", "GER": "DEU", "UNO": "IGO", "EUR": "IGO"}

func countryCode(s string) string {
	s = strings.ToUpper(s)
	s = s[:min(3, len(s))]
	if t := sameCountry[s]; t != "" {
		return t
	}
	return s
}

// mention is a phrase with the country and sector of whom it names; any of several answers will do.
type mention struct {
	ID, Text, Fn, Date string
	Expected           []struct {
		Country string
		Sector  *string `json:"code_1"`
	}
}

// asOf is the day that a phrase is to be read on: its own where the set gives one, else June 2022.
func (m *mention) asOf() string {
	for _, shape := range []string{"2006-01-02", "2 January 2006"} {
		if day, err := time.Parse(shape, m.Date); err == nil {
			return day.Format(time.DateOnly)
		}
	}
	return "2022-06-01"
}

// actors reads each phrase as who acts in a sentence of its own.
func actors(path string) (result, error) {
	all, err := rows[mention](path)
	if err != nil {
		return result{}, err
	}
	s := actorScorer{wrong: tally{}}
	for _, m := range all {
		if len(m.Expected) == 0 || m.Fn == "query_wiki" { // asks for an article of Wikipedia
			continue
		}
		d, rejected := ingest.Text(source.Item{ID: m.ID, Text: m.Text + " spoke.", Published: m.asOf(), Clean: true})
		var a actor.Actor
		if rejected == nil {
			a = headActor(pipeline.Document(d).Actors, d)
		}
		s.mention(m, a)
	}
	return s.result(), nil
}

// headActor is the actor whose mention holds the head of the phrase, else the one with the longest mention.
func headActor(actors []actor.Actor, d *ingest.Document) actor.Actor {
	best, size := -1, int32(-1)
	for _, m := range d.Mentions {
		n := m.Len()
		if d.Tokens[m.Head].Head < 0 {
			n += 1000
		}
		if m.Chain >= 0 && n > size {
			best, size = int(m.Chain), n
		}
	}
	if best < 0 || best >= len(actors) {
		return actor.Actor{}
	}
	return actors[best]
}

type actorScorer struct {
	n, country, sector, both int
	wrong                    tally
}

func (s *actorScorer) mention(m mention, got actor.Actor) {
	country, sector, asked := false, false, false
	for _, e := range m.Expected {
		country = country || e.Country == got.Country
		if e.Sector != nil {
			asked = true
			sector = sector || *e.Sector == got.Sector || *e.Sector == "UNK" && got.Sector == ""
		}
	}
	sector = sector || !asked
	s.n++
	s.country += one(country)
	s.sector += one(sector)
	s.both += one(country && sector)
	missed := func(what, got string) {
		if got == "" {
			s.wrong[what+" left open"]++
		} else {
			s.wrong["wrong "+what]++
		}
	}
	if !country {
		if slices.ContainsFunc(m.Expected, func(e struct {
			Country string
			Sector  *string `json:"code_1"`
		}) bool {
			return e.Country == ""
		}) {
			s.wrong["country without cause"]++
		} else {
			missed("country", got.Country)
		}
	}
	if !sector {
		missed("sector", got.Sector)
	}
}

func (s *actorScorer) result() result {
	r := result{size: sized(s.n, "mentions"), errors: s.wrong.top(5)}
	r.add("country", share(s.country, s.n))
	r.add("sector", share(s.sector, s.n))
	r.add("both", share(s.both, s.n))
	return r
}
