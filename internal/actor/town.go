package actor

import (
	"cmp"
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
	w.setCountry(w.lies(w.seat), "seat of the office: ", w.seat)
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
	if len(place) <= 3 {
		return
	}
	w.setCountry(w.lies(place), "gazetteer: ", place)
}

// lies is the country of a town or province, by the document's other places where they tell, else by what it is best known for.
func (w *witness) lies(place string) string { return cmp.Or(w.amongOthers(place), dominant(place)) }

// amongOthers is the country in which a place of several homes lies with most other places of the document, where none of them
// lies in the one that is best known for it: Bristol beside Tennessee, Georgia beside Atlanta. It is "" where they do not tell.
func (w *witness) amongOthers(place string) string {
	var buf, others [16]gazetteer.Place
	homes := gazetteer.Candidates(place, buf[:0])
	best, known := "", dominant(place)
	votes, most := 0, 0
	for i := range homes {
		home := homes[i].Country
		if votes = 0; home == best {
			continue
		}
		for k := range w.d.Names {
			n := &w.d.Names[k]
			if n.Kind != text.Place && n.Kind != text.Organization {
				continue
			}
			name := w.str(n.Span)
			if n.Kind == text.Organization {
				name, _, _ = strings.Cut(name, " ")
			}
			if strings.EqualFold(name, place) || len(name) <= 3 {
				continue
			}
			if code := dominantOf(gazetteer.Candidates(name, others[:0])); code == home {
				votes++
			}
		}
		switch {
		case home == known && votes > 0:
			return ""
		case votes > most:
			best, most = home, votes
		}
	}
	return best
}

// dominant is the country of a place name when one place outgrows those of the name in other countries eightfold,
// and is no village.
func dominant(name string) string {
	var buf [16]gazetteer.Place
	return dominantOf(gazetteer.Candidates(name, buf[:0]))
}

// dominantOf is dominant for the places of one name.
func dominantOf(all []gazetteer.Place) string {
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
