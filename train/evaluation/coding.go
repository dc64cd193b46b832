package main

import (
	"encoding/json"
	"slices"

	"github.com/readout-news/readout/record"
)

// codedDoc is a sentence of a codebook with the events in it.
type codedDoc struct {
	ID       string        `json:"id"`
	Text     string        `json:"text"`
	Date     string        `json:"date"`
	Expected []*codedEvent `json:"expected"`
	Spans    []struct {
		Role       string
		Start, End int
	} `json:"spans"`
}

type codedEvent struct {
	Type       string          `json:"plover_type"`
	Code       string          `json:"code"`
	Actors     []codedActor    `json:"actors"`
	Recipients []codedActor    `json:"recipients"`
	Source     json.RawMessage `json:"source"`
	Target     json.RawMessage `json:"target"`
}

type codedActor struct {
	Country string `json:"country"`
}

// coding codes sentences end to end.
func coding(path string) (result, error) {
	docs, err := rows[codedDoc](path)
	if err != nil {
		return result{}, err
	}
	var in []input
	for _, d := range docs {
		in = append(in, input{ID: d.ID, Text: d.Text, Published: d.Date, Clean: true})
	}
	out, err := annotate(in)
	if err != nil {
		return result{}, err
	}
	s := codingScorer{wrong: tally{}}
	for _, d := range docs {
		s.document(d, out[d.ID])
	}
	return s.result(), nil
}

// codingScorer adds up over sentences.
type codingScorer struct {
	sentences, some, events int
	typed, typeRight        int // sentences with a type, with one of the right ones
	found, foundRight       int // events in these, and those of a right type
	coded, exact, roots     int
	dyads, dyadRight        int
	spans, spansRight       int
	wrong                   tally
}

func (s *codingScorer) document(d codedDoc, got record.Document) {
	want := slices.DeleteFunc(slices.Clone(d.Expected), func(e *codedEvent) bool { return e == nil })
	s.events += len(got.Events)
	if len(want) == 0 {
		return
	}
	s.sentences++
	s.some += one(len(got.Events) > 0)
	types, codes := map[string]bool{}, map[string]bool{}
	for _, e := range want {
		if e.Type != "" {
			types[root15(e.Type)] = true
		}
		if e.Code != "" {
			codes[e.Code] = true
		}
	}
	if len(types) > 0 {
		s.types(types, got)
	}
	if len(codes) > 0 {
		s.coded++
		s.exact += one(slices.ContainsFunc(got.Events, func(v record.DocEvent) bool { return codes[v.CAMEO] }))
		s.roots += one(slices.ContainsFunc(got.Events, func(v record.DocEvent) bool { return rootAmong(codes, v.CAMEO) }))
	}
	for _, e := range want {
		if e.Actors != nil {
			s.dyads++
			s.dyadRight += one(dyad(e, got))
		}
		if isList(e.Source) && isList(e.Target) && len(d.Spans) > 0 {
			s.spans++
			s.spansRight += one(slices.ContainsFunc(got.Events, func(v record.DocEvent) bool {
				return d.hit("source", v.SourceSpan) && d.hit("target", v.TargetSpan) && rootAmong(codes, v.CAMEO)
			}))
		}
	}
}

func (s *codingScorer) types(want map[string]bool, got record.Document) {
	s.typed++
	right := 0
	for _, v := range got.Events {
		right += one(want[root15(v.Type)])
	}
	s.found += len(got.Events)
	s.foundRight += right
	s.typeRight += one(right > 0)
	switch {
	case len(got.Events) == 0:
		s.wrong["no event"]++
	case right == 0:
		for _, t := range sortedKeys(want) {
			s.wrong[t+" read as "+root15(got.Events[0].Type)]++
		}
	}
}

func rootAmong(codes map[string]bool, code string) bool {
	for c := range codes {
		if len(code) >= 2 && len(c) >= 2 && c[:2] == code[:2] {
			return true
		}
	}
	return false
}

func (s *codingScorer) result() result {
	r := result{size: sized(s.sentences, "sentences"), errors: s.wrong.top(5)}
	r.add("any event", share(s.some, s.sentences))
	r.add("type recall", share(s.typeRight, s.typed))
	r.add("type precision", share(s.foundRight, s.found))
	r.add("CAMEO exact", share(s.exact, s.coded))
	r.add("CAMEO root", share(s.roots, s.coded))
	r.addOr("dyad and type", s.dyadRight, s.dyads)
	r.addOr("spans and root", s.spansRight, s.spans)
	return r
}
