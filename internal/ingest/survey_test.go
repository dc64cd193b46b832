package ingest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// total opens nothing and adds up what Inputs finds.
func total(paths []string) (n int, bytes int64) {
	for in := range Inputs(paths, strings.NewReader(short)) {
		n++
		bytes += in.Bytes()
	}
	return n, bytes
}

func TestSurveyCountsWhatInputsFind(t *testing.T) {
	dir := write(t, map[string]string{
		"a.txt": short, "b/c.html": "<!doctype html><html><body><p>" + short + "</p></body></html>", "b/empty.txt": "",
		"d.txt": strings.Repeat(short, 900), "e.pdf": "%PDF-1.4 " + strings.Repeat("stream ", 9000), ".hidden": short,
	})
	if err := os.Symlink(filepath.Join(dir, "gone"), filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	paths := []string{dir, filepath.Join(dir, "missing.txt")}
	n, bytes := total(paths)
	if e := Survey(paths); e.Documents != n || e.Bytes != bytes || n != 7 {
		t.Errorf("survey %+v, found %d documents in %d bytes", e, n, bytes)
	}
}

func TestSurveyOfLinesKnowsTheirBytesAlone(t *testing.T) {
	line := `{"id":"x","text":"` + strings.TrimSpace(short) + `"}` + "\n"
	dir := write(t, map[string]string{"a.txt": short, "b.jsonl": strings.Repeat(line, 5000)})
	n, bytes := total([]string{dir})
	if e := Survey([]string{dir}); e.Documents != 0 || e.Bytes != bytes || n != 5001 {
		t.Errorf("survey %+v, found %d documents in %d bytes", e, n, bytes)
	}
}

func TestSurveyOfAStreamKnowsNothing(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": short})
	if e := Survey([]string{dir, "-"}); e != (Extent{}) {
		t.Errorf("survey %+v of what has no end", e)
	}
}
