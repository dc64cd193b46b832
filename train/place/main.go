// Command place measures internal/extract/place on place names with known coordinates; it trains nothing.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"

	"github.com/readout-news/readout/internal/extract/place"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/text"
)

type toponym struct {
	Bstart, Bend int32
	Text         string
	Lat, Lon     float64
}

func main() {
	data := flag.String("data", "../shared/data", "folder of the labelled sets")
	show := flag.Bool("errors", false, "print what was placed wrongly or not at all")
	flag.Parse()
	f, err := os.Open(filepath.Join(*data, "places/geovirus.jsonl"))
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	var all, placed, right, tight int
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		var a struct {
			Text     string
			Toponyms []toponym
		}
		if err := json.Unmarshal(s.Bytes(), &a); err != nil {
			log.Fatal(err)
		}
		d := &text.Doc{Text: a.Text}
		nlp.Annotate(d)
		name.Find(d)
		for _, t := range a.Toponyms {
			all++
			p, ok := place.At(d, text.Span{Start: t.Bstart, End: t.Bend})
			km := distance(p.Lat, p.Lon, t.Lat, t.Lon)
			if ok {
				placed++
			}
			if ok && km < 161 {
				tight++
			}
			if ok && km < map[string]float64{"town": 161, "division": 600, "country": 1500, "region": 3000}[p.Precision] {
				right++
			} else if *show {
				fmt.Printf("%-24s ok=%v %v  gold %.1f %.1f  %.0f km\n", t.Text, ok, p, t.Lat, t.Lon, km)
			}
		}
	}
	fmt.Printf("%d names, %.1f %% placed; of those %.1f %% within 161 km, %.1f %% right when areas count at their middle\n",
		all, 100*float64(placed)/float64(all), 100*float64(tight)/float64(placed), 100*float64(right)/float64(placed))
}

// distance is in kilometres, on a sphere.
func distance(lat1, lon1, lat2, lon2 float64) float64 {
	const rad = math.Pi / 180
	a := math.Pow(math.Sin((lat2-lat1)*rad/2), 2) + math.Cos(lat1*rad)*math.Cos(lat2*rad)*math.Pow(math.Sin((lon2-lon1)*rad/2), 2)
	return 12742 * math.Asin(math.Sqrt(a))
}
