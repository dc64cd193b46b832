package view

import (
	"strings"

	"github.com/readout-news/readout/record"
)

// words turns a code into words: called_for, at_least.
func words(code string) string { return strings.ReplaceAll(code, "_", " ") }

// dates is a day, or the first and last day of a range.
func dates(r *record.DateRange) string {
	if r.Start == r.End || r.End == "" {
		return r.Start
	}
	if r.Start == "" {
		return "until " + r.End
	}
	return r.Start + " to " + r.End
}

// Shorten cuts s after n characters, at a space, with an ellipsis.
func Shorten(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	cut := string(r[:n])
	if i := strings.LastIndexByte(cut, ' '); i > n/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:") + " …"
}

func source(outlet, said string) string {
	if said == "" || said == outlet {
		return outlet
	}
	return outlet + " (" + said + ")"
}

// Join joins the parts that are not empty.
func Join(sep string, parts ...string) string {
	var out []string
	for _, s := range parts {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, sep)
}

// Places joins where some evidence stands, each within mark.
func Places(all []Evidence, mark, sep string) string {
	var out []string
	for _, e := range all {
		out = append(out, mark+e.At+mark)
	}
	return strings.Join(out, sep)
}
