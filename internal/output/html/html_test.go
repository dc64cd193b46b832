package html

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	parser "golang.org/x/net/html"

	"github.com/readout-news/readout/internal/output/view/viewtest"
	"github.com/readout-news/readout/record"
)

// frameOf is the page without its style, its script and the policy made of them, which have tests of their own.
var frameOf = regexp.MustCompile(`(?s)<style>.*?</style>|<script>.*?</script>|<meta http-equiv="Content-Security-Policy"[^>]*>`)

func render(t testing.TB, r *record.Record) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWrite(t *testing.T) {
	viewtest.Check(t, "testdata/record.html", func(w io.Writer, r *record.Record) error {
		var b bytes.Buffer
		if err := Write(&b, r); err != nil {
			return err
		}
		_, err := w.Write(frameOf.ReplaceAll(b.Bytes(), nil))
		return err
	})
}

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	for name, r := range map[string]*record.Record{"sample": viewtest.Record(), "attacks": hostile(t), "many": many(40, 12)} {
		s := render(t, r)
		ids := map[string]int{}
		for _, m := range regexp.MustCompile(`\sid="([^"]*)"`).FindAllStringSubmatch(s, -1) {
			if ids[m[1]]++; ids[m[1]] > 1 {
				t.Errorf("%s: the id %q stands twice", name, m[1])
			}
		}
		links := regexp.MustCompile(`<a [^>]*href="#([^"]*)"`).FindAllStringSubmatch(s, -1)
		if len(links) == 0 {
			t.Errorf("%s: no links", name)
		}
		for _, m := range links {
			if ids[m[1]] == 0 && m[1] != "top" {
				t.Errorf("%s: a link to %q leads nowhere", name, m[1])
			}
		}
	}
}

// Evidence must lead to the very characters: the segment begins where the link says.
func TestEvidenceLeadsToItsCharacters(t *testing.T) {
	r := viewtest.Record()
	s := render(t, r)
	doc := map[string]string{"A": r.Documents[0].Text, "B": r.Documents[1].Text, "C": r.Documents[2].Text}
	segments := regexp.MustCompile(`<(?:a|span)[^>]* id="([A-C])\.(\d+)"[^>]*>([^<]*)<`).FindAllStringSubmatch(s, -1)
	if len(segments) < 8 {
		t.Fatalf("only %d segments with ids", len(segments))
	}
	for _, m := range segments {
		n, err := strconv.Atoi(m[2])
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string([]rune(doc[m[1]])[n:]), m[3]) {
			t.Errorf("%s.%d holds %q", m[1], n, m[3])
		}
	}
}

func TestThePolicyNamesTheScriptAndTheStyle(t *testing.T) {
	s := render(t, viewtest.Record())
	for what, content := range map[string]string{"style": style, "script": script} {
		if !strings.Contains(s, "<"+what+">"+content+"</"+what+">") {
			t.Errorf("the %s is not in the page as it is", what)
		}
		if !strings.Contains(s, what+"-src "+strings.ReplaceAll(strings.ReplaceAll(digest(content), "'", "&#39;"), "+", "&#43;")) {
			t.Errorf("the policy does not name the %s", what)
		}
	}
	for _, never := range []string{"unsafe-inline", "unsafe-eval", " style=", " onload=", " onclick="} {
		if strings.Contains(frameOf.ReplaceAllString(s, "")+policy(style, script), never) {
			t.Errorf("the page has %q", never)
		}
	}
}

// What the page weighs beside the words of the record: script, style, markup of an empty story.
func TestThePageIsLight(t *testing.T) {
	s := render(t, viewtest.Record())
	if n := gzipped(t, s); n > 60_000 {
		t.Errorf("the smallest page has %d bytes gzipped", n)
	} else {
		t.Logf("%d bytes gzipped", n)
	}
}

func TestALargeRecordStaysOnePage(t *testing.T) {
	r := many(500, 3)
	s := render(t, r)
	if len(s) > 12<<20 {
		t.Errorf("%d articles make %d bytes", len(r.Documents), len(s))
	}
	if !strings.Contains(s, "stand here with their heads only") {
		t.Error("the page does not say what is left out")
	}
}

func TestTheSameRecordGivesTheSamePage(t *testing.T) {
	first := render(t, hostile(t))
	for range 5 {
		if render(t, hostile(t)) != first {
			t.Fatal("another page")
		}
	}
}

func TestTextsCannotTurnTheDirectionOfWriting(t *testing.T) {
	s := render(t, hostile(t))
	for i, r := range s {
		if misleads(r) {
			t.Fatalf("U+%04X at %d: %q", r, i, s[max(0, i-30):i+10])
		}
	}
}

func TestCharactersCutBetweenWritesStayWhole(t *testing.T) {
	var b bytes.Buffer
	l := &literal{w: &b}
	for i := range len("a\u202eü\x00€z") {
		if _, err := l.Write([]byte("a\u202eü\x00€z"[i : i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if b.String() != "a\ufffdü\ufffd€z" {
		t.Errorf("got %q", b.String())
	}
}

// What a page consists of, whatever its texts say.
var (
	elements = strings.Fields("html head meta title style body a header p span main section h1 h2 h3 h4 div table thead tbody tr th td article nav ul ol li b small " +
		"details summary figure figcaption fieldset legend label input svg g path line rect circle text script footer code q mark")
	attributes = strings.Fields("lang charset http-equiv content name class href id tabindex aria-label aria-labelledby aria-hidden role scope colspan data-view data-doc data-s " +
		"data-r data-end data-align data-part data-article data-who data-of title rel type checked width height viewbox x y x1 x2 y1 y2 cx cy r rx d dx dy transform overflow text-anchor")
)

func checkElements(t *testing.T, page string) {
	t.Helper()
	z := parser.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case parser.ErrorToken:
			return
		case parser.StartTagToken, parser.SelfClosingTagToken:
			tok := z.Token()
			if !slices.Contains(elements, tok.Data) {
				t.Fatalf("an element %s", tok)
			}
			for _, a := range tok.Attr {
				if !slices.Contains(attributes, a.Key) {
					t.Fatalf("an attribute %s in %s", a.Key, tok)
				}
				if a.Key == "href" && !strings.HasPrefix(a.Val, "#") && link(a.Val) == "" {
					t.Fatalf("a link in %s", tok)
				}
			}
		}
	}
}

func TestTextsAddNothingToThePage(t *testing.T) {
	for _, r := range []*record.Record{viewtest.Record(), hostile(t), many(3, 2)} {
		checkElements(t, render(t, r))
	}
}

// No text, wherever it stands, may become part of the page's markup, or break it.
func FuzzWrite(f *testing.F) {
	for _, a := range attacks(f) {
		f.Add(a, a)
	}
	f.Fuzz(func(t *testing.T, name, body string) {
		if !utf8.ValidString(name) || !utf8.ValidString(body) {
			return
		}
		r := viewtest.Record()
		s := &r.Stories[0]
		s.Title, r.Documents[0].Outlet, r.Documents[0].URL, r.Documents[0].Text = name, name, name, body
		r.Actors[0].Name, s.Events[0].Type, s.Events[0].Place = name, name, &record.Place{Name: name, Country: name}
		s.Claims[0].Chain[0].Name, s.Figures[0].Unit, s.Disagreements[0].Sides[0].Value = name, name, name
		s.Facts[0].Support.Sources[0].Name, s.Facts[0].Support.Sources[0].Kind, s.Claims[0].Again = name, "source", []record.Span{{Start: 0, End: utf8.RuneCountInString(body)}}
		checkElements(t, render(t, r))
	})
}

func TestOnlyAddressesOfTheWebAreLinks(t *testing.T) {
	for url, want := range map[string]bool{
		"https://a.example/x": true, "HTTP://a.example": true, "javascript:alert(1)": false, " https://a.example": false,
		"data:text/html,x": false, "//a.example": false, "file:///etc/passwd": false, "": false, "https://": false,
	} {
		if got := link(url) != ""; got != want {
			t.Errorf("link(%q) = %v", url, got)
		}
	}
}

// many is a record of n stories, each the sample with copies of its last article.
func many(n, copies int) *record.Record {
	out := &record.Record{Schema: record.Schema}
	for i := range n {
		r := viewtest.Record()
		rename := func(ids []string) []string {
			var out []string
			for _, id := range ids {
				out = append(out, fmt.Sprint(id, i))
			}
			return out
		}
		s := &r.Stories[0]
		s.ID = fmt.Sprint("s", i)
		for j := range r.Documents {
			r.Documents[j].ID = fmt.Sprint(r.Documents[j].ID, i)
		}
		last := r.Documents[2]
		s.Documents = rename(s.Documents)
		for j := range s.Reporters {
			s.Reporters[j].ID = fmt.Sprint(s.Reporters[j].ID, ".", i)
			s.Reporters[j].Documents = rename(s.Reporters[j].Documents)
		}
		for k := range copies {
			last.ID = fmt.Sprint("more", i, "-", k)
			r.Documents = append(r.Documents, last)
			s.Documents = append(s.Documents, last.ID)
			s.Reporters[1].Documents = append(s.Reporters[1].Documents, last.ID)
		}
		for j := range s.Events {
			e := &s.Events[j]
			e.ID = fmt.Sprint(e.ID, "x", i)
			for k := range e.Reports {
				e.Reports[k].Document = fmt.Sprint(e.Reports[k].Document, i)
			}
		}
		for j := range s.Claims {
			s.Claims[j].ID = fmt.Sprint(s.Claims[j].ID, "x", i)
			s.Claims[j].Document = fmt.Sprint(s.Claims[j].Document, i)
		}
		for j := range s.Figures {
			f := &s.Figures[j]
			f.ID = fmt.Sprint(f.ID, "x", i)
			for k := range f.Reports {
				f.Reports[k].Document = fmt.Sprint(f.Reports[k].Document, i)
				f.Reports[k].Claim = ""
			}
		}
		for j := range s.Facts {
			f := &s.Facts[j]
			f.ID, f.Document = fmt.Sprint(f.ID, "x", i), fmt.Sprint(f.Document, i)
			for k := range f.With {
				f.With[k].Document = fmt.Sprint(f.With[k].Document, i)
			}
		}
		s.Disagreements, s.OnlyIn = nil, nil
		out.Documents = append(out.Documents, r.Documents...)
		out.Stories = append(out.Stories, *s)
	}
	return out
}
