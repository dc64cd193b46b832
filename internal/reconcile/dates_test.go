package reconcile_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/readout-news/readout/record"
)

// undated tells of three days by words that lean on its own, which is not known.
const undated = "French President Emmanuel Macron met German Chancellor Olaf Scholz in Paris on Monday.\n" +
	"Emmanuel Macron spoke with Polish President Andrzej Duda yesterday.\n" +
	"Italian Prime Minister Giorgia Meloni visited Olaf Scholz in Berlin last week.\n"

const paris = "French President Emmanuel Macron met German Chancellor Olaf Scholz in Paris on March 11, his office said.\n" +
	"Emmanuel Macron spoke with Polish President Andrzej Duda. Italian Prime Minister Giorgia Meloni visited Olaf Scholz in Berlin.\n"

const talks = "Emmanuel Macron and Olaf Scholz talked in Paris about trade, the chancellor's spokesman said.\n" +
	"Emmanuel Macron spoke with Andrzej Duda. Giorgia Meloni visited Olaf Scholz in Berlin.\n"

// datesIn gives the dates of document id's reports as "type start end basis", in the order of its text.
func datesIn(r *record.Record, id string) string {
	at := map[int]string{}
	for _, s := range r.Stories {
		for _, e := range s.Events {
			for _, x := range e.Reports {
				if x.Document == id && x.Date != nil {
					at[x.Trigger.Start] += strings.Join([]string{e.Type, x.Date.Start, x.Date.End, x.Date.Basis}, " ")
				}
			}
		}
	}
	var out []string
	for _, start := range slices.Sorted(maps.Keys(at)) {
		out = append(out, at[start])
	}
	return strings.Join(out, "; ")
}

func TestUndatedArticleIsDatedFromTheStory(t *testing.T) {
	r, trace := build(t,
		article{"a", "Coast Herald", "2024-03-12", paris},
		article{"b", "Lake Times", "", undated},
		article{"c", "Hill Post", "2024-03-12", talks})
	if len(r.Stories) != 1 {
		t.Fatalf("%d stories, want one", len(r.Stories))
	}
	want := "CONSULT 2024-03-11 2024-03-11 story; CONSULT 2024-03-11 2024-03-11 story; CONSULT 2024-03-04 2024-03-10 story"
	if got := datesIn(r, "b"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	why := ""
	for _, e := range r.Stories[0].Events {
		why += strings.Join(trace.Of(e.ID), "\n") + "\n"
	}
	for _, w := range []string{"“Monday” is 2024-03-11, as “March 11” in Coast Herald", "“yesterday” is 2024-03-11, from the day of Coast Herald and 1 more", "“last week” is 2024-03-04 to 2024-03-10, from"} {
		if !strings.Contains(why, w) {
			t.Errorf("explain does not say %s:\n%s", w, why)
		}
	}
}

func TestUndatedArticleStaysOpenWithoutGround(t *testing.T) {
	for name, others := range map[string][]article{
		"no other article is dated":       {{"a", "Coast Herald", "", talks}, {"c", "Hill Post", "", talks}},
		"the others came out weeks apart": {{"a", "Coast Herald", "2024-03-12", talks}, {"c", "Hill Post", "2024-04-02", talks}},
	} {
		r, _ := build(t, append(others, article{"b", "Lake Times", "", undated})...)
		if got := datesIn(r, "b"); got != "" {
			t.Errorf("%s: dated %s", name, got)
		}
	}
	r, _ := build(t, article{"a", "Coast Herald", "2024-03-12", talks}, article{"b", "Lake Times", "", undated + "The firm was founded on May 5, 2019.\n"}, article{"c", "Hill Post", "2024-03-12", talks})
	if got := datesIn(r, "b"); got != "" {
		t.Errorf("an article that speaks of days five years before: dated %s", got)
	}
}
