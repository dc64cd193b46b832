// Command idf counts in how many news articles each word stands and writes models/idf.bin, the
// background weights of internal/story. It reads articles from standard input, a blank line between them:
//
//	xz -dc ../shared/data/raw/news.txt.xz | go run ./train/idf
package main

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"slices"

	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/train/linear"
	"github.com/readout-news/readout/train/manifest"
)

func main() {
	out := flag.String("out", "models", "folder for the model")
	least := flag.Int("least", 5, "leave out words that stand in fewer articles")
	flag.Parse()
	df, n := count(bufio.NewReaderSize(os.Stdin, 1<<20))
	hashes := make([]uint64, 0, len(df))
	for h, c := range df {
		if int(c) >= *least {
			hashes = append(hashes, h)
		}
	}
	slices.Sort(hashes)
	t := linear.New([]string{"idf"})
	t.Step()
	for _, h := range hashes {
		t.Update([]uint64{h}, 0, int32(max(1, math.Round(100*math.Log(float64(n)/float64(df[h]))))))
	}
	t.Step()
	var b bytes.Buffer
	if err := t.Write(&b, 2, 1); err != nil { // two steps, one of them with the weight: scale 2
		log.Fatal(err)
	}
	if err := manifest.Write(*out, manifest.Manifest{
		Name:    "idf",
		Data:    []manifest.Data{{Name: "raw/news", Origin: "Article-Bias-Prediction (word statistics only)", Licence: "counts are facts; no text is kept"}},
		Licence: "Apache-2.0",
		Scores:  map[string]float64{"articles": float64(n), "words": float64(len(hashes))},
		Command: "xz -dc ../shared/data/raw/news.txt.xz | go run ./train/idf",
	}, b.Bytes()); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d articles, %d words, %d bytes\n", n, len(hashes), b.Len())
}

func count(r *bufio.Reader) (df map[uint64]uint32, n int) {
	df = map[uint64]uint32{}
	seen := map[uint64]bool{}
	flush := func() {
		if len(seen) == 0 {
			return
		}
		n++
		for h := range seen {
			df[h]++
		}
		clear(seen)
	}
	for {
		line, err := r.ReadString('\n')
		if len(bytes.TrimSpace([]byte(line))) == 0 {
			flush()
		}
		story.Words(line, func(h uint64) { seen[h] = true })
		if err != nil {
			flush()
			return df, n
		}
	}
}
