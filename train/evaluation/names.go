package main

import (
	"fmt"
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
	wrong := tally{}
	for id, g := range gold {
		s := got[id]
		for e := range s {
			by[e.kind].found++
			wrong["found without cause"] += one(nameError(e, g) == "alone")
		}
		for e := range g {
			by[e.kind].gold++
			if s[e] {
				by[e.kind].right++
				continue
			}
			switch nameError(e, s) {
			case "kind":
				wrong["wrong kind"]++
				spans.right++
			case "edges":
				wrong["wrong edges"]++
			default:
				wrong["missed"]++
			}
		}
	}
	r := result{}
	for _, k := range scoredKinds {
		all.right, all.found, all.gold = all.right+by[k].right, all.found+by[k].found, all.gold+by[k].gold
	}
	spans.right, spans.found, spans.gold = spans.right+all.right, all.found, all.gold
	r.size, r.errors = sized(int(all.gold), "names"), wrong.top(4)
	r.add("P", all.precision())
	r.add("R", all.recall())
	r.add("F1", all.f1())
	r.add("spans F1", spans.f1())
	for _, k := range scoredKinds {
		r.add(k, by[k].f1())
	}
	return r
}

// nameError says how the nearest of others differs from e.
func nameError(e entity, others map[entity]bool) string {
	best := "alone"
	for o := range others {
		switch {
		case o == e:
			return "none"
		case o.span == e.span:
			best = "kind"
		case o.start < e.end && e.start < o.end && best == "alone":
			best = "edges"
		}
	}
	return best
}
