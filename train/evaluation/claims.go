package main

import (
	"cmp"
	"fmt"
	"slices"
)

// statedDoc is a text with its attributions.
type statedDoc struct {
	ID           string        `json:"doc_id"`
	Title        string        `json:"title"`
	Text         string        `json:"text"`
	Date         string        `json:"date"`
	DCT          string        `json:"dct"`
	Outlet       string        `json:"outlet"`
	Attributions []attribution `json:"attributions"`
}

// claims compares attributions one to one.
func claims(path string) (result, error) {
	docs, err := rows[statedDoc](path)
	if err != nil {
		return result{}, err
	}
	var in []input
	for _, d := range docs {
		in = append(in, input{ID: d.ID, Title: d.Title, Text: d.Text, Published: cmp.Or(d.Date, d.DCT), Outlet: d.Outlet, Clean: true})
	}
	out, err := annotate(in)
	if err != nil {
		return result{}, err
	}
	s := newClaimScorer()
	for _, d := range docs {
		var got []attribution
		for _, c := range out[d.ID].Claims {
			var a attribution
			if c.Speaker != nil {
				a.Source = pieces{{c.Speaker.Start, c.Speaker.End}}
			}
			if c.Cue != nil {
				a.Cue = pieces{{c.Cue.Start, c.Cue.End}}
			}
			for _, x := range c.Content {
				a.Content = append(a.Content, span{x.Start, x.End})
			}
			got = append(got, a)
		}
		s.document(d.Text, d.Attributions, got)
	}
	return s.result(), nil
}

// claimScorer adds up over documents.
type claimScorer struct {
	gold, got          int
	exact, core, loose float64
	same               [nRoles]counts // whole roles equal
	wrong              tally
}

func newClaimScorer() *claimScorer { return &claimScorer{wrong: tally{}} }

func (c *claimScorer) document(text string, gold, got []attribution) {
	p := newPaper(text)
	g, s := p.prepare(gold), p.prepare(got)
	c.gold += len(g)
	c.got += len(s)
	c.roles(g, s)
	usedG, usedS := make([]bool, len(g)), make([]bool, len(s))
	for _, m := range matches(g, s) {
		if usedG[m.gold] || usedS[m.got] {
			continue
		}
		usedG[m.gold], usedS[m.got] = true, true
		c.pair(g[m.gold], s[m.got], m.dice)
	}
	for _, u := range usedG {
		c.wrong["missed"] += one(!u)
	}
	for _, u := range usedS {
		c.wrong["found without cause"] += one(!u)
	}
}

// pair counts two attributions that were put together.
func (c *claimScorer) pair(a, b spoken, dice float64) {
	whole := true
	for r := range nRoles {
		whole = whole && slices.Equal(a.parts[r], b.parts[r])
	}
	c.exact += float64(one(whole))
	switch {
	case dice < 0.5:
		c.wrong["content overlaps by less than half"]++
	case a.head != b.head:
		c.core++
		c.wrong["another source"]++
	default:
		c.core++
		c.loose++
	}
}

// roles counts sources, cues and contents that are exactly right, each by itself.
func (c *claimScorer) roles(g, s []spoken) {
	for r := range nRoles {
		left := map[string]int{}
		for _, x := range g {
			if len(x.parts[r]) > 0 {
				left[fmt.Sprint(x.parts[r])]++
				c.same[r].gold++
			}
		}
		for _, x := range s {
			if len(x.parts[r]) > 0 {
				c.same[r].found++
				if k := fmt.Sprint(x.parts[r]); left[k] > 0 {
					left[k]--
					c.same[r].right++
				}
			}
		}
	}
}

func (c *claimScorer) result() result {
	r := result{size: sized(c.gold, "attributions"), errors: c.wrong.top(4)}
	whole := func(right float64) float64 { return counts{right, float64(c.got), float64(c.gold)}.f1() }
	r.add("exact", whole(c.exact))
	r.add("loose", whole(c.loose))
	r.add("core", whole(c.core))
	r.add("source right", share(c.loose, c.core))
	for i, name := range [nRoles]string{"source exact", "cue exact", "content exact"} {
		r.add(name, c.same[i].f1())
	}
	return r
}
