package reconcile

import (
	"fmt"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// harms are the words for what force does to people, beside those for the deed itself.
var harms = words("kill wound injure die hurt dead death casualty leave claim")

// harmOf reports whether y tells whom the deed x harmed: nameless people, where x was done to a place, a body or nobody named.
func (d *desk) harmOf(x, y told) bool {
	if x.e.Type != "ASSAULT" || y.e.Type != "ASSAULT" || y.e.Status != extract.Held {
		return false
	}
	return harms[d.lemma(y)] && !harms[d.lemma(x)] && d.victims(y.targets) && (len(x.targets) == 0 || !d.people(x.targets))
}

func (d *desk) lemma(m told) string { return d.docs[m.doc].Doc.Tokens[m.e.Head].Lemma }

// victims reports whether a side is nameless people.
func (d *desk) victims(side []int32) bool {
	for _, k := range side {
		if d.named(k) || d.who[k].Kind == text.Place || d.who[k].Kind == text.Organization {
			return false
		}
	}
	return len(side) > 0
}

// people reports whether a side has persons or a nameless group in it.
func (d *desk) people(side []int32) bool {
	for _, k := range side {
		if p := &d.who[k]; p.Kind == text.Person || p.Kind == text.Group && !p.named {
			return true
		}
	}
	return false
}

// deedAndHarm joins a deed and its harm told in one breath, or by two texts of one doer on one day: one raid is one event,
// whoever died in it.
func (d *desk) deedAndHarm(x, y told) verdict {
	doers, both := d.sideAgrees(x.sources, y.sources)
	if !doers {
		return apart("doers differ")
	}
	if x.doc == y.doc {
		if gap := d.sentenceOf(x) - d.sentenceOf(y); gap == 0 && !d.longBefore(x, y) && !d.sequel(x, y) && !d.apartClauses(x, y) || both && (gap == -1 && !d.setsOut(y) || gap == 1 && !d.setsOut(x)) {
			return verdict{one: true, breath: true, grounds: []string{"the deed and whom it harmed, told in one breath"}}
		}
		return open
	}
	return when(both && d.identical(x.sources, y.sources) && !x.days.IsZero() && !y.days.IsZero() && x.days.Overlaps(y.days),
		verdict{one: true, grounds: []string{"one doer on one day: the deed and whom it harmed"}})
}

func (d *desk) sentenceOf(m told) int32 { return d.docs[m.doc].Doc.Tokens[m.e.Head].Sent }

// besideKeys file a deed under the sentences where its harm may be told.
func (d *desk) besideKeys(m told) (out []string) {
	if m.e.Type != "ASSAULT" {
		return nil
	}
	at := d.sentenceOf(m)
	for s := at - 1; s <= at+1; s++ {
		out = append(out, fmt.Sprintf("beside %d:%d", m.doc, s))
	}
	return out
}
