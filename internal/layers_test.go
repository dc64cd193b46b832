package internal_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/readout-news/readout"

// layers are the rooms of the house, lowest first. A room imports only rooms on lower lines, and those left
// of it on its own line; "/..." stands for a folder with all below it.
var layers = []string{
	"text",
	"record data examples",
	"ontology models internal/kernel internal/linear internal/wordclass internal/sparse internal/cputime",
	"internal/gazetteer internal/lexicon",
	"internal/ingest/source",
	"internal/ingest/lang internal/ingest/lines internal/ingest/pubdate internal/ingest/credit",
	"internal/ingest/jsonl internal/ingest/plain internal/ingest/html",
	"internal/ingest",
	"internal/nlp/number internal/nlp/lemma internal/nlp/token internal/nlp/tag internal/nlp/parse internal/nlp/encode internal/nlp/name",
	"internal/nlp internal/nlp/timex internal/nlp/coref",
	"internal/nlp/layer",
	"internal/cache",
	"internal/decision",
	"internal/actor",
	"internal/extract internal/extract/role",
	"internal/extract/claim internal/extract/place internal/extract/event internal/extract/figure",
	"internal/extract/trial",
	"internal/annotation internal/story internal/sameevent",
	"internal/reconcile",
	"internal/output/view",
	"internal/output/...",
	"nlp",
	"internal/pipeline",
	"internal/explain",
	".",
	"cmd/...",
	"train/...",
}

type pkg struct {
	ImportPath string
	Imports    []string
}

func TestImportsPointDownwardsOnly(t *testing.T) {
	for _, p := range packages(t) {
		room := strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, module), "/")
		if room == "" {
			room = "."
		}
		if room == "internal" {
			continue // this test
		}
		from := layer(room)
		if from < 0 {
			t.Errorf("%s stands in no layer; add it to the list at its place in the flow of the news", room)
			continue
		}
		for _, i := range p.Imports {
			to, ours := strings.CutPrefix(i, module)
			if !ours {
				continue
			}
			to = strings.TrimPrefix(to, "/")
			switch n := layer(to); {
			case strings.HasPrefix(to, "train/") && !strings.HasPrefix(room, "train/"):
				t.Errorf("%s imports %s: only training may import training", room, to)
			case n > from || n == from && !sideways(room, to):
				t.Errorf("%s imports %s, which stands above or beside it", room, to)
			}
		}
	}
}

// sideways reports whether to stands left of room on one line, or both are parts of one open folder.
func sideways(room, to string) bool {
	line := layers[layer(room)]
	if strings.HasSuffix(line, "/...") {
		return true
	}
	rooms := strings.Fields(line)
	return slices.Index(rooms, to) < slices.Index(rooms, room)
}

func layer(room string) int {
	best := -1
	for i, line := range layers {
		for _, l := range strings.Fields(line) {
			if l == room {
				return i
			}
			if folder, open := strings.CutSuffix(l, "/..."); open && strings.HasPrefix(room+"/", folder+"/") && best < 0 {
				best = i
			}
		}
	}
	return best
}

func TestNoRoomIsABox(t *testing.T) {
	for _, p := range packages(t) {
		switch path.Base(p.ImportPath) {
		case "util", "utils", "common", "helpers", "misc":
			t.Errorf("%s: name a package after what it is about", p.ImportPath)
		}
	}
}

func packages(t *testing.T) []pkg {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", module+"/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []pkg
	dec := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p pkg
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}
