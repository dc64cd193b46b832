package reconcile

import (
	"slices"

	"github.com/readout-news/readout/internal/extract"
)

// statusOrder lists the statuses from what has come about to what has merely been spoken of. An event
// that one report has as planned and another as held has come about in between.
var statusOrder = []extract.Status{
	extract.Held, extract.Ongoing, extract.Cancelled, extract.Denied, extract.Alleged, extract.Planned,
	extract.Threatened, extract.Proposed, extract.CalledFor, extract.Hypothetical,
}

// statusOf is the furthest that any report says the event has come.
func statusOf(g []told) string {
	best := len(statusOrder) - 1
	for _, m := range g {
		if i := slices.Index(statusOrder, m.e.Status); i >= 0 {
			best = min(best, i)
		}
	}
	return string(statusOrder[best])
}

// contradict reports whether documents part on what has come about: some have it held or going on,
// others as merely planned, called off or denied. One document that tells of a plan and then of its
// outcome does not part with itself.
func contradict(s sides) bool {
	var done, not []string
	for _, side := range s.list {
		switch extract.Status(side.Value) {
		case extract.Held, extract.Ongoing:
			done = append(done, side.Documents...)
		case extract.Cancelled, extract.Denied, extract.Planned:
			not = append(not, side.Documents...)
		}
	}
	return len(done) > 0 && slices.ContainsFunc(not, func(doc string) bool { return !slices.Contains(done, doc) })
}
