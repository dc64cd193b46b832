package cputime_test

import (
	"testing"
	"time"

	"github.com/readout-news/readout/internal/cputime"
)

func TestWorkTakesTime(t *testing.T) {
	before, end, n := cputime.Used(), time.Now().Add(10*time.Second), 0
	for cputime.Used() == before && time.Now().Before(end) {
		n++
	}
	if used := cputime.Used() - before; used <= 0 {
		t.Errorf("%v used by %d rounds", used, n)
	}
}
