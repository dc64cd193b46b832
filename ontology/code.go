package ontology

import (
	"fmt"
	"slices"
	"strings"
)

// rule chooses the last digits of a composed code from the words of what is asked or offered.
type rule struct {
	plain, reject string // digits after 02, 03 and 10; digits after 12
	threat        string // the whole code, for threats
	mode, name    string
	groups        [][]string
}

// Compose chooses the code beneath stance (02, 03, 10, 12 or 13) for a content. has tells whether a
// lemma occurs in what is asked, offered, refused or threatened, whose head is the lemma head. It gives the mode
// too, and the bare stance ("020") where no content fits.
func Compose(stance, head string, has func(lemma string) bool) (code, mode string) {
	fits := func(w string) bool {
		if h, ok := strings.CutPrefix(w, "^"); ok {
			return h == head
		}
		return has(w)
	}
	for _, r := range table().rules {
		if (r.threat != "") != (stance == "13") || !r.fits(fits) {
			continue
		}
		switch stance {
		case "13":
			return r.threat, r.mode
		case "12":
			return "12" + r.reject, r.mode
		case "03":
			return "03" + r.plain, ""
		}
		return stance + r.plain, r.mode
	}
	return stance + "0", ""
}

func (r rule) fits(has func(string) bool) bool {
	for _, g := range r.groups {
		if !slices.ContainsFunc(g, has) {
			return false
		}
	}
	return true
}

func parseCodes(s string) (codes []Code, rules []rule, err error) {
	var stances []Code
	section := ""
	for _, line := range lines(s) {
		if line[0] == '[' {
			section = line
			continue
		}
		f := fields(line)
		switch {
		case section == "[stance]" && len(f) == 3:
			stances = append(stances, Code{Code: f[0], Type: f[1], Name: f[2]})
		case section == "[content]" && len(f) == 5:
			r := rule{plain: f[0], reject: f[1], mode: f[2], name: f[3], groups: groups(f[4])}
			rules = append(rules, r)
			for _, st := range stances {
				codes = addCode(codes, compose(st, r, f[3]))
			}
		case section == "[threat]" && len(f) == 4:
			rules = append(rules, rule{threat: f[0], mode: f[1], name: f[2], groups: groups(f[3])})
			codes = addCode(codes, Code{f[0], "THREATEN", f[1], f[2]})
		case section == "[code]" && len(f) == 4:
			codes = addCode(codes, Code{f[0], f[1], f[2], f[3]})
		default:
			return nil, nil, fmt.Errorf("cameo.txt: cannot read %q in section %q", line, section)
		}
	}
	return codes, rules, nil
}

func compose(st Code, r rule, name string) Code {
	c := Code{st.Code + r.plain, st.Type, r.mode, st.Name + " " + name}
	switch st.Type {
	case "REJECT":
		c.Code = st.Code + r.reject
	case "AGREE":
		c.Mode = ""
	}
	return c
}

// addCode appends c unless its digits are there: several rules may lead to one code.
func addCode(codes []Code, c Code) []Code {
	if slices.ContainsFunc(codes, func(o Code) bool { return o.Code == c.Code }) {
		return codes
	}
	return append(codes, c)
}

// groups reads "(a b) (c d)".
func groups(s string) [][]string {
	var out [][]string
	for g := range strings.SplitSeq(s, "(") {
		if w := strings.Fields(strings.TrimSuffix(strings.TrimSpace(g), ")")); len(w) > 0 {
			out = append(out, w)
		}
	}
	return out
}
