package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
)

// oneUnderTwoNames puts together the sources of a line that are one by their names: spelt in the British way and the American, the short
// name and the only full one that has it ("defence ministry"), the monitor without a name and the only one with a name.
func oneUnderTwoNames(all []record.Source) []record.Source {
	for i := 0; i < len(all); i++ {
		k := fuller(all, i)
		if k < 0 {
			continue
		}
		for _, r := range all[i].Reports {
			if !slices.ContainsFunc(all[k].Reports, func(o record.SourceReport) bool { return o.Document == r.Document }) {
				all[k].Reports = append(all[k].Reports, r)
			}
		}
		all = slices.Delete(all, i, i+1)
		i = -1 // from the start: what was short of two may now be short of one
	}
	return all
}

// fuller is the one source that all[i] is a shorter name of, -1 for none or several.
func fuller(all []record.Source, i int) int {
	short, found := nameWords(all[i]), -1
	if len(short) == 0 {
		return -1
	}
	for k := range all {
		full := nameWords(all[k])
		if k == i || len(full) == 0 {
			continue
		}
		shorter := len(full) > len(short) || len(full) == len(short) && k < i
		monitor := len(short) <= 2 && unnamedMonitors[short[len(short)-1]] && slices.ContainsFunc(full, func(w string) bool { return namedMonitors[w] })
		if !monitor && !(shorter && allIn(short, full)) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

var (
	// unnamedMonitors are the nouns for a body that counts, told without its name, and namedMonitors the words of such names.
	unnamedMonitors = words("monitor group organization watchdog observatory")
	namedMonitors   = words("observatory monitor monitoring watch rights network documentation")
)

// americanOf spells words as Americans do where the British differ in names of bodies.
var americanOf = map[string]string{"defence": "defense", "centre": "center", "labour": "labor", "organisation": "organization", "programme": "program"}

// nameWords are the words of a name that tell, in lower case and one spelling; none of what is no body or person.
func nameWords(s record.Source) (out []string) {
	if s.Kind == "outlet" || strings.HasPrefix(s.Name, "somebody") {
		return nil
	}
	for w := range strings.FieldsSeq(strings.ToLower(s.Name)) {
		w = strings.Trim(w, ".,()’'")
		if m := americanOf[w]; m != "" {
			w = m
		}
		switch w {
		case "", "the", "a", "an", "of", "for", "in", "and":
		default:
			out = append(out, w)
		}
	}
	return out
}

func allIn(a, b []string) bool {
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}
