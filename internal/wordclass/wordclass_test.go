package wordclass

import (
	"bytes"
	"testing"

	"github.com/readout-news/readout/internal/linear"
)

func TestBuilderWritesWhatOfReads(t *testing.T) {
	b := NewBuilder(3)
	b.Put("minister", 7, 2, 1)
	b.Put("Ankara", 511, 63, 4)
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		t.Fatal(err)
	}
	for w, want := range map[string]Class{"minister": {8, 2, 1}, "Ankara": {512, 63, 4}, "ankara": {}, "": {}} {
		if got := of(out.String(), linear.Hash(w)); got != want {
			t.Errorf("%q: %v, want %v", w, got, want)
		}
	}
}

func TestClassesOfTheModel(t *testing.T) {
	if Of("Monday").Fine != Of("Tuesday").Fine {
		t.Error("weekdays should share a class")
	}
	if Of("1999") != Of("2000") {
		t.Error("digits should not matter")
	}
	if Of("the").Case != 1 || Of("Russia").Case != 4 {
		t.Errorf("case of the and Russia: %d, %d", Of("the").Case, Of("Russia").Case)
	}
	if Of("qwrtzplk") != (Class{}) {
		t.Error("unknown word has a class")
	}
}
