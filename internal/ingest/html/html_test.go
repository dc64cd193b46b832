package html

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-news/readout/internal/ingest/source"
)

const saved = `<!DOCTYPE html>
<html lang="en-GB"><head><title>Ferry to run again | Harbour Courier</title>
<meta property="og:title" content="Ferry to run again"><meta property="og:site_name" content="Harbour Courier">
<link rel="canonical" href="https://courier.example/ferry">
<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Ferry to run again in June","datePublished":"2024-05-06T10:00:00Z","author":[{"name":"Ann Lee"},{"name":"Bo Ek"}]}]}</script>
<script>var menu = "do not read";</script><style>p { color: red }</style></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Ferry to run again in June</h1>
<p>The ferry company said on <b>Monday</b><span hidden>Advert</span> that its boats would run again.</p>
<p>Its director<br>told reporters that the pier was ready.</p>
<p style="display: none">Hidden words.</p><aside>More on ferries</aside></article>
<div><a href="/storm">Storm Warning For The Coast</a></div>
<footer>About us</footer></body></html>`

func TestLooks(t *testing.T) {
	for in, want := range map[string]bool{
		saved:                                  true,
		" <!-- saved --><html>":                true,
		"<?xml version='1.0'?><!DOCTYPE html>": true,
		"<p>One.</p><p>Two.</p><div><span>a</span></div>": true,
		"Plain text with a < sign.":                       false,
		"":                                                false,
		"He wrote <p> and </p> on the board, and then a long line of text followed, which went on and on.": false,
	} {
		if got := Looks([]byte(in)); got != want {
			t.Errorf("%.40q: %v", in, got)
		}
	}
}

func TestPage(t *testing.T) {
	it, r := Read(source.Item{ID: "a", HTML: saved})
	if r != nil {
		t.Fatal(r)
	}
	want := []source.Line{
		{Text: "Home World", Reason: "navigation"},
		{Text: "Ferry to run again in June"},
		{Text: "The ferry company said on Monday that its boats would run again."},
		{Text: "Advert", Reason: "furniture"},
		{Text: "Its director"},
		{Text: "told reporters that the pier was ready."},
		{Text: "Hidden words.", Reason: "furniture"},
		{Text: "More on ferries", Reason: "related"},
		{Text: "Storm Warning For The Coast", Reason: "related"},
		{Text: "About us", Reason: "furniture"},
	}
	if d := cmp.Diff(want, it.Lines); d != "" {
		t.Error(d)
	}
	if it.Title != "Ferry to run again in June" || it.Outlet != "Harbour Courier" || it.URL != "https://courier.example/ferry" ||
		it.Published != "2024-05-06T10:00:00Z" || it.Byline != "Ann Lee, Bo Ek" || it.Lang != "en" {
		t.Errorf("metadata %+v", it)
	}
}

// TestFormAroundEverything reads pages that wrap the whole body in one form.
func TestFormAroundEverything(t *testing.T) {
	p := "<p>The ferry company said on Monday that its boats would run again.</p>"
	it, r := Read(source.Item{HTML: "<html><body><form><nav>Home</nav>" + p + p + "</form></body></html>"})
	if r != nil || len(it.Lines) != 3 || it.Lines[1].Reason != "" {
		t.Errorf("%v %v", it.Lines, r)
	}
}

func TestWhatTheCallerKnowsStays(t *testing.T) {
	it, _ := Read(source.Item{ID: "a", HTML: saved, Title: "Mine", Published: "2024-05-07"})
	if it.Title != "Mine" || it.Published != "2024-05-07" {
		t.Errorf("%+v", it)
	}
}

func TestPageWithoutText(t *testing.T) {
	if _, r := Read(source.Item{HTML: "<html><body><script>x</script></body></html>"}); r == nil || r.Code != source.NoArticle {
		t.Errorf("%v", r)
	}
}

func TestDecodeByMetaTag(t *testing.T) {
	got, r := Decode([]byte("<html><head><meta charset=\"iso-8859-2\"></head><body>\xb1\xe6</body>"))
	if r != nil || !strings.Contains(got, "ąć") {
		t.Errorf("%q %v", got, r)
	}
}

func FuzzHTML(f *testing.F) {
	f.Add([]byte(saved))
	f.Add([]byte("<html><script type='application/ld+json'>{\"@graph\":[[[]]]}</script><p hidden>a<p>b"))
	f.Add([]byte(strings.Repeat("<div>", 600) + "x"))
	f.Fuzz(func(t *testing.T, b []byte) {
		Looks(b)
		s, r := Decode(b)
		if r != nil {
			return
		}
		it, r := Read(source.Item{ID: "a", HTML: s})
		if r == nil && len(it.Lines) == 0 {
			t.Error("neither text nor refusal")
		}
	})
}
