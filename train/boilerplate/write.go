package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"

	"github.com/readout-news/readout/train/linear"
)

// Weights are multiplied by scale, rounded, and left out below least.
const (
	scale = 64
	least = 8
)

type source struct {
	Name    string `json:"name"`
	Origin  string `json:"origin"`
	Licence string `json:"licence"`
}

type manifest struct {
	Name    string             `json:"name"`
	Data    []source           `json:"data"`
	Licence string             `json:"licence"`
	Scores  map[string]float64 `json:"scores"`
	Command string             `json:"command"`
	SHA256  string             `json:"sha256"`
	Bytes   int                `json:"bytes"`
}

func write(t *linear.Trainer, dir string, cv, bare score, folds, rounds int) error {
	var b bytes.Buffer
	if err := t.Write(&b, scale, least); err != nil {
		return err
	}
	sum := sha256.Sum256(b.Bytes())
	m := manifest{
		Name:    "lines",
		Data:    []source{{"boilerplate/lines.jsonl", "article-extraction-benchmark, 116 pages", "MIT (labels); text of the publishers, not included"}},
		Licence: "CC BY-SA 4.0",
		Scores:  map[string]float64{},
		Command: fmt.Sprintf("go run ./train/boilerplate -folds %d -rounds %d", folds, rounds),
		SHA256:  hex.EncodeToString(sum[:]),
		Bytes:   b.Len(),
	}
	if folds > 0 {
		p, r, f := cv.prf()
		m.Scores["cross-validated word precision"] = round(p)
		m.Scores["cross-validated word recall"] = round(r)
		m.Scores["cross-validated word F1"] = round(f)
		_, r, _ = bare.prf()
		m.Scores["cross-validated word recall, articles alone"] = round(r)
	}
	j, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "lines.json"), append(j, '\n'), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "lines.bin"), b.Bytes(), 0o644)
}

func round(f float64) float64 { return math.Round(f*1000) / 1000 }
