package ontology_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/ontology"
)

func TestEveryModeHasItsFileOrIsReadFromContent(t *testing.T) {
	files := map[string]ontology.Definition{}
	for _, d := range ontology.Definitions() {
		files[d.Name] = d
	}
	if n := len(ontology.Modes()); n != 67 {
		t.Errorf("%d modes, want the manual's 67", n)
	}
	for _, m := range ontology.Modes() {
		name := strings.ToLower(m.Type) + "-" + m.Name
		d, ok := files[name]
		if !ok && len(m.Contents()) == 0 {
			t.Errorf("%s/%s: no file %s.txt, and no rule of cameo.txt reads it", m.Type, m.Name, name)
		}
		if ok && (d.Type != m.Type || d.Mode != m.Name) {
			t.Errorf("%s.txt defines %s/%s", name, d.Type, d.Mode)
		}
		if _, ok := ontology.TypeOf(m.Type); !ok || m.Definition == "" {
			t.Errorf("%+v: no such type, or no definition", m)
		}
	}
}

// A mode's sentences stand in its own file, so a pattern elsewhere must not name that mode.
func TestEveryFileOfAModeHoldsThatModeAlone(t *testing.T) {
	seen := map[string]string{}
	for _, d := range ontology.Definitions() {
		yes, no := 0, 0
		for _, e := range d.Examples {
			if e.Yes {
				yes++
			} else {
				no++
			}
		}
		if yes < 3 || no < 2 {
			t.Errorf("%s: %d yes and %d no sentences, want three and two", d.Name, yes, no)
		}
		for _, p := range d.Patterns {
			if p.Mode != d.Mode {
				t.Errorf("%s:%d: a pattern of mode %q", d.Name, p.Line, p.Mode)
			}
			if other := seen[d.Type+p.Text]; other != "" {
				t.Errorf("%s:%d: %q stands in %s too", d.Name, p.Line, p.Text, other)
			}
			seen[d.Type+p.Text] = d.Name
		}
	}
}

func TestCodesNameKnownModes(t *testing.T) {
	for _, c := range ontology.Codes() {
		if err := ontology.CheckMode(c.Type, c.Mode); err != nil {
			t.Errorf("%s: %v", c.Code, err)
		}
	}
}

func TestAnUnknownModeNamesTheKnownOnes(t *testing.T) {
	for _, file := range []string{
		"type RETREAT\nmode sulk\ncameo 087\nverb sulk\n",
		"type RETREAT\ncameo 087\nverb sulk @sulk\n",
	} {
		_, err := ontology.ParseDefinition("retreat-sulk", file)
		if err == nil || !strings.Contains(err.Error(), `no mode "sulk": RETREAT has withdraw, release, disarm`) || !strings.Contains(err.Error(), "retreat-sulk.txt:") {
			t.Errorf("error %v", err)
		}
	}
	if err := ontology.CheckMode("AID", "food"); err == nil || !strings.Contains(err.Error(), "AID has no modes") {
		t.Errorf("error %v", err)
	}
}

func TestContentGivesTheMode(t *testing.T) {
	for _, c := range []struct{ stance, words, code, mode string }{
		{"02", "send food aid", "0233", "assist"},
		{"02", "reform law", "0242", "change"},
		{"10", "release prisoner", "1053", "yield"},
		{"10", "mediation", "108", "meet"},
		{"12", "grant loan money", "1221", "assist"},
		{"12", "amend constitution", "1234", "change"},
		{"12", "lift sanction", "1244", "yield"},
		{"12", "peace deal", "127", "meet"},
		{"13", "impose sanction", "1312", "restrict"},
		{"13", "jail editor", "137", "arrest"},
		{"13", "cut relation", "1313", "relations"},
		{"13", "expel observer", "136", "expel"},
		{"13", "annex island", "1382", "territory"},
		{"13", "bomb port", "1384", "violence"},
		{"13", "use nuclear bomb", "1385", "violence"},
		{"13", "attack nuclear site", "1384", "violence"},
		{"13", "shut newspaper", "1321", "restrict"},
	} {
		words := strings.Fields(c.words)
		code, mode := ontology.Compose(c.stance, words[0], func(l string) bool { return strings.Contains(" "+c.words+" ", " "+l+" ") })
		if code != c.code || mode != c.mode {
			t.Errorf("%s %s: %s %s, want %s %s", c.stance, c.words, code, mode, c.code, c.mode)
		}
		if _, ok := ontology.CodeOf(code); !ok {
			t.Errorf("%s is no code", code)
		}
	}
}
