package reconcile_test

import "testing"

func TestALineHoldsWhatAnotherTellsAgain(t *testing.T) {
	for _, x := range []struct {
		name, text string
		want       int
	}{
		{"a caption", "Captain Jonas Weber was accused on Monday of firing on farmers near Kandora. The court will hear him in May.\nImage caption Captain Jonas Weber was accused of crimes in Kandora.", 1},
		{"what the text begins with, told in detail", "Senator Maria Lopez criticized President Samuel Okoro on Monday. The harbour was shut for a week. Lopez accused Okoro of sowing strife among the towns.", 1},
		{"two whom one speaks against", "Senator Maria Lopez criticized President Samuel Okoro on Monday. The harbour was shut for a week. Lopez accused Anna Weber of sowing strife among the towns.", 2},
		{"one set apart from the other", "Senator Maria Lopez criticized President Samuel Okoro on Monday. The harbour was shut for a week. Lopez later accused Okoro again of sowing strife.", 2},
	} {
		t.Run(x.name, func(t *testing.T) {
			r, _ := recordOf([]string{x.text})
			n := 0
			for _, e := range r.Stories[0].Events {
				if e.Type == "ACCUSE" {
					n++
				}
			}
			if n != x.want {
				t.Errorf("%d lines, want %d", n, x.want)
			}
		})
	}
}
