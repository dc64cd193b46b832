package reconcile

import (
	"testing"

	"github.com/readout-news/readout/text"
)

// A paper that tells it in a passage of another's and once more in its own words is one reporter, not two.
func TestOneDocumentIsOneReporter(t *testing.T) {
	d := storyOf(2)
	d.outletOf, d.sources, d.bases = map[string]int{}, map[spoken]source{}, map[int][2]*basis{}
	d.loan = [][]loan{nil, {{at: text.Span{Start: 0, End: 50}, in: text.Span{Start: 0, End: 50}, of: 0}}}
	borrowed, own := voice{doc: 1, claim: -1, at: text.Span{Start: 10, End: 40}}, voice{doc: 1, claim: -1, at: text.Span{Start: 60, End: 90}}
	for _, x := range []struct {
		name      string
		voices    []voice
		reporters int
	}{
		{"borrowed and own", []voice{borrowed, own}, 1},
		{"own and borrowed", []voice{own, borrowed}, 1},
		{"borrowed, beside the lender", []voice{{doc: 0, claim: -1, at: text.Span{Start: 0, End: 30}}, borrowed}, 1},
		{"own, beside the lender", []voice{{doc: 0, claim: -1, at: text.Span{Start: 0, End: 30}}, borrowed, own}, 2},
	} {
		if s := d.support(x.voices); s.Reporters != x.reporters {
			t.Errorf("%s: %d reporters, want %d (%s)", x.name, s.Reporters, x.reporters, s.Why)
		}
	}
}
