package main

import (
	"regexp"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/record"
)

// pairedDoc is a sentence with marked pairs of source and target.
type pairedDoc struct {
	ID       string `json:"id"`
	Text     string `json:"text"`
	Expected []struct {
		Marked string `json:"marked"`
		Root   string `json:"plover_root"`
		Quad   string `json:"quad"`
	} `json:"expected"`
}

// quads are the four classes of types: verbal and material, of cooperation and conflict.
var quads = map[string]string{
	"AGREE": "verbal-coop", "CONSULT": "verbal-coop", "SUPPORT": "verbal-coop",
	"YIELD": "material-coop", "COOPERATE": "material-coop", "AID": "material-coop",
	"REQUEST": "verbal-conflict", "ACCUSE": "verbal-conflict", "REJECT": "verbal-conflict", "THREATEN": "verbal-conflict",
	"PROTEST": "material-conflict", "SANCTION": "material-conflict", "MOBILIZE": "material-conflict", "COERCE": "material-conflict", "ASSAULT": "material-conflict",
}

// root15 is a type with CONCEDE and RETREAT as one, since the sets mix them.
func root15(t string) string {
	if t == "CONCEDE" || t == "RETREAT" {
		return "YIELD"
	}
	return t
}

// asked is the event wanted between a pair.
type asked struct{ root, quad string }

// pairs asks for the type of event between given source and target.
func pairs(path string) (result, error) {
	docs, err := rows[pairedDoc](path)
	if err != nil {
		return result{}, err
	}
	var in []input
	want := map[string][]asked{}
	for _, d := range docs {
		q := input{ID: d.ID, Text: d.Text, Clean: true}
		for _, e := range d.Expected {
			if p, ok := unmark(e.Marked, d.Text); ok {
				q.Pairs = append(q.Pairs, p)
				want[d.ID] = append(want[d.ID], asked{root15(e.Root), e.Quad})
			}
		}
		if len(q.Pairs) > 0 {
			in = append(in, q)
		}
	}
	out, err := annotate(in)
	if err != nil {
		return result{}, err
	}
	s := pairScorer{by: map[string]*counts{}, wrong: tally{}}
	for _, q := range in {
		s.document(want[q.ID], out[q.ID].Pairs)
	}
	return s.result(), nil
}

var mark = regexp.MustCompile(`</?[st]>`)

// unmark finds the pair in a text with <s> and <t> around it; without the marks it must be plain.
func unmark(marked, plain string) (p source.Pair, ok bool) {
	bare, n, last, seen := "", 0, 0, 0
	for _, m := range append(mark.FindAllStringIndex(marked, -1), []int{len(marked), len(marked)}) {
		bare += marked[last:m[0]]
		n += utf8.RuneCountInString(marked[last:m[0]])
		last = m[1]
		switch marked[m[0]:m[1]] {
		case "<s>":
			p.Source.Start, seen = n, seen|1
		case "</s>":
			p.Source.End, seen = n, seen|2
		case "<t>":
			p.Target.Start, seen = n, seen|4
		case "</t>":
			p.Target.End, seen = n, seen|8
		}
	}
	return p, bare == plain && seen == 15
}

type pairScorer struct {
	n, right, quad int
	by             map[string]*counts
	wrong          tally
}

func (s *pairScorer) of(t string) *counts {
	if s.by[t] == nil {
		s.by[t] = &counts{}
	}
	return s.by[t]
}

func (s *pairScorer) document(want []asked, got []record.PairEvent) {
	for k, w := range want {
		t := ""
		if k < len(got) {
			t = root15(got[k].Type)
		}
		s.n++
		s.of(w.root).gold++
		s.of(t).found++
		if t == w.root {
			s.right++
			s.of(t).right++
		} else {
			s.wrong[w.root+" read as "+t]++
		}
		s.quad += one(quads[t] != "" && quads[t] == w.quad)
	}
}

func (s *pairScorer) result() result {
	macro, classes := 0.0, 0
	for _, t := range sortedKeys(s.by) {
		if c := s.by[t]; c.gold > 0 {
			macro += c.f1()
			classes++
		}
	}
	r := result{size: sized(s.n, "pairs"), errors: s.wrong.top(5)}
	r.add("accuracy", share(s.right, s.n))
	r.add("macro F1", share(macro, classes))
	r.add("quad class", share(s.quad, s.n))
	return r
}
