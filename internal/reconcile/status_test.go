package reconcile

import (
	"testing"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

func TestWhatLastsIsToldAsHeldAndAsOngoing(t *testing.T) {
	x := word{status: extract.Ongoing, day: text.OneDay(text.MakeDate(2024, 3, 12))}
	y := word{status: extract.Held, day: text.OneDay(text.MakeDate(2024, 3, 11))}
	if r, why := statusPair(x, y); r != compatible {
		t.Errorf("ongoing in the later, held in the earlier: %s, %s", r, why)
	}
	x.day, y.day = y.day, x.day
	if r, _ := statusPair(x, y); r != update {
		t.Errorf("ongoing in the earlier, held in the later: %s", r)
	}
}

func TestAPlanAfterTheDeedIsAContradiction(t *testing.T) {
	x := word{status: extract.Planned, day: text.OneDay(text.MakeDate(2024, 3, 12))}
	y := word{status: extract.Held, day: text.OneDay(text.MakeDate(2024, 3, 11))}
	if r, _ := statusPair(x, y); r != conflict {
		t.Errorf("planned in the later, held in the earlier: %s", r)
	}
}
