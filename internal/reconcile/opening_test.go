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

func TestOpensWithTheNews(t *testing.T) {
	const head = "Court lets Tolvanen keep the harbour of Ostby\n\n"
	const news = "The Supreme Court of Velland ruled on Tuesday that the shipowner Mira Tolvanen may keep the harbour of Ostby."
	for name, before := range map[string]string{
		"a caption":                 "Fishing boats lie in the harbour of Ostby on March 11, 2024.",
		"a quotation":               "\"We have waited for this day for twenty years and we thank the court,\" Tolvanen said.",
		"a proverb":                 "Good things come to those who wait for long enough.",
		"a line of the page":        "The stories that matter most are sent to readers every morning.",
		"a line under the headline": "Shipowner may keep the harbour of Ostby after a long fight over the quays",
		"a dateline":                "(KVL)",
	} {
		s := headed(t, true,
			article{"a", "Coast Herald", "2024-03-12", head + before + "\n" + news + "\nThe town had sued her in May.\n"},
			article{"b", "Lake Times", "2024-03-12", "Shipowner Tolvanen keeps Ostby harbour, court rules\n\nMira Tolvanen may keep the harbour of Ostby, the Supreme Court of Velland ruled after a long fight over the quays.\n"},
		)
		if got, want := s.Openings[0].Start, len(head)+len(before)+1; got != want {
			t.Errorf("%s: opens at %d, want %d", name, got, want)
		}
	}
}

func TestNewsOfAPersonIsNotToldByOneThatLeavesThePersonOut(t *testing.T) {
	s := headed(t, true,
		article{"a", "Coast Herald", "2024-03-12", "President Brandt visits coffin of Mira Tolvanen in Ostby\n\nPresident Brandt visited the coffin of the former chancellor Mira Tolvanen as she lies in state in the great hall of Ostby.\n"},
		article{"b", "Lake Times", "2024-03-12", "Mourners pass coffin of Mira Tolvanen in Ostby\n\nFarmers, fishermen and children from all valleys queued in rain and wind with flowers and candles at the great hall of Ostby, where the former chancellor Mira Tolvanen lies, her coffin in state among wreaths.\n"},
	)
	if s.Lead != nil && s.Lead.Document == "a" {
		t.Errorf("lead %+v, and b tells of no president", s.Lead)
	}
}
