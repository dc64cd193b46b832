package event_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/text"
)

// TestParties has who takes part in a deed, by all that the sentence says of it: "source > target" of its events of the kind.
func TestParties(t *testing.T) {
	for _, x := range []struct{ text, kind, want string }{
		{"The Kenyan army along with militias loyal to Samuel Okoro has been fighting the rebels.", "ASSAULT", "The Kenyan army+militias > the rebels"},
		{"The rebels, together with the Elm Front, attacked the army on Sunday.", "ASSAULT", "The rebels+Elm Front > the army"},
		{"Maria Lopez, joined by two senators from Togo, accused Samuel Okoro of lying.", "ACCUSE", "Maria Lopez+two senators > Samuel Okoro"},
		{"Maria Lopez accused Samuel Okoro, along with his aides, of lying.", "ACCUSE", "Maria Lopez > Samuel Okoro+his aides"},
		{"Samuel Okoro was killed along with six guards in Kandora.", "ASSAULT", "> Samuel Okoro+six guards"},
		{"Samuel Okoro was killed along with members of the Elm Front in Kandora.", "ASSAULT", "> Samuel Okoro"},
		{"Chad feared that Maria Lopez would visit Togo along with Samuel Okoro.", "CONSULT", "Maria Lopez > Togo"},
		{"Samuel Okoro also attacked Ola Ek, one of several senators who ripped Maria Lopez over the dam.", "ACCUSE", "Samuel Okoro > Ola Ek; Ola Ek+several senators > Maria Lopez"},
		{"Kenya is responsible for aiding the regime in its attacks on civilians.", "ASSAULT", "the regime > civilians"},
		{"Nine farmers were killed in Kandora after government forces responded with air raids.", "ASSAULT", "government forces > Nine farmers"},
		{"Samuel Okoro defended his attacks on Twitter.", "ACCUSE", "none"},
		{"Officials and divers are still battling to rescue farmers.", "ASSAULT", "none"},
		{"Maria Lopez is willing to meet with Samuel Okoro following his attacks on Chad.", "THREATEN", "none"},
		{"Maria Lopez is willing to attack Chad.", "THREATEN", "Maria Lopez > Chad"},
		{"Maria Lopez fought back against accusations that her husband robbed teachers.", "ASSAULT", "none"},
		{"Elm Bank has fought Governor Maria Lopez every step of the way.", "ASSAULT", "none"},
		{"Samuel Okoro's rebels fought the Kenyan army in the hills.", "ASSAULT", "Okoro's rebels > the Kenyan army"},
		{"NATO member Togo's incursion into Chad was condemned by Kenya.", "ASSAULT", "Togo > Chad"},
	} {
		a := read(&text.Doc{Text: x.text})
		got := "none"
		for _, e := range event.All(a) {
			if e.Type != x.kind {
				continue
			}
			var s, o []string
			for _, p := range e.Source {
				s = append(s, a.Doc.Str(p.Span))
			}
			for _, p := range e.Target {
				o = append(o, a.Doc.Str(p.Span))
			}
			one := strings.TrimSpace(strings.Join(s, "+") + " > " + strings.Join(o, "+"))
			if got != "none" {
				one = got + "; " + one
			}
			got = one
		}
		if got != x.want {
			t.Errorf("%s: %q, want %q", x.text, got, x.want)
		}
	}
}
