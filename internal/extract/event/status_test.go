package event_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/text"
)

// marked is a line of testdata/status.txt.
type marked struct{ status, typ, trigger, text string }

func readMarked(t *testing.T, path string) []marked {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []marked
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.SplitN(line, " | ", 4)
		if len(f) != 4 {
			t.Fatalf("%s: want four columns: %s", path, line)
		}
		out = append(out, marked{f[0], f[1], f[2], f[3]})
	}
	return out
}

// at is where the trigger begins.
func (m *marked) at() int {
	word, nth, _ := strings.Cut(m.trigger, "#")
	n, _ := strconv.Atoi(nth)
	at := strings.Index(m.text, word)
	for ; n > 1 && at >= 0; n-- {
		at += len(word) + strings.Index(m.text[at+len(word):], word)
	}
	return at
}

// TestStatusOfMarkedWords holds the status of marked words to what somebody who had not read the rules made of them. The
// second set was written to be harder than news, and was read after the rules had been mended on the first.
func TestStatusOfMarkedWords(t *testing.T) {
	for _, set := range []struct {
		file   string
		enough int // right ones, at least
	}{{"status.txt", 270}, {"status_second.txt", 70}} {
		t.Run(set.file, func(t *testing.T) {
			lines := readMarked(t, "testdata/"+set.file)
			right, total := map[string]int{}, map[string]int{}
			sum := 0
			for _, m := range lines {
				got, why := statusOf(t, &m)
				total[m.status]++
				if string(got) == m.status {
					right[m.status]++
					sum++
					continue
				}
				t.Logf("%s, not %s: %s: %s %q", got, m.status, m.trigger, m.text, why)
			}
			for s, n := range total {
				t.Logf("%s: %d of %d right", s, right[s], n)
			}
			t.Logf("%d of %d right", sum, len(lines))
			if sum < set.enough {
				t.Errorf("%d of %d right, want %d", sum, len(lines), set.enough)
			}
		})
	}
}

// statusOf is the status of the event whose trigger is the marked word, or that the word would have as one.
func statusOf(t *testing.T, m *marked) (extract.Status, []string) {
	t.Helper()
	a := read(&text.Doc{Text: m.text})
	at := m.at()
	if at < 0 {
		t.Fatalf("no %q in: %s", m.trigger, m.text)
	}
	for i := range a.Events {
		if e := &a.Events[i]; int(e.Trigger.Start) <= at && at < int(e.Trigger.End) {
			return e.Status, e.Why
		}
	}
	for i := range a.Doc.Tokens {
		if int(a.Doc.Tokens[i].End) > at {
			return event.StatusAt(a, int32(i), m.typ)
		}
	}
	return "", nil
}
