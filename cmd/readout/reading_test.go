package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/record"
)

// manyFiles is a folder of n short articles in n files, in stories of six.
func manyFiles(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	topics := []string{
		"Bridge at Orrin closed for repairs\n\nThe bridge at Orrin was closed on Monday after engineers had found cracks, mayor Ana Lind said. At least %d people were hurt when a bus fell from it.\n",
		"Norland sends doctors to Peru\n\nNorland sent %d doctors to Peru on Tuesday, foreign minister Jonas Lie said. They will treat children with measles in Lima's hospitals.\n",
		"Court jails banker for fraud\n\nA court in Varde sentenced the banker Otto Ferber on Friday to %d years in prison for fraud. His lawyer Clara Moss said that he would appeal against the verdict.\n",
		"Storm cuts power on Kesby island\n\nA storm cut the power of %d thousand homes on Kesby island on Sunday night. Firefighters removed fallen trees from the roads, their chief Ivo Kral said.\n",
	}
	for i := range n {
		s := fmt.Sprintf(topics[i/6%len(topics)], 12+i%6)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("a%03d.txt", i)), []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// interruptAfter runs a command that is interrupted when progress says so, and gives what it wrote.
func interruptAfter(t *testing.T, when func(pipeline.Progress) bool, args ...string) (stdout, stderr string) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var out, errs bytes.Buffer
	e := newEnv(strings.NewReader(""), &out, &errs)
	e.watch = func(p pipeline.Progress) {
		if when(p) {
			cancel()
		}
	}
	if status := e.run(ctx, args); status != exitInterrupted {
		t.Errorf("exit status %d\n%s", status, errs.String())
	}
	return out.String(), errs.String()
}

// said is the two numbers of a message such as "12 of 40 documents".
func said(t *testing.T, stderr, pattern string) (n, of int) {
	t.Helper()
	m := regexp.MustCompile(pattern).FindString(stderr)
	if _, err := fmt.Sscanf(m[strings.LastIndex(m, ":")+1:], " %d of %d", &n, &of); err != nil {
		if _, err := fmt.Sscanf(strings.TrimPrefix(m[strings.LastIndex(m, ":")+1:], " the record holds"), " %d of %d", &n, &of); err != nil {
			t.Fatalf("no %q in %q", pattern, stderr)
		}
	}
	return n, of
}

func after(n int) func(pipeline.Progress) bool {
	return func(p pipeline.Progress) bool { return p.Documents == n }
}

func TestInterruptedAnnotateKeepsWhatIsDone(t *testing.T) {
	dir := manyFiles(t, 40)
	out, errs := interruptAfter(t, after(5), "annotate", "--workers", "2", dir)
	n, of := said(t, errs, `interrupted: \d+ of \d+ documents are done`)
	if lines := strings.Count(out, "\n"); lines != n || of != 40 || n < 5 || n > 30 {
		t.Errorf("%d lines were written; it says %d of %d", lines, n, of)
	}
	whole := string(output(t, "annotate", dir))
	if !strings.HasPrefix(whole, out) {
		t.Error("what was written is not the beginning of what an undisturbed run writes")
	}
}

// TestInterruptedCompareMakesTheRecordOfWhatWasRead: the same as of these documents alone, and it says what it lacks.
func TestInterruptedCompareMakesTheRecordOfWhatWasRead(t *testing.T) {
	dir := manyFiles(t, 40)
	out, errs := interruptAfter(t, after(7), "compare", "--format", "json", "--workers", "2", dir)
	n, of := said(t, errs, `interrupted: the record holds \d+ of \d+ documents`)
	if of != 40 || n < 7 || n > 30 || !strings.Contains(errs, "interrupt again to end at once") {
		t.Errorf("it says %q", errs)
	}
	var files []string
	for i := range n {
		files = append(files, filepath.Join(dir, fmt.Sprintf("a%03d.txt", i)))
	}
	var got, want record.Record
	if err := errors.Join(json.Unmarshal([]byte(out), &got), json.Unmarshal(output(t, append([]string{"compare", "--format", "json"}, files...)...), &want)); err != nil {
		t.Fatal(err)
	}
	if d := record.Validate(&got); len(d) > 0 || len(got.Documents) != n {
		t.Errorf("%d documents, defects %v", len(got.Documents), d)
	}
	if len(got.Rejected) != 1 || got.Rejected[0].Code != "interrupted" || !strings.Contains(got.Rejected[0].Reason, fmt.Sprintf("%d of 40 documents", n)) {
		t.Errorf("rejected %+v", got.Rejected)
	}
	got.Rejected = want.Rejected
	a, _ := json.Marshal(got)
	b, _ := json.Marshal(want)
	if !bytes.Equal(a, b) {
		t.Error("another record than that of the same documents")
	}
}

func TestAnInterruptAfterTheLastDocumentLosesNothing(t *testing.T) {
	dir := manyFiles(t, 8)
	out, errs := interruptAfter(t, func(p pipeline.Progress) bool { return p.Compared == 3 }, "compare", "--format", "json", dir)
	if out != string(output(t, "compare", "--format", "json", dir)) || !strings.Contains(errs, "the record holds all 8 documents") {
		t.Errorf("it says %q", errs)
	}
}

func TestInterruptedQuotesAndCluster(t *testing.T) {
	dir := manyFiles(t, 40)
	out, errs := interruptAfter(t, after(6), "quotes", "--format", "json", dir)
	if n, _ := said(t, errs, `interrupted: the record holds \d+ of \d+ documents`); n >= 40 || !json.Valid([]byte(out)) {
		t.Errorf("it says %q", errs)
	}
	out, errs = interruptAfter(t, after(6), "cluster", dir)
	if n, _ := said(t, errs, `interrupted: \d+ of \d+ documents are placed`); strings.Count(out, `"story":"s`) != n || strings.Count(out, "\n") != n || n >= 40 {
		t.Errorf("it says %q, and writes\n%s", errs, out)
	}
}

// TestInterruptEndsAStreamThatWaits gives documents over standard input that then says nothing more.
func TestInterruptEndsAStreamThatWaits(t *testing.T) {
	r, w := io.Pipe()
	defer w.Close()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var out, errs bytes.Buffer
	e := newEnv(r, &out, &errs)
	e.watch = func(p pipeline.Progress) {
		if p.Documents == 2 {
			cancel()
		}
	}
	line := `{"id":"%s","text":"` + strings.Repeat("The ferry to Orrin was late again on Tuesday, the harbour master said. ", 300) + `"}` + "\n"
	go fmt.Fprintf(w, line+line+`{"id":"c","te`, "a", "b")
	if status := e.run(ctx, []string{"annotate", "-"}); status != exitInterrupted {
		t.Errorf("exit status %d", status)
	}
	if strings.Count(out.String(), "\n") != 2 || !strings.Contains(errs.String(), "interrupted: 2 documents are done") || strings.Contains(errs.String(), "bad-json") {
		t.Errorf("%d lines, and it says %q", strings.Count(out.String(), "\n"), errs.String())
	}
}

func TestExplainMakesNothingOfHalfTheDocuments(t *testing.T) {
	out, errs := interruptAfter(t, after(6), "explain", "e1", manyFiles(t, 40))
	if out != "" || !strings.Contains(errs, "readout explain: interrupted\n") {
		t.Errorf("%q, %q", out, errs)
	}
}

func TestProgressObjects(t *testing.T) {
	dir := manyFiles(t, 12)
	if err := os.WriteFile(filepath.Join(dir, "b\x1b[31m.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	e := newEnv(strings.NewReader(""), &out, &errs)
	begin, ticks := time.Unix(0, 0), 0
	e.now = func() time.Time { ticks++; return begin.Add(time.Duration(ticks) * 700 * time.Millisecond) }
	if status := e.run(context.Background(), []string{"compare", "--progress", "json", "--format", "json", dir}); status != exitRejected {
		t.Fatalf("exit status %d\n%s", status, errs.String())
	}
	var lines []map[string]any
	share := 0.0
	for l := range strings.Lines(errs.String()) {
		var v map[string]any
		if err := json.Unmarshal([]byte(l), &v); err != nil {
			t.Fatalf("%v: %q", err, l)
		}
		lines = append(lines, v)
		if s, ok := v["share"].(float64); ok {
			if s < share || s > 1 {
				t.Errorf("share %v after %v", s, share)
			}
			share = s
		}
	}
	if strings.ContainsRune(errs.String(), '\x1b') || strings.Contains(errs.String(), `\u001b`) && !strings.Contains(errs.String(), "rejected") {
		t.Errorf("control characters: %q", errs.String())
	}
	last := lines[len(lines)-1]
	if last["type"] != "done" || last["status"] != 3.0 || last["documents"] != 13.0 || last["total"] != 13.0 || last["rejected"] != 1.0 || last["share"] != 1.0 || last["seconds_left"] != nil || last["words"].(float64) < 300 {
		t.Errorf("the last line is %v", last)
	}
	types := []string{}
	for _, l := range lines {
		if k := l["type"].(string); !slices.Contains(types, k) {
			types = append(types, k)
		}
	}
	if !slices.Equal(types, []string{"progress", "rejected", "done"}) {
		t.Errorf("lines of types %v", types)
	}
}

func TestProgressForPeople(t *testing.T) {
	now := time.Unix(0, 0)
	m := meter{compares: true, now: func() time.Time { return now }, begin: now, extent: ingest.Extent{Bytes: 1000, Documents: 500}}
	for _, step := range []struct {
		seconds int
		p       pipeline.Progress
		want    string
	}{
		{0, pipeline.Progress{Documents: 1, Bytes: 2, Words: 900}, "1 of 500 documents  0 %"},
		{10, pipeline.Progress{Documents: 250, Bytes: 500, Words: 225_000}, "250 of 500 documents  40 %  22,500 words/s  15 s left"},
		{20, pipeline.Progress{Documents: 500, Bytes: 1000, Words: 450_000}, "500 documents  80 %  22,500 words/s  5 s left"},
		{20, pipeline.Progress{Stage: pipeline.Comparing, Documents: 500, Bytes: 1000, Words: 450_000}, "500 documents  comparing  80 %  22,500 words/s"},
		{30, pipeline.Progress{Stage: pipeline.Comparing, Documents: 500, Compared: 50, Bytes: 1000, Words: 450_000}, "500 documents  comparing  81 %  15,000 words/s  1 min 41 s left"},
		{9000, pipeline.Progress{Stage: pipeline.Reconciling, Documents: 500, Compared: 500, Bytes: 1000, Words: 450_000}, "500 documents  making the record  98 %  50 words/s"},
	} {
		now = time.Unix(int64(step.seconds), 0)
		m.due(step.p, everyLine)
		if got := m.line().String(); got != step.want {
			t.Errorf("after %d s\n got %q\nwant %q", step.seconds, got, step.want)
		}
	}
	if inWords(7500) != "2 h 05 min" || grouped(1234567) != "1,234,567" || grouped(12) != "12" {
		t.Error("numbers in words")
	}
	stream := meter{now: func() time.Time { return now }, begin: time.Unix(8990, 0)}
	stream.due(pipeline.Progress{Documents: 1200, Words: 10}, everyLine)
	if got := stream.line().String(); got != "1,200 documents  1 words/s" {
		t.Errorf("of a stream: %q", got)
	}
}

func TestProgressIsWrittenNowAndThen(t *testing.T) {
	now := time.Unix(0, 0)
	m := meter{now: func() time.Time { return now }, begin: now}
	written := 0
	for i := range 1000 {
		now = now.Add(time.Millisecond)
		if m.due(pipeline.Progress{Documents: i}, everyLine) {
			written++
		}
	}
	if written < 4 || written > 6 {
		t.Errorf("written %d times in a second", written)
	}
	if !m.due(pipeline.Progress{Stage: pipeline.Comparing}, everyLine) {
		t.Error("a new stage was not written at once")
	}
}

// TestTheCacheChangesNothingThatIsWritten runs every reading command with and without a cache, over files told apart and lines.
func TestTheCacheChangesNothingThatIsWritten(t *testing.T) {
	folder, dir := filepath.Join(t.TempDir(), "cache"), manyFiles(t, 20)
	for _, args := range [][]string{
		{"compare", "--format", "json"}, {"compare", "--format", "md"}, {"annotate", "--layers", "tokens"}, {"annotate", "--only", "tokens"}, {"annotate", "--only", "times"},
		{"annotate", "--format", "conllu"}, {"annotate", "--format", "cameo"}, {"quotes", "--format", "csv"}, {"cluster"}, {"explain", "e1"},
	} {
		args = append(args, examples, dir)
		want := output(t, append(args, "--no-cache")...)
		for range 2 {
			if !bytes.Equal(output(t, append(args, "--cache-dir", folder)...), want) {
				t.Errorf("readout %v writes other bytes with a cache", args[:2])
			}
		}
	}
}

// TestEveryChoiceOfStoriesIsARecord narrows a real record to each of its stories, and to each actor.
func TestEveryChoiceOfStoriesIsARecord(t *testing.T) {
	whole := output(t, "compare", "--format", "json", examples, manyFiles(t, 30))
	read := func() (r record.Record) {
		if err := json.Unmarshal(whole, &r); err != nil {
			t.Fatal(err)
		}
		return r
	}
	all, seen := read(), 0
	filters := []record.Filter{{Since: "2023-10-01"}, {MinReporters: 2}}
	for _, s := range all.Stories {
		filters = append(filters, record.Filter{Story: s.ID})
	}
	for _, a := range all.Actors {
		filters = append(filters, record.Filter{About: a.Name}, record.Filter{About: a.Country})
	}
	for _, f := range filters {
		r := read()
		if err := f.Apply(&r); err != nil {
			t.Fatal(err)
		}
		if d := record.Validate(&r); len(d) > 0 {
			t.Errorf("%+v: %v", f, d)
		}
		if f.Story != "" && len(r.Stories) != 1 {
			t.Errorf("%+v leaves %d stories", f, len(r.Stories))
		}
		seen += len(r.Documents)
	}
	if len(all.Stories) < 4 || seen < len(all.Documents) {
		t.Errorf("%d stories, %d documents seen", len(all.Stories), seen)
	}
}
