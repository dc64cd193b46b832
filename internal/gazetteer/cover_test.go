package gazetteer

import "testing"

func TestCoverTakesTheLongestName(t *testing.T) {
	words := []Seen{{Word: "In"}, {Word: "New", Upper: true}, {Word: "York", Upper: true}, {Word: "and", Upper: false}, {Word: "Paris", Upper: true}}
	Cover(words)
	a, b, p := words[1], words[2], words[4]
	if a.Span&Places == 0 || a.Span != b.Span || a.Place != 0 || b.Place != 2 {
		t.Errorf("New York: %+v %+v", a, b)
	}
	if p.Known&Places == 0 || p.Place != 3 || p.Span == 0 {
		t.Errorf("Paris: %+v", p)
	}
	if words[0].Known != 0 || words[3].Span != 0 {
		t.Errorf("small words: %+v %+v", words[0], words[3])
	}
}
