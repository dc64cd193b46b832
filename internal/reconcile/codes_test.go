package reconcile

import "testing"

func TestAGeneralCodeGoesWithItsRoot(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"120", "1213", true}, {"112", "1121", true}, {"020", "0241", true},
		{"1213", "1232", false}, {"120", "112", false}, {"111", "112", false}, {"020", "1053", false},
	} {
		if codesAgree(c.a, c.b) != c.want || codesAgree(c.b, c.a) != c.want {
			t.Errorf("%s and %s agree: %v", c.a, c.b, !c.want)
		}
	}
}
