package ingest

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/ingest/source"
)

const short = "The ferry company said on Monday that its boats would run again."

// write makes files under a new folder.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		p := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// outcome is the ids of paths in order, with the code of those rejected.
func outcome(paths []string, stdin string) string {
	var out []string
	for d, r := range Paths(paths, strings.NewReader(stdin)) {
		if r != nil {
			out = append(out, r.ID+"!"+r.Code)
		} else {
			out = append(out, d.ID)
		}
	}
	return strings.Join(out, " ")
}

func TestFolderInOrderOfNames(t *testing.T) {
	dir := write(t, map[string]string{
		"b.txt": short, "a.txt": short, "c/a.html": "<html><body><p>" + short + "</p></body></html>",
		"c/z.jsonl": `{"id":"one","text":"` + short + `"}` + "\n" + `{"id":"a","text":"` + short + `"}`, ".hidden": "x", "noext": short,
	})
	if got, want := outcome([]string{dir}, ""), "a b a~2 one a~3 noext"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFormatsAreToldByContent(t *testing.T) {
	dir := write(t, map[string]string{
		"1.txt": `{"id":"json","text":"` + short + `"}`, "2.json": short, "3": "<html><body><p>" + short + "</p></body></html>",
		"4.txt": "WARC/1.0\r\n", "5.txt": "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel></channel></rss>", "6.txt": "%PDF-1.7", "7.txt": "\x1f\x8b\x08",
	})
	want := "json 2 3 4!unsupported-format 5!unsupported-format 6!unsupported-format 7!unsupported-format"
	if got := outcome([]string{dir}, ""); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPageBecomesADocument(t *testing.T) {
	page := `<html><head><meta property="og:title" content="Ferry to run again"><meta property="article:published_time" content="2024-05-06T08:00:00Z"></head>
<body><nav>Home</nav><h1>Ferry to run again</h1><p>PORT OSTRA (Reuters) - ` + short + `</p><p>Its director said that the pier was ready.</p><footer>About us</footer></body></html>`
	d, r := Text(source.Item{ID: "a", HTML: page})
	if r != nil {
		t.Fatal(r)
	}
	if want := "Ferry to run again\nPORT OSTRA (Reuters) - " + short + "\nIts director said that the pier was ready."; d.Text != want {
		t.Errorf("text %q", d.Text)
	}
	if len(d.Dropped) != 3 || d.Dropped[0].Reason != "navigation" || d.Dropped[1].Reason != "title" || d.Dropped[2].Reason != "furniture" {
		t.Errorf("dropped %v", d.Dropped)
	}
	if d.Published.Basis != "given" || d.Published.Start.String() != "2024-05-06" || len(d.Lineage) != 1 || d.Lineage[0].Name != "Reuters" {
		t.Errorf("published %v, lineage %v", d.Published, d.Lineage)
	}
}

func TestBadInputNeverEndsARun(t *testing.T) {
	dir := write(t, map[string]string{
		"1empty.txt": "", "2blank.txt": " \n ", "3binary.bin": "\x7fELF\x00\x01", "4broken.txt": strings.Repeat("\x81\x8d\xff\x9d", 90),
		"5page.html": "<html><body><nav>Home</nav></body></html>", "6good.txt": short,
		"7lines.jsonl": `{"id":"x","text":"` + short + `"}` + "\n{\"id\":\n" + `{"id":"y"}` + "\n" + `{"id":"z","text":"` + short + `"}`,
	})
	want := "1empty!empty 2blank!empty 3binary!binary 4broken!bad-encoding 5page!no-article 6good x 7lines:2!bad-json y!no-text z gone!unreadable"
	if got := outcome([]string{dir, filepath.Join(dir, "gone.txt")}, ""); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestTooLarge(t *testing.T) {
	p := filepath.Join(t.TempDir(), "big.txt")
	f, err := os.Create(p)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Truncate(source.MaxFile + 1); err != nil {
		t.Fatal(err)
	}
	f.Close()
	if got := outcome([]string{p}, ""); got != "big!too-large" {
		t.Errorf("got %q", got)
	}
	if _, r := Text(source.Item{ID: "long", Text: strings.Repeat("words and ", source.MaxText/9)}); r == nil || r.Code != source.TooLarge {
		t.Errorf("got %v", r)
	}
}

func TestUnreadableFolder(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": short, "b/c.txt": short, "d.txt": short})
	var got []string
	w := walker{
		emit: func(in Input) bool {
			_, r := in.Open()
			if r != nil {
				got = append(got, r.ID+"!"+r.Code+": "+r.Reason)
			} else {
				got = append(got, in.ID())
			}
			return true
		},
		entries: func(p string) ([]fs.DirEntry, error) {
			if filepath.Base(p) == "b" { // a locked folder; the file system would not lock it to the superuser
				return nil, &fs.PathError{Op: "open", Path: p, Err: fs.ErrPermission}
			}
			return os.ReadDir(p)
		},
	}
	w.path(dir)
	want := []string{"a", "b!unreadable: " + filepath.Join(dir, "b") + ": permission denied", "d"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLinkThatLeadsNowhere(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": short, "d.txt": short})
	if err := os.Symlink(filepath.Join(dir, "gone"), filepath.Join(dir, "b")); err != nil {
		t.Fatal(err)
	}
	if got, want := outcome([]string{dir}, ""), "a b!unreadable d"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestStandardInput(t *testing.T) {
	for in, want := range map[string]string{
		short:                           "stdin",
		`{"text":"` + short + `"}`:      "stdin:1",
		"":                              "stdin!empty",
		"<html><p>" + short + "</html>": "stdin",
	} {
		if got := outcome([]string{"-"}, in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestAnotherLanguageComesWithItsText(t *testing.T) {
	_, r := Text(source.Item{ID: "a", Text: "Министры двух речных областей договорились во вторник о расписании паромов."})
	if r == nil || r.Code != source.Language || r.Doc == nil || r.Doc.Text == "" {
		t.Errorf("got %+v", r)
	}
}

func TestPairsAndCleanArePassedOn(t *testing.T) {
	d, r := Text(source.Item{ID: "a", Text: " " + short, Clean: true, Pairs: []source.Pair{{Source: source.Span{Start: 1, End: 4}}}})
	if r != nil || !d.Clean || len(d.Pairs) != 1 || d.Text != " "+short {
		t.Errorf("%+v %v", d, r)
	}
}

// TestStreamIsNotHeld reads far more than it may keep, and stops when asked to.
func TestStreamIsNotHeld(t *testing.T) {
	r := &repeat{line: []byte(`{"id":"a","clean":true,"text":"` + strings.Repeat(short+" ", 50) + "\"}\n")}
	n := 0
	for in := range Inputs([]string{"-"}, r) {
		if want := "a"; n > 0 {
			want = fmt.Sprintf("a~%d", n+1)
			if in.ID() != want {
				t.Fatalf("id %q, want %q", in.ID(), want)
			}
		}
		if n++; n == 2000 {
			break
		}
	}
	if r.read > 16<<20 {
		t.Errorf("read %d bytes ahead", r.read)
	}
}

// repeat gives a line again and again.
type repeat struct {
	line []byte
	at   int
	read int
}

func (r *repeat) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		c := copy(p[n:], r.line[r.at:])
		n += c
		r.at = (r.at + c) % len(r.line)
	}
	r.read += n
	return n, nil
}
