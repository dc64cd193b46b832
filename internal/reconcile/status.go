package reconcile

import (
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
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

// word is what a document says of an event: the furthest that it has it come, since a plan and its outcome in one text
// do not part, the day the document came out, and whether it takes back what was reported before.
type word struct {
	doc      int
	status   extract.Status
	day      text.DateRange
	corrects bool
}

// wordsOf gives the word of each document of g, in the order of the documents.
func (d *desk) wordsOf(g []told) (out []word) {
	for _, m := range g {
		i := slices.IndexFunc(out, func(w word) bool { return w.doc == m.doc })
		if i < 0 {
			i = len(out)
			out = append(out, word{doc: m.doc, status: m.e.Status, day: d.wordDay(m)})
		}
		w := &out[i]
		if slices.Index(statusOrder, m.e.Status) < slices.Index(statusOrder, w.status) {
			w.status, w.day = m.e.Status, d.wordDay(m)
		}
		w.corrects = w.corrects || d.takesBack(m)
	}
	return out
}

// wordDay is the day of what the document of m says of its event: that on which it came out. Of a document without a date it is the day on
// which the event came about, or that of the threat, demand or plan by which it is told ("threatened on 3 June to").
func (d *desk) wordDay(m told) text.DateRange {
	if pub := d.docs[m.doc].Doc.Published.DateRange; pub.Single() {
		return pub
	}
	if settled(m.e.Status) {
		return m.days
	}
	a := d.docs[m.doc]
	for k := range a.Events {
		if e := &a.Events[k]; e.Status == extract.Held && !e.Date.IsZero() && spokenOf[e.Type] && a.Doc.Tokens[e.Head].Sent == d.sentenceOf(m) {
			return e.Date
		}
	}
	return text.DateRange{}
}

// spokenOf are the types of what is done by word of mouth.
var spokenOf = words("THREATEN REQUEST SUPPORT AGREE REJECT ACCUSE")

// takesBack reports whether the sentence of m, or one beside it, says that an earlier report was wrong.
func (d *desk) takesBack(m told) bool {
	doc := d.docs[m.doc].Doc
	at := doc.Tokens[m.e.Head].Sent
	for i := max(at-1, 0); i <= at+1 && int(i) < len(doc.Sentences); i++ {
		if mistaken(doc, &doc.Sentences[i], &doc.Sentences[at]) {
			return true
		}
	}
	return false
}

// statusRelation is the gravest relation between the words of two documents on an event, and its reason.
func (d *desk) statusRelation(g []told) (relation, why string) {
	all := d.wordsOf(g)
	if relation = single; len(all) > 1 {
		relation = agree
	}
	type toldAs struct {
		doc    int
		status extract.Status
	}
	firm := map[toldAs]bool{}
	for _, m := range g {
		if at := (toldAs{m.doc, m.e.Status}); !firm[at] && !d.takesBack(m) {
			firm[at] = true
		}
	}
	has := func(doc int, s extract.Status) bool { return firm[toldAs{doc, s}] }
	for i, x := range all {
		for _, y := range all[i+1:] {
			if d.oneText[x.doc] == d.oneText[y.doc] && x.corrects == y.corrects && (has(y.doc, x.status) || has(x.doc, y.status)) {
				continue // a copy does not part with what it repeats
			}
			r, because := statusPair(x, y)
			if r == conflict && (x.status == extract.Denied || y.status == extract.Denied) && !d.deniesIt(g, x, y) {
				r = compatible
			}
			if severity[r] > severity[relation] {
				relation, why = r, because
			}
		}
	}
	return relation, why
}

// deniesIt reports whether one document denies what another tells: of what is done by word of mouth it must have the same word for it, since to
// have criticized is not to have condemned.
func (d *desk) deniesIt(g []told, x, y word) bool {
	for _, a := range g {
		for _, b := range g {
			if a.doc == x.doc && b.doc == y.doc && a.e.Status == x.status && b.e.Status == y.status && (!d.verbal(a) || a.mention.Words[0] == b.mention.Words[0] && (a.days.IsZero() || b.days.IsZero() || a.days.Overlaps(b.days))) {
				return true
			}
		}
	}
	return false
}

// statusPair is how the words of two documents stand to each other. A plan and its outcome are a development; that
// something came about and that it did not contradict each other; what is called for, alleged or supposed leaves room for both.
func statusPair(x, y word) (relation, why string) {
	if stage(x.status) > stage(y.status) || stage(x.status) == stage(y.status) && before(y.day, x.day) {
		x, y = y, x
	}
	switch {
	case x.corrects != y.corrects:
		return correction, "one of them takes an earlier report back"
	case x.status == y.status:
		return agree, ""
	case y.status == extract.Denied:
		return denial(x)
	case x.status == extract.Alleged || x.status == extract.Hypothetical:
		return compatible, string(x.status) + " here, and " + string(y.status) + " there: the one leaves room for the other"
	case x.status == extract.Ongoing && y.status == extract.Held && before(y.day, x.day):
		return compatible, "ongoing in the later document, held in the earlier: what lasts is told as both" // a suit, a speech, a search
	case before(y.day, x.day) && settled(y.status) && stage(x.status) < stage(extract.Held):
		return conflict, string(x.status) + " in the later document, " + string(y.status) + " in the earlier"
	case x.status == extract.Held && y.status == extract.Cancelled:
		return conflict, "held here, called off there"
	case x.status == extract.Planned && settled(y.status), before(x.day, y.day):
		return update, "first " + string(x.status) + ", then " + string(y.status)
	}
	return compatible, string(x.status) + " and " + string(y.status) + " do not exclude each other"
}

// denial is how the word of one document stands to the denial in another.
func denial(x word) (relation, why string) {
	switch x.status {
	case extract.Held, extract.Ongoing, extract.Alleged, extract.Planned, extract.Cancelled:
		return conflict, string(x.status) + " here, denied there"
	}
	return compatible, string(x.status) + " here, denied there: a wish is not a report"
}

// stage orders the statuses as an event runs through them.
func stage(s extract.Status) int {
	switch s {
	case extract.Hypothetical, extract.Alleged:
		return 0
	case extract.CalledFor, extract.Proposed, extract.Threatened:
		return 1
	case extract.Planned:
		return 2
	case extract.Ongoing:
		return 3
	case extract.Held:
		return 4
	case extract.Cancelled:
		return 5
	}
	return 6 // denied
}

// settled reports whether an event has come about or been called off.
func settled(s extract.Status) bool {
	return s == extract.Held || s == extract.Ongoing || s == extract.Cancelled
}
