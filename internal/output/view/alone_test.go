package view

import (
	"strconv"
	"testing"

	"github.com/readout-news/readout/internal/output/view/viewtest"
	"github.com/readout-news/readout/record"
)

func TestASentenceOfOneAloneSaysWhoIsMeant(t *testing.T) {
	r := viewtest.Record()
	s := &r.Stories[0]
	at := s.OnlyIn[0].Sentences[0]
	told := func() string { return Of(r).Stories[0].OnlyIn[0].Told[0].Words }
	r.Actors = append(r.Actors, record.Actor{ID: "a99", Name: "Ana Böll", Mentions: []record.Mention{{Document: "harbour", Span: record.Span{Start: at.Start, End: at.Start + 3}, Form: "pronoun"}}})
	if got := told(); got != "She [Ana Böll] will meet Mayor Ito." {
		t.Errorf("%q", got)
	}
	r.Actors[len(r.Actors)-1].Mentions[0].Form = "nominal"
	if got := told(); got != "She will meet Mayor Ito." {
		t.Errorf("no pronoun: %q", got)
	}
}

func TestTheHeaviestOfOneAloneAreListed(t *testing.T) {
	r := viewtest.Record()
	o := &r.Stories[0].OnlyIn[0]
	for i := range 9 {
		id := "c" + strconv.Itoa(20+i)
		c := r.Stories[0].Claims[0]
		c.ID = id
		r.Stories[0].Claims = append(r.Stories[0].Claims, c)
		o.Claims = append(o.Claims, id)
		o.ByWeight = append([]string{id}, o.ByWeight...)
	}
	got := Of(r).Stories[0].OnlyIn[0]
	if len(got.Items) != 5 || got.Items[0].ID != "c28" || len(got.More) != 1 || got.More[0] != "5 more claims" {
		t.Errorf("%+v, %q", got.Items, got.More)
	}
}
