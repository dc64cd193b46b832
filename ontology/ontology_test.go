package ontology_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/readout-news/readout/ontology"
)

func TestSixteenTypesStandInFourQuads(t *testing.T) {
	types := ontology.Types()
	if len(types) != 16 {
		t.Fatalf("%d types, want 16", len(types))
	}
	for _, ty := range types {
		if ty.Quad < 1 || ty.Quad > 4 || ty.Definition == "" {
			t.Errorf("%+v", ty)
		}
	}
	if a, _ := ontology.TypeOf("ASSAULT"); a.Quad != 4 || a.Intensity != -90 {
		t.Errorf("ASSAULT is %+v", a)
	}
}

func TestEveryCodeHasATypeAndStandsOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range ontology.Codes() {
		if _, ok := ontology.TypeOf(c.Type); !ok {
			t.Errorf("%s: no type %q", c.Code, c.Type)
		}
		if seen[c.Code] || c.Name == "" {
			t.Errorf("%s: twice, or without a name", c.Code)
		}
		seen[c.Code] = true
	}
	for code, want := range map[string]string{"0233": "REQUEST", "1056": "REQUEST", "1246": "REJECT", "036": "AGREE", "1384": "THREATEN", "041": "CONSULT"} {
		if c, ok := ontology.CodeOf(code); !ok || c.Type != want {
			t.Errorf("%s is %+v, want type %s", code, c, want)
		}
	}
}

func TestDefinitionsUseKnownTypesAndAllTypesAreDefined(t *testing.T) {
	have := map[string]bool{}
	for _, d := range ontology.Definitions() {
		have[d.Type] = true
		if d.Gloss == "" || len(d.Patterns) == 0 {
			t.Errorf("%s: no gloss or no pattern", d.Name)
		}
		yes := slices.ContainsFunc(d.Examples, func(e ontology.Example) bool { return e.Yes })
		no := slices.ContainsFunc(d.Examples, func(e ontology.Example) bool { return !e.Yes })
		if !yes || !no {
			t.Errorf("%s: wants a yes and a no sentence", d.Name)
		}
	}
	for _, ty := range ontology.Types() {
		if !have[ty.Name] {
			t.Errorf("no file defines %s", ty.Name)
		}
	}
}

func TestComposeChoosesContent(t *testing.T) {
	for _, c := range []struct{ stance, words, code, mode string }{
		{"02", "send humanitarian aid", "0233", "assist"},
		{"10", "withdraw troop", "1056", "yield"},
		{"12", "release prisoner", "1243", "yield"},
		{"03", "meet minister", "036", ""},
		{"13", "attack city", "1384", "violence"},
		{"02", "sing", "020", ""},
	} {
		code, mode := ontology.Compose(c.stance, "", func(l string) bool { return slices.Contains(strings.Fields(c.words), l) })
		if code != c.code || mode != c.mode {
			t.Errorf("%s %q: %s %s, want %s %s", c.stance, c.words, code, mode, c.code, c.mode)
		}
	}
}

func TestParsePattern(t *testing.T) {
	p, err := ontology.ParsePattern("verb", "S:pog call/ring +up T:p? by/over [phone/line] {urgent} -{name} >no =041 @phone")
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Slots) != 3 || p.Slots[0].Kinds != "pog" || !p.Slots[1].Optional || p.Slots[1].Role != ontology.Target ||
		p.Slots[2].Role != ontology.Word || len(p.Slots[2].Preps) != 2 || p.Particle != "up" || p.Clause != ontology.Absent ||
		p.CAMEO != "041" || p.Mode != "phone" || len(p.Need) != 1 || len(p.Avoid) != 1 || len(p.Lemmas) != 2 {
		t.Errorf("%+v", p)
	}
	for _, bad := range []string{"", "S", "meet with", "meet with ?", "meet %", "meet T:z"} {
		if _, err := ontology.ParsePattern("verb", bad); err == nil {
			t.Errorf("%q was read", bad)
		}
	}
}

func TestErrorsNameFileAndLine(t *testing.T) {
	_, err := ontology.ReadDefinitions(fstest.MapFS{"events/x.txt": {Data: []byte("type AID\ncameo 070\nverb give &\n")}})
	if err == nil || !strings.Contains(err.Error(), "x.txt:3") {
		t.Errorf("error %v", err)
	}
}

func FuzzParseDefinition(f *testing.F) {
	for _, d := range ontology.Definitions()[:3] {
		f.Add(d.Gloss)
	}
	f.Add("type AID\ncameo 070\nverb S+:p give [aid/help]? to/for T? {x} -{y} >inf\nyes A. | b > c | held")
	f.Fuzz(func(t *testing.T, s string) { ontology.ParseDefinition("x", s) })
}
