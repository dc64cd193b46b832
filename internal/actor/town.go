package actor

import (
	"strings"

	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// party reads the mark that American papers put behind members of Congress: "(D-Md.)", ", R-Texas,".
func (w *witness) party(m text.Mention) {
	if m.Form != text.Named || m.Kind != text.Person {
		return
	}
	s := strings.TrimLeft(w.d.Text[m.End:min(int(m.End)+12, len(w.d.Text))], " ,([")
	if len(s) < 4 || !strings.ContainsRune("DRI", rune(s[0])) {
		return
	}
	state := s[1:]
	switch {
	case strings.HasPrefix(state, "-"):
		state = state[1:]
	case strings.HasPrefix(state, "., "):
		state = state[3:]
	default:
		return
	}
	if len(state) > 1 && 'A' <= state[0] && state[0] <= 'Z' && state[1] > ' ' {
		w.setCountry("USA", "party and state: ", strings.TrimRight(s, " "))
	}
}

// officeSeat takes the country from the seat of somebody's office: "mayor of London", "Texas governor".
func (w *witness) officeSeat() {
	if w.a.Country != "" || w.seat == "" || w.a.Kind != text.Person {
		return
	}
	if n, ok := lexicon.Country(w.seat); ok {
		w.setCountry(n.Code, "seat of the office: ", w.seat)
		return
	}
	if code := dominant(w.seat); code != "" {
		w.setCountry(code, "seat of the office: ", w.seat)
	}
}

// town takes the country from a town or province: of the place itself, or of a body named after it
// ("Shanghai police"), as long as the gazetteer leaves no doubt which place is meant.
func (w *witness) town() {
	if w.a.Country != "" || w.a.Kind == text.Person || w.chain.Kind == text.Other {
		return
	}
	for _, i := range w.chain.Mentions {
		m := w.d.Mentions[i]
		switch {
		case m.Form == text.Named && m.Kind == text.Place:
			w.settle(w.str(m.Span))
		case m.Form == text.Nominal:
			first, last := w.d.TokensIn(m.Span)
			for t := first; t < last-1 && w.a.Country == ""; t++ {
				if w.d.Tokens[t].POS == text.PROPN && w.d.Word(t+1) != "-" { // not "US-backed"
					w.settle(w.d.Word(t))
				}
			}
		case m.Form == text.Named && m.Kind == text.Organization:
			if t := w.firstWords(m); t != "" {
				w.settle(t)
			}
		}
	}
}

// firstWords is the beginning of a body's name up to the noun that says what it is: "Madras" of "Madras High Court".
func (w *witness) firstWords(m text.Mention) string {
	first, last := w.d.TokensIn(m.Span)
	if last-first < 2 || w.listed {
		return ""
	}
	return w.d.Word(first)
}

func (w *witness) settle(place string) {
	if code := dominant(place); code != "" && len(place) > 3 {
		w.setCountry(code, "gazetteer: ", place)
	}
}

// dominant is the country of a place name when one place outgrows those of the name in other countries eightfold,
// and is no village.
func dominant(name string) string {
	var buf [16]gazetteer.Place
	all := gazetteer.Candidates(name, buf[:0])
	if len(all) == 0 {
		return ""
	}
	best := all[0]
	for _, p := range all {
		if p.Kind == gazetteer.Region || p.Kind == gazetteer.Country {
			return p.Country
		}
		if weight(p) > weight(best) {
			best = p
		}
	}
	if best.Size < 14 && best.Kind != gazetteer.Admin1 {
		return ""
	}
	for _, p := range all {
		if p.Country != best.Country && weight(p)+3 > weight(best) {
			return ""
		}
	}
	return best.Country
}

// weight counts a province or a capital as a large town.
func weight(p gazetteer.Place) int {
	if p.Kind == gazetteer.Admin1 || p.Kind == gazetteer.MajorCity {
		return max(int(p.Size), 18)
	}
	return int(p.Size)
}
