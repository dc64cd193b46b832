package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/role"
	"github.com/readout-news/readout/internal/wordclass"
	"github.com/readout-news/readout/text"
)

// facts notes what speaks for and against m, which would become the event e. The slice is good until the next call.
func (f *finder) facts(m *match, e *extract.Event) []fact {
	f.weighed = f.weighed[:0]
	f.add(always, "", 0)
	f.patternFacts(m)
	f.clauseFacts(m, e)
	f.partyFacts(m)
	f.partFacts(m)
	f.pairFacts(m, e)
	f.sentenceFacts(m)
	f.traits(m)
	f.add(ofRule, "", f.rule(m)/40)
	return f.weighed
}

func (f *finder) add(k factKind, word string, n int32) {
	f.weighed = append(f.weighed, fact{k, word, n})
}

func (f *finder) patternFacts(m *match) {
	k := &f.tree.toks[m.head]
	f.add(ofType, m.pat.Type, 0)
	f.add(ofDefinition, m.pat.ID, 0)
	f.add(ofPattern, m.pat.Text, 0)
	f.add(ofSort, m.pat.Kind, 0)
	f.add(ofTrigger, k.Lemma, int32(k.POS))
	f.add(ofForm, k.Tag.String(), 0)
	f.add(ofSpecifics, "", min(int32(m.spec)/5, 7))
	if c := wordclass.OfLower(k.Lemma); c.Fine != 0 {
		f.add(ofClass, k.Lemma, int32(c.Coarse))
	}
}

// clauseFacts tells where the predicate stands, its tense and status, and whose words it is in.
func (f *finder) clauseFacts(m *match, e *extract.Event) {
	t := &f.tree
	top := m.head
	if m.anchor >= 0 {
		top = m.anchor
	}
	rel := t.toks[m.head].Rel.String()
	f.add(ofClause, rel, 0)
	f.add(ofClause, t.toks[top].Rel.String(), 1)
	f.add(ofTypeClause, m.pat.Type, int32(t.toks[m.head].Rel))
	f.add(ofForm, t.toks[top].Tag.String(), 1)
	f.add(ofStatus, string(e.Status), 0)
	f.add(ofStatusClause, string(e.Status), 1+int32(t.toks[top].Rel))
	f.add(ofStatusClause, string(e.Status), 100+int32(t.toks[top].Tag))
	f.add(ofDate, e.DateBasis, 0)
	if e.Claim >= 0 {
		f.add(ofClaim, f.a.Claims[e.Claim].Class, 0)
		f.add(ofClaim, f.a.Claims[e.Claim].Form, 1)
	} else {
		f.add(ofClaim, "", 2)
	}
	if f.d.TitleSpan.Contains(e.Trigger) {
		f.add(ofTitle, "", 0)
	}
}

// partyFacts tells who takes part, and how they were found.
func (f *finder) partyFacts(m *match) {
	shape := "doer and target"
	switch {
	case m.both:
		shape = "parties of one side"
	case len(m.source) == 0:
		shape = "no doer is named"
	case len(m.target) == 0:
		shape = "no target is named"
	}
	f.add(ofParties, shape, 0)
	f.add(ofParties, shape, 1+int32(m.pat.Kind[0]))
	f.add(ofTypeParties, m.pat.Type, int32(shape[0])<<8|int32(shape[3]))
	f.add(ofSubject, way(m.subjHow), 0)
	f.add(ofObject, way(m.objHow), 0)
	if m.passive {
		f.add(ofForm, "passive", 2)
	}
	for _, p := range m.source {
		f.party1(p, ofSourceSort, ofSourceWay, ofSourceHead, ofTypeSource, m)
	}
	for _, p := range m.target {
		f.party1(p, ofTargetSort, ofTargetWay, ofTargetHead, ofTypeTarget, m)
	}
	f.add(ofParties, "doers", 200+min(int32(len(m.source)), 3))
	f.add(ofParties, "targets", 300+min(int32(len(m.target)), 3))
	if len(m.source) > 0 && len(m.target) > 0 && m.source[0].tok >= 0 && m.target[0].tok >= 0 {
		f.add(ofDistance, "", near(m.source[0].tok-m.target[0].tok))
	}
	if len(m.source) > 0 && m.source[0].tok >= 0 {
		f.add(ofDistance, "", 20+near(m.source[0].tok-m.head))
	}
}

func (f *finder) party1(p party, sort, how, head, typed factKind, m *match) {
	s := f.sortOf(p)
	f.add(sort, s, 0)
	f.add(typed, m.pat.Type, int32(len(s))<<8|int32(s[0]))
	f.add(how, way(p.how), 0)
	if p.tok >= 0 {
		k := &f.tree.toks[p.tok]
		if k.POS != text.PROPN {
			f.add(head, k.Lemma, 0)
		}
		f.add(how, k.Rel.String(), 1)
	}
}

// way is a rule by which a party was found, without the word that it was found at.
func way(how string) string {
	for _, w := range [...]string{"controlled by", "verb "} {
		if strings.HasPrefix(how, w) {
			return w
		}
	}
	return how
}

// sortOf tells what kind of party p is.
func (f *finder) sortOf(p party) string {
	if p.Mention < 0 {
		return "a thing or people without a name"
	}
	kind := f.who.kind(p.Mention)
	i := min(int(kind), len(sorts)-1)
	switch {
	case f.d.Mentions[p.Mention].Form == text.Named:
		return sorts[i][0]
	case f.d.Mentions[p.Mention].Form == text.Pronoun && f.named(p.Mention):
		return sorts[i][1]
	case f.d.Mentions[p.Mention].Form == text.Pronoun:
		return "a pronoun for somebody without a name"
	case f.named(p.Mention):
		return sorts[i][2]
	case f.indefinite(p):
		return sorts[i][3]
	}
	return sorts[i][4]
}

// sorts are by kind: a name, a pronoun for a name, a noun for a name, an indefinite noun, another noun.
var sorts = [...][5]string{
	text.Person:       {"a person by name", "he or she, known by name", "a person by role, known by name", "people of some sort", "a person by role"},
	text.Organization: {"a body by name", "it, a body known by name", "a body by its sort, known by name", "some body or other", "a body by its sort"},
	text.Place:        {"a place by name", "it, a place known by name", "a place by its sort, known by name", "some place or other", "a place by its sort"},
	text.Group:        {"a people or group by name", "they, a group known by name", "a group by its sort, known by name", "some group or other", "a group by its sort"},
	text.Other:        {"a thing by name", "it, a thing known by name", "a thing by its sort, known by name", "some thing or other", "a thing by its sort"},
}

// near puts a distance in words into one of few classes, by side.
func near(d int32) int32 {
	side := int32(0)
	if d < 0 {
		side, d = 10, -d
	}
	switch {
	case d < 2:
		return side
	case d < 4:
		return side + 1
	case d < 8:
		return side + 2
	case d < 16:
		return side + 3
	}
	return side + 4
}

// partFacts tells what the model of roles makes of the parties.
func (f *finder) partFacts(m *match) {
	parts := f.partsIn(m.head)
	for _, p := range m.source {
		f.add(ofSourcePart, partOf(parts, p.tok), int32(m.pat.Kind[0]))
	}
	for _, p := range m.target {
		f.add(ofTargetPart, partOf(parts, p.tok), int32(m.pat.Kind[0]))
	}
	for _, a := range parts {
		if a.Role == role.Agent && !slices.ContainsFunc(m.source, func(p party) bool { return p.tok == a.Tok }) && !f.relative(a.Tok) && a.Tok != m.subj {
			f.add(ofOtherDoer, "", int32(min(a.Lead/2000, 2)))
		}
	}
}

// partOf is the role of the phrase at tok among parts.
func partOf(parts []role.Argument, tok int32) string {
	for _, a := range parts {
		if a.Tok == tok {
			return a.Role.String()
		}
	}
	return "none"
}

// sentenceFacts tells what the sentence is like: page furniture and captions make poor trees.
func (f *finder) sentenceFacts(m *match) {
	s := f.d.Sentences[f.tree.toks[m.head].Sent]
	n := s.Last - s.First
	f.add(ofSentence, "long", 10+min(n/12, 6))
	capital, finite, odd := int32(0), false, false
	for t := s.First; t < s.Last; t++ {
		k := &f.tree.toks[t]
		if k.POS == text.PROPN {
			capital++
		}
		switch k.Tag {
		case text.TagVBD, text.TagVBZ, text.TagVBP, text.TagMD:
			finite = true
		}
		switch f.d.Word(t) {
		case "|", "/", "...", "…", "©", "»":
			odd = true
		}
	}
	if !finite {
		f.add(ofSentence, "without a finite verb", 0)
	}
	if odd {
		f.add(ofSentence, "furniture of the page", 1)
	}
	if last := f.d.Word(s.Last - 1); !strings.ContainsAny(last, ".?!\"”'’)") {
		f.add(ofSentence, "without a stop", 2)
	} else if last == "?" {
		f.add(ofSentence, "a question", 3)
	}
	if capital*2 > n {
		f.add(ofSentence, "full of names", 4)
	}
	others := int32(-1)
	for i := range f.found {
		if f.tree.toks[f.found[i].head].Sent == f.tree.toks[m.head].Sent {
			others++
		}
	}
	f.add(ofCompany, "", min(others, 3))
}
