package credit

import (
	"strings"
	"sync"
	"unicode"
)

// agencies maps the ways in which news agencies are printed, in lower case without a leading "the", to
// the name that readers know them by.
var agencies = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, forms := range agencyForms {
		for _, f := range forms {
			m[strings.ToLower(f)] = forms[0]
		}
	}
	return m
})

// agencyForms lists agencies, the usual name first.
var agencyForms = [][]string{
	{"AP", "Associated Press"}, {"Reuters", "Thomson Reuters"}, {"AFP", "Agence France-Presse", "Agence France Presse"},
	{"TASS", "ITAR-TASS", "Itar-Tass"}, {"Xinhua", "Xinhua News Agency"}, {"Interfax"}, {"RIA Novosti", "RIA"}, {"Sputnik"},
	{"UPI", "United Press International"}, {"dpa", "Deutsche Presse-Agentur"}, {"EFE", "Agencia EFE"}, {"ANSA"}, {"Kyodo", "Kyodo News"},
	{"Yonhap", "Yonhap News Agency"}, {"Anadolu", "Anadolu Agency", "AA"}, {"SANA", "Syrian Arab News Agency"}, {"IRNA", "Islamic Republic News Agency"},
	{"Fars", "Fars News Agency", "FNA"}, {"Tasnim", "Tasnim News Agency"}, {"Mehr", "Mehr News Agency"}, {"WAFA"}, {"WAM"}, {"SPA", "Saudi Press Agency"},
	{"NNA", "National News Agency"}, {"MENA", "Middle East News Agency"}, {"PTI", "Press Trust of India"}, {"ANI", "Asian News International"}, {"IANS"},
	{"Bernama"}, {"Antara"}, {"CNA", "Central News Agency"}, {"KCNA"}, {"Ukrinform"}, {"UNIAN"}, {"BelTA"}, {"Interfax-Ukraine"}, {"PA", "PA Media", "Press Association"},
	{"AAP", "Australian Associated Press"}, {"Canadian Press", "CP"}, {"ANP"}, {"Belga"}, {"APA"}, {"NTB"}, {"TT"}, {"Ritzau"}, {"STT"}, {"Lusa"}, {"PAP"}, {"CTK", "ČTK"},
	{"MTI"}, {"Agerpres"}, {"BTA"}, {"Tanjug"}, {"HINA"}, {"Bloomberg", "Bloomberg News"}, {"Dow Jones", "Dow Jones Newswires"}, {"Petra"}, {"KUNA"}, {"QNA", "Qatar News Agency"},
	{"BNA", "Bahrain News Agency"}, {"MAP"}, {"APS"}, {"TAP"}, {"NAN", "News Agency of Nigeria"}, {"GNA", "Ghana News Agency"}, {"Prensa Latina"}, {"ISNA"}, {"Trend"},
	{"Azertac"}, {"Armenpress"}, {"Kazinform"}, {"APP", "Associated Press of Pakistan"}, {"BSS"}, {"UNB"}, {"Hawar", "Hawar News Agency", "ANHA"}, {"China News Service"},
}

// agency gives the usual name of the agency that s names.
func agency(s string) (string, bool) {
	s = strings.TrimSpace(s)
	low := strings.ToLower(s)
	low = strings.TrimPrefix(low, "the ")
	a, ok := agencies()[low]
	if !ok || s == strings.ToLower(s) && s != "dpa" {
		return "", false
	}
	if len(a) <= 4 && s != strings.ToUpper(s) && len(s) <= 4 && a != "dpa" && a != "Fars" && a != "Mehr" {
		return "", false // "Map", "Spa", "Tap" are words
	}
	return a, true
}

// outletWords end or begin the names of outlets.
var outletWords = set(`press news agency times post telegraph radio tv television gazette daily herald tribune journal observer media broadcasting network
newspaper channel magazine today chronicle standard guardian independent mirror express weekly monitor wire review bulletin`)

// outletLike reports whether a capitalised name reads like an outlet's or agency's.
func outletLike(s string) bool {
	if _, ok := agency(s); ok {
		return true
	}
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 6 {
		return false
	}
	for i, w := range words {
		if w = strings.ToLower(strings.TrimFunc(w, unicode.IsPunct)); outletWords[w] && (i == len(words)-1 || i == 0 && len(words) <= 3 && w == "radio") {
			return true
		}
	}
	return false
}
