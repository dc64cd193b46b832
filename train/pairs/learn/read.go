package learn

import (
	"bufio"
	"encoding/json"
	"os"
	"regexp"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/coref"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/internal/nlp/timex"
	"github.com/readout-news/readout/text"
)

// Example is two parties of a sentence with the type of the event between them.
type Example struct {
	ID          string // of the sentence
	Label, Quad string
	Features    []uint64
}

// Read gives one example a pair whose marks fit its text.
func Read(path string) ([]Example, error) {
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
				Root   string `json:"plover_root"`
				Quad   string
				Marked string
			}
		}
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			return nil, err
		}
		a := analyze(row.Text)
		for _, e := range row.Expected {
			if p, ok := spans(e.Marked, row.Text); ok {
				out = append(out, Example{row.ID, e.Root, e.Quad, event.PairFeatures(a, p)})
			}
		}
	}
	return out, lines.Err()
}

func analyze(s string) *extract.Analysis {
	d := &text.Doc{Text: s}
	nlp.Annotate(d)
	name.Find(d)
	timex.Find(d)
	coref.Resolve(d)
	return &extract.Analysis{Doc: d}
}

var mark = regexp.MustCompile(`</?[st]>`)

// spans reads "<s>A</s> struck <t>B</t>"; the last mark of each sort holds where there are several.
func spans(marked, plain string) (event.Pair, bool) {
	var p event.Pair
	if mark.ReplaceAllString(marked, "") != plain {
		return p, false
	}
	gone := int32(0)
	seen := 0
	for _, m := range mark.FindAllStringIndex(marked, -1) {
		at := int32(m[0]) - gone
		gone += int32(m[1] - m[0])
		switch marked[m[0]:m[1]] {
		case "<s>":
			p.Source = text.Span{Start: at}
			seen |= 1
		case "</s>":
			p.Source.End = at
		case "<t>":
			p.Target = text.Span{Start: at}
			seen |= 2
		case "</t>":
			p.Target.End = at
		}
	}
	return p, seen == 3
}
