// Command classes puts the words of raw news into classes by the words that stand beside them
// (the exchange algorithm over class bigrams) and writes models/classes.bin.
package main

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"log"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/readout-news/readout/internal/nlp/token"
	"github.com/readout-news/readout/internal/wordclass"
	"github.com/readout-news/readout/text"
	"github.com/readout-news/readout/train/manifest"
)

var (
	data   = flag.String("data", "../shared/data", "folder of the labelled sets")
	fine   = flag.Int("fine", 512, "number of fine classes, at most 4096")
	coarse = flag.Int("coarse", 64, "number of coarse classes, at most 255")
	least  = flag.Int("least", 8, "words met less often have no class")
	passes = flag.Int("passes", 6, "passes of exchange")
	limit  = flag.Int("articles", 0, "read only so many articles")
	show   = flag.Bool("show", false, "print some classes")
	out    = flag.String("o", "models", "folder for the model")
)

func main() {
	flag.Parse()
	c := read(filepath.Join(*data, "raw/news.txt.xz"))
	fmt.Printf("%d tokens, %d words\n", len(c.stream), len(c.words))
	g := pairs(c)
	a := exchange(g, *fine, *passes)
	b := exchange(g, *coarse, *passes)
	if *show {
		print(c, a)
	}
	blob := pack(c, a, b)
	must(manifest.Write(*out, manifest.Manifest{
		Name: "classes", Licence: "CC BY-SA 4.0", Command: "go run ./train/classes",
		Data: []manifest.Data{{Name: "word statistics of 36,098 news articles", Origin: "Article-Bias-Prediction", Licence: "text of publishers; only counts are used"}},
	}, blob))
	fmt.Println("bytes:", len(blob))
}

// corpus is the articles as numbers of words; 0 is a border between sentences, 1 any rare word.
type corpus struct {
	words  []string // by number less 2, most frequent first
	counts []int
	stream []int32
	lowers map[string][2]int32 // lowered word: times met lower-case, times met with a capital, inside sentences
}

func read(path string) *corpus {
	x := exec.Command("xz", "-dc", path)
	pipe, err := x.StdoutPipe()
	must(err)
	must(x.Start())
	s := bufio.NewScanner(pipe)
	s.Buffer(nil, 1<<26)
	numbers := map[string]int32{}
	c := &corpus{lowers: map[string][2]int32{}}
	var words []string
	var counts []int
	articles := 0
	var d text.Doc
	for s.Scan() {
		line := s.Text()
		if line == "" {
			articles++
			if articles == *limit {
				break
			}
			continue
		}
		d = text.Doc{Text: line, Tokens: d.Tokens[:0], Sentences: d.Sentences[:0]}
		token.Split(&d)
		for _, sent := range d.Sentences {
			c.stream = append(c.stream, 0)
			for j := sent.First; j < sent.Last; j++ {
				w := wordclass.Normal(d.Word(j))
				n, ok := numbers[w]
				if !ok {
					w = strings.Clone(w)
					n = int32(len(words))
					numbers[w] = n
					words, counts = append(words, w), append(counts, 0)
				}
				counts[n]++
				c.stream = append(c.stream, n+2)
				if j > sent.First {
					c.caseOf(w)
				}
			}
		}
	}
	x.Process.Kill()
	x.Wait()
	c.rank(words, counts)
	return c
}

func (c *corpus) caseOf(w string) {
	l := strings.ToLower(w)
	n := c.lowers[l]
	if unicode.IsUpper([]rune(w)[0]) {
		n[1]++
	} else {
		n[0]++
	}
	c.lowers[l] = n
}

// rank numbers the words anew by frequency and forgets the rare ones.
func (c *corpus) rank(words []string, counts []int) {
	order := make([]int, 0, len(words))
	for i, n := range counts {
		if n >= *least {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return strings.Compare(words[a], words[b])
	})
	number := make([]int32, len(words)+2)
	for i := range number {
		number[i] = 1
	}
	number[0] = 0
	for i, o := range order {
		number[o+2] = int32(i + 2)
		c.words = append(c.words, words[o])
		c.counts = append(c.counts, counts[o])
	}
	for i, n := range c.stream {
		c.stream[i] = number[n]
	}
}

func print(c *corpus, class []int32) {
	for k := range 60 {
		var some []string
		for i := range c.words {
			if class[i+2] == int32(k*8) && len(some) < 14 {
				some = append(some, c.words[i])
			}
		}
		fmt.Println(k*8, some)
	}
}

func pack(c *corpus, fine, coarse []int32) []byte {
	b := wordclass.NewBuilder(len(c.words))
	for i, w := range c.words {
		n := c.lowers[strings.ToLower(w)]
		b.Put(w, uint16(fine[i+2]), uint8(coarse[i+2]), caseClass(n[0], n[1]))
	}
	var out bytes.Buffer
	b.Write(&out)
	return out.Bytes()
}

// caseClass is 1 for words that newspapers nearly always write small, to 4 for those they nearly always capitalise.
func caseClass(low, capital int32) uint8 {
	share := float64(capital) / float64(max(1, low+capital))
	switch {
	case share < 0.05:
		return 1
	case share < 0.5:
		return 2
	case share < 0.95:
		return 3
	}
	return 4
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
