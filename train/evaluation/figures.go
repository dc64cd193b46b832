package main

import (
	"unicode/utf8"

	"github.com/readout-news/readout/record"
)

// incident is a shooting with its record's counts and the articles on it.
type incident struct {
	ID   string `json:"incident_id"`
	Meta struct {
		Killed  int64 `json:"num_killed"`
		Injured int64 `json:"num_injured"`
	} `json:"meta"`
	Articles []struct{ ID, Title, Text, DCT, Outlet string } `json:"articles"`
}

const leastArticle = 200 // characters; shorter ones are remains of pages

// casualties compares the killed and injured that each article gives with the incident's record.
func casualties(path string) (result, error) {
	all, err := rows[incident](path)
	if err != nil {
		return result{}, err
	}
	var in []input
	want := map[string][2]int64{}
	for _, inc := range all {
		for _, a := range inc.Articles {
			id := inc.ID + "/" + a.ID
			if _, twice := want[id]; twice || utf8.RuneCountInString(a.Text) < leastArticle {
				continue
			}
			want[id] = [2]int64{inc.Meta.Killed, inc.Meta.Injured}
			in = append(in, input{ID: id, Title: a.Title, Text: a.Text, Published: a.DCT, Outlet: a.Outlet})
		}
	}
	out, err := annotate(in)
	if err != nil {
		return result{}, err
	}
	r := result{size: sized(len(in), "articles")}
	wrong := tally{}
	for k, measure := range []string{"killed", "injured"} {
		c := countScorer{measure: measure, wrong: wrong}
		for _, q := range in {
			c.article(want[q.ID][k], out[q.ID].Figures)
		}
		r.add(measure+" found", share(c.found, c.n))
		r.add(measure+" first right", share(c.first, c.found))
		r.add(measure+" among them", share(c.among, c.n))
	}
	r.errors = wrong.top(6)
	return r, nil
}

type countScorer struct {
	measure                string
	n, found, first, among int
	wrong                  tally
}

func (c *countScorer) article(want int64, figures []record.DocFigure) {
	if want == 0 {
		return
	}
	c.n++
	var got []int64
	for _, f := range figures {
		if f.Measure == c.measure && f.Low != nil && *f.Low != 0 {
			got = append(got, *f.Low)
		}
	}
	among := false
	for _, v := range got {
		among = among || v == want
	}
	c.among += one(among)
	switch {
	case len(got) == 0:
		c.wrong["no figure for the "+c.measure]++
		return
	case got[0] == want:
		c.first++
	case among:
		c.wrong["another number of "+c.measure+" comes first"]++
	case got[0] < want:
		c.wrong["too few "+c.measure]++
	default:
		c.wrong["too many "+c.measure]++
	}
	c.found++
}
