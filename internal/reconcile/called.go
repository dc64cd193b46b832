package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/text"
)

// stance is what sort of word a reporter has for somebody, and how he stands to him by it. Words of one kind say the same.
type stance struct {
	sort, kind string
	charged    bool // who has it beside a plain one says more than who has the plain one alone
}

// stances are words for who fights, who rules and where in politics somebody stands, after the style books of news agencies, which tell when to
// write which.
var stances = func() map[string]stance {
	out := map[string]stance{}
	add := func(sort, kind string, charged bool, all string) {
		for w := range words(all) {
			out[w] = stance{sort, kind, charged}
		}
	}
	add("fighters", "terrorist", true, "terrorist terror")
	add("fighters", "extremist", true, "extremist jihadist jihadi islamist radical takfiri")
	add("fighters", "militant", false, "militant insurgent guerrilla gunman")
	add("fighters", "rebel", false, "rebel revolutionary opposition")
	add("fighters", "fighter", false, "fighter combatant militiaman militia paramilitary")
	add("fighters", "separatist", false, "separatist secessionist")
	add("fighters", "mercenary", true, "mercenary")
	add("rule", "regime", true, "regime dictatorship")
	add("rule", "junta", true, "junta")
	add("rule", "government", false, "government authority")
	add("politics", "far right", true, "far-right ultra-right extreme-right alt-right neo-nazi fascist")
	add("politics", "right", false, "right-wing rightist conservative center-right centre-right")
	add("politics", "centre", false, "moderate centrist")
	add("politics", "left", false, "left-wing leftist liberal progressive center-left centre-left")
	add("politics", "far left", true, "far-left ultra-left radical-left socialist communist marxist")
	return out
}()

// ties are the second parts of a word for who stands behind somebody: "Kandora-backed".
var ties = words("backed dominated linked aligned affiliated allied supported sponsored funded")

// name is a word that a document has for somebody, and where.
type name struct {
	word string
	stance
	doc int
	at  text.Span
}

// calledOtherwise names whom reporters call by words of another kind, in no quotation, beside his name or for it.
func (d *desk) calledOtherwise() {
	by := map[string][]name{}
	about := map[string]string{}
	var keys []string
	for i, a := range d.docs {
		own := d.unquoted(i)
		for t := range int32(len(a.Doc.Tokens)) {
			if p := a.Doc.Tokens[t].POS; p != text.NOUN && p != text.PROPN || !own(t) {
				continue
			}
			for _, n := range d.namesAt(i, t) {
				key, id := d.calledBy(i, t, n.sort)
				if key == "" {
					continue
				}
				if about[key] == "" {
					about[key] = id
					keys = append(keys, key)
				}
				by[key] = append(by[key], n)
			}
		}
	}
	for _, key := range keys {
		if all := d.unlikeNames(by[key]); all != nil {
			d.partIn(about[key], "called", conflict, "each has its own word, in no quotation", all)
		}
	}
}

// ownVoice tells which words of a document are its own: no quotation, and nobody's claim.
func (d *desk) ownVoice(doc int) func(t int32) bool {
	a := d.docs[doc].Doc
	not := d.quoted(doc)
	for i := range d.docs[doc].Claims {
		for _, at := range d.docs[doc].Claims[i].Content {
			first, last := a.TokensIn(at)
			for t := first; t < last; t++ {
				not[t] = true
			}
		}
	}
	return func(t int32) bool { return !not[t] }
}

// unquoted tells which words of a document are its own, though they may tell what somebody said.
func (d *desk) unquoted(doc int) func(t int32) bool {
	not := d.quoted(doc)
	return func(t int32) bool { return !not[t] }
}

// quoted marks the words of a document that stand in quotation marks.
func (d *desk) quoted(doc int) []bool {
	a := d.docs[doc].Doc
	out := make([]bool, len(a.Tokens))
	for _, s := range a.Sentences {
		for t, in := range byQuotes(a, s) {
			out[t] = in
		}
	}
	return out
}

// namesAt are the words of a stance that noun t is or has before it.
func (d *desk) namesAt(doc int, t int32) (out []name) {
	a := d.docs[doc].Doc
	add := func(word string, at text.Span) {
		if s, ok := stances[word]; ok {
			out = append(out, name{word, s, doc, at})
		}
	}
	add(fold(a.Tokens[t].Lemma), a.Tokens[t].Span)
	for c := range a.Children(t) {
		if c > t {
			continue
		}
		switch a.Tokens[c].Rel.Base() {
		case text.RelAmod, text.RelCompound, text.RelNmod:
		default:
			continue
		}
		word, at := hyphened(a, c)
		if before, tie, ok := strings.Cut(word, "-"); ok && ties[tie] {
			out = append(out, name{word, stance{"ties", before + "-" + tie, false}, doc, at})
			continue
		}
		if word == fold(a.Word(c)) {
			word = fold(a.Tokens[c].Lemma)
		}
		add(word, at)
	}
	return out
}

// hyphened is token t with what hangs before it by a hyphen, folded and without points: "far-right", "us-backed".
func hyphened(a *text.Doc, t int32) (string, text.Span) {
	at := a.Tokens[t].Span
	if t >= 2 && a.Word(t-1) == "-" && a.Tokens[t-1].Start == a.Tokens[t-2].End && a.Tokens[t-1].End == at.Start {
		at.Start = a.Tokens[t-2].Start
	}
	return strings.ReplaceAll(fold(a.Str(at)), ".", ""), at
}

// calledBy is whom noun t names with the words of a sort beside it: the actor known by name that it is or has before it, of a government
// its country.
func (d *desk) calledBy(doc int, t int32, sort string) (key, id string) {
	a := d.docs[doc].Doc
	near := []int32{t}
	for c := range a.Children(t) {
		switch a.Tokens[c].Rel.Base() {
		case text.RelCompound, text.RelAmod, text.RelAppos, text.RelNmod:
			if c < t || a.Tokens[c].Rel == text.RelAppos {
				near = append(near, c)
			}
		}
	}
	if of := a.Child(t, text.RelNmod); of > t && (fold(a.Word(of-1)) == "of" || fold(a.Word(of-1)) == "from") {
		near = append(near, of)
	}
	if a.Tokens[t].Rel == text.RelAppos || a.Tokens[t].Rel.Base() == text.RelNmod && a.Tokens[t].Head > t && a.Tokens[a.Tokens[t].Head].POS == text.PROPN {
		near = append(near, a.Tokens[t].Head)
	}
	for _, x := range near {
		k := d.mentionHeadedBy(doc, x)
		if k < 0 {
			continue
		}
		p := &d.who[k]
		if sort == "rule" {
			if p.Country != "" && p.Kind != text.Person {
				return sort + p.Country, p.id
			}
			continue
		}
		if p.named && p.Kind != text.Place && (sort != "politics" && p.Kind != text.Person || sort == "politics" && !ofSeveral(a, t) && !ofSeveral(a, x)) {
			return sort + p.id, p.id
		}
	}
	return "", ""
}

// ofSeveral reports whether t is more than one: "progressive Democrats" are some of them.
func ofSeveral(a *text.Doc, t int32) bool {
	return a.Tokens[t].Tag == text.TagNNS || a.Tokens[t].Tag == text.TagNNPS
}

// unlikeNames is what each document calls somebody where two reporters have words of other kinds, nil where they have not.
func (d *desk) unlikeNames(all []name) (out []detail) {
	kinds := map[int]map[string]string{} // reporter -> kind -> word
	charged := map[string]bool{}
	for _, n := range all {
		r := d.reporter[n.doc]
		if kinds[r] == nil {
			kinds[r] = map[string]string{}
		}
		if kinds[r][n.kind] == "" {
			kinds[r][n.kind] = n.word
		}
		charged[n.kind] = n.charged
	}
	part := false
	for r, x := range kinds {
		for q, y := range kinds {
			part = part || r != q && (noneShared(x, y) || chargedBesides(x, y, charged))
		}
	}
	if !part {
		return nil
	}
	told := map[int]bool{}
	for _, n := range all {
		r := d.reporter[n.doc]
		if told[r] {
			continue
		}
		told[r] = true
		var has []string
		for _, w := range kinds[r] {
			has = append(has, w)
		}
		slices.Sort(has)
		out = append(out, detail{n.doc, strings.Join(has, ", "), n.at})
	}
	return out
}

// noneShared reports whether two reporters have no kind of word in common.
func noneShared(x, y map[string]string) bool {
	for k := range x {
		if y[k] != "" {
			return false
		}
	}
	return true
}

// chargedBesides reports whether x has all kinds of words that y has and a charged one besides.
func chargedBesides(x, y map[string]string, charged map[string]bool) bool {
	for k := range y {
		if x[k] == "" {
			return false
		}
	}
	for k := range x {
		if y[k] == "" && charged[k] {
			return true
		}
	}
	return false
}
