package plain

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/text"
)

// scraped is a short article between the furniture of its page.
const scraped = `Harbour Courier

Home
World
Business
Sign in

Ministers of two river states agree on ferry timetable

The transport ministers of Ostrava Province and the Lower Delta agreed on Tuesday to run ferries on the river again, the province's government said in a statement.

“The first boat will leave the northern pier on the tenth of May,” the minister said after the talks, which lasted for two days and were held behind closed doors.

Mayor Opens New Library Wing After Long Delay

The ferries stopped four years ago when a bridge further up the river was closed for repairs and the traffic of lorries moved to the southern road.

Leave a Reply
Your email address will not be published. Required fields are marked *
Read Next
Storm Warning Issued For The Whole Northern Coast
© 2024 Harbour Courier. All rights reserved.`

func build(t *testing.T, it source.Item) *text.Doc {
	t.Helper()
	d, r := Build(it)
	if r != nil {
		t.Fatalf("refused: %v", r)
	}
	return d
}

func TestFurnitureIsDroppedWithAReason(t *testing.T) {
	d := build(t, source.Item{ID: "a", Text: scraped})
	if d.Title != "Ministers of two river states agree on ferry timetable" {
		t.Errorf("title %q", d.Title)
	}
	if got := d.Str(d.TitleSpan); got != d.Title {
		t.Errorf("title span holds %q", got)
	}
	for _, want := range []string{"agreed on Tuesday to run ferries", "tenth of May", "stopped four years ago"} {
		if !strings.Contains(d.Text, want) {
			t.Errorf("lost %q from %q", want, d.Text)
		}
	}
	reasons := map[string]string{}
	for _, x := range d.Dropped {
		reasons[x.Text] = x.Reason
	}
	for l, want := range map[string]string{
		"Home": "navigation", "Sign in": "subscription", "Leave a Reply": "comment form", "Read Next": "related",
		"Storm Warning Issued For The Whole Northern Coast": "related", "Mayor Opens New Library Wing After Long Delay": "related",
		"© 2024 Harbour Courier. All rights reserved.": "credit",
	} {
		if reasons[l] != want {
			t.Errorf("%q dropped as %q, want %q", l, reasons[l], want)
		}
	}
}

// TestNothingIsLost checks that the lines kept and dropped together are the lines of the input.
func TestNothingIsLost(t *testing.T) {
	for name, in := range map[string]string{
		"scraped": scraped, "crlf": strings.ReplaceAll(scraped, "\n", "\r\n"), "one line": "The river rose by a metre overnight, the port authority said on Monday.",
		"emoji": "🙂🙂\nThe delegation of forty people left the capital by train on Sunday evening.\n👍",
	} {
		d := build(t, source.Item{ID: "a", Text: in})
		left := map[string]int{}
		for l := range strings.SplitSeq(d.Text, "\n") {
			left[l]++
		}
		for _, x := range d.Dropped {
			if x.Reason == "" {
				t.Errorf("%s: %q dropped without a reason", name, x.Text)
			}
			left[x.Text]++
		}
		if d.Title != "" {
			left[d.Title]-- // stands in Text and, where it was found, in Dropped
		}
		lines, _ := split(in)
		for _, l := range lines {
			if left[l]--; left[l] < 0 {
				t.Errorf("%s: lost %q", name, l)
			}
		}
		for l, n := range left {
			if n > 0 {
				t.Errorf("%s: %q came from nowhere", name, l)
			}
		}
	}
}

func TestArticleAloneIsKeptWhole(t *testing.T) {
	for _, in := range []string{
		"The river rose by a metre overnight, the port authority said on Monday.",
		"Two people were hurt when a wall fell in the old town.\nThe wall had stood empty since March.",
		"Talks on the ferry line ended without a result on Friday, the company said.\n\n“We shall meet again next week,” its director told reporters.\n\nNo date was given.",
	} {
		d := build(t, source.Item{ID: "a", Text: in})
		if len(d.Dropped) > 0 {
			t.Errorf("dropped %v from %q", d.Dropped, in)
		}
		if want := strings.ReplaceAll(in, "\n\n", "\n"); d.Text != want {
			t.Errorf("got %q, want %q", d.Text, want)
		}
	}
}

func TestEmbeddedPostIsNotTheArticle(t *testing.T) {
	in := "The minister met his colleague in the port town on Monday, his office said in a statement.\n" +
		"Our minister has arrived in the port and talks begin at noon. https://t.co/a1b2C3\n" +
		"— Ferry Ministry (@ferryministry) May 6, 2024\n" +
		"The two spoke about the ferry line and about the price of tickets, according to the statement."
	d := build(t, source.Item{ID: "a", Text: in})
	if strings.Contains(d.Text, "t.co") || len(d.Dropped) != 2 || d.Dropped[0].Reason != "embed" || d.Dropped[1].Reason != "embed" {
		t.Errorf("text %q dropped %v", d.Text, d.Dropped)
	}
	if len(d.Lineage) != 1 || d.Lineage[0].Relation != "embeds" || d.Lineage[0].Name != "Ferry Ministry" {
		t.Errorf("lineage %v", d.Lineage)
	}
	if d.Published.Basis != "inferred" || d.Published.Start.String() != "2024-05-06" {
		t.Errorf("published %v", d.Published)
	}
}

func TestTitleIsNotDoubled(t *testing.T) {
	body := "The ferry will leave on Monday, the company said. It has not run for four years."
	for name, it := range map[string]source.Item{
		"own line":  {Title: "Ferry To Leave Monday", Text: "Ferry To Leave Monday\n" + body},
		"one line":  {Title: "Ferry To Leave Monday", Text: "Ferry To Leave Monday. " + body},
		"not there": {Title: "Ferry To Leave Monday", Text: body},
		"site name": {Title: "Ferry To Leave Monday - Harbour Courier", Outlet: "harbourcourier.example", Text: body},
	} {
		if name == "site name" {
			it.Outlet = "Harbour Courier"
		}
		d := build(t, it)
		if want := "Ferry To Leave Monday\n" + body; d.Text != want {
			t.Errorf("%s: %q", name, d.Text)
		}
		if d.Str(d.TitleSpan) != "Ferry To Leave Monday" {
			t.Errorf("%s: span %q", name, d.Str(d.TitleSpan))
		}
	}
}

func TestCleanTextIsUntouched(t *testing.T) {
	in := "  Home \r\n\r\nA line\tof text 🙂.  "
	d := build(t, source.Item{ID: "a", Title: "Another title", Text: in, Clean: true})
	if d.Text != in || len(d.Dropped) > 0 || !d.TitleSpan.Empty() {
		t.Errorf("got %q, dropped %v", d.Text, d.Dropped)
	}
}

func TestWrappedLinesAreJoined(t *testing.T) {
	in := "The council of the river towns said on Monday that it would pay for the\nnew pier from its own budget and that the work was going to begin in the\n" +
		"spring of next year, after the ice had gone from the northern bank of\nthe river.\n\nNobody had asked the fishermen, who need the old pier for their boats in\nsummer and for their nets in winter, one of them told a local newspaper."
	d := build(t, source.Item{Text: in})
	if n := strings.Count(d.Text, "\n"); n != 1 {
		t.Errorf("%d line breaks in %q", n, d.Text)
	}
}

func TestRefusals(t *testing.T) {
	spanish := strings.Repeat("El gobierno de la provincia dijo que los ministros se reunieron para hablar de la línea de barcos y del precio de los billetes. ", 4)
	for name, c := range map[string]struct{ in, code string }{
		"blank":    {" \n\t\n", source.Empty},
		"spanish":  {spanish, source.Language},
		"russian":  {"Министры двух речных областей договорились во вторник о расписании паромов.", source.Language},
		"only nav": {"Home\nWorld\nSports\nSign in\nFacebook\nTwitter\n© 2024", source.NoArticle},
	} {
		_, r := Build(source.Item{ID: "a", Text: c.in})
		if r == nil || r.Code != c.code || r.Reason == "" || r.Hint == "" {
			t.Errorf("%s: got %v, want %s", name, r, c.code)
		}
	}
}

func TestDecode(t *testing.T) {
	for name, c := range map[string]struct{ in, want, code string }{
		"utf-8":         {"naïve", "naïve", ""},
		"bom":           {"\xef\xbb\xbfab", "ab", ""},
		"utf-16 le":     {"\xff\xfea\x00b\x00", "ab", ""},
		"utf-16 be":     {"\xfe\xff\x00a\x00b", "ab", ""},
		"windows-1252":  {"The minister\x92s caf\xe9 was closed.", "The minister’s café was closed.", ""},
		"zero bytes":    {"a\x00b", "", source.Binary},
		"control":       {strings.Repeat("a\x01\x02", 50), "", source.Binary},
		"broken beyond": {strings.Repeat("\x81\x8d\xff\x9d", 50), "", source.BadEncoding},
	} {
		got, r := Decode([]byte(c.in))
		if got != c.want || (r == nil) != (c.code == "") || r != nil && r.Code != c.code {
			t.Errorf("%s: %q %v", name, got, r)
		}
	}
}
