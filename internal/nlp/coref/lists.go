package coref

import (
	"slices"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// lists hands a plural title to the people listed after it: "Presidents Vladimir Putin and Xi Jinping",
// and one by one with their countries where both lists are equally long: "the presidents of Iran and
// Egypt, NAME and NAME".
func (r *resolver) lists() {
	r.person = filled(r.person, len(r.d.Tokens), -1)
	for i := range r.refs {
		if r.refs[i].Kind == text.Person {
			r.person[r.refs[i].first] = int32(i)
		}
	}
	for t := range int32(len(r.d.Tokens)) {
		if r.d.Tokens[t].Tag != text.TagNNS && r.d.Tokens[t].Tag != text.TagNNPS {
			continue
		}
		start := r.officeEndingAt(t + 1)
		if start > t {
			continue
		}
		nations := r.listNations(start)
		next := t + 1
		if len(nations) < 2 && next < int32(len(r.d.Tokens)) && r.lower(next) == "of" {
			nations, next = r.nationsFrom(next + 1)
		}
		people := r.peopleFrom(next)
		if len(people) < 2 {
			continue
		}
		r.share(people, nations, start, t+1)
	}
}

// share gives the title [start, end) to people, and the nations where they match.
func (r *resolver) share(people []int, nations []text.Span, start, end int32) {
	each := len(nations) == len(people)
	one := text.Span{}
	if len(nations) == 1 {
		one = nations[0]
	}
	for k, i := range people {
		m := &r.refs[i]
		if k > 0 && !m.Role.Empty() {
			continue
		}
		m.Role = r.span(start, end)
		m.office, _ = r.keys.Office(r.lowered(m.Role))
		switch {
		case each:
			m.Nation = nations[k]
		case m.Nation.Empty() || k > 0:
			m.Nation = one
		default:
			m.Nation = text.Span{}
			if len(nations) <= 1 {
				m.Nation = one
			}
		}
		m.country = r.countryIn(m.Nation)
	}
	r.mark(start, end)
}

// listNations reads the countries listed before a title: "the Syrian, Iranian and Egyptian presidents".
func (r *resolver) listNations(end int32) []text.Span {
	out := r.nations[:0]
	for end > 0 {
		s, first := r.nationEndingAt(end)
		if s.Empty() {
			break
		}
		out = append(out, s)
		end = first
		for end > 0 && r.listMark(end-1) {
			end--
		}
	}
	slices.Reverse(out)
	r.nations = out
	return out
}

// nationsFrom reads the countries listed from token t on, and where the list ends.
func (r *resolver) nationsFrom(t int32) ([]text.Span, int32) {
	out := r.nations[:0]
	n := int32(len(r.d.Tokens))
	for t < n {
		after := t
		for after < n && (r.listMark(after) || r.lower(after) == "the") {
			after++
		}
		width := int32(4)
		for ; width > 0; width-- {
			if after+width <= n && r.sameSentence(after, after+width-1) && r.titleCase(after) && r.titleCase(after+width-1) {
				if c, ok := lexicon.Country(r.phrase(after, after+width)); ok && !c.Is(lexicon.Seat) {
					break
				}
			}
		}
		if width == 0 {
			break
		}
		out = append(out, r.span(after, after+width))
		t = after + width
	}
	r.nations = out
	return out, t
}

// peopleFrom reads the persons listed from token t on.
func (r *resolver) peopleFrom(t int32) []int {
	out := r.inList[:0]
	n := int32(len(r.d.Tokens))
	first := t
	for t < n && r.sameSentence(first, t) {
		if i := r.person[t]; i >= 0 {
			out = append(out, int(i))
			t = r.refs[i].last
			continue
		}
		opening := len(out) == 0 && t-first < 2 && (r.lower(t) == ":" || r.lower(t) == "(" || r.lower(t) == "-" || r.lower(t) == "–")
		if !r.listMark(t) && !opening {
			break
		}
		t++
	}
	r.inList = out
	return out
}

func (r *resolver) listMark(t int32) bool {
	switch r.lower(t) {
	case ",", "and", "&":
		return true
	}
	return false
}
