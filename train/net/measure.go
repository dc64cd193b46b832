package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/readout-news/readout/internal/nlp/encode"
	"github.com/readout-news/readout/internal/output/conllu"
)

// measure gives the scores of a packed network on the development treebanks: gold words, relations without subtype.
func measure(blob string) map[string]float64 {
	m, err := encode.Open(blob)
	must(err)
	scores := map[string]float64{}
	for _, set := range []string{"ewt_dev", "gum_dev"} {
		f, err := os.Open(filepath.Join(*data, "trees", set+".conllu"))
		must(err)
		docs, err := conllu.Read(f)
		f.Close()
		must(err)
		var words, upos, uas, las float64
		var out encode.Result
		for _, d := range docs {
			m.Run(d, &out)
			for i := range d.Tokens {
				t := &d.Tokens[i]
				words++
				if u, _, _ := strings.Cut(m.Tags[out.Tags[i]], " "); u == t.POS.String() {
					upos++
				}
				if out.Heads[i] == t.Head {
					uas++
					if base(m.Relations[out.Rels[i]]) == base(t.Rel.String()) {
						las++
					}
				}
			}
		}
		for name, n := range map[string]float64{"UPOS": upos, "UAS": uas, "LAS": las} {
			scores[name+" "+set] = float64(int(1000*n/words)) / 10
		}
	}
	fmt.Println(scores)
	return scores
}

func base(rel string) string {
	r, _, _ := strings.Cut(rel, ":")
	return r
}
