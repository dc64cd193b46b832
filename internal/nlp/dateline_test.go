package nlp

import (
	"testing"

	"github.com/readout-news/readout/text"
)

func TestDatelinesAreSentencesOfTheirOwn(t *testing.T) {
	tests := []struct{ in, first string }{
		{"GENEVA (AP) - The ministers met on Monday.", "GENEVA (AP) -"},
		{"NEW YORK, Oct. 16, 2023 (Xinhua) -- Oil prices rose.", "NEW YORK, Oct. 16, 2023 (Xinhua) --"},
		{"(Reuters) — The bank cut its rate.", "(Reuters) —"},
		{"OSLO - Two ferries collided.", "OSLO -"},
		{"NATO said on Monday that it would stay - for now.", "NATO said on Monday that it would stay - for now."},
		{"The mayor spoke - briefly - in Oslo.", "The mayor spoke - briefly - in Oslo."},
		{"UN-backed talks began.", "UN-backed talks began."},
	}
	for _, tt := range tests {
		d := &text.Doc{Text: tt.in}
		Annotate(d)
		if got := d.Str(d.Sentences[0].Span); got != tt.first {
			t.Errorf("%q: first sentence %q, want %q", tt.in, got, tt.first)
		}
		for i, s := range d.Sentences {
			for k := s.First; k < s.Last; k++ {
				if d.Tokens[k].Sent != int32(i) {
					t.Errorf("%q: token %d says sentence %d, stands in %d", tt.in, k, d.Tokens[k].Sent, i)
				}
			}
		}
	}
}
