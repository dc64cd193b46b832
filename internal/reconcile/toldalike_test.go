package reconcile_test

import "testing"

func TestWhatSeveralSayOrOpenWithIsToldBySeveral(t *testing.T) {
	const (
		council = "The council of Brookside voted on Monday to close the mill road until the bridge over the Alma is repaired.\n"
		closed  = "The council of Brookside has voted to close the mill road to traffic while the bridge over the Alma is being repaired.\n"
		nets    = "Fishermen in the north mended their nets on Monday and waited for the ice to go.\n"
		storm   = "The council of Ostby closed its doors early on Monday because of the storm.\n"
	)
	for name, x := range map[string]struct {
		one, other string
		want       int
	}{
		"they open on it":           {council, closed, 1},
		"they open on other things": {nets, storm, 0},
		"both have the quotation": {nets + "\"We lost every boat in the harbour that night,\" the pilot Oda Lie said.\n",
			storm + "Lie told the radio: \"We lost every boat in the harbour that night.\"\n", 1},
		"each quotes other words": {nets + "\"We lost every boat in the harbour that night,\" the pilot Oda Lie said.\n",
			storm + "Lie told the radio: \"Nobody had warned the pilots.\"\n", 0},
		"a statement is one line": {nets + "\"We lost every boat in the harbour that night. Nobody had warned the pilots of the storm,\" Oda Lie said.\n",
			storm + "\"We lost every boat in the harbour that night. Nobody had warned the pilots of the storm,\" said Oda Lie.\n", 1},
	} {
		s := stories(t,
			article{"a", "Coast Herald", "2024-03-12", x.one},
			article{"b", "Lake Times", "2024-03-12", x.other})
		if len(s.Facts) != x.want {
			t.Errorf("%s: %d facts, want %d: %+v", name, len(s.Facts), x.want, s.Facts)
		}
	}
}

func TestWhoTellsAFactAlreadyToldIsPutToIt(t *testing.T) {
	s := stories(t,
		article{"a", "Coast Herald", "2024-03-12", "Fishermen mended their nets and waited for the ice to go.\nThe council of Brookside voted on Monday to close the mill road until the bridge over the Alma is repaired.\n"},
		article{"b", "Lake Times", "2024-03-12", "A storm held up the trains to the north for a day.\nThe council of Brookside has voted to close the mill road to traffic while the bridge over the Alma is being repaired.\n"},
		article{"c", "Hill Post", "2024-03-12", "The school choir sang for the old people of the valley.\nOn Monday the Brookside council voted that the mill road is to be closed while workers repair the bridge over the Alma.\n"})
	if len(s.Facts) != 1 || len(s.Facts[0].With) != 2 || s.Facts[0].Support.Reporters != 3 {
		t.Errorf("one thing told by three: %+v", s.Facts)
	}
}
