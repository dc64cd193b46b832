package annotation

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// Pairs answers the pairs that the input asked for, in their order, with reasons where why is set. A
// pair outside the text gets an empty type.
func Pairs(a *extract.Analysis, asked []source.Pair, why bool) []record.PairEvent {
	if len(asked) == 0 {
		return nil
	}
	runes := text.NewRunes(a.Doc.Text)
	bytes := func(s source.Span) (text.Span, bool) {
		b := text.Span{Start: runes.Byte(s.Start), End: runes.Byte(s.End)}
		return b, b.Start >= 0 && b.Start < b.End
	}
	out := make([]record.PairEvent, len(asked))
	var inside []event.Pair
	var at []int
	for i, p := range asked {
		s, ok := bytes(p.Source)
		t, ok2 := bytes(p.Target)
		if ok && ok2 {
			inside, at = append(inside, event.Pair{Source: s, Target: t}), append(at, i)
		}
	}
	for k, x := range event.Pairs(a, inside) {
		r := record.PairEvent{Type: x.Type, CAMEO: x.CAMEO, Status: string(x.Status), Score: float64(x.Score) / 1000}
		if why {
			r.Why = x.Why
		}
		out[at[k]] = r
	}
	return out
}
