package view

import (
	"testing"

	"github.com/readout-news/readout/internal/output/view/viewtest"
	"github.com/readout-news/readout/record"
)

// TestTheWeightiestClaimsComeFirst has three claims of one speaker: a heading, a word or two and a whole clause of the body, which comes first
// unless two reporters have another one.
func TestTheWeightiestClaimsComeFirst(t *testing.T) {
	r := viewtest.Record()
	s := &r.Stories[0]
	body := s.Claims[0]
	body.Support.Reporters = 1
	heading, bit := body, body
	heading.ID, bit.ID = "c8", "c9"
	heading.Content = []record.Span{{Start: 0, End: 25}}
	bit.Content = []record.Span{{Start: body.Content[0].Start, End: body.Content[0].Start + 7}}
	s.Claims = []record.Claim{heading, bit, body}
	order := func() (out string) {
		for _, c := range Of(r).Stories[0].Speakers[0].Claims {
			out += c.ID + " "
		}
		return out
	}
	if got, want := order(), "c1 c9 c8 "; got != want {
		t.Errorf("order is %q, want %q", got, want)
	}
	s.Claims[1].Support.Reporters = 3
	if got, want := order(), "c9 c1 c8 "; got != want {
		t.Errorf("with three reporters for c9 it is %q, want %q", got, want)
	}
}
