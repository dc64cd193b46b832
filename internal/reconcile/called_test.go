package reconcile_test

import (
	"slices"
	"testing"
)

func TestEachHasItsOwnWordForSomebody(t *testing.T) {
	for _, x := range []struct{ name, first, second, want string }{
		{"militants and terrorists", "Kandora Front militants took the bridge at Orrin on Monday.", "The terrorist Kandora Front took the bridge at Orrin on Monday.", "conflict: militant (a) / terrorist (b)"},
		{"one kind of word", "Kandora Front militants took the bridge at Orrin on Monday.", "Kandora Front insurgents took the bridge at Orrin on Monday.", ""},
		{"in somebody's mouth", "Kandora Front militants took the bridge at Orrin on Monday.", "“The terrorist Kandora Front took the bridge at Orrin,” the mayor of Orrin said on Monday.", ""},
		{"one has no word", "Kandora Front militants took the bridge at Orrin on Monday.", "The Kandora Front took the bridge at Orrin on Monday.", ""},
		{"a thing", "The council of Orrin wants undocumented immigrants to register by Friday.", "By Friday illegal immigrants must sign the list that Orrin keeps, the council says.", "conflict: undocumented immigrants (a) / illegal immigrants (b)"},
		{"both words in one paper", "The council of Orrin wants undocumented immigrants to register. Other illegal immigrants left.", "By Friday illegal immigrants must sign the list that Orrin keeps, the council says.", ""},
	} {
		r, _ := build(t, article{"a", "Coast Herald", "2024-03-12", x.first + "\n"}, article{"b", "Lake Times", "2024-03-12", x.second + "\n"})
		if got := parts(r, "called"); x.want == "" && len(got) > 0 || x.want != "" && !slices.Equal(got, []string{x.want}) {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}

func TestOneLeavesOpenWhatAnotherTellsAsFact(t *testing.T) {
	const plain = "A chemical attack on the ferry killed the pilot in the harbour of Orrin on Monday."
	for _, x := range []struct{ name, other, want string }{
		{"suspected", "In Orrin the pilot of the ferry was killed on Monday when a suspected chemical attack hit the harbour.", "suspected"},
		{"as fact, too", "In Orrin the pilot of the ferry was killed on Monday when a chemical attack hit the harbour.", ""},
		{"another thing", "In Orrin the pilot of the ferry was killed on Monday in a chemical attack, and a suspected gas leak closed the school.", ""},
	} {
		r, _ := build(t, article{"a", "Coast Herald", "2024-03-12", plain + "\n"}, article{"b", "Lake Times", "2024-03-12", x.other + "\n"})
		got := ""
		for _, d := range r.Stories[0].Disagreements {
			if d.Kind == "how sure" {
				got += d.Sides[1].Value
			}
		}
		if got != x.want {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}
