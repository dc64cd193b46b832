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
	show := flag.Bool("errors", false, "print what was placed wrongly or not at all")
	flag.Parse()
	all, err := measure.Names(filepath.Join(*data, "places/geovirus.jsonl"))
	if err != nil {
		log.Fatal(err)
	}
	for _, kind := range []string{"", "country", "region", "division", "town"} {
		var n, placed, country, near int
		for _, x := range all {
			if kind != "" && x.Kind != kind {
				continue
			}
			n++
			if !x.Placed {
				continue
			}
			placed++
			if x.Country == x.Place.Country {
				country++
			}
			if x.Km < measure.Near {
				near++
			}
		}
		fmt.Printf("%-9s %5d names, %5.1f %% placed; of those country %5.1f %%, within 161 km %5.1f %%\n", kind, n, 100*float64(placed)/float64(n), 100*float64(country)/float64(placed), 100*float64(near)/float64(placed))
	}
	if *show {
		for _, x := range all {
			if !x.Placed || x.Country != x.Place.Country || x.Km >= measure.Near {
				fmt.Printf("%s\t%s\t%s\t%v\t%s %.1f %.1f\t%s %s %s %.1f %.1f\t%.0f km\t%s\n", x.Kind, x.Text, x.Title, x.Placed, x.Country, x.Lat, x.Lon, x.Place.Name, x.Place.Precision, x.Place.Country, x.Place.Lat, x.Place.Lon, x.Km, x.Context)
			}
		}
	}
}
