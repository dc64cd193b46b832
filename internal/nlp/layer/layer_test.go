package layer

import (
	"reflect"
	"strings"
	"testing"

	"github.com/readout-news/readout/text"
)

const article = `Minister of Orria resigns
The defence minister of Orria, Ana Lind, said on Monday that she would resign. "I've done what I could," she told
reporters in Paris. At least 12 soldiers had been hurt when a bridge near Brenholm fell on 5 March 2024, Lind said.
`

func read(s Set) *text.Doc {
	d := &text.Doc{Text: article, Published: text.Published{DateRange: text.OneDay(text.MakeDate(2024, 3, 12))}}
	Read(d, s)
	return d
}

func TestOnlyWhatIsAskedForIsRead(t *testing.T) {
	for want, empty := range map[Set]string{
		0:          "Sentences Tokens Names Times Mentions Chains",
		Sentences:  "Names Times Mentions Chains",
		Tokens:     "Names Times Mentions Chains",
		Names:      "Times Mentions Chains",
		Times:      "Names Mentions Chains",
		References: "Times",
		Language:   "",
	} {
		v := reflect.ValueOf(read(want)).Elem()
		for _, field := range strings.Fields("Sentences Tokens Names Times Mentions Chains") {
			if got := v.FieldByName(field).Len() == 0; got != strings.Contains(empty, field) {
				t.Errorf("layers %b: %s empty: %v", want, field, got)
			}
		}
	}
	if d := read(Sentences); d.Tokens[0].POS != text.NoPOS || d.Tokens[0].Lemma != "" {
		t.Errorf("words were tagged though nobody asked: %+v", d.Tokens[0])
	}
}

func TestALayerIsTheSameAloneAndTogether(t *testing.T) {
	all := read(All)
	if names := read(Names).Names; !reflect.DeepEqual(names, all.Names) {
		t.Errorf("names alone %v, with all %v", names, all.Names)
	}
	if times := read(Times).Times; !reflect.DeepEqual(times, all.Times) {
		t.Errorf("times alone %v, with all %v", times, all.Times)
	}
	if chains := read(References).Chains; !reflect.DeepEqual(chains, all.Chains) {
		t.Errorf("references alone %v, with all %v", chains, all.Chains)
	}
}

// BenchmarkRead times each layer with all it rests on.
func BenchmarkRead(b *testing.B) {
	for _, l := range []struct {
		name string
		set  Set
	}{{"sentences", Sentences}, {"tokens", Tokens}, {"names", Names}, {"times", Times}, {"language", Language}} {
		b.Run(l.name, func(b *testing.B) {
			body := strings.Repeat(article, 10)
			words := 0
			b.ReportAllocs()
			for b.Loop() {
				d := &text.Doc{Text: body}
				Read(d, l.set)
				words += len(d.Tokens)
			}
			b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
