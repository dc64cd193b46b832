package event_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// placeOf reads s, whose first line is the headline where it has two, and gives the place of the event with the trigger
// as "name precision basis".
func placeOf(t *testing.T, s, trigger string) string {
	t.Helper()
	d := &text.Doc{Text: s}
	if title, _, ok := strings.Cut(s, "\n"); ok {
		d.Title, d.TitleSpan = title, text.Span{End: int32(len(title))}
	}
	d.Published.DateRange = text.OneDay(text.MakeDate(2021, 7, 7)) // a Wednesday
	a := read(d)
	for i := range a.Events {
		e := &a.Events[i]
		if d.Str(e.Trigger) != trigger {
			continue
		}
		if e.Place < 0 {
			return ""
		}
		name := e.Where.Name
		if name == "" {
			name = d.Str(d.Mentions[e.Place].Span)
		}
		return strings.TrimSpace(name + " " + e.Where.Precision + " " + e.Where.Basis)
	}
	t.Errorf("%s: no %q\n%s", s, trigger, list(a))
	return ""
}

func TestPlaces(t *testing.T) {
	for _, c := range []struct{ text, trigger, want string }{
		// on the predicate, on whom it is done to, on the deed it is said of
		{"Nine soldiers were killed in US-led coalition strikes in northern Syria on Friday.", "killed", "Syria country clause"},
		{"Nine soldiers were killed in US-led strikes on Friday.", "killed", ""},
		{"Rebels killed nine soldiers in Aleppo on Friday.", "killed", "Aleppo town clause"},
		{"Samuel Okoro met Anna Weber in Oslo.", "met", "Oslo town clause"},
		{"In Oslo, Samuel Okoro met Anna Weber.", "met", "Oslo town clause"},
		{"Nine soldiers were killed in an attack near the border town of Jarablus.", "killed", "Jarablus town clause"},
		{"Shelling by the army on a district of Homs killed nine people.", "killed", "Homs town clause"},
		{"Nine people were killed by rebel fire on Homs.", "killed", "Homs town clause"},
		{"Rebels killed two people and wounded nine others in Homs.", "killed", "Homs town clause"},
		{"Nine soldiers were killed while patrolling the town of Manbij.", "killed", "Manbij town clause"},
		{"Norway condemned a strike by the army in Homs that killed nine people.", "killed", "Homs town clause"},
		{"Police in Oslo arrested nine protesters.", "arrested", "Oslo town clause"},
		{"Police arrested Jonas Berg at Elm Hospital in Oslo.", "arrested", "Oslo town clause"},
		{"Samuel Okoro and Anna Weber met in Oslo and signed an agreement.", "signed", "Oslo town clause"},
		{"Jonas Berg fled to Homs, the town where rebels had killed nine people.", "killed", "Homs town clause"},
		// the narrowest of nested ones
		{"Rebels attacked the army in the town of Manbij in Aleppo province in northern Syria.", "attacked", "Manbij town clause"},
		{"Rebels attacked the army in northern Syria.", "attacked", "Syria country clause"},
		// what it was done to
		{"The army attacked the town of Homs with rockets.", "attacked", "Homs town target"},
		{"Rebels attacked a base outside Homs.", "attacked", "Homs town clause"},
		{"Warplanes of Chad bombed Sudan.", "bombed", "Sudan country target"},
		{"Chancellor Anna Weber visited Oslo.", "visited", "Oslo town target"},
		// not: where it is said, where a party is at home, what is spoken of
		{"Anna Weber said in Oslo that Sudan had attacked Chad.", "attacked", ""},
		{"The mayor of Paris said in London that Samuel Okoro had met Anna Weber in Rome.", "met", "Rome town clause"},
		{"The mayor of Oslo criticised Chancellor Anna Weber.", "criticised", ""},
		{"Anna Weber criticised Chad over the war in Sudan.", "criticised", ""},
		{"In response to the bombing in Homs, Norway condemned the rebels.", "condemned", ""},
		{"Samuel Okoro appealed to the commander of the army of Chad.", "appealed", ""},
	} {
		if got := placeOf(t, c.text, c.trigger); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestPlacesFromTheDiscourse(t *testing.T) {
	for _, c := range []struct{ text, trigger, want string }{
		{"A bombing by rebels in Homs killed nine soldiers on Monday. Two children were wounded in the blast, doctors said.", "wounded", "Homs town discourse"},
		{"A bombing by rebels in Homs killed nine soldiers on Monday. Two children were wounded in Hama.", "wounded", "Hamah town clause"},
		{"Police arrested the lawyer Jonas Berg in Oslo on Monday. The arrest of Berg was condemned by Chad. Police said they had arrested Berg for fraud.", "arrested", "Oslo town clause"},
		{"Rebels kill nine soldiers\nRebels killed nine soldiers in Homs on Monday.", "kill", "Homs town discourse"},
		{"Rebels kill nine soldiers\nThe president of Chad spoke in Homs on Monday.", "kill", ""},
		{"Gunmen storm office\nOSLO (Newswire) - Norwegian police arrested nine Norwegian students on Tuesday, a spokesman said.", "arrested", "Oslo town dateline"},
		{"Gunmen storm office\nOSLO (Newswire) - Police of Chad arrested nine students of Chad on Tuesday, a spokesman said.", "arrested", ""},
	} {
		if got := placeOf(t, c.text, c.trigger); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestPlaceOfACountryHasNoPoint(t *testing.T) {
	a := read(&text.Doc{Text: "Rebels attacked the army in Sudan."})
	if len(a.Events) != 1 || a.Events[0].Where.Precision != "country" || a.Events[0].Where.Lat != 0 || a.Events[0].Where.Country != "SDN" {
		t.Errorf("%s", list(a))
	}
}

// day reads s as an article of Wednesday, 7 July 2021, and gives the first day of the event with the trigger, the basis
// and whether it is history.
func day(t *testing.T, s, trigger string) string {
	t.Helper()
	d := &text.Doc{Text: s}
	if title, _, ok := strings.Cut(s, "\n"); ok {
		d.Title, d.TitleSpan = title, text.Span{End: int32(len(title))}
	}
	d.Published.DateRange = text.OneDay(text.MakeDate(2021, 7, 7))
	a := read(d)
	out := ""
	for i := range a.Events {
		e := &a.Events[i]
		if d.Str(e.Trigger) != trigger {
			continue
		}
		if out = e.DateBasis; !e.Date.IsZero() {
			out = e.Date.Start.String() + " " + e.DateBasis
		}
		if e.Background {
			out += " history"
		}
		return out
	}
	t.Errorf("%s: no %q\n%s", s, trigger, list(a))
	return ""
}

func TestDays(t *testing.T) {
	for _, c := range []struct{ text, trigger, want string }{
		{"On Monday three gunmen killed nine soldiers.", "killed", "2021-07-05 document"},
		{"Rockets of the rebels hit the base on Monday, wounding nine soldiers.", "wounding", "2021-07-05 document"},
		{"Nine soldiers were killed on Monday when warplanes bombed Homs.", "bombed", "2021-07-05 document"},
		{"An attack by the army on a village of Chad killed nine people on Monday.", "attack", "2021-07-05 document"},
		{"Rebels killed nine soldiers on Monday, a monitor said.", "killed", "2021-07-05 document"},
		{"Chad seized the town in the 1967 war.", "seized", "1967-01-01 stated history"},
		{"Sudan attacked Chad in 2015.", "attacked", "2015-01-01 stated history"},
		{"Sudan attacked Chad in April.", "attacked", "2021-04-01 document history"},
		{"Sudan attacked Chad last week.", "attacked", "2021-06-28 document"},
		// the lead of a report, and what is not its news
		{"War goes on\nRebels of Chad attacked the army of Sudan, the government said.", "attacked", "2021-07-06 news"},
		{"War goes on\nRebels of Chad, who attacked the army of Sudan, want peace with everybody there.", "attacked", ""},
		{"War goes on\nRebels of Chad had attacked the army of Sudan, the government said.", "attacked", ""},
		{"War goes on\nIt rained in the valley for many long hours, and then again. Rebels of Chad attacked the army of Sudan.", "attacked", ""},
		{"War goes on\nThe rebels of Chad that everybody knows, said on Monday that Sudan attacked Chad.", "attacked", ""},
		// told again
		{"Rebels killed nine soldiers of Chad on Monday. Two more soldiers were wounded in the attack.", "wounded", "2021-07-05 discourse"},
		{"Rebels killed nine soldiers of Chad on Monday. Two more soldiers were wounded in the attack, Chad said on Tuesday.", "wounded", ""},
		{"Nine soldiers were killed on Monday in Homs. Two civilians were wounded in Hama.", "wounded", "2021-07-05 narrative"},
		{"Nine soldiers were killed on Monday in Homs. Two civilians have been wounded in Hama.", "wounded", ""},
	} {
		if got := day(t, c.text, c.trigger); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestBasesHaveEvidence(t *testing.T) {
	d := &text.Doc{Text: "Rebels kill nine soldiers\nRebels killed nine soldiers in Homs on Monday. Two people were wounded in the blast."}
	d.TitleSpan.End = 25
	d.Published.DateRange = text.OneDay(text.MakeDate(2021, 7, 7))
	for _, e := range read(d).Events {
		if e.DateBasis != extract.News && !e.Date.IsZero() && e.Time < 0 || e.Place >= 0 && e.Where.Basis == "" {
			t.Errorf("%s: %+v", d.Str(e.Trigger), e)
		}
	}
}
