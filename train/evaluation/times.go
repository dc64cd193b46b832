package main

import (
	"cmp"
	"slices"

	"github.com/readout-news/readout/record"
)

// timedDoc is a text with its time expressions.
type timedDoc struct {
	ID      string `json:"doc_id"`
	DCT     string `json:"dct"`
	Text    string `json:"text"`
	Timexes []struct {
		Start, End  int
		Type, Value string
	} `json:"timexes"`
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
	wrong := tally{}
	for _, d := range docs {
		ours := slices.Clone(found(d.ID))
		slices.SortStableFunc(ours, func(a, b record.Time) int { return cmp.Compare(a.Start, b.Start) })
		slices.SortStableFunc(d.Timexes, func(a, b struct {
			Start, End  int
			Type, Value string
		}) int {
			return cmp.Compare(a.Start, b.Start)
		})
		used := make([]bool, len(ours))
		got += float64(len(ours))
		for _, g := range d.Timexes {
			if g.End <= g.Start {
				continue
			}
			gold++
			j := slices.IndexFunc(ours, func(u record.Time) bool { return u.Start < g.End && g.Start < u.End })
			for ; j >= 0 && j < len(ours) && (used[j] || ours[j].Start >= g.End || ours[j].End <= g.Start); j++ {
			}
			if j < 0 || j == len(ours) {
				wrong["missed "+g.Type]++
				continue
			}
			used[j] = true
			overlap++
			strict += float64(one(ours[j].Start == g.Start && ours[j].End == g.End))
			kind += float64(one(ours[j].Type == g.Type))
			value += float64(one(ours[j].Value == g.Value))
			if ours[j].Value != g.Value {
				wrong["wrong value of "+g.Type]++
			}
		}
		for _, u := range used {
			wrong["found without cause"] += one(!u)
		}
	}
	r := result{size: sized(int(gold), "times"), errors: wrong.top(5)}
	for _, m := range []struct {
		name  string
		right float64
	}{{"overlap F1", overlap}, {"strict F1", strict}, {"type F1", kind}, {"value F1", value}} {
		r.add(m.name, counts{m.right, got, gold}.f1())
	}
	return r
}
