package view

import (
	"testing"

	"github.com/readout-news/readout/internal/output/view/viewtest"
	"github.com/readout-news/readout/record"
)

// TestChainNamesEverybodyBetween prints whoever passes a claim on, persons too, and never the speaker himself.
func TestChainNamesEverybodyBetween(t *testing.T) {
	r := viewtest.Record()
	s := &r.Stories[0]
	c := &s.Claims[0]
	own := record.Span{Start: 119, End: 123}
	c.Speaker = &record.Speaker{Span: own}
	outlet := record.Link{Name: "The Harbour Post", Kind: "outlet"}
	c.Chain = []record.Link{outlet, {Name: "Jorge Nadal", Kind: "speaker"}, {Name: "meet", Kind: "speaker", Words: &own}}
	x := newIndex(r)
	x.enter(s)
	if got, want := x.chain(c), x.outlet(c.Document)+", citing Jorge Nadal"; got != want {
		t.Errorf("chain %q, want %q", got, want)
	}
	c.Chain[1].Name = "I"
	if got, want := x.chain(c), x.outlet(c.Document); got != want {
		t.Errorf("the author's own words: chain %q, want %q", got, want)
	}
	c.Chain = []record.Link{outlet, {Name: "the baker", Kind: "speaker"}}
	if got, want := x.chain(c), x.outlet(c.Document); got != want {
		t.Errorf("a speaker called otherwise: chain %q, want %q", got, want)
	}
}

// TestSourcesOfTwoDocumentsAreTwo keeps apart whom no reader could ask, though two documents call them by one word.
func TestSourcesOfTwoDocumentsAreTwo(t *testing.T) {
	r := viewtest.Record()
	s := &r.Stories[0]
	r.Actors = append(r.Actors, record.Actor{ID: "a91", Name: "source", Kind: "person"}, record.Actor{ID: "a92", Name: "source", Kind: "person"})
	a := s.Claims[0]
	a.Chain = []record.Link{{Name: "source", Kind: "generic", Known: "anonymous"}}
	a.Speaker = &record.Speaker{Actor: "a91"}
	b := a
	b.Speaker = &record.Speaker{Actor: "a92"}
	s.Claims = []record.Claim{a, a, b}
	x := newIndex(r)
	x.enter(s)
	if got := x.speakers(s); len(got) != 2 || got[0].Name != got[1].Name || len(got[0].Claims) != 2 {
		t.Errorf("%d speakers: %+v", len(got), got)
	}
}
