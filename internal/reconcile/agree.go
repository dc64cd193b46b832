package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/text"
)

// meansApart says by what other means the deeds of two groups were done, "" where one piece of each may be by the same: one
// shelling is told of as shells here and as explosives there.
func (d *desk) meansApart(a, b []piece) (why string) {
	for _, x := range a {
		for _, y := range b {
			switch {
			case (x.means == "" || y.means == "") && meansAgree(x, y):
			case meansAgree(x, y), fromAfar(x) && fromAfar(y) && d.sharedDoer(x, y):
				return ""
			default:
				why = "one is by " + x.means + ", the other by " + y.means
			}
		}
	}
	return why
}

// fromAfar reports whether p is by aircraft, missiles or guns, which the words of a report often leave open.
func fromAfar(p piece) bool { return p.means == "air" || p.means == "shells" }

// meansAgree reports whether one deed can be told with the means of both. Gas is shelled or dropped.
func meansAgree(x, y piece) bool {
	a, b := x.means, y.means
	if b == "bombing" {
		a, b = b, a
	}
	switch {
	case a == "bombing" && (b == "bombs" || b == "air" || b == "shells"):
		return true
	case a == b, (a == "" || b == "") && (x.doc == y.doc || a+b != "abduction"), a == "gas" && (b == "air" || b == "shells"), b == "gas" && (a == "air" || a == "shells"):
		return true
	}
	return x.doc == y.doc && x.sent == y.sent && a != "abduction" && b != "abduction" // "airstrikes and shelling"
}

// doersAgree reports whether one party can be told of as both sides: one of them is open, or each of the one may be one of
// the other.
func (d *desk) doersAgree(a, b []int32) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, x := range a {
		if !slices.ContainsFunc(b, func(y int32) bool { return d.doerAlike(x, y) }) {
			return false
		}
	}
	return true
}

// doerAlike reports whether the words for two doers can be of one: by what they bore ("warplanes"), by what they are
// ("government forces", "militants"), or by name.
func (d *desk) doerAlike(x, y int32) bool {
	if d.within([]int32{x}, []int32{y}) || !d.knownSide(x) || !d.knownSide(y) || d.personAlike(x, y) {
		return true
	}
	p, q := &d.who[x], &d.who[y]
	if p.of >= 0 && (q.named || q.of >= 0) || q.of >= 0 && p.named {
		return false // of another body
	}
	if p.Country != "" && p.Country == q.Country && p.Kind != text.Person && q.Kind != text.Person && official(p) && official(q) {
		return true // the army, the air force and the warplanes of one state
	}
	if p.named {
		x, y, p, q = y, x, q, p
	}
	if p.named || p.Country != "" && q.Country != "" && p.Country != q.Country {
		return false
	}
	switch w := strings.Fields(fold(p.Name)); {
	case slices.ContainsFunc(w, ofState) && !slices.ContainsFunc(w, againstState):
		return official(q) || !q.named && slices.ContainsFunc(strings.Fields(fold(q.Name)), ofState)
	case slices.ContainsFunc(w, isFighter), slices.ContainsFunc(w, againstState):
		return !official(q) && (q.named && q.Kind != text.Person || slices.ContainsFunc(strings.Fields(fold(q.Name)), func(w string) bool { return isFighter(w) || againstState(w) }))
	}
	return false
}

// stateAlike reports whether one of two doers is told by a word for those who fight for a state alone ("the regime"), and the other is a state or its
// body.
func (d *desk) stateAlike(x, y int32) bool {
	p, q := &d.who[x], &d.who[y]
	if p.named {
		p, q = q, p
	}
	return !p.named && q.named && p.Kind != text.Person && q.Kind != text.Person && p.of < 0 && official(q) && (p.Country == "" || p.Country == q.Country) &&
		slices.ContainsFunc(strings.Fields(fold(p.Name)), ofState) && !slices.ContainsFunc(strings.Fields(fold(p.Name)), againstState)
}

// ofState and isFighter report whether w is a word, also in the plural, for those who fight for a state or against one.
func ofState(w string) bool   { return stateWords[w] || stateWords[strings.TrimSuffix(w, "s")] }
func isFighter(w string) bool { return kindOf[strings.TrimSuffix(w, "s")] == "fighters" }

// againstState reports whether w sets forces against a state: "opposition forces".
func againstState(w string) bool {
	return w == "opposition" || w == "anti-government" || w == "anti-regime" || isFighter(w)
}

// knownSide reports whether the words for a doer tell which side he is of.
func (d *desk) knownSide(k int32) bool {
	head := headOf(strings.Fields(fold(d.who[k].Name)))
	return d.named(k) || d.who[k].Country != "" || !bearers[head] && !bearers[strings.TrimSuffix(head, "s")]
}

// turned reports whether the doer of x is who y was done to.
func (d *desk) turned(x, y told) bool {
	return slices.ContainsFunc(x.sources, func(k int32) bool { return slices.Contains(y.targets, k) && !slices.Contains(x.targets, k) })
}

// sufferersAgree reports whether two sides can be those that one incident was done to: no party known by name on the one
// differs from all such on the other, nor one nameless person by age or sex from
// another; where there are many victims, several may be named. Nameless people are whom it harmed.
func (d *desk) sufferersAgree(a, b []int32, many, oneText bool) bool {
	if !many && len(a) == 1 && len(b) == 1 && a[0] != b[0] && d.nobody(a[0]) && d.nobody(b[0]) {
		m, n := age(strings.Fields(fold(d.who[a[0]].Name))), age(strings.Fields(fold(d.who[b[0]].Name)))
		p, q := sexOfWord(d.nounOf(a[0])), sexOfWord(d.nounOf(b[0]))
		return d.kinAgree(a[0], b[0], oneText) && (m == 0 || n == 0 || m == n) && (p == 0 || q == 0 || p == q)
	}
	party := func(side []int32) (out []int32) {
		for _, k := range side {
			if d.named(k) && quantity(strings.Fields(fold(d.who[k].Name))) == 0 && d.who[k].Kind != text.Place && !(many && d.who[k].Kind == text.Person) {
				out = append(out, k)
			}
		}
		return out
	}
	agree, _ := d.sideAgrees(party(a), party(b))
	return agree
}
