package nlp

import (
	"slices"
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

func TestStampsAreSentencesOfTheirOwn(t *testing.T) {
	tests := []struct {
		in   string
		want []string
	}{
		{"Published 2 May 2016 A bomb killed nine people.", []string{"Published 2 May 2016", "A bomb killed nine people."}},
		{"Date of publication 2 May 2016 At least nine died.", []string{"Date of publication 2 May 2016", "At least nine died."}},
		{"Last updated at May 022016 Rebels left Kandora.", []string{"Last updated at May 022016", "Rebels left Kandora."}},
		{"02-05-2016 Rebels left Kandora.", []string{"02-05-2016", "Rebels left Kandora."}},
		{"Mon, May 2, 2016 Rebels left Kandora.", []string{"Mon, May 2, 2016", "Rebels left Kandora."}},
		{"Bomb kills nine in Kandora AFP Monday 2 May 2016 A bomb killed nine.", []string{"Bomb kills nine in Kandora", "AFP Monday 2 May 2016", "A bomb killed nine."}},
		{"The law of Monday 2 May 2016 Okoro signed is void.", []string{"The law of Monday 2 May 2016 Okoro signed is void."}},
		{"On 2 May 2016 Okoro signed the law.", []string{"On 2 May 2016 Okoro signed the law."}},
		{"May 2 2016 was a Monday.", []string{"May 2 2016 was a Monday."}},
	}
	for _, tt := range tests {
		d := &text.Doc{Text: tt.in}
		Annotate(d)
		var got []string
		for _, s := range d.Sentences {
			got = append(got, d.Str(s.Span))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: sentences %q, want %q", tt.in, got, tt.want)
		}
	}
}
