package name

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/text"
)

func TestNamesThatRunTogetherArePartedBehindAPlace(t *testing.T) {
	for _, c := range []struct{ in, one, want string }{
		{"fled in the village of Tohara Amnesty International said", "Tohara Amnesty International", "Tohara|Amnesty International"},
		{"Nine died in Nairobi Ugandan Army units", "Nairobi Ugandan Army", "Nairobi|Ugandan Army"},
		{"the head of Tohara Amnesty International said", "Tohara Amnesty International", "Tohara Amnesty International"},
		{"works in Tohara Amnesty International offices", "Tohara Amnesty International", "Tohara Amnesty International"},
		{"lives in New York City", "New York City", "New York City"},
	} {
		d := &text.Doc{Text: c.in}
		at := 0
		for w := range strings.FieldsSeq(c.in) {
			tok := text.Token{Span: text.Span{Start: int32(at), End: int32(at + len(w))}}
			if w == "said" {
				tok.Tag = text.TagVBD
			}
			d.Tokens = append(d.Tokens, tok)
			at += len(w) + 1
		}
		begin := int32(strings.Index(c.in, c.one))
		first, last := d.TokensIn(text.Span{Start: begin, End: begin + int32(len(c.one))})
		var got []string
		for _, n := range apart(d, []text.Name{{First: first, Last: last, Kind: text.Organization, Span: span(d, first, last)}}) {
			got = append(got, d.Str(n.Span))
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q, want %s", c.in, got, c.want)
		}
	}
}

func TestANameBeginsWhereItsQuotationOpens(t *testing.T) {
	d := &text.Doc{Text: "see ‘ Elm Joe ’ Hosts", Sentences: []text.Sentence{{First: 0, Last: 6}}}
	at := 0
	for w := range strings.FieldsSeq(d.Text) {
		d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: int32(at), End: int32(at + len(w))}})
		at += len(w) + 1
	}
	n := text.Name{First: 3, Last: 6}
	if openQuote(d, &n); n.First != 2 {
		t.Errorf("begins at token %d, want 2", n.First)
	}
}
