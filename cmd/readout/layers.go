package main

import (
	"strings"

	"github.com/readout-news/readout/internal/annotation"
	"github.com/readout-news/readout/internal/nlp/layer"
	"github.com/readout-news/readout/record"
)

// layerNames are what --only takes, in the order in which layers are read. A name stands for what its keys in the
// output need; claims and events bring the entities and actors that they point to.
var layerNames = []struct {
	name string
	set  layer.Set
}{
	{"sentences", layer.Sentences},
	{"tokens", layer.Tokens},
	{"names", layer.Names},
	{"times", layer.Times},
	{"references", layer.References | layer.Actors},
	{"claims", layer.Claims | layer.Actors | layer.References},
	{"events", layer.Events | layer.Claims | layer.Actors | layer.References},
}

// parseLayers reads a list such as "tokens,names"; "" gives the empty set.
func parseLayers(list string) (layer.Set, error) {
	var set layer.Set
	for name := range strings.SplitSeq(list, ",") {
		if list == "" {
			break
		}
		found := false
		var known []string
		for _, l := range layerNames {
			known = append(known, l.name)
			if l.name == strings.TrimSpace(name) {
				set, found = set|l.set, true
			}
		}
		if !found {
			return 0, usageError{"no layer " + name, "the layers are " + strings.Join(known, ", ")}
		}
	}
	return set, nil
}

// part is a document with some of its layers: those that nobody asked for are absent, not empty.
type part struct {
	ID        string             `json:"id"`
	Title     string             `json:"title,omitempty"`
	Outlet    string             `json:"outlet,omitempty"`
	URL       string             `json:"url,omitempty"`
	Byline    string             `json:"byline,omitempty"`
	Lang      string             `json:"lang,omitempty"`
	Published *record.DateRange  `json:"published,omitempty"`
	Text      string             `json:"text"`
	SHA256    string             `json:"sha256"`
	Dropped   []record.Dropped   `json:"dropped"`
	Sentences []record.Span      `json:"sentences,omitzero"`
	Tokens    []record.Token     `json:"tokens,omitzero"`
	Entities  []record.Entity    `json:"entities,omitzero"`
	Actors    []record.DocActor  `json:"actors,omitzero"`
	Times     []record.Time      `json:"times,omitzero"`
	Events    []record.DocEvent  `json:"events,omitzero"`
	Claims    []record.DocClaim  `json:"claims,omitzero"`
	Figures   []record.DocFigure `json:"figures,omitzero"`
	Lineage   []record.Lineage   `json:"lineage"`
}

// partOf keeps the layers of d that are in set.
func partOf(d record.Document, set layer.Set) part {
	p := part{
		ID: d.ID, Title: d.Title, Outlet: d.Outlet, URL: d.URL, Byline: d.Byline, Lang: d.Lang, Published: d.Published,
		Text: d.Text, SHA256: d.SHA256, Dropped: d.Dropped, Lineage: d.Lineage,
	}
	if set != 0 {
		p.Sentences = d.Sentences
	}
	if set.Has(layer.Tokens) {
		p.Tokens = d.Tokens
	}
	if set.Has(layer.Names) || set.Has(layer.References) {
		p.Entities = d.Entities
	}
	if set.Has(layer.References) {
		p.Actors = d.Actors
	}
	if set.Has(layer.Times) {
		p.Times = d.Times
	}
	if set.Has(layer.Claims) {
		p.Claims = d.Claims
	}
	if set.Has(layer.Events) {
		p.Events, p.Figures = d.Events, d.Figures
	}
	return p
}

func tokensIn(set layer.Set) annotation.Options {
	return annotation.Options{Tokens: set.Has(layer.Tokens)}
}
