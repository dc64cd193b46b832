package reconcile

import (
	"github.com/readout-news/readout/internal/decision"
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// reject leaves out the findings that a person has rejected.
func reject(docs []*extract.Analysis, decisions *decision.List) {
	for _, a := range docs {
		var runes *text.Runes
		var mine []*decision.Decision
		for _, d := range decisions.All() {
			if d.Reject != nil && d.Reject.Document == a.Doc.ID {
				mine = append(mine, d)
			}
		}
		if mine == nil {
			continue
		}
		runes = text.NewRunes(a.Doc.Text)
		out := func(kind string, s text.Span) bool {
			for _, d := range mine {
				if !s.Empty() && d.Rejects(a.Doc.ID, kind, runes.At(s.Start), runes.At(s.End)) {
					d.Applied++
					return true
				}
			}
			return false
		}
		a.Drop(
			func(i int) bool { return out("event", a.Events[i].Trigger) },
			func(i int) bool { return out("claim", a.Claims[i].Cue) },
			func(i int) bool { return out("figure", a.Figures[i].Span) },
		)
	}
}
