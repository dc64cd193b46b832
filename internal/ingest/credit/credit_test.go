package credit

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout-news/readout/text"
)

// show writes lineage as "relation name; ...".
func show(d *text.Doc) string {
	var out []string
	for _, l := range d.Lineage {
		out = append(out, l.Relation+" "+l.Name)
	}
	return strings.Join(out, "; ")
}

func TestBody(t *testing.T) {
	for s, want := range map[string]string{
		"PORT OSTRA (AP) — The ferry left on Monday.":                                     "credit AP",
		"(Reuters) - The ferry left on Monday.":                                           "credit Reuters",
		"GAMLA STAD, May 6 (Xinhua) -- The ferry left.":                                   "credit Xinhua",
		"MOSCOW, May 6. /TASS/. The ferry left.":                                          "credit TASS",
		"OSTRA (KLMN) — The ferry left.":                                                  "credit KLMN",
		"By Ann Lee | Associated Press\nThe ferry left.":                                  "credit Associated Press",
		"The ferry left on Monday.\nIt was late. --Reuters":                               "credit Reuters",
		"The ferry left on Monday. It was late. (AFP)":                                    "credit AFP",
		"The ferry left on Monday, according to Delta Press.\nIt was late.":               "cites Delta Press",
		"The ferry left on Monday.\nThe captain was well, TASS reported.":                 "cites TASS",
		"The ferry left, as reported by Delta Press.\nIt was late.":                       "cites Delta Press",
		"The ferry left, citing Delta Press.\nIt was late.":                               "cites Delta Press",
		"The ferry left, a spokesman said, quoting Delta Press.\nIt was late.":            "cites Delta Press",
		"The ferry left, reports Delta Press.\nIt was late.":                              "cites Delta Press",
		"The ferry left.\nIt was late, Syrian media said.":                                "cites Syrian media",
		"The ferry left.\nIt was late, Iranian state television said.":                    "cites Iranian state television",
		"The ferry left. This was first published by The Harbour Courier.":                "copy The Harbour Courier",
		"The ferry left. TRANSLATED BY The Delta Reader":                                  "translation The Delta Reader",
		"The ferry left.\nAccording to the Reuters news agency, it was late.":             "cites Reuters",
		"The ferry went back to TASS's reporter on Monday.":                               "",
		"The captain told TASS's reporter that he was well.":                              "cites TASS",
		"In this photo taken on May 6 and seen by TASS, the ferry leaves. It was late.":   "",
		"The minister was quoted by Russian news agencies as saying so.":                  "cites Russian news agencies",
		"The ferry left, according to police.\nThe captain told his wife.":                "",
		"The Port Authority (PA) said on Monday that the ferry left.":                     "",
		"The ferry left. The story was originally published by The Harbour Courier.":      "copy The Harbour Courier",
		"The ferry left.\nThe book was first published in May 2014.":                      "",
		"TASS said the ferry left. TASS also reported that it was late.":                  "cites TASS",
		"MOSCOW (TASS) — The ferry left.\nThe captain was well, TASS reported on Monday.": "credit TASS",
	} {
		d := &text.Doc{Text: s}
		Read(d)
		if got := show(d); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
		for _, l := range d.Lineage {
			if !strings.Contains(d.Str(l.Span), l.Name) {
				t.Errorf("%q: span of %q holds %q", s, l.Name, d.Str(l.Span))
			}
		}
	}
}

func TestDropped(t *testing.T) {
	for s, want := range map[string]string{
		"This article was translated and edited by The Delta Reader. The Delta Reader has not verified the content of this story.": "translation The Delta Reader",
		"Translated from Ostra Zeitung by Ann Lee":                  "translation Ann Lee; translation Ostra Zeitung",
		"Translated from Arabic by The Delta Reader":                "translation The Delta Reader",
		"This story was originally published by Harbour Courier.":   "copy Harbour Courier",
		"Republished with permission from The Harbour Courier":      "copy The Harbour Courier",
		"(With inputs from Reuters)":                                "cites Reuters",
		"Source: TASS":                                              "credit TASS",
		"Copyright 2024 The Associated Press. All rights reserved.": "credit The Associated Press",
		"© 2024 Harbour Courier. All rights reserved.":              "",
		"Reuters":        "credit Reuters",
		"Photo: Reuters": "",
		"Print":          "", // a button of the page, not the outlet
		"The Print":      "credit The Print",
		"Ann Lee and The Associated Press contributed to this report.": "cites The Associated Press",
		"This report contains material from Reuters, AFP and Ann Lee.": "cites Reuters; cites AFP",
		"About us": "",
	} {
		d := &text.Doc{Text: "The ferry left.", Dropped: []text.Dropped{{Text: s, Reason: "note"}}}
		Read(d)
		if got := show(d); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
		for _, l := range d.Lineage {
			if l.Source != s || !l.Span.Empty() {
				t.Errorf("%q: %+v", s, l)
			}
		}
	}
}

func TestOwnNameIsNoSource(t *testing.T) {
	d := &text.Doc{Outlet: "CNN", Text: "(CNN) — The ferry left.\nThe captain told CNN that he was well."}
	if Read(d); len(d.Lineage) > 0 {
		t.Error(fmt.Sprint(d.Lineage))
	}
}

func TestByline(t *testing.T) {
	for s, want := range map[string]string{
		"By Ann Lee": "Ann Lee", "BY ANN LEE": "ANN LEE", "By Ann Lee and Bo Ek, Harbour Courier": "Ann Lee and Bo Ek", "By the time the ferry left it was late": "",
	} {
		d := &text.Doc{Text: "The ferry left.", Dropped: []text.Dropped{{Text: s, Reason: "byline"}}}
		if Read(d); d.Byline != want {
			t.Errorf("%q: %q", s, d.Byline)
		}
	}
}
