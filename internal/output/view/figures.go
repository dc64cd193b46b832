package view

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/readout-news/readout/record"
)

func (x *index) figure(f *record.Figure) Figure {
	v := Figure{ID: f.ID, What: x.figureWhat(f), Relation: f.Relation, Note: x.note(f), Support: x.support(f.Support)}
	switch f.Relation {
	case "single":
		v.Relation = "" // that nobody else has it is more than a reading can say
	case "conflict":
	default:
		v.Range = x.rangeOf(f)
	}
	for _, r := range f.Reports {
		v.add(Number{
			x.stated(&r, unitOf(f)), r.AsOf, x.outlet(r.Document), x.said(r.Claim), x.within(&r), []Evidence{x.counted(r.Document, r.Span)},
		})
	}
	return v
}

// counted is where number s stands, with the words around it.
func (x *index) counted(doc string, s record.Span) Evidence {
	e := x.at(doc, s)
	e.Words = x.passage(doc, s).String()
	return e
}

// boundOf is the bound that all reports of the lowest number share, "over 280,000"; "range" where they do not.
func boundOf(f *record.Figure) string {
	for _, r := range f.Reports {
		if r.Bound != f.Reports[0].Bound || r.Low == nil || f.Low == nil || *r.Low != *f.Low {
			return "range"
		}
	}
	return f.Reports[0].Bound
}

// add puts a number that one source gives again beside the first time.
func (f *Figure) add(n Number) {
	for i := range f.Reports {
		if r := &f.Reports[i]; r.Value == n.Value && r.Source() == n.Source() {
			r.Evidence = append(r.Evidence, n.Evidence...)
			return
		}
	}
	f.Reports = append(f.Reports, n)
}

// note is why the numbers relate as they do, without the numbers where it only repeats them.
func (x *index) note(f *record.Figure) string {
	if f.Relation == "single" {
		return ""
	}
	repeated, why, ok := cutLast(f.Note, ": ")
	if ok && !strings.Contains(repeated, "(") {
		return x.told(why)
	}
	return x.told(f.Note)
}

func cutLast(s, sep string) (before, after string, ok bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// figureWhat is what f counts: its measure and the words of its texts for those counted, or what the number is of; the words alone for
// what no measure is of. Where the texts have no such words, or but one for a sum or a share, the clause of the number stands in their place.
func (x *index) figureWhat(f *record.Figure) string {
	out, noun := words(f.Measure), ""
	switch f.Measure {
	case "other":
		if _, out = record.Decimals(f.Unit); out == "" || out == "person" {
			out = "people"
		}
		if noun = x.ownNoun(f); noun != "" {
			out = noun
		}
	default:
		if noun = x.oneNoun(f); noun != "" {
			out += ", " + noun
		}
	}
	if f.Scope != nil && f.Scope.Text != "" && !strings.Contains(strings.ToLower(out), strings.ToLower(f.Scope.Text)) {
		out += ", " + f.Scope.Text
	}
	if tellsLittle(f, noun) {
		if clause := x.clauseOf(f); clause != "" {
			what, _, _ := strings.Cut(out, ", ")
			if noun != "" && f.Measure == "other" {
				what = "people"
			}
			return what + " “" + clause + "”"
		}
	}
	return out
}

// ownNoun is the words for what f counts in its first report that has some; "" where that is no noun.
func (x *index) ownNoun(f *record.Figure) string {
	for i := range f.Reports {
		if r := &f.Reports[i]; r.Counts != nil {
			return Shorten(x.str(r.Document, *r.Counts), mostNoun)
		}
	}
	return ""
}

// oneNoun is the words for what f counts or is of, where all reports that have some mean the same; "" for people as such. Of a sum, a
// share or a length the first will do.
func (x *index) oneNoun(f *record.Figure) string {
	out := ""
	for i := range f.Reports {
		r := &f.Reports[i]
		if r.Counts == nil {
			continue
		}
		noun := x.str(r.Document, *r.Counts)
		switch f.Measure {
		case "money", "share", "distance":
			return Shorten(noun, mostNoun)
		}
		if anybody[strings.ToLower(noun)] || out != "" && headOf(noun) != headOf(out) {
			return ""
		}
		if out == "" {
			out = noun
		}
	}
	return Shorten(out, mostNoun)
}

// anybody has the nouns for people as such.
var anybody = map[string]bool{"people": true, "person": true, "persons": true, "others": true, "other": true, "more": true, "dead": true, "victims": true,
	"others people": true, "other people": true, "more people": true, "individuals": true, "casualties": true, "lives": true, "deaths": true, "bodies": true, "fatalities": true}

// headOf is the noun of a phrase before what it is of, in the singular as far as its end tells.
func headOf(phrase string) string {
	phrase, _, _ = strings.Cut(strings.ToLower(phrase), " of ")
	all := strings.Fields(phrase)
	if len(all) == 0 {
		return ""
	}
	return strings.TrimSuffix(all[len(all)-1], "s")
}

// mostNoun is how many characters what is counted is named with.
const mostNoun = 48

// unitOf is the unit to write behind the numbers of f, where its name does not hold the noun of what is counted already.
func unitOf(f *record.Figure) string {
	if places, _ := record.Decimals(f.Unit); places == 0 && (f.Measure == "other" || f.Measure == f.Unit+"s") {
		return ""
	}
	return f.Unit
}

// within is the time in which a number was counted, and whether it is of each of several, in the words of its text.
func (x *index) within(r *record.FigureReport) string {
	var all []string
	for _, s := range []*record.Span{r.Each, r.Period} {
		if s != nil {
			all = append(all, x.str(r.Document, *s))
		}
	}
	return strings.Join(all, ", ")
}

// stated is the number of a report, and what its parts add up to where that is another number. Of a loose number it is the word of the
// text, since nobody counted up to the ends that the word allows.
func (x *index) stated(r *record.FigureReport, unit string) string {
	s := x.loose(r, unit)
	if s == "" {
		s = number(r.Low, r.High, r.Bound, unit)
	}
	if r.Sum != nil && (r.Low == nil || *r.Sum != *r.Low) {
		s += " (its parts add up to " + digits(*r.Sum) + ")"
	}
	return s
}

// rangeOf is the interval that all reports of f leave, in the word of its text where each is loose.
func (x *index) rangeOf(f *record.Figure) string {
	if boundOf(f) == "vague" {
		if s := x.loose(&f.Reports[0], unitOf(f)); s != "" {
			return s
		}
	}
	return number(f.Low, f.High, boundOf(f), unitOf(f))
}

// loose is the word that a text has for a number: "dozens", "hundreds of thousands"; "" where the number is none of those.
func (x *index) loose(r *record.FigureReport, unit string) string {
	if r.Bound != "vague" {
		return ""
	}
	said := strings.ToLower(x.str(r.Document, r.Span))
	if unit != "" && unit != "person" {
		return said
	}
	var out []string
	for w := range strings.FieldsSeq(said) {
		if !looseWords[w] {
			break
		}
		out = append(out, w)
	}
	if len(out) > 1 && out[len(out)-1] == "of" {
		out = out[:len(out)-1]
	}
	return strings.Join(out, " ")
}

// looseWords are those that loose numbers are made of.
var looseWords = map[string]bool{"a": true, "few": true, "couple": true, "several": true, "many": true, "some": true, "dozen": true, "dozens": true,
	"score": true, "scores": true, "ten": true, "tens": true, "hundred": true, "hundreds": true, "thousand": true, "thousands": true,
	"million": true, "millions": true, "billion": true, "billions": true, "of": true, "handful": true}

// number is an interval as people write it: "over 1,300", "1,000–2,000", "6.4 magnitude" for 64 of "0.1 magnitude".
func number(low, high *int64, bound, unit string) string {
	places, unit := record.Decimals(unit)
	step := int64(1)
	if strings.HasPrefix(unit, "in ") { // the bounds of fractions are the fractions themselves
		step = 0
	}
	digits := func(n int64) string { return decimal(n, places) }
	var s string
	switch {
	case low == nil && high == nil:
		s = words(bound)
	case bound == "over" && low != nil:
		s = "over " + digits(*low-step)
	case bound == "under" && high != nil:
		s = "under " + digits(*high+step)
	case low != nil && high != nil && *low == *high:
		s = prefix(bound) + digits(*low)
	case low != nil && high != nil && bound == "about":
		s = "about " + digits((*low+*high)/2)
	case low != nil && high != nil:
		s = digits(*low) + "–" + digits(*high)
	case low != nil:
		s = "at least " + digits(*low)
	default:
		s = "at most " + digits(*high)
	}
	if unit != "" && unit != "person" {
		s += " " + unit
	}
	return s
}

// decimal is n with its last places behind a point.
func decimal(n int64, places int) string {
	by := int64(1)
	for range places {
		by *= 10
	}
	s := digits(n / by)
	if rest := n % by; rest != 0 {
		s += "." + strings.TrimRight(fmt.Sprintf("%0*d", places, max(rest, -rest)), "0")
	}
	return s
}

func prefix(bound string) string {
	switch bound {
	case "", "exact", "range":
		return ""
	}
	return words(bound) + " "
}

// digits groups thousands by commas.
func digits(n int64) string {
	s := strconv.FormatInt(n, 10)
	sign := ""
	if n < 0 {
		sign, s = "-", s[1:]
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return sign + s
}

// valuesOf is the numbers of f with who gives them, each document by the first that it gives: "31 in Ledger and Post".
func (x *index) valuesOf(f *record.Figure) (out []string) {
	var values []string
	by := map[string][]string{}
	seen := map[string]bool{}
	for _, r := range f.Reports {
		if seen[r.Document] {
			continue
		}
		seen[r.Document] = true
		v := x.loose(&r, unitOf(f))
		if v == "" {
			v = number(r.Low, r.High, r.Bound, unitOf(f))
		}
		if by[v] == nil {
			values = append(values, v)
		}
		by[v] = append(by[v], r.Document)
	}
	for _, v := range values {
		out = append(out, v+" in "+x.among(x.unlike(by[v])))
	}
	return out
}
