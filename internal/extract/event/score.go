package event

import (
	"cmp"
	"slices"
	"sync"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/models"
	"github.com/readout-news/readout/text"
)

// score is the chance, in thousandths, that a reader calls the event e of m right: its type, doer, target and status.
func (f *finder) score(m *match, e *extract.Event) int32 {
	sum := int32(0)
	model := scoreModel()
	var one [1]int32
	for _, x := range f.facts(m, e) {
		one[0] = 0
		model.Add(x.key(), one[:])
		sum += one[0]
	}
	if f.rule(m) < ruledOut { // readers were not asked about such, so the model cannot speak for them and they stay low
		return max(1, min(Chance(sum), 250))
	}
	return max(1, min(Chance(sum), 999))
}

// ruledOut is the score by rule below which a match is none of the news: nobody is named, or it tells what somebody is like.
const ruledOut = 600

var scoreModel = sync.OnceValue(func() *linear.Model { return linear.MustOpen(models.Events) })

// doubts names the facts that speak most against the match that was weighed last.
func (f *finder) doubts() []string {
	type weighed struct {
		fact
		weight int32
	}
	var all []weighed
	for _, x := range f.weighed {
		var w [1]int32
		scoreModel().Add(x.key(), w[:])
		if s := x.String(); w[0] < 0 && s != "" && !slices.ContainsFunc(all, func(o weighed) bool { return o.String() == s }) {
			all = append(all, weighed{x, w[0]})
		}
	}
	slices.SortStableFunc(all, func(a, b weighed) int { return cmp.Compare(a.weight, b.weight) })
	var out []string
	for _, x := range all[:min(len(all), 4)] {
		out = append(out, x.String())
	}
	return out
}

// Unit is one nat of log-odds in the weights of the score.
const Unit = 256

// Chance is the logistic function of x, in units of 1/Unit, in thousandths. It is read off a table, so that it is the same on
// every machine.
func Chance(x int32) int32 { return (Odds(x)*1000 + 1<<15) >> 16 }

// Odds is Chance in 1/65536.
func Odds(x int32) int32 {
	if x < 0 {
		return 1<<16 - Odds(-x)
	}
	const step = Unit / 4
	i := x / step
	if int(i) >= len(logistic)-1 {
		return logistic[len(logistic)-1]
	}
	return logistic[i] + (logistic[i+1]-logistic[i])*(x%step)/step
}

// logistic is 65536/(1+exp(-i/4)).
var logistic = [...]int32{32768, 36843, 40793, 44511, 47911, 50941, 53581, 55834, 57724, 59287, 60565, 61598, 62428, 63090, 63615, 64030, 64357, 64614, 64816, 64974, 65097, 65194, 65269, 65328, 65374, 65410, 65438, 65459, 65476, 65489, 65500, 65508, 65514, 65519, 65523, 65526, 65528, 65530, 65531, 65532, 65533}

// sides reports whether a plural party names those who talk to each other: "the two leaders".
func (f *finder) sides(p party) bool {
	l := f.tree.toks[f.d.Mentions[p.Mention].Head].Lemma
	n := f.tree.child(p.tok, text.RelNummod)
	return l != "official" && offices[l] || n >= 0 || f.d.Mentions[p.Mention].Form == text.Pronoun || l == "side" || l == "party" || l == "country" || l == "nation" || l == "delegation" || l == "government" || l == "pair"
}

// generic reports whether m names nobody and lacks a side, so that no record could tell which event it
// is. Violence and protest are told that way.
func (f *finder) generic(m *match) bool {
	if m.both && m.pat.Type != "ASSAULT" || !m.both && m.pat.Type == "ASSAULT" {
		return false
	}
	if len(m.source) > 0 && len(m.target) > 0 || m.pat.Type == "PROTEST" || m.pat.Mode == "arrest" || f.tried(m) {
		return false
	}
	return !slices.ContainsFunc(append(slices.Clone(m.source), m.target...), func(p party) bool { return p.Mention >= 0 && (f.named(p.Mention) || f.holdsName(p.Span)) })
}

// tried reports whether m tells in a plain past or perfect that somebody was charged or found guilty, which is told of people
// without a name like their arrest.
func (f *finder) tried(m *match) bool {
	if m.pat.CAMEO != "1121" && m.pat.Mode != "convict" || m.pat.Kind != "verb" {
		return false
	}
	k := &f.tree.toks[m.head]
	switch {
	case k.Rel == text.RelAcl || k.Rel == text.RelAdvcl: // "before they are charged"
		return false
	case k.Tag == text.TagVBN:
		return f.tree.child(m.head, text.RelAux, text.RelAuxPass) >= 0 && f.tree.childLemma(m.head, text.RelAux, "can", "could", "may", "might", "should", "would", "will", "must") < 0
	}
	return k.Tag == text.TagVBD
}

// vague reports whether every party of m is a sort of people rather than somebody: "students talk to
// parents". Violence, arrests and protests are told that way.
func (f *finder) vague(m *match) bool {
	if m.pat.Type == "ASSAULT" || m.pat.Type == "PROTEST" || m.pat.Mode == "arrest" || f.tried(m) {
		return false
	}
	return !slices.ContainsFunc(append(slices.Clone(m.source), m.target...), func(p party) bool { return !f.indefinite(p) })
}

// indefinite reports whether p is neither named nor known from before: "every family", "many students".
func (f *finder) indefinite(p party) bool {
	if p.tok >= 0 && (f.tree.child(p.tok, text.RelNmodPoss) >= 0 || f.tree.childLemma(p.tok, text.RelDet, "the", "this", "that", "these", "those") >= 0) {
		return false
	}
	if p.Mention < 0 {
		return !f.holdsName(p.Span)
	}
	if l := f.tree.toks[f.d.Mentions[p.Mention].Head].Lemma; offices[l] || f.pat.is("arms", l) || f.pat.is("public", l) {
		return false
	}
	return f.d.Mentions[p.Mention].Form == text.Nominal && !f.named(p.Mention) && !f.holdsName(p.Span) && f.who.kind(p.Mention) != text.Organization
}

// holdsName reports whether a name stands in s: "Togo's prime minister".
func (f *finder) holdsName(s text.Span) bool {
	first, last := f.d.TokensIn(s)
	for t := first; t < last; t++ {
		if f.who.cover[t] >= 0 {
			return true
		}
	}
	return false
}

// rule is the score by rule.
func (f *finder) rule(m *match) int32 {
	s := int32(780)
	if m.pat.Kind == "noun" {
		s = 720
	}
	if len(m.source) == 0 {
		s -= 120
		if m.pat.Kind == "noun" && m.pat.Type != "PROTEST" {
			s -= 50
		}
	}
	if len(m.target) == 0 && !m.both {
		s -= 60
	}
	if k := &f.tree.toks[m.head]; k.Rel == text.RelAcl && k.Tag == text.TagVBG && m.pat.Type == "ASSAULT" && len(m.target) == 0 && len(m.source) < 2 {
		s -= 120 // "rebels fighting to topple" is a trait, not news
	}
	if m.passive && m.pat.Type == "SUPPORT" && f.tree.toks[m.head].Rel == text.RelAcl {
		s -= 260 // "forces backed by Chad" is a trait, not news
	}
	if m.passive && len(m.source) == 0 && f.tree.toks[m.head].Rel == text.RelAcl && !f.bareNews(m) {
		s -= 90 // "those arrested" tells who they are more than what happened
		if m.pat.Type != "ASSAULT" {
			s -= 150
		}
	}
	if m.subjHow != "" {
		s -= 40
	}
	if m.passive && len(m.source) == 0 && f.tree.toks[m.head].Rel == text.RelAdvcl &&
		m.pat.Type != "ASSAULT" && m.pat.Mode != "arrest" && f.tree.child(m.head, text.RelAuxPass) < 0 {
		s -= 150 // "when asked", "as expected"
	}
	if m.both && m.pat.Type == "CONSULT" && len(m.source) == 1 && !f.sides(m.source[0]) {
		s -= 200 // "officials declined to discuss it" are no parties to talks
	}
	for _, p := range append(slices.Clone(m.source), m.target...) {
		switch {
		case p.Mention < 0:
			s -= 60
		case p.how != "" && p.how != "hyphen":
			s -= 40
		case f.d.Mentions[p.Mention].Form == text.Named:
			s += 20
		}
	}
	switch {
	case f.generic(m):
		s -= 130
	case f.vague(m):
		s -= 220
	}
	s += int32(min(m.spec, 30)) * 3
	return max(1, min(s, 990))
}
