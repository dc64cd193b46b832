// Command evaluation measures every room on the open labelled sets, through the product's own packages,
// and writes docs/EVALUATION.md. The same sets and the same engine give the same file.
//
//	go run ./train/evaluation -data ../shared/data -out docs/EVALUATION.md
//	go run ./train/evaluation -only names,times -out -     # some rooms, to standard output
//	go run ./train/evaluation -only speed                  # words per second, which depend on the machine
//
// Measures are one file a kind. The text around the tables is evaluation.md.tmpl; cross-validated
// figures come from the manifests of models, where their trainers put them.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"
)

// room is what one stage is measured on.
type room struct {
	name, section string // in -only, and as the page heads it
	score         func(path string) (result, error)
	sets          []labelledSet
	chief         []string // its measures in the first table; none where that gives cross-validated figures
}

type labelledSet struct{ name, path string }

var rooms = []room{
	{"tokens", "Words and sentences", tokens,
		[]labelledSet{{"EWT dev", "trees/ewt_dev.conllu"}, {"GUM dev", "trees/gum_dev.conllu"}}, []string{"words F1", "sentences F1"}},
	{"trees", "Tags and trees", trees,
		[]labelledSet{{"EWT dev", "trees/ewt_dev.conllu"}, {"GUM dev", "trees/gum_dev.conllu"}}, []string{"UPOS", "UAS", "LAS"}},
	{"names", "Names", names,
		[]labelledSet{{"UNER EWT dev", "names/uner_ewt_dev.iob2"}, {"Worldwide", "names/worldwide_eval.tsv"}}, []string{"F1"}},
	{"times", "Times", times,
		[]labelledSet{{"MEANTIME", "times/meantime.jsonl"}, {"WikiWars", "times/wikiwars.jsonl"}}, []string{"overlap F1", "value F1"}},
	{"references", "References", references,
		[]labelledSet{{"GUM dev", "trees/gum_dev.conllu"}}, []string{"CoNLL F1"}},
	{"claims", "Claims", claims,
		[]labelledSet{{"PolNeAR dev", "attribution/polnear_dev.jsonl"}, {"GUM dev", "attribution/gum_dev.jsonl"}}, []string{"core", "loose"}},
	{"pairs", "Events: the type between a given pair", pairs,
		[]labelledSet{{"PLV train (in-sample)", "events/plv_train.jsonl"}}, nil},
	{"coding", "Events: coding whole sentences", coding,
		[]labelledSet{{"PLOVER codebook", "events/plover_gsr.jsonl"}, {"CAMEO manual", "events/cameo_manual.jsonl"}}, []string{"type recall", "type precision"}},
	{"actors", "Actors", actors,
		[]labelledSet{{"actor codes", "events/actor_codes.jsonl"}}, []string{"country", "sector"}},
	{"places", "Places", places,
		[]labelledSet{{"GeoVirus", "places/geovirus.jsonl"}}, []string{"country", "within 161 km"}},
	{"figures", "Figures", casualties,
		[]labelledSet{{"incidents", "figures/incidents.jsonl"}}, []string{"killed first right", "injured first right"}},
	{"stories", "Stories", stories,
		[]labelledSet{{"allsides", "stories/allsides.jsonl"}, {"gunviolence", "stories/gunviolence.jsonl"}}, []string{"BCubed F1"}},
	{"across", "Events across documents", across,
		[]labelledSet{{"ECB+ dev", "coref/ecbplus_dev.jsonl"}}, []string{"CoNLL F1"}},
	{"copies", "Copies", copies,
		[]labelledSet{{"allsides", "stories/allsides.jsonl"}, {"gunviolence", "stories/gunviolence.jsonl"}}, []string{"words 40 %", "sentences 40 %", "false"}},
	{"lines", "Lines of a page", lines,
		[]labelledSet{{"news pages (in-sample)", "boilerplate/lines.jsonl"}}, nil},
}

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared/data", "folder of labelled data")
	out := flag.String("out", "docs/EVALUATION.md", "file to write; - for standard output")
	only := flag.String("only", "", "measure these rooms alone and print their tables: "+known())
	flag.Parse()
	if err := run(*data, *out, *only); err != nil {
		log.Fatal(err)
	}
}

func known() string {
	var all []string
	for _, r := range rooms {
		all = append(all, r.name)
	}
	return strings.Join(append(all, "speed"), ",")
}

func run(data, out, only string) error {
	if only != "" {
		return some(data, strings.Split(only, ","))
	}
	all := map[string][]result{}
	for _, r := range rooms {
		x, err := r.measure(data)
		if err != nil {
			return err
		}
		all[r.name] = x
	}
	text, err := render(pageTemplate, all)
	if err != nil {
		return err
	}
	if out == "-" {
		_, err = fmt.Print(text)
		return err
	}
	return os.WriteFile(out, []byte(text), 0o644)
}

// some prints the tables of some rooms.
func some(data string, names []string) error {
	for _, n := range names {
		i := slices.IndexFunc(rooms, func(r room) bool { return r.name == n })
		switch {
		case n == "speed":
			if err := speed(data); err != nil {
				return err
			}
			continue
		case i < 0:
			return fmt.Errorf("no room %q; there are %s", n, known())
		}
		all, err := rooms[i].measure(data)
		if err != nil {
			return err
		}
		fmt.Printf("## %s\n\n%s\n\n", n, table(all))
	}
	return nil
}
