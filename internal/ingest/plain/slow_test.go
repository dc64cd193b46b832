package plain

import (
	"strings"
	"testing"
	"time"

	"github.com/readout-news/readout/internal/ingest/source"
)

// TestOddTextsAreNotSlow guards against time that grows with the square of a line or page. Each text takes
// less than a second; the limit leaves room for the race detector on a busy machine.
func TestOddTextsAreNotSlow(t *testing.T) {
	const n, limit = 1 << 17, 30 * time.Second
	for name, unit := range map[string]string{
		"one letter": "a", "capitals": "AB ", "brackets": "(", "dashes": "— ", "handles": "— A (@b) ", "lines": "a\n", "blank lines": "\n", "names": "According to Reuters and AP, ",
		"dates": "May 6, 2024 ", "agencies": "Reuters said. ", "emoji": "🙂", "returns": "\r", "menu": "Home\nThe ferry left on Monday, the company said.\n", "slashes": "/A", "quotes": "\"", "stops": ". ",
	} {
		start := time.Now()
		Build(source.Item{ID: "a", Text: strings.Repeat(unit, n/len(unit))})
		if d := time.Since(start); d > limit {
			t.Errorf("%s took %v", name, d)
		}
	}
}
