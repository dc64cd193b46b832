package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/text"
)

// speakers are the offices whose holders speak for the body they belong to.
var speakers = words("spokesman spokeswoman spokesperson director head chief official officer executive manager chairman chairwoman chair founder coordinator representative")

// bodyOf is the body that a source speaks for: that of a press service, spokesman or office without a name, and that of a
// person whom the text calls its director or spokesman. It is -1 for a source that speaks for itself.
func (d *desk) bodyOf(doc int, h *claim.Hop) int32 {
	if body := d.speaksFor(doc, h); body >= 0 {
		return body
	}
	a := d.docs[doc].Doc
	if h.Mention < 0 {
		return -1
	}
	who := d.at(doc, h.Mention)
	if who < 0 {
		return d.servedBy(doc, a.Mentions[h.Mention].Span)
	}
	if d.served == nil {
		d.served = map[int32]int32{}
	}
	body, ok := d.served[who]
	if !ok {
		body = d.serves(who)
		d.served[who] = body
	}
	return body
}

// serves is the body that a person of the story speaks for, as any document of it tells.
func (d *desk) serves(who int32) int32 {
	if d.who[who].Kind == text.Organization {
		return -1
	}
	for _, c := range d.who[who].Members {
		a := d.docs[c.Doc].Doc
		for _, m := range a.Chains[c.Chain].Mentions {
			if a.Mentions[m].Form == text.Pronoun {
				continue
			}
			if body := d.servedBy(c.Doc, a.Mentions[m].Span); body >= 0 && body != who {
				return body
			}
		}
	}
	return -1
}

// speaksFor is the body whose press service, spokesman or office a nameless source is: two reports that
// lean on one press office have one first source. It is -1 for a source that speaks for itself.
func (d *desk) speaksFor(doc int, h *claim.Hop) int32 {
	a := d.docs[doc].Doc
	if h.Mention >= 0 && a.Mentions[h.Mention].Form != text.Nominal {
		return -1
	}
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if m.Form != text.Named || m.Span == h.Span || !h.Span.Contains(m.Span) {
			continue
		}
		if who := d.at(doc, int32(i)); who >= 0 && d.who[who].Kind == text.Organization {
			return who
		}
	}
	return -1
}

// officeReach is how many words from a name its office and the body may stand.
const officeReach = 12

// servedBy is the body whose director, spokesman or other voice the person at s is, as the words before the name or in apposition
// behind it tell ("the director of the Harbour Watch, Ana Silva", "Ana Silva, its director"); -1 where they do not.
func (d *desk) servedBy(doc int, s text.Span) int32 {
	a := d.docs[doc].Doc
	first, last := a.TokensIn(s)
	if first >= last || int(last) > len(a.Tokens) {
		return -1
	}
	sent := a.Sentences[a.Tokens[first].Sent]
	from := first
	for from > sent.First && first-from < officeReach && !d.breaks(doc, from-1) {
		from--
	}
	if body := d.bodyIn(doc, from, last); body >= 0 {
		return body
	}
	to := last
	if to < sent.Last && (a.Tokens[to].POS == text.PUNCT || speakers[fold(a.Tokens[to].Lemma)]) {
		to++
		for to < sent.Last && to-last < officeReach && !d.breaks(doc, to) {
			to++
		}
		return d.bodyIn(doc, last, to)
	}
	return -1
}

// breaks reports a word that no phrase of a name with its office goes across.
func (d *desk) breaks(doc int, t int32) bool {
	tok := &d.docs[doc].Doc.Tokens[t]
	switch tok.POS {
	case text.VERB: // "the Lakeland-based Harbour Watch"
		return t == 0 || d.docs[doc].Doc.Word(t-1) != "-"
	case text.AUX, text.SCONJ, text.CCONJ:
		return true
	case text.PUNCT:
		return d.docs[doc].Doc.Word(t) != "," && d.docs[doc].Doc.Word(t) != "-"
	}
	return false
}

// bodyIn is the organization in tokens [from, to), where an office that speaks for one stands there, too.
func (d *desk) bodyIn(doc int, from, to int32) int32 {
	a := d.docs[doc].Doc
	office := int32(-1)
	for t := from; t < to; t++ {
		switch w := fold(a.Tokens[t].Lemma); {
		case w == "former" || w == "ex" || strings.HasPrefix(w, "ex-"):
			return -1
		case speakers[w] && (a.Tokens[t].POS == text.NOUN || a.Tokens[t].POS == text.PROPN):
			office = t
		}
	}
	if office < 0 {
		return -1
	}
	span := text.Span{Start: a.Tokens[from].Start, End: a.Tokens[to-1].End}
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if !span.Contains(m.Span) {
			continue
		}
		if who := d.at(doc, int32(i)); who >= 0 && d.who[who].Kind == text.Organization && d.named(who) {
			return who
		}
	}
	for t := from; t < to; t++ {
		if t != office && (a.Tokens[t].POS == text.PROPN && !d.inPlace(doc, t) || monitors[fold(a.Tokens[t].Lemma)]) {
			if who := d.shortFor(a.Word(t)); who >= 0 {
				return who
			}
		}
	}
	return -1
}

// inPlace reports whether token t belongs to the name of a place: a town is no short name of the guard that bears its name.
func (d *desk) inPlace(doc int, t int32) bool {
	a := d.docs[doc].Doc
	for i := range a.Mentions {
		if m := &a.Mentions[i]; m.Form == text.Named && m.Kind == text.Place && m.Span.Contains(a.Tokens[t].Span) {
			return true
		}
	}
	return false
}

// shortFor is the named organization of the story in whose name word stands, "the Observatory", by its fullest name; -1 where none
// or several have it.
func (d *desk) shortFor(word string) int32 {
	found, key := int32(-1), " "+fold(word)+" "
	for k := range d.who {
		name := " " + fold(d.who[k].Name) + " "
		if !d.named(int32(k)) || d.who[k].Kind != text.Organization || !strings.Contains(name, key) {
			continue
		}
		if found >= 0 {
			was := " " + fold(d.who[found].Name) + " "
			if strings.Contains(was, name) {
				continue
			}
			if !strings.Contains(name, was) {
				return -1
			}
		}
		found = int32(k)
	}
	return found
}

// fullName is the organization that a name cut short to one word stands for in the story, else who itself.
func (d *desk) fullName(who int32) int32 {
	if who < 0 || d.who[who].Kind != text.Organization || !d.named(who) || strings.Contains(d.who[who].Name, " ") {
		return who
	}
	if k := d.shortFor(d.who[who].Name); k >= 0 {
		return k
	}
	return who
}

// monitorName is fullName for a name that is a noun for its kind alone, as "the Observatory" is: other names of one word stand for themselves.
func (d *desk) monitorName(who int32) int32 {
	if who < 0 || !monitors[fold(d.who[who].Name)] {
		return who
	}
	return d.fullName(who)
}

// policeOf is the one police force that a story names, for "police", "authorities" that are police, and the officers of it; else who.
func (d *desk) policeOf(who int32) int32 {
	if who < 0 || d.who[who].Sector != "COP" || d.who[who].Kind == text.Organization && d.named(who) {
		return who
	}
	found := who
	for k := range d.who {
		if p := &d.who[k]; p.Sector == "COP" && p.Kind == text.Organization && d.named(int32(k)) {
			if found != who {
				return who
			}
			found = int32(k)
		}
	}
	return found
}

// Nouns for those who report what others do, by what they are: a document that names one of the kind means that one.
var (
	monitors = words("group monitor organization organisation watchdog observatory charity ngo network center centre body institute")
	media    = words("agency television tv broadcaster media channel newspaper station radio outlet paper network magazine")
)

// meant is the source that a document names elsewhere and a nameless hop stands for: "a monitoring group" in the lead is the one group
// that it cites by name below, "state television" the broadcaster. An actor, or the name of an outlet; -1 and "" where nobody or several are named.
func (d *desk) meant(doc int, h *claim.Hop) (who int32, name string) {
	a := d.docs[doc].Doc
	head := d.headOf(doc, h.Span)
	if head < 0 {
		return -1, ""
	}
	noun := fold(a.Tokens[head].Lemma)
	if media[noun] && !d.allMedia(doc, head) {
		if names := d.citedMedia(doc); len(names) == 1 {
			return -1, names[0]
		}
	}
	if !monitors[noun] || a.Tokens[head].Tag == text.TagNNS {
		return -1, ""
	}
	if k := d.shortFor(noun); k >= 0 {
		return k, ""
	}
	var ngo, other []int32
	claims := d.docs[doc].Claims
	for i := range claims {
		k := d.fullName(d.at(doc, claims[i].Speaker.Mention))
		if k < 0 || !claims[i].Asserts() || !d.named(k) || d.who[k].Kind != text.Organization || d.who[k].Country == "IGO" || !watches(d.who[k].Sector) {
			continue
		}
		list := &other
		if d.who[k].Sector == "NGO" {
			list = &ngo
		}
		if !slices.Contains(*list, k) {
			*list = append(*list, k)
		}
	}
	for _, list := range [][]int32{ngo, other} {
		if len(list) > 0 {
			if len(list) == 1 {
				return list[0], ""
			}
			break
		}
	}
	return -1, ""
}

// allMedia reports whether the noun at t is for papers and stations at large, "the media", and not for those of one state, "state media".
func (d *desk) allMedia(doc int, t int32) bool {
	a := d.docs[doc].Doc
	if w := fold(a.Tokens[t].Lemma); w != "media" && w != "medium" && a.Tokens[t].Tag != text.TagNNS {
		return false
	}
	for k := range a.Children(t) {
		if a.Tokens[k].Rel == text.RelAmod || a.Tokens[k].Rel == text.RelCompound {
			return false
		}
	}
	return true
}

// watches reports whether a body of that sector may be spoken of as a group that monitors: no state, no medium, no firm.
func watches(sector string) bool {
	switch sector {
	case "", "NGO", "CVL", "HLH", "EDU", "SOC":
		return true
	}
	return false
}

// citedMedia are the outlets and agencies that a document names as its sources, each once, by its fullest name.
func (d *desk) citedMedia(doc int) (out []string) {
	seen := map[string]bool{}
	for _, l := range d.docs[doc].Doc.Lineage {
		if l.Relation == "embeds" || isOutlet(d.docs[doc].Doc, outletKey(l.Name)) {
			continue
		}
		if k := mediumKey(l.Name); !seen[k] {
			seen[k] = true
			out = append(out, l.Name)
		}
	}
	return slices.DeleteFunc(out, func(name string) bool {
		return slices.ContainsFunc(out, func(o string) bool { return strings.HasSuffix(mediumKey(o), " "+mediumKey(name)) })
	})
}
