package plain

import (
	"strings"
	"testing"
	"time"

	"github.com/readout-news/readout/internal/ingest/source"
)

// TestOddTextsAreNotSlow guards against time that grows with the square of a line or page: sixteen times
// the text may take eighty times as long on a busy machine, not 256 times. The best of some runs counts.
func TestOddTextsAreNotSlow(t *testing.T) {
	const n = 1 << 16
	for name, unit := range map[string]string{
		"one letter": "a", "capitals": "AB ", "brackets": "(", "dashes": "— ", "handles": "— A (@b) ", "lines": "a\n", "blank lines": "\n", "names": "According to Reuters and AP, ",
		"dates": "May 6, 2024 ", "agencies": "Reuters said. ", "emoji": "🙂", "returns": "\r", "menu": "Home\nThe ferry left on Monday, the company said.\n", "slashes": "/A", "quotes": "\"", "stops": ". ",
	} {
		var small, large time.Duration
		for try := range 5 {
			small = best(try, small, cost(unit, n/16))
			large = best(try, large, cost(unit, n))
			if large < 100*time.Millisecond || large < 80*small {
				break
			}
		}
		if large >= 100*time.Millisecond && large >= 80*small {
			t.Errorf("%s: %d bytes took %v, %d bytes %v", name, n/16, small, n, large)
		}
	}
}

func best(try int, before, now time.Duration) time.Duration {
	if try == 0 {
		return now
	}
	return min(before, now)
}

// cost is the time to build a document of n bytes.
func cost(unit string, n int) time.Duration {
	start := time.Now()
	Build(source.Item{ID: "a", Text: strings.Repeat(unit, n/len(unit))})
	return time.Since(start)
}
