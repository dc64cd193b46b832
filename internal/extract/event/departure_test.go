package event_test

import (
	"testing"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// TestAHeadlinesVisitIsToComeWhereTheTextHasThemOnTheWay reads a headline in the present with what follows it.
func TestAHeadlinesVisitIsToComeWhereTheTextHasThemOnTheWay(t *testing.T) {
	const title = "President Samuel Okoro visits Togo\n"
	for lead, want := range map[string]extract.Status{
		"President Samuel Okoro is heading to Togo on Tuesday to see the damage.": extract.Planned,
		"President Samuel Okoro flew to Togo on Tuesday to see the damage.":       extract.Held,
	} {
		d := &text.Doc{Text: title + lead, TitleSpan: text.Span{End: int32(len(title) - 1)}}
		a := read(d)
		if len(a.Events) == 0 || a.Events[0].Status != want {
			t.Errorf("%s: want %s\n%s", lead, want, list(a))
		}
	}
}
