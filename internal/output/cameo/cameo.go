// Package cameo writes the events of a document as rows of GDELT's event table (version 2.0): 61 columns, tab-separated, without a header.
// GDELT knows pairs of actors, so an event of several is a row for each pair. What we do not know stays empty; docs/EXPORTS.md goes
// through the columns.
package cameo

import (
	"bufio"
	"fmt"
	"hash/fnv"
	"io"
	"strconv"
	"strings"
	"sync"

	"github.com/readout-news/readout/data"
	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/record"
)

// Columns are the names of the columns, in order.
var Columns = strings.Fields(`GLOBALEVENTID SQLDATE MonthYear Year FractionDate
	Actor1Code Actor1Name Actor1CountryCode Actor1KnownGroupCode Actor1EthnicCode Actor1Religion1Code Actor1Religion2Code Actor1Type1Code Actor1Type2Code Actor1Type3Code
	Actor2Code Actor2Name Actor2CountryCode Actor2KnownGroupCode Actor2EthnicCode Actor2Religion1Code Actor2Religion2Code Actor2Type1Code Actor2Type2Code Actor2Type3Code
	IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone
	Actor1Geo_Type Actor1Geo_FullName Actor1Geo_CountryCode Actor1Geo_ADM1Code Actor1Geo_ADM2Code Actor1Geo_Lat Actor1Geo_Long Actor1Geo_FeatureID
	Actor2Geo_Type Actor2Geo_FullName Actor2Geo_CountryCode Actor2Geo_ADM1Code Actor2Geo_ADM2Code Actor2Geo_Lat Actor2Geo_Long Actor2Geo_FeatureID
	ActionGeo_Type ActionGeo_FullName ActionGeo_CountryCode ActionGeo_ADM1Code ActionGeo_ADM2Code ActionGeo_Lat ActionGeo_Long ActionGeo_FeatureID
	DATEADDED SOURCEURL`)

// Write writes the events of d that the text says took or take place. GDELT has no status: what is planned, called for or denied would
// stand among its rows as if it had happened, so it is left out.
func Write(w io.Writer, d *record.Document) error {
	out := bufio.NewWriter(w)
	for i := range d.Events {
		e := &d.Events[i]
		if e.Status != "held" && e.Status != "ongoing" || e.CAMEO == "" {
			continue
		}
		for n, p := range pairs(e) {
			if _, err := out.WriteString(row(d, e, n, p)); err != nil {
				return err
			}
		}
	}
	return out.Flush()
}

// pair is the ids of two actors; "" for none.
type pair [2]string

// pairs are every source with every target; of an event without targets, every two of the sources.
func pairs(e *record.DocEvent) []pair {
	var out []pair
	switch {
	case len(e.Source) == 0:
		for _, t := range e.Target {
			out = append(out, pair{"", t})
		}
	case len(e.Target) > 0:
		for _, s := range e.Source {
			for _, t := range e.Target {
				out = append(out, pair{s, t})
			}
		}
	case len(e.Source) == 1:
		out = append(out, pair{e.Source[0], ""})
	default:
		for i, s := range e.Source {
			for _, t := range e.Source[i+1:] {
				out = append(out, pair{s, t})
			}
		}
	}
	return out
}

func row(d *record.Document, e *record.DocEvent, n int, p pair) string {
	f := make([]string, len(Columns))
	at := func(name string) *string {
		for i, c := range Columns {
			if c == name {
				return &f[i]
			}
		}
		panic("cameo: no column " + name)
	}
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\x00%s\x00%d", d.ID, e.ID, n)
	*at("GLOBALEVENTID") = strconv.FormatUint(h.Sum64()>>1, 10)
	dates(d, e, at)
	actor(d, p[0], "Actor1", at)
	actor(d, p[1], "Actor2", at)
	*at("IsRootEvent") = "0"
	if len(d.Sentences) < 2 || e.Trigger.Start < d.Sentences[1].End { // headline or lead
		*at("IsRootEvent") = "1"
	}
	*at("EventCode"), *at("EventRootCode") = e.CAMEO, e.CAMEO[:2]
	*at("EventBaseCode") = e.CAMEO[:min(3, len(e.CAMEO))]
	*at("QuadClass") = strconv.Itoa(ontology.QuadOf(e.CAMEO))
	if g, ok := ontology.Goldstein(e.CAMEO); ok {
		*at("GoldsteinScale") = strconv.FormatFloat(float64(g)/10, 'f', 1, 64)
	}
	*at("NumMentions"), *at("NumSources"), *at("NumArticles") = "1", "1", "1"
	place(e.Place, at)
	*at("SOURCEURL") = d.URL
	for i := range f {
		f[i] = strings.Map(func(r rune) rune {
			if r == '\t' || r == '\n' || r == '\r' {
				return ' '
			}
			return r
		}, f[i])
	}
	return strings.Join(f, "\t") + "\n"
}

// dates fills the date columns by the event's first day, else the document's; FractionDate is GDELT's (month*30 + day) / 365.
func dates(d *record.Document, e *record.DocEvent, at func(string) *string) {
	day := ""
	if d.Published != nil {
		day = d.Published.Start
		*at("DATEADDED") = strings.ReplaceAll(day, "-", "") + "000000"
	}
	if e.Date != nil {
		day = e.Date.Start
	}
	part := strings.Split(day, "-")
	if len(part) != 3 {
		return
	}
	y, _ := strconv.Atoi(part[0])
	m, _ := strconv.Atoi(part[1])
	n, _ := strconv.Atoi(part[2])
	*at("SQLDATE"), *at("MonthYear"), *at("Year") = part[0]+part[1]+part[2], part[0]+part[1], part[0]
	*at("FractionDate") = strconv.FormatFloat(float64(y)+float64(m*30+n)/365, 'f', 4, 64)
}

// types are CAMEO's role codes of our sectors, where they differ.
var types = map[string]string{"MED": "HLH", "JRN": "MED"}

// international are the codes that stand where a country would.
var international = map[string]bool{"IGO": true, "NGO": true, "MNC": true, "IMG": true, "UNO": true, "EUR": true, "ISM": true}

func actor(d *record.Document, id, column string, at func(string) *string) {
	for i := range d.Actors {
		a := &d.Actors[i]
		if a.ID != id {
			continue
		}
		role := a.Sector
		if t, ok := types[role]; ok {
			role = t
		}
		*at(column + "Code"), *at(column + "Name"), *at(column + "Type1Code") = a.Country+role, strings.ToUpper(a.Name), role
		if international[a.Country] {
			*at(column + "KnownGroupCode") = a.Country
		} else {
			*at(column + "CountryCode") = a.Country
		}
		return
	}
}

// GDELT's types of places.
const (
	country    = "1"
	state      = "2" // of the United States
	city       = "3"
	worldCity  = "4"
	worldState = "5"
)

var fips = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(data.FIPS) {
		if iso, code, ok := strings.Cut(strings.TrimSpace(line), " | "); ok && line[0] != '#' {
			out[iso] = code
		}
	}
	return out
})

// place fills the columns of where the event was; places of the actors are not the event's and stay empty.
func place(p *record.Place, at func(string) *string) {
	if p == nil {
		return
	}
	*at("ActionGeo_Type"), *at("ActionGeo_FullName"), *at("ActionGeo_CountryCode") = country, p.Name, fips()[p.Country]
	switch {
	case p.Precision == "division" && p.Country == "USA":
		*at("ActionGeo_Type") = state
	case p.Precision == "division":
		*at("ActionGeo_Type") = worldState
	case p.Lat != nil && p.Country == "USA":
		*at("ActionGeo_Type") = city
	case p.Lat != nil:
		*at("ActionGeo_Type") = worldCity
	}
	if p.Lat != nil && p.Lon != nil {
		*at("ActionGeo_Lat"), *at("ActionGeo_Long") = strconv.FormatFloat(*p.Lat, 'f', -1, 64), strconv.FormatFloat(*p.Lon, 'f', -1, 64)
	}
}
