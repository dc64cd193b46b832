package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

var agentsHeader = []string{
	"# Nouns for people and bodies with their sector. Compiled by train/lexicon; do not edit, add to sectors.tsv, which is asked first.",
	"# Source: Phoenix agents, Open Event Data Alliance (MIT). Licence: MIT.",
	"# Columns: noun, sector",
}

var groupsHeader = []string{
	"# Armed groups and international bodies. Compiled by train/lexicon; do not edit, add to organizations.tsv, which is asked first.",
	"# Source: Phoenix international and non-state actors, Open Event Data Alliance (MIT). Licence: MIT.",
	"# Columns: name, other names (|), kind, country or IGO NGO MNC IMG, sector",
}

var agentLine = regexp.MustCompile(`^([A-Z'_!-]+?)_?\s*\[~([A-Z]{3})`)

// thing matches the phrases of the list that name places and things, which do not act.
var thing = regexp.MustCompile(`\b(town|village|area|region|city|house|building|base|camp|zone|activity|system|vehicle|car|truck|ship|aircraft|plane|missile|rocket|equipment|weapon|home|office space|site|falcon|tank|gun)$`)

// sectorOf turns CAMEO's sector codes into PLOVER's.
var sectorOf = map[string]string{"HLH": "MED", "MED": "JRN", "INS": "REB", "SEP": "REB", "RAD": "UAF", "GOV": "GOV", "MIL": "MIL",
	"REB": "REB", "OPP": "OPP", "CRM": "CRM", "BUS": "BUS", "CVL": "CVL", "JUD": "JUD", "LEG": "LEG", "EDU": "EDU", "COP": "COP",
	"UAF": "UAF", "SPY": "SPY", "AGR": "AGR", "LAB": "LAB", "PTY": "PTY", "REF": "REF", "NGO": "NGO", "ELI": "ELI", "REL": "REL",
	"MUS": "REL", "CHR": "REL", "HIN": "REL", "JEW": "REL", "BUD": "REL", "PPL": "CVL"}

func agents(dir string) ([]string, error) {
	b, err := os.ReadFile(filepath.Join(dir, "phoenix_agents_mit.txt"))
	if err != nil {
		return nil, err
	}
	var out []string
	for l := range strings.Lines(string(b)) {
		m := agentLine.FindStringSubmatch(l)
		if m == nil || sectorOf[m[2]] == "" {
			continue
		}
		for _, n := range expand(m[1]) {
			if thing.MatchString(n) {
				continue
			}
			out = append(out, n+"\t"+sectorOf[m[2]])
		}
	}
	slices.Sort(out)
	return slices.CompactFunc(out, sameNoun), nil
}

func sameNoun(a, b string) bool {
	x, _, _ := strings.Cut(a, "\t")
	y, _, _ := strings.Cut(b, "\t")
	return x == y
}

// expand writes out the two substitution sets that matter; plurals are left to lemmas.
func expand(s string) []string {
	s = strings.ToLower(strings.ReplaceAll(s, "_", " "))
	for _, set := range [][]string{{"!person!", "man", "woman", "person"}, {"!minist!", "minister", "ministry"}} {
		if i := strings.Index(s, set[0]); i >= 0 {
			var out []string
			for _, w := range set[1:] {
				out = append(out, strings.Join(strings.Fields(s[:i]+w+s[i+len(set[0]):]), " "))
			}
			return out
		}
	}
	if strings.Contains(s, "!") || strings.HasSuffix(s, "minist") {
		return nil
	}
	return []string{strings.Join(strings.Fields(s), " ")}
}

var groupLine = regexp.MustCompile(`^(\+?)([^\[#\t]+)?\s*(?:\[([A-Z]{3})([A-Z]*)\])?`)

// bodyWords are words that no person's name has: the international list mixes people with bodies.
var bodyWords = regexp.MustCompile(`\b(organi[sz]ation|union|committee|commission|council|association|federation|agency|bank|fund|institute|league|conference|community|center|centre|foundation|society|alliance|programme|program|court|forum|front|army|brigade|movement|party|bureau|authority|network|group)\b`)

func groups(dir string) ([]string, error) {
	var out []string
	for _, f := range []string{"phoenix_milnonstate_actors_mit.txt", "phoenix_international_actors_mit.txt"} {
		b, err := os.ReadFile(filepath.Join(dir, f))
		if err != nil {
			return nil, err
		}
		out = append(out, readGroups(string(b), strings.Contains(f, "international"))...)
	}
	slices.Sort(out)
	return slices.CompactFunc(out, sameNoun), nil
}

func readGroups(s string, mixed bool) []string {
	var out, names []string
	country, sector := "", ""
	flush := func() {
		armed := sector == "REB" || sector == "UAF"
		if len(names) > 0 && country != "" && (!mixed && armed || bodyWords.MatchString(names[0])) {
			kind := "organization"
			if armed {
				kind = "group"
			}
			out = append(out, strings.Join([]string{names[0], strings.Join(names[1:], "|"), kind, country, sector}, "\t"))
		}
		names, country, sector = nil, "", ""
	}
	for l := range strings.Lines(s) {
		l, _, _ = strings.Cut(strings.TrimRight(l, "\r\n"), "#")
		m := groupLine.FindStringSubmatch(l)
		if m == nil || strings.TrimSpace(l) == "" {
			continue
		}
		name := groupName(m[2])
		if m[1] == "" && name != "" {
			flush()
		}
		if name != "" && len(name) > 3 {
			names = append(names, name)
		}
		if m[3] != "" && country == "" {
			country, sector = groupCode(m[3], m[4])
		}
	}
	flush()
	return out
}

func groupName(s string) string {
	s, _, _ = strings.Cut(s, "(")
	return strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(s, "_", " ")), " "))
}

func groupCode(country, rest string) (string, string) {
	switch country {
	case "INT", "UNK", "KKL", "UIS", "MEA", "AFR", "ASA", "EUR", "SAM", "CAS", "WAF", "EAF", "NAF", "SAS", "SEA", "LAM", "ANG", "BAH", "BUD", "CFR", "EEU", "EIN", "NMR", "SAF", "WEU":
		country = "IMG"
	case "ROM":
		country = "ROU"
	case "NGM":
		country = "NGO"
	}
	sector := ""
	if len(rest) >= 3 {
		sector = sectorOf[rest[:3]]
	}
	return country, sector
}
