package reconcile

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/readout-news/readout/text"
)

// How English papers put an age to a name: "38-year-old nurse Ana Holm"; "Ana Holm, 38, said", "Ana Holm (38)", "Ana Holm, a 38-year-old nurse".
// Behind a name an age without an article may be that of whom the text names next: "Ana Holm, 40-year-old Per Lind and ...".
var (
	ageBefore = regexp.MustCompile(`\b(\d{1,3})[- ]years?[- ]old ?$`)
	ageBehind = regexp.MustCompile(`^(?:, (?:age |aged )?(\d{1,3})(?:[,.;]|,? of )| \((\d{1,3})\)|(?:, | is | was |, who is |, who was )an? (\d{1,3})[- ]years?[- ]old\b)`)
)

const (
	oldest       = 115
	birthdayDays = 45 // between two papers, in which somebody may have had a birthday
	onePerson    = 20 // years apart from which two ages are rather of a father and a son of one name
	reachOfAge   = 32 // bytes of the text around a name that are read
)

// ages names the people whose age reporters give otherwise.
func (d *desk) ages() {
	by := make([][]detail, len(d.who))
	for i, a := range d.docs {
		for k := range a.Doc.Mentions {
			m := &a.Doc.Mentions[k]
			who := d.at(i, int32(k))
			if m.Form != text.Named || m.Kind != text.Person || who < 0 || len(strings.Fields(d.who[who].Name)) < 2 {
				continue // a family name alone may be a relative's
			}
			if at := ageOf(a.Doc, m); !at.Empty() {
				by[who] = append(by[who], detail{i, a.Doc.Str(at), at})
			}
		}
	}
	for k, all := range by {
		if len(all) > 1 && d.closeInTime(all, birthdayDays) && ofOnePerson(all) {
			d.part(d.who[k].id, "age", "the ages differ", all)
		}
	}
}

// ageOf is the number that a text puts to a name as an age; empty where it puts none.
func ageOf(a *text.Doc, m *text.Mention) text.Span {
	from := m.Start
	if !m.Role.Empty() && m.Role.End <= m.Start && !strings.Contains(a.Text[m.Role.End:m.Start], "\n") {
		from = m.Role.Start
	}
	start := max(from-reachOfAge, 0)
	if at := ageBefore.FindStringSubmatchIndex(a.Text[start:from]); at != nil {
		return ageSpan(a, start, at)
	}
	if at := ageBehind.FindStringSubmatchIndex(a.Text[m.End:min(int(m.End)+reachOfAge, len(a.Text))]); at != nil {
		return ageSpan(a, m.End, at)
	}
	return text.Span{}
}

// ageSpan is the group of a match at byte from that holds an age somebody can have.
func ageSpan(a *text.Doc, from int32, match []int) text.Span {
	for g := 2; g < len(match); g += 2 {
		if match[g] < 0 {
			continue
		}
		s := text.Span{Start: from + int32(match[g]), End: from + int32(match[g+1])}
		if n, err := strconv.Atoi(a.Str(s)); err == nil && n > 0 && n <= oldest {
			return s
		}
	}
	return text.Span{}
}

// ofOnePerson reports whether ages can be meant for one person.
func ofOnePerson(all []detail) bool {
	low, high := oldest, 0
	for _, x := range all {
		n, err := strconv.Atoi(x.value)
		if err != nil {
			return false
		}
		low, high = min(low, n), max(high, n)
	}
	return high-low < onePerson
}
