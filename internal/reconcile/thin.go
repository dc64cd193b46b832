package reconcile

import (
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// dropDoubtful leaves out of the story the events of low score or with a side missing that nobody else tells, that no figure counts and no disagreement is
// about: the documents still list them.
func (d *desk) dropDoubtful() {
	held := map[string]bool{}
	for _, f := range d.story.Figures {
		held[f.Event] = true
	}
	for _, x := range d.story.Disagreements {
		held[x.About] = true
	}
	gone := map[string]bool{}
	events, told := d.story.Events[:0], d.told[:0]
	for i, g := range d.told {
		e, why := d.story.Events[i], ""
		switch {
		case d.outlets(g) > 1 || held[e.ID]:
		case !d.sure(g):
			why = "its score is low"
		case d.half(&e):
			why = "a side of it is not told"
		}
		if why == "" {
			events, told = append(events, e), append(told, g)
			continue
		}
		gone[e.ID] = true
		d.trace.add(e.ID, "left out of the story: "+why+" and nobody else tells it")
	}
	d.story.Events, d.told = slices.Clip(events), told
	for i := range d.story.Claims {
		c := &d.story.Claims[i]
		c.About = slices.DeleteFunc(c.About, func(id string) bool { return gone[id] })
	}
}

// half reports whether e lacks the side without which it tells nothing: praise or blame of nobody and nothing, praise by nobody, a deed
// of force that nobody suffers or that none did to nobody. Readers find two in three of such lines wrong, mostly since the text does name the other side.
func (d *desk) half(e *record.Event) bool {
	switch {
	case e.Object != "" || len(e.Source) > 1 || e.Subject != "" && len(e.Target) > 0:
		return false
	case len(e.Source) == 0 && e.Subject == "":
		return e.Type == "SUPPORT" || (e.Type == "ASSAULT" || e.Type == "COERCE") && e.Date == nil && d.atLarge(e.Target) || e.Type == "ASSAULT" && e.Status == "denied" // nobody was hurt
	}
	return len(e.Target) == 0 && (e.Type == "SUPPORT" || e.Type == "ASSAULT" || e.Type == "ACCUSE" && e.Mode == "disapprove")
}

// atLarge reports whether the one party of ids is known as no more than people: "people that are getting killed".
func (d *desk) atLarge(ids []string) bool {
	return len(ids) == 1 && slices.ContainsFunc(d.who, func(p person) bool { return p.id == ids[0] && !p.named && anyones[fold(p.Name)] })
}

// anyones are the nouns that any person goes by.
var anyones = words("people person persons man men woman women others somebody someone human humans individual individuals")

// sure reports whether one mention of g stands on its own.
func (d *desk) sure(g []told) bool {
	return slices.ContainsFunc(g, func(m told) bool { return m.e.Score >= d.leastScore(m) })
}

// leastScore is what m has to score to stand in the story where no other reporter tells it: of what all but one of several leave out more is misread
// than of what one article tells. A score that the user asks for holds as it is, and so does that for passages.
func (d *desk) leastScore(m told) int32 {
	a := d.docs[m.doc]
	if s := event.Sure(a); s != event.Alone || a.MinScore != 0 || len(d.story.Reporters) < severalReporters || plainly[m.e.Type] {
		return s
	}
	return aloneAmongSeveral
}

// severalReporters is how many reporters make it telling that only one of them has an event.
const severalReporters = 3

// aloneAmongSeveral is the score, in thousandths, that an event of one reporter of several asks for. Readers of nineteen stories found 66 of 100 such
// lines right from 880 on, 38 of 80 below.
const aloneAmongSeveral = 880

// plainly are the types that are told with both their sides and without a day: readers found four in five right at every score that stands.
var plainly = words("REQUEST SUPPORT THREATEN")

// dropThin leaves out of the story what is attributed to somebody and tells nobody anything: the documents still list it.
func (d *desk) dropThin() {
	kept := d.story.Claims[:0]
	for i := range d.story.Claims {
		if v := d.claimAt[i]; !d.thin(v.doc, &d.docs[v.doc].Claims[v.claim], &d.story.Claims[i]) {
			kept = append(kept, d.story.Claims[i])
		} else {
			d.trace.add(d.story.Claims[i].ID, "left out of the story: nobody known says it, or little is said")
		}
	}
	d.story.Claims = slices.Clip(kept)
}

// thin reports whether a claim that is about no event or figure, and that no other document has, says too little to stand in a
// record: nobody is named who says it, it is a word or two, or it tells without quotes what somebody
// wants, expects or will not say. What is wanted or refused is told as an event.
func (d *desk) thin(doc int, c *extract.Claim, r *record.Claim) bool {
	if len(r.About) > 0 || len(r.SameAs) > 0 {
		return false
	}
	words := 0
	a := d.docs[doc].Doc
	for _, s := range c.Content {
		first, last := a.TokensIn(s)
		for t := first; t < last; t++ {
			if a.Tokens[t].POS != text.PUNCT {
				words++
			}
		}
	}
	return words < leastWords || c.Speaker.Empty() || d.unknown(doc, c) || d.noSpeaker(doc, c) ||
		c.Form == "indirect" && wishes[c.Class] && !(c.CueHead >= 0 && ordering[fold(a.Tokens[c.CueHead].Lemma)])
}

// unknown reports whether c is put in the mouth of a pronoun that stands for nobody the text has told of.
func (d *desk) unknown(doc int, c *extract.Claim) bool {
	first, last := d.docs[doc].Doc.TokensIn(c.Speaker.Span)
	return c.StandsFor.Empty() && last == first+1 && d.docs[doc].Doc.Tokens[first].POS == text.PRON && d.at(doc, c.Speaker.Mention) < 0
}

// noSpeaker reports whether the words for the speaker of c are no one who speaks: the saying itself ("his statements"), a day, or none ("no
// casualties were reported").
func (d *desk) noSpeaker(doc int, c *extract.Claim) bool {
	if c.Speaker.Empty() || d.at(doc, c.Speaker.Mention) >= 0 {
		return false
	}
	a := d.docs[doc].Doc
	first, _ := a.TokensIn(c.Speaker.Span)
	return c.Cue.Overlaps(c.Speaker.Span) || fold(a.Word(first)) == "no" ||
		slices.ContainsFunc(a.Times, func(t text.Time) bool { return t.Span.Contains(c.Speaker.Span) })
}

// leastWords is how many words a claim has at the least.
const leastWords = 3

// ordering are the verbs of who has the say: what is ordered is more than wanted.
var ordering = words("order direct instruct command")

// wishes are the classes of claims that put nothing forward.
var wishes = words("demand reject plan hope expect believe urge nocomment")
