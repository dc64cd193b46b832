package reconcile_test

import "testing"

const (
	harbour = "The harbour board suspended the licence of the pilot Orvald Krane in April after two barges had run aground.\n"
	lock    = "The new lock of Vestmar was paid for with 483 million crowns from the fund of the coast.\n"
)

func TestWhatTwoTellAlikeIsOneFact(t *testing.T) {
	for name, x := range map[string][2]string{
		"a noun for the verb":   {harbour, "The suspension of his licence by the harbour board in April drove the pilot Orvald Krane out of business.\n"},
		"one number, two verbs": {lock, "From the fund of the coast Vestmar received 483 million crowns, a sum without example.\n"},
		"another order":         {harbour, "In April the licence of Orvald Krane was suspended by the harbour board.\n"},
	} {
		if s := twoTell(t, x[0], x[1]); len(s.Facts) != 1 {
			t.Errorf("%s: %+v", name, s.Facts)
		}
	}
}

func TestWhatTwoTellOtherwiseIsNoFact(t *testing.T) {
	for name, x := range map[string][2]string{
		"who does it suffers it": {"The pilot Orvald Krane sued the harbour board over the licence in April.\n", "The harbour board sued the pilot Orvald Krane over the licence in April.\n"},
		"a plan":                 {harbour, "The harbour board wants to suspend the licence of the pilot Orvald Krane in April.\n"},
		"another number beside":  {lock, "The new lock of Vestmar was paid for from the fund of the coast, with 612 million crowns.\n"},
		"who is meant alone":     {"Orvald Krane, the oldest pilot of the harbour board of Vestmar, sold a boat.\n", "Orvald Krane, the oldest pilot of the harbour board of Vestmar, praised the weather.\n"},
	} {
		if s := twoTell(t, x[0], x[1]); len(s.Facts) != 0 {
			t.Errorf("%s: %+v", name, s.Facts)
		}
	}
}
