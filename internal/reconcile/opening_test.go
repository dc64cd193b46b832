package reconcile_test

import (
	"slices"
	"testing"
)

func TestOpeningsAndLead(t *testing.T) {
	s := stories(t,
		article{"a", "Coast Herald", "2024-03-12", "The Supreme Court of Velland ruled on Tuesday that the shipowner Mira Tolvanen may keep the harbour of Ostby.\nThe town had sued her in May.\n"},
		article{"b", "Lake Times", "2024-03-12", "A long fight.\nMira Tolvanen may keep the harbour of Ostby, the Supreme Court of Velland ruled after a long fight over the quays.\n"},
		article{"c", "Hill Post", "2024-03-12", "Fishermen in the north mended their nets on Monday and waited for the ice to go.\n"},
	)
	if len(s.Openings) != 3 {
		t.Errorf("%d openings of 3 documents", len(s.Openings))
	}
	if s.Lead == nil || !slices.Contains([]string{"a", "b"}, s.Lead.Document) || len(s.Lead.With) != 1 || s.Lead.With[0] == "c" {
		t.Errorf("lead %+v, want a and b, which tell of the ruling", s.Lead)
	}
	if o := s.Openings[1]; o.Start == 0 {
		t.Error("a kicker is no opening")
	}
}

func TestNoLeadWithoutSharedNews(t *testing.T) {
	s := stories(t,
		article{"a", "Coast Herald", "2024-03-12", "Mira Tolvanen may keep the harbour of Ostby, a court ruled on Tuesday after years of waiting.\n"},
		article{"b", "Lake Times", "2024-03-12", "Fishermen in the north mended their nets on Monday and waited for the ice to go.\n"},
	)
	if s.Lead != nil {
		t.Errorf("lead %+v of two that share no news", s.Lead)
	}
}
