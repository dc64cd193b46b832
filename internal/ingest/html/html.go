// Package html reads a news page: its metadata, and the text of its blocks without what the markup
// itself calls navigation, header, footer, aside or form. The line filter of package lines does the
// rest, as for plain text.
package html

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/readout-news/readout/internal/ingest/plain"
	"github.com/readout-news/readout/internal/ingest/source"
)

// starts are what a page begins with; tags are what tells one that begins in the middle.
var (
	starts = []string{"<!doctype html", "<html", "<head", "<body", "<article", "<main"}
	tags   = []string{"<p>", "<p ", "<div", "<br", "<a href", "<span", "</p>", "</div>", "<h1", "<h2", "<meta", "<script", "<table", "<li"}
)

// Looks reports whether the start of some input is HTML.
func Looks(head []byte) bool {
	b := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n"))
	for bytes.HasPrefix(b, []byte("<!--")) || bytes.HasPrefix(b, []byte("<?xml")) {
		_, rest, ok := bytes.Cut(b, []byte(">"))
		if !ok {
			return false
		}
		b = bytes.TrimLeft(rest, " \t\r\n")
	}
	for _, s := range starts {
		if bytes.HasPrefix(b, []byte(s)) {
			return true
		}
	}
	n := 0
	for _, t := range tags {
		n += bytes.Count(b, []byte(t))
	}
	return n >= 5 && n*200 > len(b) || bytes.HasPrefix(b, []byte("<")) && n >= 2
}

// Decode turns the bytes of a page into a string: as UTF-8 where they are, else by its byte order mark
// or meta tag, else as plain text is decoded.
func Decode(b []byte) (string, *source.Refusal) {
	if utf8.Valid(b) {
		return plain.Decode(b)
	}
	e, name, _ := charset.DetermineEncoding(b, "text/html")
	if name == "utf-8" || name == "windows-1252" || strings.HasPrefix(name, "utf-16") {
		return plain.Decode(b)
	}
	out, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return plain.Decode(b)
	}
	return string(out), nil
}

// Read fills the text and the metadata of a page into it; what the item already knows stays.
func Read(it source.Item) (source.Item, *source.Refusal) {
	if len(it.HTML) > source.MaxFile {
		return it, source.Refuse(source.TooLarge, "give the page of a single article", "the page is %d MB long", len(it.HTML)>>20)
	}
	root, err := html.Parse(strings.NewReader(strings.ToValidUTF8(it.HTML, "\uFFFD")))
	if err != nil {
		return it, source.Refuse(source.NoArticle, "give the page of a single article", "the page cannot be parsed: %v", err)
	}
	m := metadata(root)
	first := func(a, b string) string {
		if strings.TrimSpace(a) != "" {
			return a
		}
		return b
	}
	it.Title, it.Outlet, it.URL = first(it.Title, m.title), first(it.Outlet, m.outlet), first(it.URL, m.url)
	it.Published, it.Byline, it.Lang = first(it.Published, m.published), first(it.Byline, m.byline), first(it.Lang, m.lang)
	it.Lines, it.HTML = blocks(root), ""
	it.Text = joined(it.Lines)
	if it.Text == "" {
		return it, source.Refuse(source.NoArticle, "save the page after it has loaded, or give its text", "there is no text on the page")
	}
	return it, nil
}

// joined is the text of lines.
func joined(ls []source.Line) string {
	var b strings.Builder
	for i, l := range ls {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(l.Text)
	}
	return b.String()
}
