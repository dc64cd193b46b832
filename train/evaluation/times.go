package main

import (
	"cmp"
	"slices"

	"github.com/readout-news/readout/record"
)

// timedDoc is a text with its time expressions.
type timedDoc struct {
	ID      string     `json:"doc_id"`
	DCT     string     `json:"dct"`
	Text    string     `json:"text"`
	Timexes []goldTime `json:"timexes"`
}

// goldTime is an expression as people marked it; positions are code points.
type goldTime struct {
	Start, End  int
	Type, Value string
}

// times compares time expressions: where they are, exactly where, of which type and value.
func times(path string) (result, error) {
	docs, err := rows[timedDoc](path)
	if err != nil {
		return result{}, err
	}
	var in []input
	for _, d := range docs {
		in = append(in, input{ID: d.ID, Text: d.Text, Published: d.DCT, Clean: true})
	}
	out, err := annotate(in)
	if err != nil {
		return result{}, err
	}
	return scoreTimes(docs, func(id string) []record.Time { return out[id].Times }), nil
}

func scoreTimes(docs []timedDoc, found func(id string) []record.Time) result {
	var gold, got, overlap, strict, kind, value float64
	wrong := newMistakes(timeLayer)
	for _, d := range docs {
		pairTimes(d, found(d.ID), func(g *goldTime, u *record.Time) {
			gold += float64(one(g != nil))
			got += float64(one(u != nil))
			wrong.add(timeMistake(d.DCT, g, u))
			if g == nil || u == nil {
				return
			}
			overlap++
			strict += float64(one(u.Start == g.Start && u.End == g.End))
			kind += float64(one(u.Type == g.Type))
			value += float64(one(u.Value == g.Value))
		})
	}
	r := result{size: sized(int(gold), "times"), mistakes: []mistakes{wrong}}
	for _, m := range []struct {
		name  string
		right float64
	}{{"overlap F1", overlap}, {"strict F1", strict}, {"type F1", kind}, {"value F1", value}} {
		r.add(m.name, counts{m.right, got, gold}.f1())
	}
	return r
}

// pairTimes puts each gold expression together with the first one of ours that overlaps it and is still
// free, and calls see with both; with nil for what has no partner.
func pairTimes(d timedDoc, found []record.Time, see func(g *goldTime, u *record.Time)) {
	ours := slices.Clone(found)
	slices.SortStableFunc(ours, func(a, b record.Time) int { return cmp.Compare(a.Start, b.Start) })
	gold := slices.Clone(d.Timexes)
	slices.SortStableFunc(gold, func(a, b goldTime) int { return cmp.Compare(a.Start, b.Start) })
	used := make([]bool, len(ours))
	for i := range gold {
		g := &gold[i]
		if g.End <= g.Start {
			continue
		}
		j := 0
		for j < len(ours) && (used[j] || ours[j].Start >= g.End || ours[j].End <= g.Start) {
			j++
		}
		if j == len(ours) {
			see(g, nil)
			continue
		}
		used[j] = true
		see(g, &ours[j])
	}
	for j := range ours {
		if !used[j] {
			see(nil, &ours[j])
		}
	}
}
