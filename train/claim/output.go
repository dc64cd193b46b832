package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/text"
)

var origins = map[string]map[string]string{
	"polnear": {"name": "PolNeAR", "origin": "github.com/networkdynamics/PolNeAR, train", "licence": "software MIT; text of publishers, weights only"},
	"gum":     {"name": "GUM", "origin": "gucorpling.org/gum, train, texts under CC BY", "licence": "CC BY 4.0"},
}

// write writes one model and its manifest. Scores already in the manifest stay: they are measured
// after the training, with -predict.
func write(dir, name, sets, command string, model []byte) error {
	var data []map[string]string
	for _, s := range slices.Compact(strings.Split(sets, ",")) {
		data = append(data, origins[s])
	}
	path := filepath.Join(dir, name+".json")
	var old struct {
		Scores map[string]float64 `json:"scores"`
	}
	if b, err := os.ReadFile(path); err == nil {
		_ = json.Unmarshal(b, &old) // a manifest that cannot be read has no scores to keep
	}
	sum := sha256.Sum256(model)
	manifest, err := json.MarshalIndent(map[string]any{
		"name": name, "data": data, "licence": "CC BY-SA 4.0", "scores": old.Scores, "command": command,
		"sha256": hex.EncodeToString(sum[:]), "bytes": len(model),
	}, "", "  ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, name+".bin"), model, 0o644); err != nil {
		return err
	}
	return os.WriteFile(path, append(manifest, '\n'), 0o644)
}

// predictFile writes the claims found in a set in the shape of the set.
func predictFile(f *claim.Finder, path string, w io.Writer) error {
	docs, err := loadAll(path)
	if err != nil {
		return err
	}
	e := json.NewEncoder(w)
	for _, x := range docs {
		a := &extract.Analysis{Doc: document(x.Title, x.Text)}
		f.Find(a)
		runes := text.NewRunes(x.Text)
		out := map[string]any{"doc_id": x.ID, "text": x.Text}
		list := []map[string]any{}
		for _, c := range a.Claims {
			list = append(list, map[string]any{
				"sources": points(runes, c.Speaker.Span), "cues": points(runes, c.Cue), "content": points(runes, c.Content...),
				"class": c.Class, "form": c.Form, "within": c.Within, "why": c.Why,
			})
		}
		out["attributions"] = list
		if err := e.Encode(out); err != nil {
			return err
		}
	}
	return nil
}

func points(r *text.Runes, spans ...text.Span) [][2]int {
	out := [][2]int{}
	for _, s := range spans {
		if !s.Empty() {
			out = append(out, [2]int{r.At(s.Start), r.At(s.End)})
		}
	}
	return out
}
