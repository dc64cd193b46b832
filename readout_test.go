package readout_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-news/readout"
	"github.com/readout-news/readout/record"
)

func TestNewRefusesNonsense(t *testing.T) {
	if _, err := readout.New(readout.Options{Workers: -1}); err == nil {
		t.Error("no error for -1 workers")
	}
}

func TestEngineMayBeUsedFromManyGoroutines(t *testing.T) {
	engine, err := readout.New(readout.Options{Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	results := make([]*record.Record, 4)
	for i := range results {
		group.Go(func() {
			var err error
			if results[i], err = engine.Analyze(context.Background(), readout.Files("examples/calls")); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	for _, r := range results[1:] {
		if d := cmp.Diff(results[0], r); d != "" {
			t.Error(d)
		}
	}
}

func TestAnalyzeGivesASoundRecordOfAnyInput(t *testing.T) {
	engine, err := readout.New(readout.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := engine.Analyze(context.Background(), readout.Documents(
		readout.Document{ID: "a"}, readout.Document{ID: "a", Text: "?!"}, readout.Document{Text: "🙂🙂🙂"},
		readout.Document{ID: "b", Text: "Minister Ana Böll 🙂 said on Monday that “at least 12 people” were killed in Orrin.", Clean: true},
	))
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Documents)+len(r.Rejected) != 4 {
		t.Errorf("%d documents and %d rejected of 4", len(r.Documents), len(r.Rejected))
	}
	for _, d := range record.Validate(r) {
		t.Error(d)
	}
}

func TestOrderOfDocumentsChangesNothing(t *testing.T) {
	engine, err := readout.New(readout.Options{})
	if err != nil {
		t.Fatal(err)
	}
	one := readout.Document{ID: "a", Text: "The dam above Orrin broke on Monday, and at least 12 people died."}
	two := readout.Document{ID: "a", Text: "A dam broke near Orrin on Monday, killing 14 people, the mayor said."}
	first, err := engine.Analyze(context.Background(), readout.Documents(one, two))
	if err != nil {
		t.Fatal(err)
	}
	second, err := engine.Analyze(context.Background(), readout.Documents(two, one))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(first, second); d != "" {
		t.Error(d)
	}
}

func TestAnnotateStopsAtTheCallersError(t *testing.T) {
	engine, err := readout.New(readout.Options{})
	if err != nil {
		t.Fatal(err)
	}
	enough := errors.New("enough")
	n := 0
	err = engine.Annotate(context.Background(), readout.Reader(strings.NewReader(strings.Repeat("{\"text\":\"The ferry left at noon.\"}\n", 100))), func(readout.Annotation) error {
		n++
		return enough
	})
	if !errors.Is(err, enough) || n != 1 {
		t.Errorf("%v after %d documents", err, n)
	}
}
