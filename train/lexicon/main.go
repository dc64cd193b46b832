// Command lexicon compiles the parts of data/lexicon that come from published lists: leaders.tsv from
// Wikidata and REIGN, agents.tsv and groups.tsv from the Phoenix dictionaries. The other files of
// data/lexicon are written by hand and are asked first.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	log.SetFlags(0)
	in := flag.String("data", "../shared/data/lexicon", "folder of the published lists")
	out := flag.String("out", "data/lexicon", "folder to write to")
	flag.Parse()
	for _, f := range []struct {
		name    string
		header  []string
		compile func(dir string) ([]string, error)
	}{
		{"leaders.tsv", leadersHeader, leaders},
		{"agents.tsv", agentsHeader, agents},
		{"groups.tsv", groupsHeader, groups},
	} {
		lines, err := f.compile(*in)
		if err != nil {
			log.Fatalf("%s: %v", f.name, err)
		}
		all := append(f.header, lines...)
		if err := os.WriteFile(filepath.Join(*out, f.name), []byte(strings.Join(all, "\n")+"\n"), 0o644); err != nil {
			log.Fatal(err)
		}
		log.Printf("%s: %d lines", f.name, len(lines))
	}
}
