package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// person is an actor of the story: one referent over its documents.
type person struct {
	actor.Merged
	id    string
	named bool   // by a proper name
	led   string // of a coalition: the country that leads it, as "US-led" tells
	of    int32  // of nameless people: the body whose they are told to be, "rebels of the Kandora Front"; -1 for none
}

// actors merges the actors of the documents. Those that are known by name stay, and of the others those
// that do something, have something done to them, or speak.
func (d *desk) actors() {
	in := make([]actor.Input, len(d.docs))
	d.chain = make([][]int32, len(d.docs))
	for i, a := range d.docs {
		in[i] = actor.Input{Doc: a.Doc, Actors: a.Actors}
		d.chain[i] = slices.Repeat([]int32{-1}, len(a.Doc.Chains))
	}
	used := d.usedChains()
	for _, m := range actor.MergeDecided(in, d.decisions) {
		p := person{Merged: m, named: d.has(m, text.Named), of: -1}
		p.led = d.leader(m)
		takesPart := slices.ContainsFunc(m.Members, func(c actor.Member) bool { return used[c] })
		if m.Name != "" && (p.named || takesPart && d.has(m, text.Nominal)) {
			d.who = append(d.who, p)
		}
	}
	slices.SortStableFunc(d.who, func(x, y person) int {
		return cmp.Or(cmp.Compare(d.size(y), d.size(x)), cmp.Compare(x.Name, y.Name))
	})
	for k := range d.who {
		p := &d.who[k]
		p.id = next("a", &d.builder.actors)
		for _, m := range p.Members {
			d.chain[m.Doc][m.Chain] = int32(k)
		}
		d.out.Actors = append(d.out.Actors, d.actor(p))
		d.trace.add(p.id, append(slices.Clone(p.Grounds), p.MergeGrounds...)...)
		d.trace.add(p.id, d.settled(p)...)
	}
	shown := d.out.Actors[len(d.out.Actors)-len(d.who):]
	for k := range d.who {
		d.who[k].of = d.peopleOf(int32(k))
		shown[k].Name = d.phrase(&d.who[k])
	}
}

// settled says which names of p other documents of the story settled.
func (d *desk) settled(p *person) (out []string) {
	for _, m := range p.Members {
		doc := d.docs[m.Doc].Doc
		for _, k := range doc.Chains[m.Chain].Mentions {
			if n := doc.Mentions[k].Name; n >= 0 && doc.Names[n].Story {
				s := d.span(m.Doc, doc.Names[n].Span)
				out = append(out, fmt.Sprintf("name %s:%d-%d as other documents have it", doc.ID, s.Start, s.End))
			}
		}
	}
	return out
}

// usedChains are the chains that take part in an event, speak, or narrow a figure.
func (d *desk) usedChains() map[actor.Member]bool {
	used := map[actor.Member]bool{}
	for i, a := range d.docs {
		mark := func(mention int32) {
			if mention >= 0 {
				if c := a.Doc.Mentions[mention].Chain; c >= 0 {
					used[actor.Member{Doc: i, Chain: int(c)}] = true
				}
			}
		}
		for k := range a.Events {
			e := &a.Events[k]
			mark(e.Place)
			for _, x := range slices.Concat(e.Source, e.Target) {
				mark(x.Mention)
			}
		}
		for k := range a.Claims {
			mark(a.Claims[k].Speaker.Mention)
		}
		for k := range a.Figures {
			mark(a.Figures[k].ScopeMention)
		}
	}
	return used
}

// has reports whether somebody is mentioned in the given form.
func (d *desk) has(m actor.Merged, form text.Form) bool {
	for _, c := range m.Members {
		doc := d.docs[c.Doc].Doc
		for _, k := range doc.Chains[c.Chain].Mentions {
			if doc.Mentions[k].Form == form {
				return true
			}
		}
	}
	return false
}

func (d *desk) named(k int32) bool { return d.who[k].named }

func (d *desk) size(p person) int {
	n := 0
	for _, m := range p.Members {
		n += len(d.docs[m.Doc].Doc.Chains[m.Chain].Mentions)
	}
	return n
}

func (d *desk) actor(p *person) record.Actor {
	out := record.Actor{ID: p.id, Name: p.Name, Kind: p.Kind.String(), Country: p.Country, Sector: p.Sector,
		Roles: []record.ActorRole{}, Aliases: []string{}, Mentions: []record.Mention{}}
	for _, r := range p.Roles {
		role := record.ActorRole{Title: r.Title, Of: r.Of}
		if !slices.Contains(out.Roles, role) {
			out.Roles = append(out.Roles, role)
		}
	}
	out.Aliases = append(out.Aliases, p.Aliases...)
	for _, m := range p.Members {
		doc := d.docs[m.Doc].Doc
		for _, k := range doc.Chains[m.Chain].Mentions {
			out.Mentions = append(out.Mentions, record.Mention{
				Document: doc.ID, Span: d.span(m.Doc, doc.Mentions[k].Span), Form: doc.Mentions[k].Form.String(),
			})
		}
	}
	slices.SortStableFunc(out.Mentions, func(x, y record.Mention) int {
		return cmp.Or(cmp.Compare(x.Document, y.Document), cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End))
	})
	return out
}

// at is the actor of the story that a mention of a document refers to, -1 when that stays open.
func (d *desk) at(doc int, mention int32) int32 {
	if mention < 0 {
		return -1
	}
	if c := d.docs[doc].Doc.Mentions[mention].Chain; c >= 0 {
		return d.chain[doc][c]
	}
	return -1
}

// leader is the country that leads a coalition: the word before "-led" where any text tells.
func (d *desk) leader(m actor.Merged) string {
	if w := strings.Fields(fold(m.Name)); len(w) == 0 || w[len(w)-1] != "coalition" && w[len(w)-1] != "alliance" {
		return ""
	}
	for _, c := range m.Members {
		doc := d.docs[c.Doc].Doc
		for _, k := range doc.Chains[c.Chain].Mentions {
			s := doc.Mentions[k].Span
			from := doc.Text[max(sentence(doc, s.Start).Start, s.Start-20):s.End]
			i := strings.LastIndex(from, "-led")
			if i < 0 {
				continue
			}
			words := strings.Fields(from[:i])
			if len(words) == 0 {
				continue
			}
			w := strings.ReplaceAll(words[len(words)-1], ".", "")
			if country, ok := lexicon.Country(w); ok {
				return country.Code
			}
			if w == "Saudi" {
				return "SAU"
			}
		}
	}
	return ""
}
