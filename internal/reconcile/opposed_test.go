package reconcile_test

import "testing"

func TestHowSomebodyLeftAndWhoClaimedIt(t *testing.T) {
	for _, x := range []struct{ name, first, second, want string }{
		{"resigned and dismissed", "The harbour master Olin Vester resigned on Friday over the crash.", "The council dismissed Olin Vester on Friday over the crash.", "conflict"},
		{"passive", "Olin Vester was fired on Friday over the crash.", "Olin Vester resigned on Friday over the crash.", "conflict"},
		{"two who left", "Olin Vester resigned on Friday.", "The council dismissed the engineer Rutger Holl on Friday.", ""},
		{"asked to", "Olin Vester resigned on Friday.", "The council may dismiss Olin Vester on Friday.", ""},
		{"both in one paper", "Olin Vester resigned on Friday. The council had dismissed Olin Vester before.", "The council dismissed Olin Vester on Friday.", ""},
		{"claimed and not", "No group claimed responsibility for the blast on board.", "The Kandora Front claimed responsibility for the blast on board.", "update"},
		{"claimed by both", "The Kandora Front has claimed responsibility for the blast on board.", "The Kandora Front claimed responsibility for the blast on board.", ""},
	} {
		got := ""
		for _, d := range twoTell(t, x.first+"\n", x.second+"\n").Disagreements {
			if d.Kind == "deed" {
				got += d.Relation
			}
		}
		if got != x.want {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}
