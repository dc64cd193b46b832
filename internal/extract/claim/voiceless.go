package claim

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	known "github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// voiceless reports a speaker who can say nothing: a deed, a state or a thing that is no person, body, place or paper ("the raids",
// "more rain"), or a word out of the middle of another noun phrase.
func voiceless(a *extract.Analysis, c *extract.Claim) bool {
	d := a.Doc
	h := headOf(d, c.Speaker.Span)
	if h < 0 || somebody(d, c.Speaker.Mention) {
		return false
	}
	switch d.Tokens[h].POS {
	case text.PROPN:
		return modifier(d, c, h)
	case text.NOUN:
		if capital(d.Word(h)) && h > d.Sentences[d.Tokens[h].Sent].First && !d.TitleSpan.Overlaps(d.Tokens[h].Span) { // a name
			return false
		}
	default:
		return false
	}
	if speaksFor(d, h) || h > 0 && (d.Word(h-1) == "-" || d.Tokens[h-1].POS == text.NOUN && speaksFor(d, h-1)) { // "the op-ed", "sleepwear company Nord"
		return false
	}
	if quantity[strings.ToLower(d.Tokens[h].Lemma)] {
		if k := d.Child(h, text.RelNmod); k > h {
			return d.Tokens[k].POS == text.NOUN && !speaksFor(d, k)
		}
	}
	return true
}

// somebody reports a mention of a person, body, people or place.
func somebody(d *text.Doc, m int32) bool {
	if m < 0 {
		return false
	}
	kind := d.Mentions[m].Kind
	if c := d.Mentions[m].Chain; c >= 0 && d.Chains[c].Kind != text.Other {
		kind = d.Chains[c].Kind
	}
	return kind != text.Other
}

// modifier reports a name that modifies the noun right behind it, which is no part of the words for the speaker.
func modifier(d *text.Doc, c *extract.Claim, h int32) bool {
	t := &d.Tokens[h]
	return t.Rel != text.RelNsubj && t.Head > h && noun(d.Tokens[t.Head].POS) && !c.Speaker.Contains(d.Tokens[t.Head].Span) && holds(c.Content, d.Tokens[t.Head].Span)
}

// speaksFor reports whether the noun at h is one for people, a body, or something written, shown or looked into.
func speaksFor(d *text.Doc, h int32) bool {
	l := cues()
	for _, w := range []string{strings.ToLower(d.Tokens[h].Lemma), strings.ToLower(d.Word(h))} {
		switch l.nouns[w] {
		case say, report, confirm, show, deny, decree:
			return true
		}
		if l.document[w] || l.generic[w] || l.bodies[w] || l.media[w] || l.voice[w] || looking[w] || bearing[w] || together[w] || known.Sector(w) != "" || agentive(w) {
			return true
		}
		if ok, _ := known.IsOffice(w); ok {
			return true
		}
	}
	return false
}

// agentive reports a noun with an ending by which English calls people after what they do, are or are party to.
func agentive(w string) bool {
	if strings.HasSuffix(w, "ment") || strings.HasSuffix(w, "ments") {
		return false
	}
	w = strings.TrimSuffix(w, "s")
	for _, end := range [...]string{"er", "or", "ist", "ian", "ee", "ant", "ent", "man", "men", "people", "folk", "tiff", "ive"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+2 {
			return !quantity[w]
		}
	}
	return false
}

// together are nouns for people together, and for places that speak as their rulers do.
var together = map[string]bool{"camp": true, "campaign": true, "crowd": true, "audience": true, "workforce": true, "family": true, "couple": true, "household": true,
	"firm": true, "giant": true, "startup": true, "chain": true, "side": true, "panel": true, "majority": true, "minority": true, "home": true, "folk": true, "folks": true,
	"alumni": true, "alumnus": true, "chair": true, "city": true, "town": true, "village": true, "country": true, "nation": true, "state": true, "capital": true,
	"province": true, "region": true, "world": true, "public": true, "left": true, "right": true, "industry": true, "plaintiff": true}

// bearing are nouns for what words stand on, for writings that are no document of their own, and for parts of them.
var bearing = map[string]bool{"sign": true, "banner": true, "placard": true, "poster": true, "billboard": true, "caption": true, "headline": true, "slogan": true,
	"graffiti": true, "label": true, "plaque": true, "inscription": true, "chyron": true, "script": true, "guideline": true, "constitution": true, "amendment": true,
	"piece": true, "op-ed": true, "suit": true, "posting": true, "introduction": true, "preamble": true, "chapter": true, "passage": true, "section": true,
	"clause": true, "wording": true, "count": true, "note": true, "essay": true, "blog": true, "review": true, "list": true}

// quantity are nouns for how many there are of what stands behind them.
var quantity = map[string]bool{"number": true, "lot": true, "slew": true, "series": true, "string": true, "set": true, "pair": true, "couple": true, "dozen": true,
	"hundred": true, "thousand": true, "score": true, "majority": true, "handful": true, "range": true, "raft": true, "spate": true, "host": true, "flurry": true,
	"half": true, "part": true, "rest": true, "bunch": true, "copy": true, "third": true, "quarter": true, "percent": true}
