package pipeline

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/internal/reconcile"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// The sentences of a made-up story: a dam breaks, many speak of it, and the tolls grow from day to day.
var (
	storyPeople = []string{"Minister Ana Lind", "Mayor Peter Noll", "Governor Rosa Vance", "General Otto Ferber", "Judge Clara Moss", "Ambassador Ivo Kral"}
	storyPlaces = []string{"Nairobi", "Mombasa", "Kisumu", "Nakuru", "Eldoret", "Thika"}
	storyLines  = []string{
		"At least %[1]d people were killed when a dam near %[3]s broke on Monday, police said.",
		"%[2]s met %[4]s in %[3]s on Tuesday to talk about the rescue.",
		"%[2]s accused the builders of the dam of hiding cracks.",
		"Rescuers said that %[1]d people were still missing, and that boats had reached only half of the villages.",
		"%[2]s said that the government would pay for new houses in %[3]s.",
		"Soldiers evacuated %[1]d families from the valley below the dam.",
		"%[4]s denied that anybody had been warned, and called on %[2]s to resign.",
		"Kenya asked Uganda for pumps, and Uganda sent %[1]d engineers to %[3]s.",
		"The police arrested two managers of the company that built the dam near %[3]s.",
		"Hundreds protested in %[3]s on Wednesday against the company.",
		"%[2]s will visit %[3]s on Friday, an aide told reporters.",
		"Doctors in %[3]s treated %[1]d injured people, most of them children, a nurse said.",
	}
)

// bigStory is n reports of one story by as many outlets, about 250 words each.
func bigStory(tb testing.TB, n int) []*ingest.Document {
	tb.Helper()
	r := rand.New(rand.NewPCG(6, 500))
	pick := func(from []string) string { return from[r.IntN(len(from))] }
	var out []*ingest.Document
	for i := range n {
		var s strings.Builder
		for range 16 {
			fmt.Fprintf(&s, pick(storyLines)+" ", 40+r.IntN(9), pick(storyPeople), pick(storyPlaces), pick(storyPeople))
		}
		d, rejected := ingest.Text(source.Item{ID: fmt.Sprintf("d%03d", i), Outlet: fmt.Sprintf("Outlet %03d", i),
			Text: s.String() + "\n", Published: fmt.Sprintf("2024-03-%02d", 5+i%3), Clean: true})
		if rejected != nil {
			tb.Fatal(rejected.Reason)
		}
		out = append(out, d)
	}
	return out
}

// makeStory reads the reports and reconciles them as one story.
func makeStory(docs []*ingest.Document) *record.Record {
	var in reconcile.Input
	var story []*text.Doc
	for _, d := range docs {
		a := Document(d)
		in.Analyses, story = append(in.Analyses, a), append(story, a.Doc)
	}
	in.Stories = [][]*text.Doc{story}
	r, _ := reconcile.Build(in)
	return r
}

// BenchmarkStory makes the record of one story of so many reports: it must stay under 30 s for 500, and what it holds must
// grow no faster than they do. B/report is what is in use when the record is done.
func BenchmarkStory(b *testing.B) {
	for _, n := range []int{125, 250, 500} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			docs := bigStory(b, n)
			var before, after runtime.MemStats
			var held float64
			for b.Loop() {
				runtime.GC()
				runtime.ReadMemStats(&before)
				r := makeStory(docs)
				runtime.GC()
				runtime.ReadMemStats(&after)
				held = float64(after.HeapAlloc) - float64(before.HeapAlloc)
				if len(r.Stories) != 1 {
					b.Fatalf("%d stories", len(r.Stories))
				}
			}
			b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s/story")
			b.ReportMetric(held/float64(n), "B/report")
		})
	}
}
