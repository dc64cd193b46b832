package reconcile_test

import "testing"

// TestOneArticleTellsAgain tells what a mayor said twice in one article.
func TestOneArticleTellsAgain(t *testing.T) {
	const first = "Mayor Eva Strand said the old dam above Orrin had been inspected in March.\nThe water reached the school at noon.\n"
	for _, c := range []struct {
		name, then string
		want       int
	}{
		{"word for word", "Eva Strand said the old dam above Orrin had been inspected in March.", 1},
		{"in more words", "Eva Strand said the old dam above Orrin had been inspected by two engineers in March.", 1},
		{"the opposite", "Eva Strand said the old dam above Orrin had not been inspected in March.", 2},
		{"by another", "Engineer Jonas Lie said the old dam above Orrin had been inspected in March.", 2},
		{"a denial", "Eva Strand denied that the old dam above Orrin had been inspected in March.", 2},
		{"another thing", "Eva Strand said the new mill above Orrin had been sold in March.", 2},
	} {
		r, _ := build(t, article{"a", "Coast Herald", "2024-03-05", first + c.then + "\n"})
		claims := r.Stories[0].Claims
		if len(claims) != c.want {
			t.Errorf("%s: %d claims, want %d", c.name, len(claims), c.want)
			continue
		}
		if got := len(claims[0].Again); (got == 1) != (c.want == 1) {
			t.Errorf("%s: told again at %d places", c.name, got)
		}
	}
}
