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
	pairs   []string // of neighbouring words in quotes, sorted, each once
	mixed   bool     // some of it stands in quotes, some not
	names   []string // words of the speaker, folded, and of his name; none for a pronoun and for whom no reader could ask
	proper  []string // of these, the proper names
	numbers []string
	not     bool // an odd number of negations
	nobody  bool // no word tells who speaks
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
	plainShare = 20 // ... and always of those that are no names
	fewWords   = 3
	fewPairs   = 3
	fewMixed   = 4  // ... where the quotes are parts of what is told
	longQuote  = 8  // pairs that both quotes have, by which a quote is known weeks later
	verbatim   = 90 // ... of the shorter
	fewNamed   = 85 // of the words, where one speaker is known and the other has words that are none of his
	shortWords = 6  // of a claim whose number is half of what it says
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
	if x.doc == y.doc || !d.speakersAgree(x, y) || !agreeingNumbers(x.numbers, y.numbers) || !agreeingStances(x.stance, y.stance) {
		return ""
	}
	less, more := min(len(x.pairs), len(y.pairs)), max(len(x.pairs), len(y.pairs))
	least := fewPairs
	if x.mixed || y.mixed {
		least = fewMixed
	}
	n := common(x.pairs, y.pairs)
	if !agreeingDays(x.days, y.days) && !(n >= longQuote && 100*n >= verbatim*less) {
		return ""
	}
	if less >= least && 100*n >= quoteShare*less {
		if x.not != y.not && 4*less >= 3*more { // what a longer quote goes on to say may be negated
			return ""
		}
		return fmt.Sprintf("their quotes share %d of %d pairs of words", n, less)
	}
	if x.not != y.not || oneCounts(x, y) || oneCounts(y, x) || x.nobody || y.nobody {
		return ""
	}
	known := x.speaker >= 0 && x.speaker == y.speaker && d.named(x.speaker)
	if !known && len(x.proper) > 0 && len(y.proper) > 0 && common(x.proper, y.proper) == 0 && (x.speaker == y.speaker || x.speaker < 0 || y.speaker < 0) {
		return "" // "Moe's office" is not "Berg's office"
	}
	dice := 200 * shared / (len(x.words) + len(y.words))
	if (x.speaker < 0) != (y.speaker < 0) && len(x.names) > 0 && len(y.names) > 0 && common(x.names, y.names) == 0 && (dice < fewNamed || min(len(x.words), len(y.words)) < shortWords) {
		return ""
	}
	if x.speaker < 0 && y.speaker < 0 && len(x.names) > 0 && len(y.names) > 0 && common(x.names, y.names) == 0 && dice < fewNamed {
		return ""
	}
	told := 200*common(x.common, y.common) >= plainShare*(len(x.common)+len(y.common))
	if told && shared >= fewWords && (dice >= sameShare || known && dice >= knownShare) || known && shared == fewWords-1 && dice >= sameShare {
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

// negating are words that turn what is said into its opposite, or leave it open.
var negating = words("not n't never no unclear unable refuse decline deny")

// agreeingStances: who denies, and who will not say, does not say what another asserts.
func agreeingStances(a, b claim.Stance) bool {
	return (a == claim.Denies) == (b == claim.Denies) && (a == claim.Silent) == (b == claim.Silent)
}

// oneCounts reports a short claim that counts where the other has no number: "five emergencies" is not "an emergency".
func oneCounts(x, y *saying) bool {
	return len(x.numbers) > 0 && len(y.numbers) == 0 && len(x.words) < shortWords
}

// speakerWords are the words that claim i is laid to, with those of the actor's name and its initials.
func (d *desk) speakerWords(i int) (all, proper []string) {
	out, v := &d.story.Claims[i], d.claimAt[i]
	a := d.docs[v.doc]
	c := &a.Claims[v.claim]
	k := d.at(v.doc, c.Speaker.Mention)
	for _, h := range out.Chain {
		if k < 0 && h.Known == "anonymous" {
			return nil, nil
		}
	}
	var words []string
	first, last := a.Doc.TokensIn(c.Speaker.Span)
	for t := first; t < last; t++ {
		switch a.Doc.Tokens[t].POS {
		case text.PROPN:
			proper = append(proper, fold(a.Doc.Word(t)))
			fallthrough
		case text.NOUN:
			words = append(words, fold(a.Doc.Word(t)))
		}
	}
	if k >= 0 {
		initials := ""
		for _, w := range strings.Fields(fold(d.who[k].Name)) {
			words = append(words, w)
			if d.who[k].named {
				proper = append(proper, w)
			}
			initials += w[:1]
		}
		words = append(words, initials)
		if d.who[k].named {
			proper = append(proper, initials)
		}
	}
	return distinct(words), distinct(proper)
}

// saying reads claim i of the story.
func (d *desk) saying(i int) saying {
	out := &d.story.Claims[i]
	v := d.claimAt[i]
	a := d.docs[v.doc]
	c := &a.Claims[v.claim]
	s := saying{voice: v, speaker: d.monitorName(d.at(v.doc, c.Speaker.Mention)), days: a.Doc.Published.DateRange, stance: claim.Stance(out.Stance), about: events(out)}
	s.mixed, s.nobody = c.Form == "mixed", c.Speaker.Empty()
	s.names, s.proper = d.speakerWords(i)
	last, quoted := "", c.Form == "direct"
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
			if negating[lemma] {
				s.not = !s.not
			}
			if word := a.Doc.Word(t); s.mixed && tok.POS == text.PUNCT {
				if now := inQuotes(word, quoted); now != quoted {
					quoted, last = now, ""
				}
			}
			if quoted && tok.POS != text.PUNCT {
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

// inQuotes reports whether what stands behind a mark stands in quotes, where it did or did not before.
func inQuotes(mark string, was bool) bool {
	switch mark {
	case "“", "„", "«", "``":
		return true
	case "”", "»":
		return false
	case "\"", "''":
		return !was
	}
	return was
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
func common[T cmp.Ordered](a, b []T) (n int) {
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
func distinct[T cmp.Ordered](s []T) []T {
	slices.Sort(s)
	return slices.Compact(s)
}
