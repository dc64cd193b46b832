package learn

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"

	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/text"
)

// ReadCodebook gives one example a codebook event whose parties' words stand in its text. The codebook's sentences are
// learned from and not measured on.
func ReadCodebook(path string) ([]Example, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Example
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var row struct {
			ID, Text string
			Expected []struct {
				Type   string   `json:"plover_type"`
				Source []string `json:"source_text"`
				Target []string `json:"target_text"`
			}
		}
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			return nil, err
		}
		for _, e := range row.Expected {
			out = add(out, row.ID, row.Text, e.Type, e.Source, e.Target)
		}
	}
	return out, lines.Err()
}

// add appends the pair of the first source and the first target; parties of a meeting are both.
func add(out []Example, id, s, label string, source, target []string) []Example {
	if len(target) == 0 && len(source) > 1 {
		target = source[1:]
	}
	if len(source) == 0 || len(target) == 0 {
		return out
	}
	if label == "CONCEDE" || label == "RETREAT" {
		label = "YIELD"
	}
	x, y := find(s, source[0]), find(s, target[0])
	if x.Empty() || y.Empty() || x.Overlaps(y) {
		return out
	}
	return append(out, Example{id, label, QuadOf[label], event.PairFeatures(analyze(s), event.Pair{Source: x, Target: y})})
}

func find(s, words string) text.Span {
	i := strings.Index(s, words)
	if i < 0 || words == "" {
		return text.Span{}
	}
	return text.Span{Start: int32(i), End: int32(i + len(words))}
}
