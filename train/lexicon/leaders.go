package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

var leadersHeader = []string{
	"# Heads of state and government with their terms. Compiled by train/lexicon; do not edit, add to leaders_recent.tsv.",
	"# Sources: Wikidata (CC0) for 2021 and after, REIGN (MIT) for 1945 to 2021. Licence: CC0 and MIT.",
	"# Columns: name, other spellings (|), country, office, from, to (year or full date; empty is open)",
}

func leaders(dir string) ([]string, error) {
	wiki, err := readCSV(filepath.Join(dir, "leaders_2021_wikidata.csv"))
	if err != nil {
		return nil, err
	}
	reign, err := readCSV(filepath.Join(dir, "leaders_reign_mit.csv"))
	if err != nil {
		return nil, err
	}
	code, err := countryCodes(dir)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, r := range wiki {
		if c, office := code[r["country"]], office(r["positionLabel"]); c != "" && office != "" {
			out = append(out, row(r["officeholderLabel"], c, office, r["start_year"], r["end_year"]))
		}
	}
	for _, r := range reign {
		c := isoOfCOW(r["stateabb"])
		if c == "" || r["syear"] < "1900" || r["eyear"] != "" && r["eyear"] < "1990" {
			continue
		}
		to := "2021-08-31" // where REIGN ends
		if r["eyear"] != "" {
			to = fmt.Sprintf("%s-%02s-28", r["eyear"], r["emonth"])
		}
		out = append(out, row(r["leader"], c, "leader", fmt.Sprintf("%s-%02s-%02s", r["syear"], r["smonth"], r["sdate"]), to))
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

func row(name, country, office, from, to string) string {
	return strings.Join([]string{strings.TrimSpace(name), "", country, office, from, to}, "\t")
}

// office keeps what stands before "of COUNTRY", in the words of offices.tsv.
func office(label string) string {
	l, _, _ := strings.Cut(strings.ToLower(label), " of ")
	switch {
	case strings.Contains(l, "prince"), strings.Contains(l, "member"):
		return ""
	case strings.Contains(l, "chancellor"):
		return "chancellor"
	case strings.Contains(l, "prime minister"):
		return "prime minister"
	case strings.Contains(l, "president"):
		return "president"
	case strings.Contains(l, "monarch"), l == "king", l == "queen":
		return "king"
	}
	return l
}

// countryCodes maps the English names of Wikidata's countries to alpha-3 codes, through GeoNames.
func countryCodes(dir string) (map[string]string, error) {
	b, err := os.ReadFile(filepath.Join(dir, "countries_geonames_ccby.txt"))
	if err != nil {
		return nil, err
	}
	m := map[string]string{"People's Republic of China": "CHN", "State of Palestine": "PSE", "The Gambia": "GMB",
		"Republic of Ireland": "IRL", "The Bahamas": "BHS", "United States of America": "USA", "Kingdom of the Netherlands": "NLD"}
	for l := range strings.Lines(string(b)) {
		if f := strings.Split(l, "\t"); !strings.HasPrefix(l, "#") && len(f) > 5 {
			m[f[4]] = f[1]
		}
	}
	return m, nil
}

func readCSV(path string) ([]map[string]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord = -1
	r.LazyQuotes = true
	rows, err := r.ReadAll()
	if err != nil {
		return nil, err
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, v := range row {
			if i < len(rows[0]) {
				m[strings.TrimPrefix(rows[0][i], "\ufeff")] = v
			}
		}
		out = append(out, m)
	}
	return out, nil
}

// isoOfCOW turns a Correlates of War abbreviation into ISO alpha-3; most are the same.
func isoOfCOW(c string) string {
	if iso, ok := cow[c]; ok {
		return iso
	}
	return c
}

var cow = pairs(`UKG GBR GMY DEU GFR DEU GDR - FRN FRA SPN ESP POR PRT SWZ CHE AUS AUT AUL AUS CZR CZE CZE - SLO SVK SLV SVN
CRO HRV YUG SRB BOS BIH MAC MKD BUL BGR RUM ROU LAT LVA LIT LTU DEN DNK ICE ISL NTH NLD NEW NZL IRE IRL BUI BDI BFO BFA
CAO CMR CEN CAF CHA TCD CON COG DRC COD EQG GNQ ETM TLS GAM GMB GUA GTM GUI GIN HAI HTI HON HND INS IDN IVO CIV KUW KWT
KYR KGZ KZK KAZ LEB LBN LES LSO LIB LBY MAA MRT MAG MDG MAL MYS MAS MUS MAW MWI MLD MDA MON MNG MOR MAR MYA MMR MZM MOZ
NIG NGA NIR NER OMA OMN PAR PRY PHI PHL ROK KOR SAL SLV SAF ZAF SIE SLE SIN SGP SRI LKA SUD SDN SWA SWZ SWD SWE TAJ TJK
TAW TWN TAZ TZA THI THA TOG TGO TRI TTO UAE ARE URU URY DRV VNM RVN - VTM VNM ZAM ZMB ZIM ZWE ALG DZA ANG AGO BAH BHR
BAR BRB BHM BHS BHU BTN BNG BGD CAM KHM CAP CPV COS CRI MNG MNE KOS XKX GRG GEO BOT BWA GRN GRD NAM NAM YAR YEM YPR -
ZAN - SOM SOM SSD SSD SNM SMR LEE - MNC MCO FSM FSM PAL PLW PNG PNG PAN PAN SEY SYC SKN KNA SLU LCA SVG VCT STP STP
TON TON VAN VUT AAB ATG DMA DMA FIJ FJI MSI MHL NAU NRU SOL SLB KIR KIR CDI CIV ROM ROU MAD MDV BRU BRN NEP NPL`)

func pairs(s string) map[string]string {
	m := map[string]string{}
	f := strings.Fields(s)
	for i := 0; i+1 < len(f); i += 2 {
		m[f[i]] = strings.Trim(f[i+1], "-")
	}
	return m
}
