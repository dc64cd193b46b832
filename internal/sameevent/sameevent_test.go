package sameevent_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/readout-news/readout/data"
	"github.com/readout-news/readout/internal/nlp/layer"
	"github.com/readout-news/readout/internal/sameevent"
	"github.com/readout-news/readout/text"
)

// compare reads two sentences whose [bracketed] words tell of events. People of one name are one actor.
func compare(t *testing.T, a, b string) sameevent.Vector {
	t.Helper()
	var docs []*text.Doc
	var triggers [][]int32
	for _, s := range []string{a, b} {
		before, rest, _ := strings.Cut(s, "[")
		word, after, _ := strings.Cut(rest, "]")
		d := &text.Doc{Text: before + word + after + "\n"}
		layer.Read(d, layer.Language)
		first, last := d.TokensIn(text.Span{Start: int32(len(before)), End: int32(len(before) + len(word))})
		var tokens []int32
		for i := first; i < last; i++ {
			tokens = append(tokens, i)
		}
		docs, triggers = append(docs, d), append(triggers, tokens)
	}
	names := map[string]int32{}
	r := sameevent.NewReader(docs, func(doc int, mention int32) int32 {
		m := docs[doc].Mentions[mention]
		if m.Form != text.Named {
			return -1
		}
		n := docs[doc].Str(m.Span)
		if _, ok := names[n]; !ok {
			names[n] = int32(len(names))
		}
		return names[n]
	})
	x, y := r.Mention(0, triggers[0]), r.Mention(1, triggers[1])
	return r.Compare(&x, &y)
}

func TestKinship(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want sameevent.Kinship
	}{
		{"Gunmen [killed] the mayor.", "Gunmen [kill] mayor.", sameevent.Alike},
		{"Gunmen [killed] the mayor.", "The [killing] of the mayor shocked the town.", sameevent.Alike},
		{"Gunmen [killed] the mayor.", "Gunmen [murdered] the mayor.", sameevent.Alike},
		{"The court [announced] its plan.", "The [announcement] came late.", sameevent.Alike},
		{"The minister [stepped down].", "The minister [resigned].", sameevent.Alike},
		{"Gunmen [stabbed] the mayor.", "Gunmen [killed] the mayor.", sameevent.Near},
		{"Gunmen [killed] the mayor.", "Gunmen [kidnapped] the mayor.", sameevent.Unlike},
		{"The senator [praised] the mayor.", "The senator [condemned] the mayor.", sameevent.Unlike},
		{"The minister [stepped] onto the train.", "The minister [resigned].", sameevent.Unlike},
	} {
		v := compare(t, tt.a, tt.b)
		if got := v.Kinship(); got != tt.want {
			t.Errorf("%s %s: kinship %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestScoreFallsWhereThePartiesTheDayOrTheNumberDiffer(t *testing.T) {
	const a = "Jonas Weber [attacked] nine farmers in Lagos on March 4, 2024."
	same := compare(t, a, "Jonas Weber [assaulted] nine farmers in Lagos on March 4, 2024.")
	for _, b := range []string{
		"Garrett Holm [assaulted] nine farmers in Lagos on March 4, 2024.",
		"Jonas Weber [assaulted] nine farmers in Kano on March 4, 2024.",
		"Jonas Weber [assaulted] nine farmers in Lagos on March 9, 2024.",
		"Jonas Weber [assaulted] twenty farmers in Lagos on March 4, 2024.",
		"Jonas Weber [visited] nine farmers in Lagos on March 4, 2024.",
	} {
		if v := compare(t, a, b); v.Score() >= same.Score() {
			t.Errorf("%s scores %d, no less than the %d of the same event", b, v.Score(), same.Score())
		}
	}
}

func TestGroundsNameWhatSpeaksForAPair(t *testing.T) {
	v := compare(t, "Jonas Weber [attacked] Garrett Holm.", "Jonas Weber [assaulted] Garrett Holm.")
	got := v.Grounds(10)
	for _, want := range []string{"words for one deed", "same doer", "same person or thing done to"} {
		if !slices.Contains(got, want) {
			t.Errorf("grounds %q lack %q", got, want)
		}
	}
	if len(v.Grounds(2)) != 2 {
		t.Errorf("two grounds asked for, %d given", len(v.Grounds(2)))
	}
}

func TestCompareIsSymmetric(t *testing.T) {
	const a, b = "Jonas Weber [attacked] nine farmers in Lagos on Monday.", "An [attack] on Garrett Holm and nine farmers in Kano was reported."
	x, y := compare(t, a, b), compare(t, b, a)
	if x.Score() != y.Score() {
		t.Errorf("score %d one way, %d the other", x.Score(), y.Score())
	}
}

func TestGroupJoinsByTheMeanOfAllPairs(t *testing.T) {
	// 0 and 1 are alike, 2 is alike to 1 alone: the mean of a pair of groups decides.
	score := func(i, j int) float64 {
		switch [2]int{min(i, j), max(i, j)} {
		case [2]int{0, 1}:
			return 0.9
		case [2]int{1, 2}:
			return 0.8
		}
		return 0.1
	}
	for _, tt := range []struct {
		least float64
		want  int
	}{{0.95, 4}, {0.5, 3}, {0.4, 2}, {0, 1}} {
		if got := sameevent.Group(4, score, tt.least); len(got) != tt.want {
			t.Errorf("from %.2f on: groups %v, want %d", tt.least, got, tt.want)
		}
	}
}

func TestFamiliesAreSound(t *testing.T) {
	for line := range strings.Lines(data.Families) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		if f[0] != "=" && f[0] != "~" || len(f) < 3 {
			t.Errorf("%q is no family", line)
		}
		for i, w := range f[1:] {
			if w != strings.ToLower(w) || slices.Contains(f[1:1+i], w) {
				t.Errorf("%q: %q stands twice or has capitals", strings.TrimSpace(line), w)
			}
		}
	}
}
