package event_test

import (
	"testing"

	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/text"
)

// TestDoers has whom the reading of the sentence around them rules in or out as doers.
func TestDoers(t *testing.T) {
	for _, x := range []struct{ text, kind, want string }{
		{"The Syrian Observatory for Human Rights confirmed that a boy was killed in the blast, saying it also wounded nine farmers.", "ASSAULT", ""},
		{"The army said it wounded nine farmers.", "ASSAULT", "it"},
		{"Someone in the crowd fired at the soldiers, Kofi Mensah said.", "ASSAULT", ""},
		{"A leading Democrat, Representative Maria Lopez, denounced Samuel Okoro.", "ACCUSE", "Maria Lopez"},
		{"Senator Kofi Mensah, Arizona Republican and a harsh critic of Samuel Okoro, is cooperating with Kenya on judges.", "COOPERATE", "Kofi Mensah"},
		{"Kofi Mensah, Maria Lopez and Samuel Okoro are cooperating with Kenya on judges.", "COOPERATE", "Kofi Mensah, Maria Lopez, Samuel Okoro"},
	} {
		a := read(&text.Doc{Text: x.text})
		found, got := false, ""
		for _, e := range event.All(a) {
			if e.Type != x.kind || len(e.Source) == 0 && got != "" {
				continue
			}
			if found = true; len(e.Source) > 0 {
				got = ""
			}
			for i, s := range e.Source {
				if i > 0 {
					got += ", "
				}
				got += a.Doc.Str(a.Doc.Mentions[s.Mention].Span)
			}
		}
		if !found && x.want != "" || got != x.want {
			t.Errorf("%s: source %q, want %q", x.text, got, x.want)
		}
	}
}

// TestNoEvents has sentences that tell of nothing that happened between their parties.
func TestNoEvents(t *testing.T) {
	for text1, kind := range map[string]string{
		"What farmers and bakers are talking about":                                          "CONSULT",
		"Senator Maria Lopez expressed concern about the Kandora Court overturning the law.": "ACCUSE",
		"Samuel Okoro's group stands ready to urge Kenyan senators to vote for the nominee.": "AGREE",
	} {
		a := read(&text.Doc{Text: text1})
		for _, e := range event.All(a) {
			if e.Type == kind {
				t.Errorf("%s: %s", text1, kind)
			}
		}
	}
}
