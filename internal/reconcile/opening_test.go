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

func TestOnlyThoseWhoOpenOnTheSameAreNamed(t *testing.T) {
	s := headed(t, true,
		article{"a", "Coast Herald", "2024-03-12", "Minister Brandt dismisses harbour chief Tolvanen\n\nMinister Odd Brandt dismissed the harbour chief Mira Tolvanen over the lost quay contracts in Ostby on Monday.\n"},
		article{"b", "Lake Times", "2024-03-12", "Harbour chief Tolvanen dismissed over contracts\n\nMira Tolvanen, the harbour chief of Ostby, was dismissed by Minister Odd Brandt on Monday over the quay contracts.\n"},
		article{"c", "Hill Post", "2024-03-12", "What the dismissal of Tolvanen means for Ostby\n\nFishermen in Ostby fear for their boats and berths, which the harbour chief Mira Tolvanen had promised to keep.\n"},
	)
	if s.Lead == nil || len(s.Lead.With) != 1 || slices.Contains(append(s.Lead.With, s.Lead.Document), "c") {
		t.Errorf("lead %+v, want a and b; c opens on what fishermen fear", s.Lead)
	}
}

func TestHistoryIsNoOpening(t *testing.T) {
	const head, history = "Velland ends harbour visas for crews\n\n", "In 2011, the shipping minister Mira Tolvanen granted harbour visas to the crews of all foreign ships in Velland."
	s := headed(t, true,
		article{"a", "Coast Herald", "2024-03-12", head + history + "\nThe government of Velland ended the harbour visas for crews of foreign ships on Monday.\n"},
		article{"b", "Lake Times", "2024-03-12", "No harbour visas for crews in Velland\n\nThe government of Velland has ended the harbour visas for the crews of foreign ships.\n"},
	)
	if got, want := s.Openings[0].Start, len(head)+len(history)+1; got != want {
		t.Errorf("opens at %d, want %d: what was so in 2011 is no news", got, want)
	}
}

func TestAPartyInBracketsIsNoWriter(t *testing.T) {
	const head = "Tolvanen seeks the presidency of Velland\n\n"
	s := headed(t, true,
		article{"a", "Coast Herald", "2024-03-12", head + "Rep. Mira Tolvanen (I-Ostby) announced on Monday that she seeks the presidency of Velland for the Harbour Party.\nThe presidency of Velland is open to the parties of all harbours, as Tolvanen seeks it.\n"},
		article{"b", "Lake Times", "2024-03-12", "Tolvanen runs for president of Velland\n\nMira Tolvanen announced that she runs for the presidency of Velland.\n"},
	)
	if got := s.Openings[0].Start; got != len(head) {
		t.Errorf("opens at %d, want %d: the party of a member is no writer's word", got, len(head))
	}
}
