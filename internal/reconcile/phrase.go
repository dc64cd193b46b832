package reconcile

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// phrase is the name under which the record shows p: of people or a body known by no more than a bare noun it is the phrase that the text
// tells them by ("spokesman for Ana Lind", "groups that oppose the dam", "Ana Lind's son"), of people by their number alone that with what it counts,
// else the name.
func (d *desk) phrase(p *person) string {
	if p.named {
		return p.Name
	}
	for _, c := range p.Members {
		doc := d.docs[c.Doc].Doc
		m := &doc.Mentions[doc.Chains[c.Chain].Best]
		if m.Form != text.Nominal || m.Head < 0 || doc.Tokens[m.Head].Tag == text.TagNNP {
			continue
		}
		if !strings.HasSuffix(strings.Join(strings.Fields(doc.Str(m.Span)), " "), p.Name) {
			continue
		}
		if whose := d.possessor(c.Doc, m.Head); whose != "" && d.bare(doc, m) {
			return whose + "'s " + doc.Word(m.Head)
		}
		if left := leftOf(doc, m.Head); left < m.Head && m.End == doc.Tokens[m.Head].End && !doc.Tokens[left].Contains(m.Span) && doc.Tokens[left].Start < m.Start {
			return strings.Join(strings.Fields(doc.Text[doc.Tokens[left].Start:m.End]), " ")
		}
		if d.bare(doc, m) {
			if end := behind(doc, m.Head, d.size(*p) <= fewMentions); end > m.Head {
				return strings.Join(strings.Fields(doc.Text[doc.Tokens[m.Head].Start:doc.Tokens[end].End]), " ")
			}
		}
	}
	if n := strings.Fields(fold(p.Name)); numberAlone(n) && (p.Kind == text.Group || p.Kind == text.Person) {
		if quantity(n) == 1 {
			return p.Name + " person"
		}
		return p.Name + " people"
	}
	return p.Name
}

// bare reports whether nothing but articles and possessives stands before the noun of m.
func (d *desk) bare(doc *text.Doc, m *text.Mention) bool {
	first, _ := doc.TokensIn(m.Span)
	for t := first; t < m.Head; t++ {
		switch doc.Tokens[t].Tag {
		case text.TagDT, text.TagPRPS, text.TagWPS, text.TagPOS:
		default:
			return false
		}
	}
	return first <= m.Head
}

// possessor is the name of the person that a pronoun before noun n stands for: "her son", "Ana Lind, whose son"; "" for none.
func (d *desk) possessor(doc int, n int32) string {
	t := d.docs[doc].Doc
	c := t.Child(n, text.RelNmodPoss)
	if c < 0 || t.Tokens[c].POS != text.PRON && t.Tokens[c].Tag != text.TagWPS {
		return ""
	}
	for i := range t.Mentions {
		m := &t.Mentions[i]
		if m.Head != c && !(t.Tokens[c].Tag == text.TagWPS && int(c) >= 2 && t.Tokens[c-1].Tag == text.TagComma && m.Form == text.Named && m.End == t.Tokens[c-2].End) {
			continue
		}
		if k := d.at(doc, int32(i)); k >= 0 && d.who[k].named && d.who[k].Kind == text.Person {
			return d.who[k].Name
		}
	}
	return ""
}

// mostBehind is how many words behind its noun a phrase may have.
const mostBehind = 13

// fewMentions is how often somebody is told of at the most whom a relative clause may name: of others it tells news.
const fewMentions = 2

// behind is the last token of the phrase or, with clauses, relative clause right behind noun n that says who is meant, n where there is none.
func behind(doc *text.Doc, n int32, clauses bool) int32 {
	if int(n)+1 >= len(doc.Tokens) {
		return n
	}
	for c := range doc.Children(n) {
		k := &doc.Tokens[c]
		opens := fold(doc.Word(n + 1))
		switch {
		case c <= n:
			continue
		case k.Rel == text.RelNmod && (opens == "of" || opens == "from" || opens == "for" && doc.Tokens[n].Tag == text.TagNN) && k.POS != text.NUM:
		case clauses && k.Rel == text.RelAclRelcl && (opens == "who" || opens == "that"):
		default:
			continue
		}
		if !doc.Within(n+1, c) || opens == "of" && chargedWith(doc, n, c) {
			continue
		}
		end := n
		for t := n + 1; int(t) < len(doc.Tokens) && doc.Within(t, c); t++ {
			if w := doc.Word(t); doc.Tokens[t].POS == text.PUNCT && w != "-" && w != "'" && w != "’" && w != "." {
				break
			}
			if end = t; end-n > mostBehind {
				return n
			}
		}
		return end
	}
	return n
}

// chargedWith reports whether the phrase of c behind noun n is what the verb says of n, and no part of its name: "accused the senators of treason".
func chargedWith(doc *text.Doc, n, c int32) bool {
	k := &doc.Tokens[n]
	if doc.Tokens[c].Tag == text.TagVBG {
		return true
	}
	for t := c + 1; int(t) < len(doc.Tokens) && t < c+6 && doc.Tokens[t].Sent == k.Sent; t++ {
		if doc.Tokens[t].Rel == text.RelCase && fold(doc.Word(t)) == "of" && doc.Tokens[t].Head != c {
			return false // "accused the mayor of Karsk of treason"
		}
	}
	return k.Head >= 0 && (k.Rel == text.RelObj || k.Rel == text.RelNsubjPass) && ofWhat[fold(doc.Tokens[k.Head].Lemma)]
}

// ofWhat are verbs that take with "of" what somebody is charged with, told or robbed of.
var ofWhat = words("accuse suspect convict acquit clear absolve warn inform remind assure notify rob strip deprive rid relieve")

// leftOf is the first of the words right before noun n that belong to it as a name or an adjective does: "Okoro" of "the Okoro family"; n where
// there is none.
func leftOf(doc *text.Doc, n int32) int32 {
	first := n
	for first > 0 && doc.Tokens[first-1].Head == n && (doc.Tokens[first-1].Rel == text.RelCompound || doc.Tokens[first-1].Rel == text.RelAmod) {
		first--
	}
	return first
}
