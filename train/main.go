// Command train makes every model again, in the order in which they rest on one another, and says for
// each whether it came out bit for bit as its manifest has it:
//
//	go run ./train
//
// It takes about two hours on a core, most of it for the network, which also needs Python with PyTorch. Single trainers are the folders beside this file; what each
// reads is named in docs/MODELS.md.
package main

import (
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// step is one trainer: what it makes, and the shell line that runs it where it does not take -data.
type step struct {
	name   string
	models []string
	pipe   string // a program whose output the trainer reads
}

var steps = []step{
	{name: "idf", models: []string{"idf"}, pipe: "xz -dc %s/raw/news.txt.xz"},
	{name: "classes", models: []string{"classes"}},
	{name: "boilerplate", models: []string{"lines"}},
	{name: "gazetteer", models: []string{"gazetteer"}},
	{name: "core", models: []string{"tagger", "parser", "lemma"}},
	{name: "name", models: []string{"names"}},
	{name: "net", models: []string{"core"}},
	{name: "coref", models: []string{"coref"}},
	{name: "claim", models: []string{"claim_cue", "claim_args"}},
	{name: "roles", models: []string{"roles"}},
	{name: "pairs", models: []string{"pairs"}},
	{name: "events", models: []string{"events"}},
}

func main() {
	data := flag.String("data", "../shared/data", "folder of the labelled data")
	only := flag.String("only", "", "run this trainer alone")
	flag.Parse()
	changed := 0
	for _, s := range steps {
		if *only != "" && s.name != *only {
			continue
		}
		before := map[string]string{}
		for _, m := range s.models {
			before[m] = sum(m)
		}
		start := time.Now()
		if err := s.run(*data); err != nil {
			log.Fatalf("train %s: %v", s.name, err)
		}
		for _, m := range s.models {
			verdict := "the same bytes"
			if sum(m) != before[m] {
				verdict = "CHANGED"
				changed++
			}
			fmt.Printf("%-12s %-14s %s\n", m, verdict, time.Since(start).Round(time.Second))
		}
	}
	if changed > 0 {
		fmt.Printf("%d models changed: run the tests and the evaluation before you commit them\n", changed)
	}
}

func (s step) run(data string) error {
	line := fmt.Sprintf("go run ./train/%s -data %q", s.name, data)
	if s.pipe != "" {
		line = fmt.Sprintf(s.pipe, data) + " | go run ./train/" + s.name
	}
	c := exec.Command("sh", "-ec", line)
	c.Stdout, c.Stderr = os.Stderr, os.Stderr
	return c.Run()
}

// sum is the hash of a model as it stands, "" when there is none.
func sum(model string) string {
	b, err := os.ReadFile(filepath.Join("models", model+".bin"))
	if err != nil {
		return ""
	}
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}
