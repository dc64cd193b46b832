package main

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/readout-news/readout/internal/gazetteer"
)

// writeSources turns the public lexica into the plain files a person may edit.
func writeSources(lexicon, out string) {
	writeCities(lexicon, filepath.Join(out, "cities.tsv"))
	actors := readActors(lexicon)
	writePersons(lexicon, actors, filepath.Join(out, "persons.tsv"))
}

type natural struct {
	Features []struct {
		Properties struct {
			NAME, NAMEALT, NAMEPAR, NAMEASCII, FEATURECLA, ADM1NAME string
			NAME_EN, ISO_A2                                         string
			POP_MAX, GN_POP, LATITUDE, LONGITUDE                    float64
		} `json:"properties"`
	} `json:"features"`
}

type city struct {
	name, cc, admin, admin2 string
	lat, lon                float64
	pop                     int
	seat                    string // "0" capital of a country, "1" seat of a division
	others                  []string
}

// writeCities joins GeoNames' towns with the population and rank that Natural Earth has for the larger ones.
func writeCities(lexicon, out string) {
	var cities []city
	r := csv.NewReader(open(filepath.Join(lexicon, "cities1000_geonames_ccby.csv")))
	rows, err := r.ReadAll()
	must(err)
	at := map[string][]int{}
	for _, row := range rows[1:] {
		lat, _ := strconv.ParseFloat(row[0], 64)
		lon, _ := strconv.ParseFloat(row[1], 64)
		key := row[5] + fmt.Sprint(gazetteer.KeyOf(row[2]))
		at[key] = append(at[key], len(cities))
		cities = append(cities, city{name: row[2], admin: row[3], admin2: row[4], cc: row[5], lat: lat, lon: lon})
	}
	var ne natural
	must(json.NewDecoder(open(filepath.Join(lexicon, "populated_places_naturalearth_pd.json"))).Decode(&ne))
	for _, f := range ne.Features {
		p := f.Properties
		if strings.Contains(p.FEATURECLA, "station") {
			continue
		}
		names := unique(p.NAME, p.NAME_EN, p.NAMEASCII, p.NAMEALT, p.NAMEPAR)
		best, dist := -1, 0.5
		for _, n := range names {
			for _, i := range at[p.ISO_A2+fmt.Sprint(gazetteer.KeyOf(n))] {
				if d := abs(cities[i].lat-p.LATITUDE) + abs(cities[i].lon-p.LONGITUDE); d < dist {
					best, dist = i, d
				}
			}
		}
		if best < 0 {
			best = len(cities)
			cities = append(cities, city{name: p.NAME, cc: p.ISO_A2, admin: p.ADM1NAME, lat: p.LATITUDE, lon: p.LONGITUDE})
		}
		c := &cities[best]
		c.pop = int(max(p.POP_MAX, p.GN_POP))
		switch {
		case strings.HasPrefix(p.FEATURECLA, "Admin-0"):
			c.seat = "0"
		case strings.HasPrefix(p.FEATURECLA, "Admin-1"):
			c.seat = "1"
		}
		for _, n := range names {
			if n != c.name {
				c.others = append(c.others, n)
			}
		}
	}
	slices.SortStableFunc(cities, func(a, b city) int { return strings.Compare(a.cc, b.cc) })
	var b strings.Builder
	b.WriteString("# Towns of the world. Sources: GeoNames cities1000 (CC BY 4.0); population and seats of larger ones from Natural Earth (public domain).\n" +
		"# Licence of this file: CC BY 4.0. Written by: go run ./train/gazetteer -sources\n" +
		"# Columns: name, country (alpha-2), first-order division, second-order division, latitude, longitude, population, seat (0 country, 1 division), other names (|)\n")
	for _, c := range cities {
		pop := ""
		if c.pop > 0 {
			pop = strconv.Itoa(c.pop)
		}
		line := fmt.Sprintf("%s\t%s\t%s\t%s\t%.2f\t%.2f\t%s\t%s\t%s", c.name, c.cc, c.admin, c.admin2, c.lat, c.lon, pop, c.seat, strings.Join(c.others, "|"))
		b.WriteString(strings.TrimRight(line, "\t") + "\n")
	}
	must(os.WriteFile(out, []byte(b.String()), 0o644))
}

// actor is an entry of the Phoenix dictionaries: its names and its codes, with years where dated.
type actor struct {
	names []string
	codes string
	file  string
}

func readActors(lexicon string) []actor {
	var out []actor
	for _, f := range []string{"countries_actors"} {
		s := bufio.NewScanner(open(filepath.Join(lexicon, "phoenix_"+f+"_mit.txt")))
		for s.Scan() {
			line, _, _ := strings.Cut(s.Text(), "#")
			line = strings.TrimRight(line, " \t")
			if line == "" {
				continue
			}
			name, code, _ := strings.Cut(line, "[")
			name = strings.Trim(strings.TrimSpace(strings.TrimLeft(name, "+")), "_ ")
			name = strings.TrimSpace(strings.ReplaceAll(name, "_", " "))
			more := strings.HasPrefix(line, "+") || strings.HasPrefix(line, "\t") || strings.HasPrefix(line, " ")
			if !more && name != "" {
				out = append(out, actor{file: f})
			}
			if len(out) == 0 {
				continue
			}
			a := &out[len(out)-1]
			if name != "" && !strings.ContainsAny(name, "\t!(") {
				a.names = append(a.names, name)
			}
			if code != "" {
				a.codes += "[" + code
			}
		}
	}
	return out
}

// person reports whether a is somebody: dictionaries date the offices of people.
func (a actor) person() bool {
	return a.file == "countries_actors" && strings.ContainsAny(a.codes, "><0123456789") &&
		(strings.Contains(a.codes, "GOV") || strings.Contains(a.codes, "ELI") || strings.Contains(a.codes, "MIL") || strings.Contains(a.codes, "OPP"))
}

// writePersons collects given and family names, with how many people bear them.
func writePersons(lexicon string, actors []actor, out string) {
	var full []string
	for _, a := range actors {
		if a.person() {
			for _, n := range a.names {
				full = append(full, capitals(n))
			}
		}
	}
	for _, row := range readCSV(filepath.Join(lexicon, "leaders_2021_wikidata.csv")) {
		full = append(full, row[5])
	}
	for _, row := range readCSV(filepath.Join(lexicon, "leaders_reign_mit.csv")) {
		full = append(full, row[3])
	}
	slices.Sort(full)
	var b strings.Builder
	b.WriteString("# People in public life. Sources: Phoenix actor dictionaries (MIT), REIGN (MIT), Wikidata (CC0). Licence of this file: MIT.\n" +
		"# Written by: go run ./train/gazetteer -sources\n# Columns: name\n")
	for _, n := range slices.Compact(full) {
		if n != "" && !strings.ContainsAny(n, "0123456789[]{}/\"") && len(strings.Fields(n)) < 6 {
			b.WriteString(n + "\n")
		}
	}
	must(os.WriteFile(out, []byte(b.String()), 0o644))
}

// capitals writes "PRIME_MINISTER OF X" as names are written; single words of up to five letters are left as initials.
func capitals(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		if len(words) == 1 && len(w) <= 5 {
			continue
		}
		up := true
		words[i] = strings.Map(func(r rune) rune {
			if up {
				up = !unicode.IsLetter(r)
				return unicode.ToUpper(r)
			}
			up = r == '-' || r == '.'
			return unicode.ToLower(r)
		}, w)
	}
	return strings.Join(words, " ")
}
