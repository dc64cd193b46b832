package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// saying is a claim as it is held against those of other documents.
type saying struct {
	voice
	speaker int32    // actor of the story, -1 where it is open
	words   []string // lemmas of the content that mean something, sorted, each once
	common  []string // of these, those that are no names
	pairs   []string // of neighbouring words, where all of it stands in quotes, sorted, each once
	numbers []string
	not     bool // an odd number of negations
	days    text.DateRange
	stance  claim.Stance
	about   []string
}

// When two claims are one: the share of their words or word pairs that both have, in hundredths.
const (
	quoteShare = 75 // of the word pairs of the shorter quote, which is often a part of the longer
	sameShare  = 50 // of the words of both (Dice), by anybody
	knownShare = 40 // ... by one speaker of whom that is known
	eventShare = 30 // ... that are about one event, too, names aside
	fewWords   = 3
	fewPairs   = 3
)

// sameClaims ties the claims of different documents that say the same: by speakers who agree, at times that do, neither of them
// denying what the other asserts, in quotes of nearly the same words or in other words about the same. Then it counts who
// stands behind each.
func (d *desk) sameClaims() {
	all := make([]saying, len(d.story.Claims))
	holders := map[string][]int{} // word -> claims, in order
	shared := make([]int, len(all))
	for i := range all {
		all[i] = d.saying(i)
		var others []int
		for _, w := range all[i].words {
			for _, j := range holders[w] {
				if shared[j]++; shared[j] == 1 {
					others = append(others, j)
				}
			}
			holders[w] = append(holders[w], i)
		}
		slices.Sort(others)
		for _, j := range others {
			if why := d.sameClaim(&all[j], &all[i], shared[j]); why != "" {
				a, b := &d.story.Claims[j], &d.story.Claims[i]
				a.SameAs, b.SameAs = append(a.SameAs, b.ID), append(b.SameAs, a.ID)
				d.trace.add(a.ID, "same as "+b.ID+": "+why)
				d.trace.add(b.ID, "same as "+a.ID+": "+why)
			}
			shared[j] = 0
		}
	}
	for i := range d.story.Claims {
		c := &d.story.Claims[i]
		voices := []voice{all[i].voice}
		for _, id := range c.SameAs {
			voices = append(voices, all[d.claimOf[id]].voice)
		}
		c.Support = d.support(voices)
		d.trace.add(c.ID, "support: "+c.Support.Why)
	}
}

// sameClaim says why two claims that share so many words are one, "" where they are not.
func (d *desk) sameClaim(x, y *saying, shared int) string {
	if x.doc == y.doc || !d.speakersAgree(x, y) || !agreeingDays(x.days, y.days) || !agreeingNumbers(x.numbers, y.numbers) || (x.stance == claim.Denies) != (y.stance == claim.Denies) {
		return ""
	}
	less, more := min(len(x.pairs), len(y.pairs)), max(len(x.pairs), len(y.pairs))
	if n := common(x.pairs, y.pairs); less >= fewPairs && 100*n >= quoteShare*less {
		if x.not != y.not && 4*less >= 3*more { // what a longer quote goes on to say may be negated
			return ""
		}
		return fmt.Sprintf("their quotes share %d of %d pairs of words", n, less)
	}
	if x.not != y.not {
		return ""
	}
	dice := 200 * shared / (len(x.words) + len(y.words))
	known := x.speaker >= 0 && x.speaker == y.speaker && d.named(x.speaker)
	if shared >= fewWords && (dice >= sameShare || known && dice >= knownShare) || known && shared == fewWords-1 && dice >= sameShare {
		return fmt.Sprintf("they share %d %% of their words", dice)
	}
	if known && 200*common(x.common, y.common) >= eventShare*(len(x.common)+len(y.common)) {
		for _, id := range x.about {
			if slices.Contains(y.about, id) {
				return "one speaker, and both are about " + id
			}
		}
	}
	return ""
}

// saying reads claim i of the story.
func (d *desk) saying(i int) saying {
	out := &d.story.Claims[i]
	v := d.claimAt[i]
	a := d.docs[v.doc]
	c := &a.Claims[v.claim]
	s := saying{voice: v, speaker: d.at(v.doc, c.Speaker.Mention), days: a.Doc.Published.DateRange, stance: claim.Stance(out.Stance), about: events(out)}
	last := ""
	for _, span := range c.Content {
		first, end := a.Doc.TokensIn(span)
		for t := first; t < end; t++ {
			tok := &a.Doc.Tokens[t]
			lemma := fold(tok.Lemma)
			switch tok.POS {
			case text.NUM:
				s.numbers = append(s.numbers, lemma)
				s.words = append(s.words, lemma)
			case text.PROPN:
				s.words = append(s.words, lemma)
			case text.NOUN, text.VERB, text.ADJ:
				s.words, s.common = append(s.words, lemma), append(s.common, lemma)
			}
			switch lemma {
			case "not", "n't", "never", "no":
				s.not = !s.not
			}
			if c.Form == "direct" && tok.POS != text.PUNCT {
				word := fold(a.Doc.Word(t))
				if last != "" {
					s.pairs = append(s.pairs, last+" "+word)
				}
				last = word
			}
		}
	}
	if days := d.saidOn(v, c.CueHead); !days.IsZero() {
		s.days = days
	}
	s.words, s.common, s.pairs, s.numbers = distinct(s.words), distinct(s.common), distinct(s.pairs), distinct(s.numbers)
	return s
}

// saidOn is the day that hangs on a cue: "said on Tuesday".
func (d *desk) saidOn(v voice, cue int32) text.DateRange {
	doc := d.docs[v.doc].Doc
	if cue < 0 {
		return text.DateRange{}
	}
	for k := range doc.Children(cue) {
		if r := doc.Tokens[k].Rel; r != text.RelObl && r != text.RelOblUnmarked && r != text.RelAdvmod {
			continue
		}
		for i := range doc.Times {
			if x := &doc.Times[i]; x.Contains(doc.Tokens[k].Span) {
				if !d.times[v.doc][i].IsZero() {
					return d.times[v.doc][i].DateRange
				}
				return x.Range
			}
		}
	}
	return text.DateRange{}
}

func events(c *record.Claim) (out []string) {
	for _, id := range c.About {
		if strings.HasPrefix(id, "e") {
			out = append(out, id)
		}
	}
	return out
}

// speakersAgree: who speaks is the same actor, or one stands for the other, or one is open.
func (d *desk) speakersAgree(x, y *saying) bool {
	return x.speaker < 0 || y.speaker < 0 || x.speaker == y.speaker || d.standsFor(x.speaker, y.speaker)
}

// agreeingDays reports whether two days may be those of one saying, which papers print up to three days later.
func agreeingDays(a, b text.DateRange) bool {
	return a.IsZero() || b.IsZero() || a.Overlaps(b) || abs(a.Start.Sub(b.End)) <= 3 || abs(b.Start.Sub(a.End)) <= 3
}

// agreeingNumbers reports whether all numbers of one claim stand in the other, too.
func agreeingNumbers(a, b []string) bool {
	return common(a, b) == min(len(a), len(b))
}

// common counts what two sorted lists share.
func common(a, b []string) (n int) {
	for len(a) > 0 && len(b) > 0 {
		switch c := cmp.Compare(a[0], b[0]); {
		case c < 0:
			a = a[1:]
		case c > 0:
			b = b[1:]
		default:
			a, b, n = a[1:], b[1:], n+1
		}
	}
	return n
}

// distinct sorts s and drops what is there twice.
func distinct(s []string) []string {
	slices.Sort(s)
	return slices.Compact(s)
}
