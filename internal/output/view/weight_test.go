package view

import (
	"fmt"
	"testing"

	"github.com/readout-news/readout/internal/output/view/viewtest"
	"github.com/readout-news/readout/record"
)

// TestBriefKeepsTheWeightiestClaims cuts a story of many claims: what two reporters have stays, and the rest is counted.
func TestBriefKeepsTheWeightiestClaims(t *testing.T) {
	r := viewtest.Record()
	s := &r.Stories[0]
	one := s.Claims[0]
	one.Support.Reporters, one.SameAs = 1, []string{}
	s.Claims = nil
	for i := range MostClaims + 8 {
		c := one
		c.ID = fmt.Sprint("c", 100+i)
		c.Content = []record.Span{{Start: 2000 + i, End: 2010 + i}}
		s.Claims = append(s.Claims, c)
	}
	s.Claims[MostClaims+5].Support.Reporters = 2
	p := Brief(r)
	n := 0
	for _, v := range p.Stories[0].Speakers {
		n += len(v.Claims)
	}
	if n != MostClaims || p.Stories[0].MoreClaims != 8 {
		t.Errorf("%d claims and %d more", n, p.Stories[0].MoreClaims)
	}
	if got, want := p.Stories[0].Speakers[0].Claims[0].ID, s.Claims[MostClaims+5].ID; got != want {
		t.Errorf("first is %s, want %s that two reporters have", got, want)
	}
	if all := Of(r); all.Stories[0].MoreClaims != 0 {
		t.Errorf("%d claims are missing of all", all.Stories[0].MoreClaims)
	}
}
