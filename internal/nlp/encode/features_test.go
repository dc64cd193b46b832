package encode

import (
	"testing"

	"github.com/readout-news/readout/internal/nlp/token"
	"github.com/readout-news/readout/text"
)

func load(s string) *Inputs {
	d := &text.Doc{Text: s}
	token.Split(d)
	in := new(Inputs)
	in.Load(d, d.Sentences[0])
	return in
}

func TestWordsDifferInCaseOrDigitsOnlyByShape(t *testing.T) {
	in := load("march March MARCH 1914 2023 3.5 U.S. pro-government B2B eBay A ... ,")
	want := []uint8{shapeLower, shapeCapital, shapeCapitals, shapeDigits, shapeDigits, shapeNumber, shapeDotted,
		shapeJoined, shapeAlnum, shapeMixed, shapeInitial, shapeSigns, shapeSign}
	for i, tok := range in.Tokens {
		if tok.Shape != want[i] {
			t.Errorf("token %d: shape %d, want %d", i, tok.Shape, want[i])
		}
	}
	if a := in.Tokens; a[0].Word != a[1].Word || a[1].Word != a[2].Word || a[3].Word != a[4].Word || a[0].Word == a[3].Word {
		t.Error("words are not folded as promised")
	}
}

func TestAffixesAreThoseOfTheLoweredWord(t *testing.T) {
	a, b := load("Unquestionably").Tokens[0], load("unremarkably").Tokens[0]
	for k := range Affixes {
		same := a.Affix(k, 14) == b.Affix(k, 14)
		if want := k != 2; same != want { // "unq" and "unr"; "-ably" in full
			t.Errorf("affix %d: same is %v", k, same)
		}
	}
}

func TestHeadlinesAreTold(t *testing.T) {
	for s, want := range map[string]Mode{
		"Ministers Agree on Border Crossing After Talks": TitleCase,
		"MINISTERS AGREE ON BORDER":                      AllCaps,
		"Ministers of both states agreed on Friday.":     Prose,
	} {
		if got := load(s).Mode; got != want {
			t.Errorf("%q: mode %d, want %d", s, got, want)
		}
	}
}

func TestGazetteerRowsLieOverWholeNames(t *testing.T) {
	in := load("They met in New York yesterday.")
	if a, b := in.Tokens[3], in.Tokens[4]; a.Span == 0 || a.Span != b.Span || a.Place != 0 || b.Place != 2 {
		t.Errorf("New York: %+v %+v", a, b)
	}
	if rows := in.Tokens[5].Gazetteer(nil); len(rows) != 0 {
		t.Errorf("a word written small has rows %v", rows)
	}
	for _, r := range in.Tokens[3].Gazetteer(nil) {
		if int(r) >= GazetteerRows {
			t.Errorf("row %d is beyond the table", r)
		}
	}
}
