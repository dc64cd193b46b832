package extract_test

import (
	"testing"

	"github.com/readout-news/readout/internal/extract"
)

func TestDropMendsTheIndexesOfWhatStays(t *testing.T) {
	a := &extract.Analysis{
		Events:  []extract.Event{{Type: "AID", Claim: -1}, {Type: "ASSAULT", Claim: 2}, {Type: "CONSULT", Claim: 0}},
		Claims:  []extract.Claim{{Class: "say", Within: -1, Events: []int32{2, 1}}, {Class: "deny", Within: 0}, {Class: "plan", Within: 1, Figures: []int32{0}}},
		Figures: []extract.Figure{{Measure: "killed", Event: 1, Claim: 1}, {Measure: "injured", Event: 0, Claim: -1}},
	}
	a.Drop(func(i int) bool { return i == 0 }, func(i int) bool { return i == 1 }, func(int) bool { return false })
	if len(a.Events) != 2 || a.Events[0].Claim != 1 || a.Events[1].Claim != 0 {
		t.Errorf("events %+v", a.Events)
	}
	if len(a.Claims) != 2 || a.Claims[1].Within != 0 || a.Claims[0].Events[0] != 1 || a.Claims[0].Events[1] != 0 {
		t.Errorf("claims %+v: what stood in the dropped claim stands in the one around it", a.Claims)
	}
	if f := a.Figures; f[0].Event != 0 || f[0].Claim != 0 || f[1].Event != -1 {
		t.Errorf("figures %+v", f)
	}
}
