package html

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	cdp "github.com/chromedp/cdproto/browser"
	"github.com/readout-news/readout/internal/output/view/viewtest"
	"github.com/readout-news/readout/record"
)

func TestViewsAreSavedAsCSVAndJSON(t *testing.T) {
	for name, r := range map[string]*record.Record{"sample": calls(t), "attacks": hostile(t)} {
		x := visit(t, r, "#s1", desktop)
		views := js[[]string](x, `[...document.querySelectorAll("#s1 .tools")].map(t => t.parentElement.id)`)
		if len(views) < 8 {
			t.Fatalf("%s: only %v can be saved", name, views)
		}
		for some := range slices.Chunk(views, 5) { // in a page of their own: one may save ten files only
			saveAll(t, name, r, some)
		}
		x.quiet()
	}
}

func saveAll(t *testing.T, name string, r *record.Record, views []string) {
	t.Helper()
	x := visit(t, r, "#s1", desktop)
	dir := t.TempDir()
	x.do(tell(cdp.SetDownloadBehavior, cdp.SetDownloadBehaviorParams{Behavior: cdp.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir}))
	for _, v := range views {
		x.click("#" + v + " .tools button:nth-child(1)")
		checkCSV(t, name+" "+v, saved(t, filepath.Join(dir, v+".csv")))
		x.click("#" + v + " .tools button:nth-child(2)")
		checkJSON(t, name+" "+v, saved(t, filepath.Join(dir, v+".json")))
	}
	x.quiet()
}

func TestTheHeadIsSaved(t *testing.T) {
	r := viewtest.Record()
	r.Documents[0].URL = "https://post.example/dam"
	x := visit(t, r, "", desktop)
	dir := t.TempDir()
	x.do(tell(cdp.SetDownloadBehavior, cdp.SetDownloadBehaviorParams{Behavior: cdp.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir}))
	x.click("#s1-head .tools button")
	got := string(saved(t, filepath.Join(dir, "s1-head.csv")))
	for _, want := range []string{
		"Part,Line,Text,Reporter,Outlet,Date,Source,Why\r\n",
		"headline,,Dam breaks above Orrin,,,,,\r\n",
		"when,e1,2024-03-05,,,,,\r\n",
		"article,A,The dam at Orrin gave way,The Harbour Post,The Harbour Post,2024-03-04,https://post.example/dam,\r\n",
		"article,C,Dam breaks above Orrin,Ledger,article C,2024-03-05,,Article C repeats 100 % of its words from Ledger\r\n",
		"know,e1,",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	x.quiet()
}

func checkJSON(t *testing.T, what string, b []byte) {
	t.Helper()
	var rows []map[string]any
	if err := json.Unmarshal(b, &rows); err != nil || len(rows) == 0 {
		t.Errorf("%s: %d rows, %v", what, len(rows), err)
	}
}

// checkCSV reads b, in which no field may be a formula to a spreadsheet.
func checkCSV(t *testing.T, what string, b []byte) {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(string(b))).ReadAll()
	if err != nil || len(rows) < 2 {
		t.Errorf("%s: %d rows, %v", what, len(rows), err)
	}
	for _, f := range slices.Concat(rows...) {
		if formula.MatchString(f) {
			t.Errorf("%s: %q would be a formula", what, f)
		}
	}
}

// saved waits for a download.
func saved(t *testing.T, path string) []byte {
	t.Helper()
	for range 100 {
		if b, err := os.ReadFile(path); err == nil && len(b) > 0 {
			return b
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Fatalf("%s was not saved", path)
	return nil
}
