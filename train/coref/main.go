// Command coref measures the links of internal/nlp/coref against the coreference of UD_English-GUM: the share
// of mentions put into a chain whose nearest earlier mention there is the same entity in GUM, by form, and the
// share of GUM's he and she that are so linked.
//
//	coref [-data ../shared/data] [-genres news,interview,bio,speech] [-errors N] [-split train]
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/coref"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/text"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared/data", "folder of labelled text")
	split := flag.String("split", "dev", "train or dev")
	genres := flag.String("genres", "news,interview,bio,speech", "genres to measure on")
	errors := flag.Int("errors", 0, "wrong links to print")
	flag.Parse()
	b, err := os.ReadFile(filepath.Join(*data, "trees", "gum_"+*split+".conllu"))
	if err != nil {
		log.Fatal(err)
	}
	s := score{errors: *errors, links: map[string]*count{}}
	n := 0
	for doc := range strings.SplitSeq(string(b), "# newdoc id = ") {
		id, _, _ := strings.Cut(doc, "\n")
		parts := strings.Split(id, "_")
		if len(parts) < 3 || !strings.Contains(","+*genres+",", ","+parts[1]+",") {
			continue
		}
		d, gold := readGUM(doc)
		nlp.AnnotateTokens(d)
		name.Find(d)
		coref.Resolve(d)
		s.add(d, gold)
		n++
	}
	s.print(n)
}

type count struct{ right, wrong int }

type score struct {
	errors               int
	links                map[string]*count
	people, open, linked int // he and she with an antecedent in GUM; left open; rightly linked
}

func (s *score) add(d *text.Doc, gold map[int32]string) {
	first := map[string]int32{}
	for _, m := range d.Mentions {
		g, ok := gold[m.Head]
		if !ok {
			continue
		}
		_, known := first[g]
		if !known {
			first[g] = m.Head
		}
		w := strings.ToLower(d.Str(m.Span))
		heShe := m.Form == text.Pronoun && (w == "he" || w == "she" || w == "his" || w == "her" || w == "him")
		if heShe && known {
			s.people++
			if m.Chain < 0 {
				s.open++
			}
		}
		prev := before(d, m, gold)
		if prev < 0 {
			continue
		}
		key := m.Form.String() + ": " + m.Why
		if m.Form == text.Pronoun {
			key = "pronoun: " + w
		}
		c := s.links[key]
		if c == nil {
			c = &count{}
			s.links[key] = c
		}
		if gold[d.Mentions[prev].Head] == g {
			c.right++
			if heShe && known {
				s.linked++
			}
			continue
		}
		c.wrong++
		if s.errors > 0 {
			s.errors--
			sent := d.Sentences[d.Tokens[m.Head].Sent]
			fmt.Printf("%s: %q -> %q | %s\n", key, d.Str(m.Span), d.Str(d.Mentions[prev].Span), d.Str(sent.Span))
		}
	}
}

// before is the nearest earlier mention of the chain that GUM knows, -1 when there is none.
func before(d *text.Doc, m text.Mention, gold map[int32]string) int32 {
	if m.Chain < 0 {
		return -1
	}
	at := int32(-1)
	for _, i := range d.Chains[m.Chain].Mentions {
		p := d.Mentions[i]
		if p.Start >= m.Start {
			break
		}
		if _, ok := gold[p.Head]; ok {
			at = i
		}
	}
	return at
}

func (s *score) print(docs int) {
	var total count
	for _, k := range sortedKeys(s.links) {
		c := s.links[k]
		total.right += c.right
		total.wrong += c.wrong
		fmt.Printf("%-55s %4d right %4d wrong  %.2f\n", k, c.right, c.wrong, float64(c.right)/float64(c.right+c.wrong))
	}
	fmt.Printf("%d documents: %d links, precision %.3f; he/she: %d with antecedent, %d left open, recall %.3f\n", docs,
		total.right+total.wrong, float64(total.right)/float64(max(1, total.right+total.wrong)), s.people, s.open, float64(s.linked)/float64(max(1, s.people)))
}
