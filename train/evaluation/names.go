package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
)

// kinds are the labels that are scored; the others of a set are left out.
var kinds = map[string]string{
	"PER": "person", "Person": "person", "LOC": "place", "Location": "place", "ORG": "organization", "Organization": "organization",
}

var scoredKinds = []string{"person", "place", "organization"}

// entity is a name with its kind.
type entity struct {
	span
	kind string
}

// names compares exact spans and kinds of persons, places and organisations.
func names(path string) (result, error) {
	docs, err := readLabelled(path)
	if err != nil {
		return result{}, err
	}
	in, gold := goldNames(docs)
	out, err := annotate(in)
	if err != nil {
		return result{}, err
	}
	got := map[string]map[entity]bool{}
	for id := range gold {
		got[id] = foundNames(out[id])
	}
	return scoreNames(gold, got), nil
}

func foundNames(d record.Document) map[entity]bool {
	out := map[entity]bool{}
	for _, e := range d.Entities {
		if e.Form == "name" && (e.Kind == "person" || e.Kind == "place" || e.Kind == "organization") {
			out[entity{span{e.Start, e.End}, e.Kind}] = true
		}
	}
	return out
}

// goldNames puts the sentences of each document on lines and finds the names in them.
func goldNames(docs []labelledDoc) (in []input, gold map[string]map[entity]bool) {
	gold = map[string]map[entity]bool{}
	for k, d := range docs {
		id := fmt.Sprintf("%d:%s", k, d.id)
		gold[id] = map[entity]bool{}
		var b strings.Builder
		base := 0
		for _, s := range d.sentences {
			t, spans := s.place()
			for _, e := range decode(s.words, spans) {
				e.start, e.end = e.start+base, e.end+base
				gold[id][e] = true
			}
			b.WriteString(t + "\n")
			base += len([]rune(t)) + 1
		}
		in = append(in, input{ID: id, Text: b.String(), Clean: true})
	}
	return in, gold
}

func scoreNames(gold, got map[string]map[entity]bool) result {
	by := map[string]*counts{}
	for _, k := range scoredKinds {
		by[k] = &counts{}
	}
	var all, spans counts
	wrong := newMistakes(nameLayer)
	for id := range gold {
		g, s := byStart(gold[id]), byStart(got[id])
		for _, e := range s {
			by[e.kind].found++
			wrong.add(strayName(e, g))
		}
		for _, e := range g {
			by[e.kind].gold++
			by[e.kind].right += float64(one(got[id][e]))
			spans.right += float64(one(slices.ContainsFunc(s, func(o entity) bool { return o.span == e.span })))
			wrong.add(missedName(e, g, s))
		}
	}
	r := result{}
	for _, k := range scoredKinds {
		all.right, all.found, all.gold = all.right+by[k].right, all.found+by[k].found, all.gold+by[k].gold
	}
	spans.found, spans.gold = all.found, all.gold
	r.size, r.mistakes = sized(int(all.gold), "names"), []mistakes{wrong}
	r.add("P", all.precision())
	r.add("R", all.recall())
	r.add("F1", all.f1())
	r.add("spans F1", spans.f1())
	for _, k := range scoredKinds {
		r.add(k, by[k].f1())
	}
	return r
}
