package main

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/pipeline"
)

// What the steps of comparing are worth: the first takes four fifths of the time, where nothing of it is in the cache.
const (
	worthReading   = .80
	worthComparing = .18
)

// How often progress is written.
const (
	everyLine   = 200 * time.Millisecond
	everyObject = time.Second
)

// progressLine is a line of --progress json. Total, Share and SecondsLeft are null while they cannot be known.
type progressLine struct {
	Type           string   `json:"type"`  // progress; the last line of a run: done
	Stage          string   `json:"stage"` // read, compare, reconcile
	Documents      int      `json:"documents"`
	Total          *int     `json:"total"`
	Rejected       int      `json:"rejected"`
	Words          int64    `json:"words"`
	WordsPerSecond int64    `json:"words_per_second"`
	Share          *float64 `json:"share"` // of the work, from 0 to 1
	Seconds        float64  `json:"seconds"`
	SecondsLeft    *float64 `json:"seconds_left"`
}

// doneLine is the last line, with the exit status of the program.
type doneLine struct {
	progressLine
	Status int   `json:"status"`
	Cached int64 `json:"cached"` // documents that were not read anew
}

// meter knows how far a run has come and how long it will take.
type meter struct {
	extent   ingest.Extent
	compares bool // there are further steps behind the first
	now      func() time.Time

	begin   time.Time
	second  time.Time // when comparing began
	written time.Time
	stage   pipeline.Stage
	share   float64
	last    pipeline.Progress
}

// due takes p and reports whether it is time to write it.
func (m *meter) due(p pipeline.Progress, every time.Duration) bool {
	now := m.now()
	if m.last = p; p.Stage == pipeline.Comparing && m.second.IsZero() {
		m.second = now
	}
	if now.Sub(m.written) < every && p.Stage == m.stage {
		return false
	}
	m.written, m.stage = now, p.Stage
	return true
}

// line is how things stand.
func (m *meter) line() progressLine {
	p, passed := m.last, m.now().Sub(m.begin)
	l := progressLine{
		Type: "progress", Stage: p.Stage.String(), Documents: p.Documents, Rejected: p.Rejected, Words: p.Words,
		Seconds: float64(passed.Milliseconds()) / 1000,
	}
	if passed > 0 {
		l.WordsPerSecond = int64(float64(p.Words) / passed.Seconds())
	}
	if n := m.total(); n > 0 {
		l.Total = &n
	}
	if share, ok := m.part(); ok {
		m.share = max(m.share, share)
		l.Share = new(float64(int(m.share*1000)) / 1000)
		if left, ok := m.left(passed); ok {
			l.SecondsLeft = new(float64(left.Milliseconds()) / 1000)
		}
	}
	return l
}

// total is how many documents there are, 0 while nobody knows.
func (m *meter) total() int {
	if m.last.Stage > pipeline.Reading {
		return m.last.Documents
	}
	return max(m.extent.Documents, 0)
}

// part is the share of the work that is done. It is not known while standard input is read.
func (m *meter) part() (float64, bool) {
	p := m.last
	read := 1.0
	if p.Stage == pipeline.Reading {
		if m.extent.Bytes == 0 {
			return 0, false
		}
		read = min(1, float64(p.Bytes)/float64(m.extent.Bytes))
	}
	if !m.compares {
		return read, true
	}
	share := worthReading * read
	if p.Stage > pipeline.Reading {
		share += worthComparing * m.compared()
	}
	return share, true
}

// compared is the share of the documents in hand that are read to the end.
func (m *meter) compared() float64 {
	if m.last.Stage == pipeline.Reconciling || m.last.Documents == m.last.Rejected {
		return 1
	}
	return min(1, float64(m.last.Compared)/float64(m.last.Documents-m.last.Rejected))
}

// left is the time still needed, by the pace of all so far; while documents are compared, by the pace of that.
func (m *meter) left(passed time.Duration) (time.Duration, bool) {
	share := m.share
	if m.last.Stage == pipeline.Comparing {
		share, passed = m.compared()*worthComparing/(1-worthReading), m.now().Sub(m.second)
	}
	if share < .01 || passed < everyObject || m.last.Stage == pipeline.Reconciling {
		return 0, false
	}
	return time.Duration(float64(passed) * (1 - share) / share), true
}

// String is the line for people, at most 80 columns.
func (l progressLine) String() string {
	parts := []string{grouped(int64(l.Documents)) + " documents"}
	if l.Total != nil && *l.Total > l.Documents {
		parts[0] = grouped(int64(l.Documents)) + " of " + grouped(int64(*l.Total)) + " documents"
	}
	switch l.Stage {
	case "compare":
		parts = append(parts, "comparing")
	case "reconcile":
		parts = append(parts, "making the record")
	}
	if l.Share != nil {
		parts = append(parts, strconv.Itoa(int(*l.Share*100))+" %")
	}
	if l.WordsPerSecond > 0 {
		parts = append(parts, grouped(l.WordsPerSecond)+" words/s")
	}
	if l.SecondsLeft != nil {
		parts = append(parts, inWords(*l.SecondsLeft)+" left")
	}
	return strings.Join(parts, "  ")
}

// grouped writes n with commas: 38,000.
func grouped(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// inWords is a time as people say it: 2 h 05 min, 1 min 20 s, 8 s.
func inWords(seconds float64) string {
	switch n := int(seconds + .5); {
	case n >= 3600:
		return fmt.Sprintf("%d h %02d min", n/3600, n/60%60)
	case n >= 60:
		return fmt.Sprintf("%d min %02d s", n/60, n%60)
	default:
		return fmt.Sprintf("%d s", n)
	}
}
