package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// source is a first source: whoever is behind a document's word for something.
type source struct {
	key, name string // key is the same for the same source
	kind      string // outlet or source
	who       int32  // actor of the story, -1 when none
	unnamed   bool   // nobody could ask it
	said      text.Span
	standing  standing
}

// standing says how much a voice tells of where its document has a thing from. Of the voices of one document for a line those that
// tell most are heard.
type standing int

const (
	presumed standing = iota // somebody speaks of the thing as known: "the minister called the attack a crime"
	ownWord                  // the outlet says it, or somebody who plans, hopes or denies
	vaguely                  // "reportedly"
	based                    // its report as a whole rests on somebody
	credited                 // somebody is said to have said so
)

// The kinds of first sources in the record.
const (
	isPaper   = "outlet"
	isSpeaker = "source"
)

// spoken is a claim of a document, with the document whose words it is in.
type spoken struct {
	doc, from int
	claim     int32
}

// firstSource is the first source of one voice.
func (d *desk) firstSource(v voice) source {
	from := d.lender(v)
	if v.claim < 0 {
		if s, ok := d.governing(v.doc, v.at, v.word); ok {
			return s
		}
		at := v.at
		if from != v.doc {
			at = text.Span{} // the lender's lead, as far as anybody can tell
		}
		if b := d.restsAt(from, at); b != nil {
			s := b.source
			s.standing = based
			if from != v.doc {
				s.said = text.Span{}
			}
			return s
		}
		return d.itself(from)
	}
	k := spoken{v.doc, from, v.claim}
	s, ok := d.sources[k]
	if !ok {
		s = d.behind(v.doc, v.claim, from)
		d.sources[k] = s
	}
	if s.standing == credited && d.presumes(v) {
		s.standing = presumed
	}
	return s
}

// itself is the outlet of a document as a source.
func (d *desk) itself(doc int) source {
	return source{key: d.outletID(doc), name: d.label(doc), kind: isPaper, who: -1, standing: ownWord}
}

// outletID is the same for the documents of one outlet; without one, for copies of one text.
func (d *desk) outletID(doc int) string {
	if o := d.docs[doc].Doc.Outlet; o != "" {
		return "outlet " + outletKey(bareOutlet(o))
	}
	return fmt.Sprintf("reporter %d", d.reporter[doc])
}

// mostWords is how many words the phrase for somebody unnamed has at the most; more are a misread sentence.
const mostWords = 6

// behind is the first source of claim c of a document, whose words document from had first.
func (d *desk) behind(doc int, c int32, from int) source {
	h := d.firstHop(doc, c)
	if h == nil || d.paper(doc, h) {
		return d.itself(from)
	}
	s := d.identify(doc, h)
	if s.key == "" || s.unnamed || strings.HasPrefix(s.key, "role ") {
		if known, ok := d.spokenOf(doc, c, h); ok {
			s = known
		}
	}
	switch {
	case (s.key == "" || s.unnamed) && h.Name != "" && strings.Count(h.Name, " ") < mostWords && !d.openPronoun(doc, c):
		s.key, s.unnamed = fmt.Sprintf("unnamed %d %s", d.reporter[from], d.headWord(doc, h.Span)), true // "activists", "local activists"
	case s.key == "" || s.unnamed || d.openPronoun(doc, c) && s.who < 0:
		s = source{key: fmt.Sprintf("unnamed %d", d.reporter[from]), name: "somebody unnamed in " + d.label(from), kind: isSpeaker, who: -1, unnamed: true, said: h.Span}
	}
	switch {
	case h.Known == "none" && s.unnamed:
		s.standing = vaguely
	case d.docs[doc].Claims[c].Asserts():
		s.standing = credited
	default:
		s.standing = ownWord
	}
	return s
}

// identify is whom a hop stands for as a source: a body for its spokesmen and directors, the monitoring group that the
// document names for "a monitoring group", an outlet of the story for its name. Its key is empty where nobody can tell.
func (d *desk) identify(doc int, h *claim.Hop) source {
	who := d.at(doc, h.Mention)
	name := h.Name
	if body := d.bodyOf(doc, h); body >= 0 {
		who = body
	} else if who < 0 || !d.named(who) {
		if k, called := d.meant(doc, h); k >= 0 {
			who = k
		} else if called != "" {
			return d.medium(called, h.Span)
		}
	}
	who = d.policeOf(d.fullName(who))
	if who >= 0 {
		name = d.who[who].Name
		if d.who[who].Sector == "JRN" && d.who[who].Kind == text.Organization {
			if cited := d.citedAt(doc, h.Span); cited != "" {
				name = cited
			} else if !d.named(who) {
				name = d.longest(doc, h.Mention, name)
			}
			s := d.medium(name, h.Span)
			s.who = who
			return s
		}
	}
	if i := d.documentOf(name); i >= 0 {
		s := d.itself(i)
		s.said = h.Span
		return s
	}
	s := source{name: name, kind: isSpeaker, who: who, said: h.Span}
	if head := d.headOf(doc, h.Span); h.Known == "role" && !d.isNamed(who) && head >= 0 && d.docs[doc].Doc.Tokens[head].POS == text.NOUN {
		s.key = "role " + d.headWord(doc, h.Span) // "widow", "his widow": a story has one
		return s
	}
	switch {
	case who >= 0:
		s.key, s.unnamed = "actor "+d.who[who].id, (h.Known == "anonymous" || h.Known == "none") && !d.named(who)
	case h.Kind != "generic" && h.Name != "" && d.noun(doc, h.Span): // "many" say nobody's name
		s.key = "name " + outletKey(h.Name)
	}
	return s
}

// longest is the fullest of the words that a document has for the one at mention: "Northland state television" for "state television".
func (d *desk) longest(doc int, mention int32, name string) string {
	a := d.docs[doc].Doc
	if mention < 0 || a.Mentions[mention].Chain < 0 {
		return name
	}
	for _, m := range a.Chains[a.Mentions[mention].Chain].Mentions {
		words := strings.TrimPrefix(strings.TrimPrefix(a.Str(a.Mentions[m].Span), "The "), "the ")
		if a.Mentions[m].Form == text.Nominal && strings.HasSuffix(fold(words), " "+fold(name)) {
			name = words
		}
	}
	return name
}

// medium is an outlet or agency as a source, by name.
func (d *desk) medium(name string, said text.Span) source {
	if i := d.documentOf(name); i >= 0 {
		s := d.itself(i)
		s.said = said
		return s
	}
	if o, ok := lexicon.Org(name); ok && o.Agency {
		name = o.Name
	}
	return source{key: "medium " + mediumKey(name), name: name, kind: isSpeaker, who: -1, said: said}
}

// mediumKey is the same for "Northland state TV" and "the Northland State Television".
func mediumKey(name string) string {
	fields := strings.Fields(outletKey(name))
	for i, w := range fields {
		if w == "tv" {
			fields[i] = "television"
		}
	}
	return strings.Join(fields, " ")
}

// citedAt is the outlet that the article is known to cite within s, "" where it cites none there.
func (d *desk) citedAt(doc int, s text.Span) string {
	for _, l := range d.docs[doc].Doc.Lineage {
		if !l.Span.Empty() && s.Overlaps(l.Span) {
			return l.Name
		}
	}
	return ""
}

// documentOf is the first document whose outlet has that name, -1 when there is none.
func (d *desk) documentOf(name string) int {
	i, ok := d.outletOf[name]
	if !ok {
		key := outletKey(name)
		i = slices.IndexFunc(d.docs, func(a *extract.Analysis) bool { return key != "" && isOutlet(a.Doc, key) })
		d.outletOf[name] = i
	}
	return i
}

// firstHop is whoever said a claim first, nil where that is the outlet itself.
func (d *desk) firstHop(doc int, c int32) *claim.Hop {
	for _, h := range claim.Chain(d.docs[doc], int(c)) {
		if h.Kind == "generic" || !h.Span.Empty() && !isOutlet(d.docs[doc].Doc, outletKey(h.Name)) {
			return &h
		}
	}
	return nil
}

// counts are nouns for what is counted or written down, which nobody says: "the death toll", "preliminary data".
var counts = words("toll count number figure data total statistics tally report result estimate")

// headOf is the token that the others of a phrase hang on, -1 for an empty one.
func (d *desk) headOf(doc int, s text.Span) int32 {
	a := d.docs[doc].Doc
	first, last := a.TokensIn(s)
	for t := first; t < last; t++ {
		if h := a.Tokens[t].Head; h < first || h >= last {
			return t
		}
	}
	return -1
}

// headWord is the head of a phrase in its dictionary form.
func (d *desk) headWord(doc int, s text.Span) string {
	if h := d.headOf(doc, s); h >= 0 {
		return fold(d.docs[doc].Doc.Tokens[h].Lemma)
	}
	return ""
}

// noun reports whether the head of a phrase is a noun or name.
func (d *desk) noun(doc int, s text.Span) bool {
	h := d.headOf(doc, s)
	return h >= 0 && (d.docs[doc].Doc.Tokens[h].POS == text.NOUN || d.docs[doc].Doc.Tokens[h].POS == text.PROPN)
}

// spokenOf is the source with a name that a document told of before by the same noun: "the source" is the "source in the hospital".
func (d *desk) spokenOf(doc int, c int32, h *claim.Hop) (source, bool) {
	a := d.docs[doc]
	head := d.headOf(doc, h.Span)
	if head < 0 {
		return source{}, false
	}
	if det := a.Doc.Child(head, text.RelDet); det < 0 || !definite[fold(a.Doc.Tokens[det].Lemma)] {
		return source{}, false
	}
	noun := d.headWord(doc, h.Span)
	for i := range a.Claims {
		if int32(i) == c || a.Claims[i].Speaker.Start >= h.Span.Start {
			continue
		}
		if x := d.firstHop(doc, int32(i)); x != nil && d.headWord(doc, x.Span) == noun {
			if s := d.identify(doc, x); s.key != "" && !s.unnamed {
				s.said = h.Span
				return s, true
			}
		}
	}
	return source{}, false
}

// paper reports whether a hop is a paper or count that the text gives nobody for, or the outlet's own correspondent.
func (d *desk) paper(doc int, h *claim.Hop) bool {
	if h.Span.Empty() {
		return false
	}
	a := d.docs[doc].Doc
	head := d.headOf(doc, h.Span)
	if o := outletKey(bareOutlet(a.Outlet)); o != "" && staff[d.headWord(doc, h.Span)] && strings.HasPrefix(outletKey(a.Str(h.Span)), o) {
		return true // its own correspondent
	}
	if d.isNamed(d.at(doc, h.Mention)) {
		return false
	}
	abstract := h.Kind == "speaker" && h.Mention < 0 && head >= 0 && a.Child(head, text.RelNmodPoss) >= 0 // "his reluctance": nobody
	return abstract || h.Kind == "document" && h.Known == "none" || counts[d.headWord(doc, h.Span)]
}

// openPronoun reports whether the speaker of a claim is a pronoun that nobody was found for.
func (d *desk) openPronoun(doc int, c int32) bool {
	m := d.docs[doc].Claims[c].Speaker.Mention
	return m >= 0 && d.pronoun(doc, m) && d.at(doc, m) < 0
}

// presumes reports whether a voice is that of somebody who speaks of the event as known: a definite noun in what is said.
func (d *desk) presumes(v voice) bool {
	a := d.docs[v.doc].Doc
	h := d.headOf(v.doc, v.word)
	if h < 0 || a.Tokens[h].POS != text.NOUN {
		return false
	}
	for k := range a.Children(h) {
		t := &a.Tokens[k]
		if t.Rel == text.RelNmodPoss || t.Rel == text.RelDet && definite[fold(t.Lemma)] {
			return true
		}
	}
	return false
}

// definite are the words before a noun for what the reader knows already.
var definite = words("the this that these those")

func (d *desk) isNamed(who int32) bool { return who >= 0 && d.named(who) }
