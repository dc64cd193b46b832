package event_test

import (
	"testing"

	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/text"
)

// TestObject has what a deed is done to or about where no actor stands for it.
func TestObject(t *testing.T) {
	for _, x := range []struct{ text, kind, want string }{
		{"Senator Maria Lopez blasted the plan on Monday.", "ACCUSE", "the plan"},
		{"Senator Maria Lopez refused to shake his hand after the vote.", "REJECT", "to shake his hand"},
		{"Senator Maria Lopez called for a new trial.", "REQUEST", "for a new trial"},
		{"Rebels shelled government-controlled neighbourhoods on Monday.", "ASSAULT", "government-controlled neighbourhoods"},
		{"The army hit rebel areas with rockets.", "ASSAULT", "rebel areas"},
		{"Senator Maria Lopez blasted Samuel Okoro on Monday.", "ACCUSE", ""},
		{"Maria Lopez threatened Samuel Okoro's old school.", "THREATEN", "Samuel Okoro's old school"},
		{"Maria Lopez criticized Samuel Okoro's move.", "ACCUSE", ""},
		{"Maria Lopez resigned to write a book.", "RETREAT", ""},
		{"The Kandora police opened an investigation.", "ACCUSE", ""},
	} {
		a := read(&text.Doc{Text: x.text})
		a.Events = event.All(a) // how sure an event is, is not asked here
		i := 0
		for i < len(a.Events) && a.Events[i].Type != x.kind {
			i++
		}
		if i == len(a.Events) {
			t.Errorf("%s: no %s", x.text, x.kind)
			continue
		}
		if got := a.Doc.Str(a.Events[i].Object); got != x.want {
			t.Errorf("%s: object %q, want %q", x.text, got, x.want)
		}
	}
}

// TestSubject has who does a deed where the source is only the person whose they are, or nobody known.
func TestSubject(t *testing.T) {
	for _, x := range []struct{ text, kind, want string }{
		{"Samuel Okoro's campaign asked Maria Lopez to leave.", "REQUEST", "Samuel Okoro's campaign"},
		{"Samuel Okoro asked Maria Lopez to leave.", "REQUEST", ""},
		{"Several Republicans denounced Maria Lopez.", "ACCUSE", "Several Republicans"},
	} {
		a := read(&text.Doc{Text: x.text})
		got := "no event"
		for _, e := range event.All(a) {
			if e.Type == x.kind {
				got = a.Doc.Str(e.Subject)
			}
		}
		if got != x.want {
			t.Errorf("%s: subject %q, want %q", x.text, got, x.want)
		}
	}
}

// TestSomeOfWhomNoMentionTells holds that a doer for whom no mention stands is read without a fault.
func TestSomeOfWhomNoMentionTells(t *testing.T) {
	a := read(&text.Doc{Text: "Teachers believe a clerk whose home burned to the ground lives."})
	for i := range a.Events {
		for _, p := range a.Events[i].Source {
			if p.Mention < 0 && !a.Events[i].Subject.Empty() {
				t.Errorf("words %q for nobody", a.Doc.Str(a.Events[i].Subject))
			}
		}
	}
}
