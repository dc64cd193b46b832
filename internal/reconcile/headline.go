package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/sameevent"
	"github.com/readout-news/readout/text"
)

// oneHeadline reports whether x and y are what the headline of a text and its first sentences tell: one kind of deed, of the same doers, done
// to the same or to somebody whom one of the two leaves out or does not name.
func (d *desk) oneHeadline(x, y told) bool {
	if x.doc != y.doc || x.e.Type != y.e.Type || !oneStanding(x, y) || d.titled(x) == d.titled(y) || !d.leads(x) || !d.leads(y) {
		return false
	}
	if !codesAgree(x.e.CAMEO, y.e.CAMEO) {
		v := d.reader.Compare(&x.mention, &y.mention)
		if v.Kinship() < sameevent.Near {
			return false
		}
	}
	s, t := d.mayBe(x.sources, y.sources), d.mayBe(x.targets, y.targets)
	return s && t && (d.sameSide(x.sources, y.sources) || d.sameSide(x.targets, y.targets))
}

// oneStanding reports whether two mentions have their event come as far.
func oneStanding(x, y told) bool {
	came := func(s extract.Status) bool { return s == extract.Held || s == extract.Ongoing }
	return x.e.Status == y.e.Status || came(x.e.Status) && came(y.e.Status)
}

func (d *desk) titled(m told) bool { return d.docs[m.doc].Doc.TitleSpan.Contains(m.e.Trigger) }

// sameSide reports whether two sides are the same actors, one of them known by name.
func (d *desk) sameSide(a, b []int32) bool {
	return len(a) > 0 && len(b) > 0 && d.identical(a, b) && slices.ContainsFunc(a, d.named)
}

// mayBe reports whether two sides can be one: a side is open, is nameless where the other is named, or both are nameless and of no two
// numbers.
func (d *desk) mayBe(a, b []int32) bool {
	if agree, _ := d.sideAgrees(a, b); agree {
		return true
	}
	if len(a) != 1 || len(b) != 1 || d.who[a[0]].Kind == text.Place || d.who[b[0]].Kind == text.Place {
		return false
	}
	m, n := quantity(strings.Fields(fold(d.who[a[0]].Name))), quantity(strings.Fields(fold(d.who[b[0]].Name)))
	if !d.named(a[0]) && !d.named(b[0]) {
		return m == 0 || n == 0 || m == n
	}
	return d.nobody(a[0]) != d.nobody(b[0]) && d.who[a[0]].Kind == d.who[b[0]].Kind
}
