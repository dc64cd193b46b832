package plain

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/ingest/source"
)

const ferryStory = `Ferry runs aground off Brenholm

A ferry with 120 passengers ran aground off Brenholm on Sunday, the coast guard said on the radio.

The passengers of the ferry were taken ashore in small boats, and nobody was hurt, the coast guard added.`

func TestOutletIsTakenFromThePageOnlyWhenItIsStated(t *testing.T) {
	for _, tt := range []struct{ page, want string }{
		{"Brenholm Gazette\n\n" + ferryStory, "Brenholm Gazette"},
		{"The Coast of Orrin Herald\n\n" + ferryStory, "The Coast of Orrin Herald"},
		{ferryStory + "\n\n© 2024 Brenholm Gazette. All rights reserved.", "Brenholm Gazette"},
		{ferryStory + "\n\nCopyright 2024 by Brenholm Gazette", "Brenholm Gazette"},
		{ferryStory + "\n\nThis article was translated and edited by Brenholm Gazette. Brenholm Gazette has not verified the content of this story.", "Brenholm Gazette"},
		{ferryStory + "\n\nTranslated from the Brenholm Gazette.", ""},
		{"By Jonas Lie | Brenholm Gazette\n\n" + ferryStory, "Brenholm Gazette"},
		{"Logo Wide\n\n" + ferryStory, ""},
		{"Home\n\n" + ferryStory, ""},
		{"Menu\n\n" + ferryStory, ""},
		{"Advertisement\n\n" + ferryStory, ""},
		{"Next Post\n\n" + ferryStory, ""},
		{"Daily Digest\n\n" + ferryStory, ""},
		{"Home\nNews\nSport\nWeather\nBrenholm Gazette\n\n" + ferryStory, ""},
		{ferryStory + "\n\nCopyright 2024 The Associated Press. All rights reserved.", ""},
		{ferryStory + "\n\nThe ferry was built for the Brenholm Gazette.", ""},
	} {
		d, r := Build(source.Item{ID: "a", Text: tt.page})
		if r != nil {
			t.Fatal(r)
		}
		if d.Outlet != tt.want {
			t.Errorf("outlet %q, want %q, of %q", d.Outlet, tt.want, tt.page[:40])
		}
		evidence := ""
		for _, x := range d.Dropped {
			evidence += x.Text + "\n"
		}
		if !strings.Contains(evidence, tt.want) || strings.HasPrefix(d.Text, tt.want+"\n") && tt.want != "" {
			t.Errorf("outlet %q: dropped %q", tt.want, evidence)
		}
	}
	d, _ := Build(source.Item{ID: "a", Outlet: "Given", Text: "Brenholm Gazette\n\n" + ferryStory})
	if d.Outlet != "Given" {
		t.Errorf("outlet %q: what the input gives goes first", d.Outlet)
	}
}

func TestHardWrappedTextIsPutTogether(t *testing.T) {
	const mail = `Ferry runs aground off Brenholm

A ferry with 120 passengers ran aground off Brenholm on Sunday, the coast
guard said. The ship had left Orrin at noon and was on its way to the
island with food, mail and some forty cars, as it is every day in summer.

Nobody was hurt. The passengers were taken ashore in small boats, which the
fishermen of the town had brought out as soon as they heard the horn, and
they spent the night in the school.`
	for name, page := range map[string]string{"unix": mail, "dos": strings.ReplaceAll(mail, "\n", "\r\n"), "indented": strings.ReplaceAll(mail, "\n", "\n  ")} {
		d, r := Build(source.Item{ID: "a", Text: page})
		if r != nil {
			t.Fatal(r)
		}
		want := []string{"Ferry runs aground off Brenholm", "A ferry with 120", "Nobody was hurt."}
		got := strings.Split(d.Text, "\n")
		if len(got) != len(want) {
			t.Errorf("%s: %d paragraphs: %q", name, len(got), got)
			continue
		}
		for i := range want {
			if !strings.HasPrefix(got[i], want[i]) {
				t.Errorf("%s: paragraph %d is %q", name, i, got[i])
			}
		}
		if !strings.Contains(d.Text, "the coast guard said. The ship") {
			t.Errorf("%s: lines were not joined: %q", name, d.Text)
		}
	}
}

func TestParagraphsSetInStayApart(t *testing.T) {
	const page = `   A ferry with 120 passengers ran aground off Brenholm on Sunday, the coast
guard said. The ship had left Orrin at noon and was on its way to the
island with food, mail and some forty cars, as it is every day in summer.
   Nobody was hurt. The passengers were taken ashore in small boats, which the
fishermen of the town had brought out as soon as they heard the horn, and
they spent the night in the school.`
	d, r := Build(source.Item{ID: "a", Text: page})
	if r != nil {
		t.Fatal(r)
	}
	if got := strings.Split(d.Text, "\n"); len(got) != 2 || !strings.HasPrefix(got[1], "Nobody was hurt. The passengers") {
		t.Errorf("paragraphs %q", got)
	}
}

func TestLinesThatEndSentencesStayApart(t *testing.T) {
	const page = `The ferry to Orrin ran aground off Brenholm on Sunday afternoon.
The coast guard said that nobody on board had been hurt in it.
All passengers were taken ashore by the fishermen of the town.
They spent the night in the school and will go on by bus today.
The company said that the ship would be pulled free at high tide.`
	d, r := Build(source.Item{ID: "a", Text: page})
	if r != nil {
		t.Fatal(r)
	}
	if n := strings.Count(d.Text, "\n"); n != 4 {
		t.Errorf("%d line breaks in %q", n, d.Text)
	}
}
