package claim_test

import (
	"testing"

	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/coref"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/text"
)

func TestFirstPerson(t *testing.T) {
	for _, c := range []struct{ in, pronoun, speaker string }{
		{`"I will not resign," Anna Berg told reporters on Monday.`, "I", "Anna Berg"},
		{`"We urge Norway to lift the ban," the Finnish Foreign Ministry said in a statement.`, "We", "Finnish Foreign Ministry"},
		{`"My father built this house," said Carlos Medina. "I was born in it."`, "I", "Carlos Medina"},
		{`"We closed the border," Interior Minister Paul Weber said.`, "We", "Paul Weber"},
		{`"We lost everything," said Anna Berg.`, "We", ""},
		{`I spoke with the mayor, Anna Berg, on Monday.`, "I", ""},
	} {
		d := &text.Doc{Text: c.in}
		nlp.Annotate(d)
		name.Find(d)
		coref.Resolve(d)
		a := &extract.Analysis{Doc: d, Actors: actor.Describe(d)}
		claim.Find(a)
		claim.FirstPerson(a)
		got := ""
		for _, m := range d.Mentions {
			if d.Str(m.Span) == c.pronoun && m.Chain >= 0 {
				got = d.Str(d.Mentions[d.Chains[m.Chain].Best].Span)
			}
		}
		if got != c.speaker {
			t.Errorf("%s: %s is %q, want %q", c.in, c.pronoun, got, c.speaker)
		}
	}
}
