package lemma

import (
	"testing"

	"github.com/readout-news/readout/text"
)

func TestLemma(t *testing.T) {
	table := embedded()
	for _, c := range []struct {
		form string
		pos  text.POS
		tag  text.Tag
		want string
	}{
		{"killed", text.VERB, text.TagVBN, "kill"},
		{"Met", text.VERB, text.TagVBD, "meet"},
		{"is", text.AUX, text.TagVBZ, "be"},
		{"men", text.NOUN, text.TagNNS, "man"},
		{"parties", text.NOUN, text.TagNNS, "party"},
		{"The", text.DET, text.TagDT, "the"},
		{"Ankara", text.PROPN, text.TagNNP, "Ankara"},
		{"Iraqis", text.PROPN, text.TagNNPS, "Iraqi"},
		{"Blorvians", text.PROPN, text.TagNNPS, "Blorvian"},
		{"Syrian", text.ADJ, text.TagJJ, "Syrian"},
		{"1,304", text.NUM, text.TagCD, "1304"},
		{"3,5", text.NUM, text.TagCD, "3,5"},
		{"1,304,500", text.NUM, text.TagCD, "1304500"},
		{"1,300.5", text.NUM, text.TagCD, "1300.5"},
		{"blorvia", text.PROPN, text.TagNNP, "Blorvia"},
		{"bin", text.PROPN, text.TagNNP, "bin"},
		{"n't", text.PART, text.TagRB, "not"},
		{"reblorped", text.VERB, text.TagVBD, "reblorp"},
		{"glimmers", text.VERB, text.TagVBZ, "glimmer"},
		{"worse", text.ADJ, text.TagJJR, "bad"},
		{"🙂", text.SYM, text.TagNFP, "🙂"},
	} {
		if got := table.Lemma(c.form, c.pos, c.tag); got != c.want {
			t.Errorf("%s/%v/%v gave %q, want %q", c.form, c.pos, c.tag, got, c.want)
		}
	}
}

func TestOpenTableRefusesBrokenFiles(t *testing.T) {
	for _, s := range []string{"", "RDM1", "RDM1\x05\x00\x00\x00short", "XXXX\x00\x00\x00\x0000000000"} {
		if _, err := OpenTable(s); err == nil {
			t.Errorf("opened %q", s)
		}
	}
}

func TestKnownWordsDoNotAllocate(t *testing.T) {
	table := embedded()
	if n := testing.AllocsPerRun(100, func() { table.Lemma("Cities", text.NOUN, text.TagNNS) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
