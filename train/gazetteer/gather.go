package main

import (
	"bufio"
	"math/bits"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-news/readout/internal/gazetteer"
)

// gather reads data/ into one table of names.
func gather(data string) names {
	n := names{}
	folder := filepath.Join(data, "gazetteer")
	iso := gatherCountries(n, filepath.Join(data, "lexicon", "countries.tsv"))
	gatherCities(n, iso, folder)
	for _, row := range rows(filepath.Join(folder, "regions.tsv"), 5) {
		for _, name := range append([]string{row[0]}, split(row[1])...) {
			n.place(name, place{name: row[0], country: orDash(row[2]), lat: number(row[3]), lon: number(row[4]), kind: 1})
		}
	}
	for _, row := range rows(filepath.Join(folder, "peoples.tsv"), 2) {
		n.flag(row[0], gazetteer.Demonym)
		for _, w := range split(row[1]) {
			n.flag(w, gazetteer.Demonym)
		}
	}
	words := map[string]gazetteer.Flags{"title": gazetteer.Title, "org": gazetteer.OrgWord, "place": gazetteer.PlaceWord, "notname": gazetteer.NotName}
	for _, row := range rows(filepath.Join(folder, "words.tsv"), 2) {
		for _, w := range split(row[1]) {
			n.flag(w, words[row[0]])
		}
	}
	gatherPersons(n, data)
	gatherOrganizations(n, data)
	return n
}

// gatherCountries adds countries and their peoples, and gives alpha-2 to alpha-3.
func gatherCountries(n names, path string) map[string]string {
	iso := map[string]string{}
	for _, row := range rows(path, 8) {
		iso[row[1]] = row[0]
		for _, name := range append([]string{row[2]}, split(row[3])...) {
			n.place(strings.TrimSpace(name), place{name: strings.TrimSpace(row[2]), country: row[0]})
		}
		for _, w := range append(split(row[4]), split(row[5])...) {
			n.flag(w, gazetteer.Demonym)
		}
	}
	return iso
}

// spellings are a town's name and the ways newspapers shorten Arabic ones: without the article, and
// with -a for -ah.
func spellings(name, country string) []string {
	out := []string{name}
	first, rest, ok := strings.Cut(name, " ")
	switch first {
	case "Al", "Ad", "An", "Ar", "As", "Ash", "At", "Az", "El":
		if ok {
			out = append(out, rest, "Al "+rest)
			name = rest
		}
	}
	if arabic[country] {
		out = append(out, transliterations(name)...)
	}
	if short, ok := strings.CutSuffix(name, " City"); ok && country != "US" {
		out = append(out, short)
	}
	if short, ok := strings.CutSuffix(name, "ah"); ok && len(short) > 3 {
		out = append(out, short+"a")
		if stem, ok := strings.CutSuffix(short, "iy"); ok {
			out = append(out, stem+"ia")
		}
	}
	return out
}

var arabic = map[string]bool{"SY": true, "IQ": true, "LB": true, "PS": true, "JO": true, "YE": true, "SA": true, "EG": true, "LY": true,
	"SD": true, "AE": true, "OM": true, "KW": true, "BH": true, "QA": true, "DZ": true, "TN": true, "MA": true}

var article = strings.NewReplacer(" ad ", " al ", " an ", " al ", " ar ", " al ", " as ", " al ", " ash ", " al ", " at ", " al ", " az ", " al ", "Dayr ", "Deir ")

// transliterations are how newspapers write Arabic names: one article, no doubled letters.
func transliterations(name string) []string {
	a := article.Replace(name)
	var b strings.Builder
	for i := range len(a) {
		if i == 0 || a[i] != a[i-1] {
			b.WriteByte(a[i])
		}
	}
	return []string{a, b.String(), strings.ReplaceAll(b.String(), "aw", "ou")}
}

type sum struct{ lat, lon, n float64 }

// gatherCities adds towns, their divisions at the middle of their towns, and puts countries at the
// middle of theirs.
func gatherCities(n names, iso map[string]string, folder string) {
	other := map[string][]string{}
	for _, row := range rows(filepath.Join(folder, "exonyms.tsv"), 3) {
		k := row[2] + "/" + row[1]
		other[k] = append(other[k], row[0])
	}
	countries, divisions := map[string]*sum{}, map[string]*sum{}
	for _, row := range rows(filepath.Join(folder, "cities.tsv"), 9) {
		p := place{name: row[0], country: orDash(iso[row[1]]), admin: row[2], lat: number(row[4]), lon: number(row[5]), kind: 4}
		pop, _ := strconv.Atoi(row[6])
		p.size = min(31, bits.Len(uint(pop)))
		own := gazetteer.KeyOf(row[0]) == gazetteer.KeyOf(row[2])
		if row[7] != "" || pop > 0 || own {
			p.kind = 3
		}
		if pop == 0 && own {
			p.size = 17
		}
		for _, name := range append(spellings(row[0], row[1]), split(row[8])...) {
			n.place(name, p)
		}
		if others := other[row[1]+"/"+row[0]]; others != nil { // in the news, so not small
			p.kind, p.size = 3, max(p.size, 15)
			for _, name := range others {
				n.place(name, p)
			}
		}
		for key, at := range map[string]map[string]*sum{p.country: countries, p.country + "/" + p.admin: divisions, p.country + "/" + p.admin + "/" + row[3]: divisions} {
			if at[key] == nil {
				at[key] = &sum{}
			}
			w := 1 + float64(pop)/20000
			at[key].lat, at[key].lon, at[key].n = at[key].lat+w*p.lat, at[key].lon+w*p.lon, at[key].n+w
		}
	}
	var keys []string
	for k := range divisions {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		parts := strings.Split(k, "/")
		name, admin := parts[len(parts)-1], parts[1]
		if len(parts) > 2 && (len(name) < 4 || name == admin) {
			continue
		}
		if s := divisions[k]; name != "" {
			p := place{name: name, country: parts[0], admin: admin, lat: s.lat / s.n, lon: s.lon / s.n, kind: 2, size: min(31, bits.Len(uint(s.n))+12-2*len(parts))}
			n.place(name, p)
			for _, tail := range []string{" Governorate", " Province", " Oblast", " Region", " State", " Prefecture", " District"} {
				if short, ok := strings.CutSuffix(name, tail); ok {
					n.place(short, p)
				}
			}
		}
	}
	for _, e := range n {
		for i := range e.places {
			if s := countries[e.places[i].country]; s != nil && e.places[i].kind == 0 {
				e.places[i].lat, e.places[i].lon = s.lat/s.n, s.lon/s.n
			}
		}
	}
}

// gatherPersons takes full names apart into given and family names.
func gatherPersons(n names, data string) {
	var full []string
	for _, row := range rows(filepath.Join(data, "gazetteer", "persons.tsv"), 1) {
		full = append(full, row[0])
	}
	for _, file := range []string{"leaders.tsv", "leaders_recent.tsv"} {
		for _, row := range rows(filepath.Join(data, "lexicon", file), 2) {
			full = append(append(full, row[0]), split(row[1])...)
		}
	}
	for _, row := range rows(filepath.Join(data, "lexicon", "firstnames.tsv"), 2) {
		for _, w := range split(row[1]) {
			n.flag(w, gazetteer.FirstName)
		}
	}
	for _, name := range full {
		name, _, _ = strings.Cut(name, " of ")
		words := strings.Fields(name)
		for len(words) > 1 && n.is(words[0], gazetteer.Title) {
			words = words[1:] // "President Nobody" gives no first name
		}
		name = strings.Join(words, " ")
		last := words[len(words)-1]
		if _, tail, ok := strings.Cut(last, "-"); ok && len(tail) > 3 {
			n.flag(tail, gazetteer.LastName)
		}
		n.flag(last, gazetteer.LastName)
		if len(words) > 1 {
			n.flag(name, gazetteer.Person)
			if len(strings.Trim(words[0], ".")) > 2 {
				n.flag(words[0], gazetteer.FirstName)
			}
		}
	}
}

// gatherOrganizations takes the lists of data/lexicon, and those of our own folder that they lack.
func gatherOrganizations(n names, data string) {
	put := func(flags gazetteer.Flags, name, others string) {
		for _, w := range append([]string{name}, split(others)...) {
			f := flags
			if w == strings.ToUpper(w) {
				f |= gazetteer.Acronym
			}
			n.flag(w, f)
		}
	}
	for _, file := range []string{"lexicon/groups.tsv", "lexicon/organizations.tsv"} {
		for _, row := range rows(filepath.Join(data, file), 5) {
			f := gazetteer.Organization
			if row[2] == "group" && row[4] == "REB" {
				f |= gazetteer.Militant
			}
			put(f, row[0], row[1])
		}
	}
	for _, file := range []string{"lexicon/agencies.tsv", "gazetteer/organizations_known.tsv"} {
		for _, row := range rows(filepath.Join(data, file), 2) {
			put(gazetteer.Organization, row[0], row[1])
		}
	}
}

// rows reads a tab-separated file with comment lines, each row padded to so many columns.
func rows(path string, columns int) [][]string {
	var out [][]string
	s := bufio.NewScanner(open(path))
	for s.Scan() {
		if line := s.Text(); line != "" && line[0] != '#' {
			row := strings.Split(line, "\t")
			for len(row) < columns {
				row = append(row, "")
			}
			out = append(out, row)
		}
	}
	must(s.Err())
	return out
}

func split(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

func number(s string) float64 {
	x, err := strconv.ParseFloat(s, 64)
	must(err)
	return x
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
