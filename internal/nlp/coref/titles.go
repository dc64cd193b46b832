package coref

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// titleBefore reads "Russian Deputy Foreign Minister NAME", "President of Iran NAME", "China's foreign
// minister, NAME,".
func (r *resolver) titleBefore(m *ref) {
	end := m.first
	if !m.Role.Empty() { // the name came with its title
		r.widenTitle(m)
		m.country = r.countryIn(m.Nation)
		r.officeBefore(m)
		return
	}
	comma := false
	if end > 0 && r.lower(end-1) == "," && r.sameSentence(end-1, end) {
		end, comma = end-1, true
	}
	start, roleEnd, nation := r.titleEndingAt(end)
	if start == end || comma && !r.apposed(m, start, roleEnd, end) {
		return
	}
	m.Role, m.Nation = r.span(start, roleEnd), nation
	if nation.Empty() {
		m.Nation = r.nationBefore(start)
	}
	m.country = r.countryIn(m.Nation)
	m.office, _ = r.keys.Office(r.lowered(m.Role))
	if comma {
		r.stated = append(r.stated, statement{m.Head, r.headOf(start, roleEnd), "apposition"})
		return
	}
	r.mark(start, roleEnd)
	r.officeBefore(m)
}

// officeBefore reads "Iran's supreme leader, Ayatollah NAME,": the office says more than what he is called.
func (r *resolver) officeBefore(m *ref) {
	end := m.first - r.tokensOf(m.Role) - 1
	if !m.Nation.Empty() || m.office.Class != "-" && m.office.Class != "" || end <= 0 || r.lower(end) != "," || !r.sameSentence(end-1, end) {
		return
	}
	start, roleEnd, nation := r.titleEndingAt(end)
	if start == end || !r.apposed(m, start, roleEnd, end) {
		return
	}
	o, ok := r.keys.Office(r.phrase(start, roleEnd))
	if !ok || o.Class == "-" {
		return
	}
	if m.Role, m.Nation, m.office = r.span(start, roleEnd), nation, o; nation.Empty() {
		m.Nation = r.nationBefore(start)
	}
	m.country = r.countryIn(m.Nation)
	r.stated = append(r.stated, statement{m.Head, r.headOf(start, roleEnd), "apposition"})
}

// widenTitle takes qualifiers before a title that came with the name ("Former"), and the country before them.
func (r *resolver) widenTitle(m *ref) {
	if !m.Nation.Empty() {
		return
	}
	end := m.first
	first := end - r.tokensOf(m.Role)
	for first > 0 && r.nameOf[first-1] < 0 && r.sameSentence(first-1, end) {
		o, ok := r.keys.Office(r.phrase(first-1, end))
		if !ok || !o.Whole {
			break
		}
		first--
		m.office = o
	}
	m.Role = r.span(first, end)
	r.mark(first, end)
	m.Nation = r.nationBefore(first)
}

// apposed reports whether a title before a comma belongs to the name after it: the pair must be closed
// by another mark, or the tree must say so.
func (r *resolver) apposed(m *ref, start, roleEnd, end int32) bool {
	head := r.headOf(start, roleEnd)
	if r.d.Tokens[m.Head].Head == head && r.d.Tokens[m.Head].Rel == text.RelAppos {
		return true
	}
	if r.d.Tokens[head].Tag == text.TagNNS {
		return false
	}
	if start > 0 && r.sameSentence(start-1, start) { // "the White House press secretary, NAME,"
		if n := r.nameOf[start-1]; n >= 0 && r.d.Names[n].Kind == text.Organization && r.d.Names[n].Last == start {
			start = r.d.Names[n].First
		}
	}
	definite := start == 0 || !r.sameSentence(start-1, start) || r.lower(start-1) == "the" || r.d.Tokens[start-1].Tag == text.TagPOS || !r.nationBefore(start).Empty()
	if !definite || m.last >= int32(len(r.d.Tokens)) {
		return definite
	}
	w := r.lower(m.last)
	return w == "," || w == "." || w == ";"
}

// titleEndingAt finds the longest title whose last token is end-1, the end of its own words and the country after
// its "of" where it has one ("president of Iran", "head of the Red Crescent"); start == end when there is none.
func (r *resolver) titleEndingAt(end int32) (start, roleEnd int32, nation text.Span) {
	n, first := r.nationEndingAt(end)
	if n.Empty() && end > 0 && r.nameOf[end-1] >= 0 {
		if body := r.d.Names[r.nameOf[end-1]]; body.Last == end && body.Kind != text.Person {
			first = body.First
		} else if k := len(r.refs) - 1; k >= 0 && r.refs[k].last == end && r.refs[k].Kind != text.Person { // cut off this name
			first = r.refs[k].first
		}
	}
	of := first - 1
	if of > 0 && r.lower(of) == "the" {
		of--
	}
	if first < end && of > 0 && r.lower(of) == "to" && r.sameSentence(of, end-1) { // "ambassador of Japan to Kenya NAME"
		if s, e, home := r.titleEndingAt(of); s < e && r.sent(s, e) {
			return s, e, home
		}
	}
	if first < end && of > 0 && r.lower(of) == "of" && r.sameSentence(of, end-1) {
		if s := r.officeEndingAt(of); s < of {
			return s, of, n
		}
	}
	return r.officeEndingAt(end), end, text.Span{}
}

// sent reports whether the title [start, end) is that of somebody who is sent to another country or body.
func (r *resolver) sent(start, end int32) bool {
	o, ok := r.keys.Office(r.phrase(start, end))
	if !ok {
		return false
	}
	switch o.Base {
	case "ambassador", "envoy", "permanent representative", "representative", "charge d'affaires", "consul", "high commissioner":
		return true
	}
	return false
}

// officeEndingAt is the first token of the title that ends before end, end itself when none does.
func (r *resolver) officeEndingAt(end int32) int32 {
	limit := end
	for limit > 0 && end-limit < 8 && r.titleWord(limit-1) && r.sameSentence(limit-1, end-1) {
		limit--
	}
	whole, tail := end, end
	for s := end - 1; s >= limit; s-- {
		if _, ok := lexicon.Country(r.phrase(s, min(s+1, end))); ok && whole < end {
			break
		}
		phrase := r.phrase(s, end)
		ok, w := lexicon.IsOffice(phrase)
		if w {
			whole = s
		}
		if !ok || r.nameOf[s] >= 0 || r.d.Tokens[s].Tag == text.TagPOS {
			if a, known := lexicon.AgentNoun(phrase); s == end-1 && known && a.Kind == text.Person && a.Own && r.nameOf[s] < 0 {
				tail = s
			}
			continue
		}
		if !r.nationAt(s) {
			tail = s
		}
	}
	if whole < end {
		for whole > limit && r.nameOf[whole-1] < 0 && !r.nationAt(whole-1) && r.d.Tokens[whole-1].POS != text.PUNCT && r.extends(whole-1, end) {
			whole--
		}
		return whole
	}
	return tail
}

// extends reports whether token s widens the title after it: "defence ministry" before "spokesman", but
// not "opposition" before "Mr".
func (r *resolver) extends(s, end int32) bool {
	t := r.d.Tokens[s]
	if t.Tag == text.TagPOS || t.Rel == text.RelDet || !r.titleCase(s) && r.titleCase(s+1) {
		return false
	}
	ok, _ := lexicon.IsOffice(r.phrase(s, end))
	return ok && (t.POS == text.NOUN || t.POS == text.PROPN || t.POS == text.ADJ)
}

// titleWord reports whether token t can be part of a title that stands before a name.
func (r *resolver) titleWord(t int32) bool {
	if r.timed(t) {
		return false
	}
	switch r.d.Tokens[t].POS {
	case text.NOUN, text.PROPN, text.ADJ:
		return r.nameOf[t] < 0 || r.d.Names[r.nameOf[t]].Kind != text.Person
	case text.PUNCT:
		w := r.d.Word(t)
		return w == "-"
	case text.ADP:
		return r.lower(t) == "of" || r.lower(t) == "for"
	case text.VERB, text.ADV:
		return lexicon.Qualifier(r.lower(t)) // "acting", "then-"
	case text.X, text.NoPOS:
		return true
	}
	return strings.HasSuffix(r.d.Word(t), ".") && len(r.d.Word(t)) <= 5 // "Gen."
}

// timed reports whether token t belongs to a time: "Saturday President NAME" is no office.
func (r *resolver) timed(t int32) bool {
	w := r.d.Tokens[t].Span
	i, _ := slices.BinarySearchFunc(r.d.Times, w.Start, func(x text.Time, at int32) int { return cmp.Compare(x.End, at+1) })
	return i < len(r.d.Times) && r.d.Times[i].Contains(w)
}

// titleAfter reads "NAME, an aide to Putin", "NAME, China's foreign minister,".
func (r *resolver) titleAfter(m *ref) {
	t := m.last
	n := int32(len(r.d.Tokens))
	if t >= n {
		return
	}
	start := t + 1
	switch r.lower(t) {
	case ",", "(", "-", "–":
	default: // "NAME head of X", where commas were lost
		if r.d.Tokens[t].POS != text.NOUN || start >= n || r.lower(start) != "of" || !r.sameSentence(t, m.Head) {
			return
		}
		start = t
	}
	if start < n && r.lower(start) == "who" && start+1 < n && (r.lower(start+1) == "is" || r.lower(start+1) == "was") {
		start += 2
	}
	end, article := start, false
	for end < n && end-start < 10 && r.sameSentence(end, t) {
		w := r.d.Tokens[end]
		if name := r.nameOf[end]; name >= 0 && r.d.Names[name].Kind == text.Person && (end+1 >= n || r.d.Tokens[end+1].Tag != text.TagPOS) {
			return // a list of people, each with his own title
		}
		if w.POS == text.DET || w.Tag == text.TagPRPS {
			article = true
		} else if w.POS != text.NOUN && w.POS != text.PROPN && w.POS != text.ADJ && w.Tag != text.TagPOS && r.d.Word(end) != "-" {
			break
		}
		end++
	}
	if end == start {
		return
	}
	first := r.officeEndingAt(end)
	if first >= end || first < start || r.d.Tokens[end-1].Tag == text.TagNNS {
		return
	}
	closed := end >= n || r.d.Tokens[end].POS == text.PUNCT || r.d.Tokens[end].POS == text.ADP || r.d.Tokens[end].POS == text.CCONJ
	nation := r.nationBefore(first)
	if !closed || !article && nation.Empty() && first != start && !r.within(end-1, m.Head) {
		return
	}
	r.stated = append(r.stated, statement{m.Head, r.headOf(first, end), "apposition"})
	if !m.Role.Empty() {
		return
	}
	if nation.Empty() {
		nation = r.nationAfterOf(end, false)
	}
	m.Role, m.Nation = r.span(first, end), nation
	m.country = r.countryIn(nation)
	m.office, _ = r.keys.Office(r.lowered(m.Role))
}
