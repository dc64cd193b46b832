// Command place measures internal/extract/place on place names with known coordinates; it trains nothing.
package main

import (
	"flag"
	"fmt"
	"log"
	"path/filepath"

	"github.com/readout-news/readout/train/place/measure"
)

func main() {
	data := flag.String("data", "../shared/data", "folder of the labelled sets")
	show := flag.Bool("errors", false, "print what was placed wrongly or not at all, with the words around it")
	flag.Parse()
	all, err := measure.Names(filepath.Join(*data, "places/geovirus.jsonl"))
	if err != nil {
		log.Fatal(err)
	}
	for _, kind := range []string{"", "country", "region", "division", "town"} {
		n, placed, country, near := measure.Count(all, kind)
		fmt.Printf("%-9s %5d names, %5.1f %% placed; of those country %5.1f %%, within %d km %5.1f %%\n", kind, n, share(placed, n), share(country, placed), measure.Near, share(near, placed))
	}
	if !*show {
		return
	}
	for i := range all {
		x := &all[i]
		if country, near := x.Right(); !country || !near {
			fmt.Printf("%s\t%s\t%s\t%v\t%s %.1f %.1f\t%s %s %s %.1f %.1f\t%.0f km\t%s\n", x.Kind, x.Text, x.Title, x.Placed, x.Country, x.Lat, x.Lon, x.Place.Name, x.Place.Precision, x.Place.Country, x.Place.Lat, x.Place.Lon, x.Km, x.Context)
		}
	}
}

// share is a of b in hundredths.
func share(a, b int) float64 { return 100 * float64(a) / float64(max(b, 1)) }
