package reconcile

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/record"
)

func TestOneSourceUnderTwoNames(t *testing.T) {
	for in, want := range map[string]string{
		"Togolese Defense Ministry; Togolese defence ministry": "Togolese Defense Ministry",
		"defence ministry; Togolese defence ministry":          "Togolese defence ministry",
		"monitoring group; Harbour Watch":                      "Harbour Watch",
		"monitoring group; Harbour Watch; Valley Monitor":      "monitoring group; Harbour Watch; Valley Monitor",
		"police; Brennau police; Ternova police":               "police; Brennau police; Ternova police",
		"Ana Holm; mayor":                                      "Ana Holm; mayor",
	} {
		var all []record.Source
		for name := range strings.SplitSeq(in, "; ") {
			all = append(all, record.Source{Name: name, Kind: "actor"})
		}
		var got []string
		for _, s := range oneUnderTwoNames(all) {
			got = append(got, s.Name)
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%s: got %s, want %s", in, s, want)
		}
	}
}
