package main

import (
	"github.com/readout-news/readout/train/place/measure"
)

var placeLayer = &layer{"places", map[string]example{
	"in no list":                                 {"Nurses came to {Little Wenlow}.", "a village", "nothing"},
	"left open":                                  {"A lorry left {Newton} at dawn.", "one of thirty Newtons", "nothing"},
	"country taken for another place":            {"The rebels of {Niger} and Nigeria met.", "the country", "a state of Nigeria"},
	"place of that name in another country":      {"The road to {San Juan} is shut.", "a village in Peru", "the capital of Puerto Rico"},
	"country: another middle":                    {"Farmers in {China} sowed.", "35 N 103 E", "35 N 105 E"},
	"region: another middle":                     {"Birds fly to {Africa}.", "7 N 21 E", "5 N 20 E"},
	"division: another middle":                   {"Rain fell in {Queensland}.", "23 S 143 E", "22.5 S 144.5 E"},
	"division read as its town":                  {"Since April {New York} has had 75 cases.", "the state", "the city"},
	"town of that name elsewhere in the country": {"Doctors in {Austin} saw two cases.", "Austin, Indiana", "Austin, Texas"},
	"town known only to its division or country": {"He lived in {Stroud}, Ontario.", "the town", "the middle of Ontario"},
}}

// places reads the names as the text has them: where they stand is given, where they lie is asked for.
func places(path string) (result, error) {
	all, err := measure.Names(path)
	if err != nil {
		return result{}, err
	}
	return scorePlaces(all), nil
}

func scorePlaces(all []measure.Name) result {
	n, placed, country, near := measure.Count(all, "")
	wrong := newMistakes(placeLayer)
	for i := range all {
		wrong.add(measure.Mistake(&all[i]))
	}
	r := result{size: sized(n, "names"), mistakes: []mistakes{wrong}}
	r.addOr("placed", placed, n)
	r.addOr("country", country, placed)
	r.addOr("within 161 km", near, placed)
	for _, kind := range []struct{ name, column string }{{"country", "countries"}, {"division", "divisions"}, {"region", "regions"}, {"town", "towns"}} {
		_, placed, _, near := measure.Count(all, kind.name)
		r.addOr(kind.column+" within", near, placed)
	}
	_, placed, country, _ = measure.Count(all, "town")
	r.addOr("towns country", country, placed)
	return r
}
