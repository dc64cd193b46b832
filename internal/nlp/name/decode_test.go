package name

import (
	"testing"

	"github.com/readout-news/readout/text"
)

func TestLabelsDecode(t *testing.T) {
	var tr Transitions
	tr.Forbid()
	emit := make([]int32, 3*NumLabels)
	b, l := LabelOf(text.Person, true, false), LabelOf(text.Person, false, true)
	emit[b], emit[NumLabels+int(l)] = 5, 5
	emit[NumLabels+int(LabelOf(text.Place, true, true))] = 7
	out := make([]uint8, 3)
	new(Decoder).Decode(emit, &tr, out)
	if out[0] != b || out[1] != l || out[2] != 0 {
		t.Errorf("%v", out)
	}
}
