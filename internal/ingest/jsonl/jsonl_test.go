package jsonl

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/ingest/source"
)

func TestLooks(t *testing.T) {
	for in, want := range map[string]bool{
		`{"id":"a","text":"b"}` + "\n":                  true,
		"\xef\xbb\xbf {\"text\":\"b\"}":                 true,
		`{"text":"a very long text that goes on beyond`: true,
		`{"id": "a", broken` + "\n" + `{"text":"b"}`:    true,
		"{\n":                        false,
		"{ this is a brace in prose": false,
		"":                           false,
		`["a"]`:                      false,
		"Plain text.":                false,
	} {
		if got := Looks([]byte(in)); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}

func TestSpread(t *testing.T) {
	for in, want := range map[string]bool{
		"{\n  \"id\": \"a\"\n}": true, "[{\"id\":\"a\"}]": true, "[\n {\n\"id\": 1": true,
		"{\"id\":\"a\"}\n": false, "[1, 2]": false, "[Photo] The ferry": false, "": false, "[": false,
	} {
		if got := Spread([]byte(in)); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}

func TestBrokenLinesAreRefusedAndTheRestRead(t *testing.T) {
	in := strings.Join([]string{
		`{"id":"a","text":"One.","title":"T","outlet":"O","url":"U","published":"2024-05-06","lang":"en","clean":true,"pairs":[{"source":{"start":0,"end":1},"target":{"start":2,"end":3}}]}`,
		``,
		`{"id":"b","text":`,
		`{"id":"c"}`,
		`{"id":7,"text":"Four.","published":{"start":"2024-05-06","end":"2024-05-06"}}`,
		`{"text":"Five."}`,
		`{"id":"f","text":"","html":"<p>Six."}`,
		`["text"]`,
	}, "\r\n")
	type got struct{ id, text, code string }
	var out []got
	for it, r := range Read(strings.NewReader(in), "in") {
		g := got{id: it.ID, text: it.Text + it.HTML}
		if r != nil {
			g.code = r.Code
		}
		out = append(out, g)
		if it.ID == "7" && it.Published != "2024-05-06" {
			t.Errorf("a range of dates: %q", it.Published)
		}
		if it.ID == "a" && (it.Title != "T" || it.Outlet != "O" || it.URL != "U" || it.Published != "2024-05-06" || it.Lang != "en" || !it.Clean || len(it.Pairs) != 1 || it.Pairs[0].Target.End != 3) {
			t.Errorf("fields of the first line: %+v", it)
		}
	}
	want := []got{
		{"a", "One.", ""}, {"in:3", "", source.BadJSON}, {"c", "", source.NoText}, {"7", "Four.", ""},
		{"in:6", "Five.", ""}, {"f", "<p>Six.", ""}, {"in:8", "", source.BadJSON},
	}
	if len(out) != len(want) {
		t.Fatalf("got %v", out)
	}
	for i := range want {
		if out[i] != want[i] {
			t.Errorf("line %d: got %v, want %v", i, out[i], want[i])
		}
	}
}

func TestReasonNamesTheLine(t *testing.T) {
	for _, r := range Read(strings.NewReader("{\"text\":\"a\"}\n{\n"), "in") {
		if r != nil && !strings.Contains(r.Reason, "line 2") {
			t.Errorf("%v", r)
		}
	}
}

// endless gives one line without end.
type endless struct{ n int }

func (e *endless) Read(p []byte) (int, error) {
	if e.n <= 0 {
		return copy(p, "\n{\"text\":\"after\"}\n"), io.EOF
	}
	for i := range p {
		p[i] = 'x'
	}
	e.n -= len(p)
	return len(p), nil
}

func TestALineTooLongIsSkipped(t *testing.T) {
	var codes []string
	for it, r := range Read(&endless{source.MaxFile + 1<<20}, "in") {
		if r != nil {
			codes = append(codes, r.Code)
		} else {
			codes = append(codes, it.Text)
		}
	}
	if strings.Join(codes, " ") != source.TooLarge+" after" {
		t.Errorf("%v", codes)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("the disk is gone") }

func TestAFailingStreamEndsInARefusal(t *testing.T) {
	for _, r := range Read(failing{}, "in") {
		if r == nil || r.Code != source.Unreadable {
			t.Errorf("%v", r)
		}
	}
}

func FuzzJSONL(f *testing.F) {
	f.Add("{\"id\":\"a\",\"text\":\"b\"}\n{")
	f.Add("{\"id\":1e9,\"text\":\"\\ud800\",\"pairs\":[{}]}")
	f.Fuzz(func(t *testing.T, in string) {
		Looks([]byte(in))
		n := 0
		for it, r := range Read(strings.NewReader(in), "in") {
			if n++; it.ID == "" && r == nil {
				t.Error("a document without an id")
			}
		}
		if n > strings.Count(in, "\n")+1 {
			t.Errorf("%d documents on %d lines", n, strings.Count(in, "\n")+1)
		}
	})
}
