// Command actors shows what Readout makes of the people and bodies in a text, and measures country and
// sector against labelled mentions.
//
//	actors -show FILE            chains and actors of a text
//	actors -jsonl FILE -n 3      the same for the documents of a JSON Lines file
//	actors -merge DIR            actors of a folder of texts as one story
//	actors -stories FILE         merging over the topics of MEANTIME (meantime/meantime.jsonl)
//	actors -codes FILE           share of right countries and sectors
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/coref"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/text"
)

func main() {
	log.SetFlags(0)
	show := flag.String("show", "", "plain text to show")
	jsonl := flag.String("jsonl", "", "documents to show")
	skip := flag.Int("skip", 0, "documents to pass over")
	n := flag.Int("n", 1, "documents to show")
	merge := flag.String("merge", "", "folder of plain texts to merge as one story")
	date := flag.String("date", "", "date of the texts")
	topics := flag.String("stories", "", "MEANTIME, to measure merging on")
	verbose := flag.Bool("v", false, "with -stories, list what differs")
	codes := flag.String("codes", "", "labelled mentions, such as ../shared/data/events/actor_codes.jsonl")
	flag.Parse()
	switch {
	case *show != "":
		b, err := os.ReadFile(*show)
		if err != nil {
			log.Fatal(err)
		}
		print(read(string(b), *date))
	case *merge != "":
		story(*merge, *date)
	case *jsonl != "":
		i := 0
		lines(*jsonl, func(b []byte) {
			var r struct{ ID, Text, Title, Date, Published string }
			if i++; i <= *skip || i > *skip+*n || json.Unmarshal(b, &r) != nil {
				return
			}
			fmt.Println("=====", r.ID, r.Title)
			print(read(r.Text, r.Date+r.Published))
		})
	case *topics != "":
		stories(*topics, *verbose)
	case *codes != "":
		measure(*codes)
	default:
		flag.Usage()
	}
}

func read(s, date string) *text.Doc {
	d := &text.Doc{Text: strings.ToValidUTF8(s, "?")}
	if t, ok := text.ParseDate(date); ok {
		d.Published = text.Published{DateRange: text.OneDay(t), Basis: "given"}
	}
	nlp.Annotate(d)
	name.Find(d)
	coref.Resolve(d)
	return d
}

// story merges the texts of a folder.
func story(dir, date string) {
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		log.Fatal(err)
	}
	var in []actor.Input
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			log.Fatal(err)
		}
		d := read(string(b), date)
		d.ID = filepath.Base(f)
		in = append(in, actor.Input{Doc: d, Actors: actor.Describe(d)})
	}
	for _, m := range actor.Merge(in) {
		fmt.Printf("%-40s %-12s %-4s %-4s %v %v %q %q\n", m.Name, m.Kind, m.Country, m.Sector, m.Members, m.Roles, m.Aliases, m.MergeGrounds)
	}
}

func lines(path string, f func([]byte)) {
	file, err := os.Open(path)
	if err != nil {
		log.Fatal(err)
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	sc.Buffer(nil, 1<<26)
	for sc.Scan() {
		f(sc.Bytes())
	}
}

func print(d *text.Doc) {
	actors := actor.Describe(d)
	for c, chain := range d.Chains {
		a := actors[c]
		fmt.Printf("\n#%d %s %q country=%s sector=%s roles=%v %q\n", c, chain.Kind, a.Name, a.Country, a.Sector, a.Roles, a.Grounds)
		for _, i := range chain.Mentions {
			printMention(d, i)
		}
	}
	fmt.Println("\nopen:")
	for i, m := range d.Mentions {
		if m.Chain < 0 {
			printMention(d, int32(i))
		}
	}
}

func printMention(d *text.Doc, i int32) {
	m := d.Mentions[i]
	fmt.Printf("   %d:%s %q role=%q nation=%q %s (%s)\n", d.Tokens[m.Head].Sent, m.Form, d.Str(m.Span), d.Str(m.Role), d.Str(m.Nation), m.Kind, m.Why)
}
