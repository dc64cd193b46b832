package claim

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// acrossAside reads "The minister, during talks with ..., discussed": the subject of a finite cue
// stands before an aside that the tree hung it on. It gives the head of the subject, or -1.
func (s *search) acrossAside(i int32, in text.Sentence) int32 {
	t := &s.d.Tokens[i]
	if t.Tag != text.TagVBD && t.Tag != text.TagVBZ && t.Tag != text.TagVBP || s.child(i, text.RelAuxPass, text.RelNsubjPass, text.RelExpl) >= 0 {
		return -1
	}
	o := s.child(i, text.RelObl, text.RelAdvcl)
	if o < 0 || o > i || s.marks[o] == labelContent {
		return -1
	}
	if k := s.child(o, text.RelNsubj); k >= 0 && s.marks[k] != labelContent && s.canSpeak(k) && s.child(o, text.RelCase) >= 0 {
		return k
	}
	return -1
}

// headlineSubject is the noun before a verb that the tree took for a noun, where a line has no other verb: "Judge orders ministry to pay". It
// is -1 elsewhere.
func (s *search) headlineSubject(i int32, in text.Sentence) int32 {
	t := &s.d.Tokens[i]
	k := s.child(i, text.RelCompound)
	if t.Tag != text.TagNNS || t.Head >= 0 || k < 0 || k != i-1 || s.hasVerb(in.First, in.Last) || s.lex.verbs[strings.ToLower(t.Lemma)] == noClass {
		return -1
	}
	if !s.isSpeaker(k) && !speaksFor(s.d, k) {
		return -1
	}
	return k
}

// clauseSubject is who speaks in a participle or joined verb for which nobody was found: the subject of the clause it hangs on, or the paper
// that it modifies ("a suit demanding that"). It is -1 where that is no one who speaks.
func (s *search) clauseSubject(i int32) int32 {
	t := &s.d.Tokens[i]
	if t.POS != text.VERB || t.Tag == text.TagVBN || t.Tag == text.TagVB || s.child(i, text.RelAuxPass, text.RelNsubjPass, text.RelExpl, text.RelNsubj) >= 0 {
		return -1
	}
	k := s.subject(i)
	if t.Rel == text.RelAcl && t.Head >= 0 {
		if k = t.Head; !s.lex.document[s.d.Tokens[k].Lemma] {
			k = s.subject(s.d.Tokens[k].Head)
		}
	}
	if k < 0 || k > i || s.marks[k] == labelContent || s.quoted[k] != s.quoted[i] || !s.isSpeaker(k) && s.mentionOf(k) < 0 {
		return -1
	}
	return k
}

// agentBehind is whoever a passive cue was said by, where the tree hung the phrase elsewhere ("was dubbed a fraud by members of
// both parties"), or -1. The phrase and what follows on it are then no content.
func (s *search) agentBehind(i int32, in text.Sentence) int32 {
	if s.d.Tokens[i].POS != text.VERB || s.child(i, text.RelAuxPass) < 0 {
		return -1
	}
	for t := i + 1; t < in.Last; t++ {
		switch h := s.d.Tokens[t].Head; {
		case s.d.Tokens[t].POS == text.VERB:
			return -1
		case s.d.Word(t) != "by" || s.quoted[t] >= 0 || h <= t:
		case !s.isSpeaker(h):
			return -1
		default:
			for k := t; k <= s.right[h] && k < in.Last; k++ {
				if s.quoted[k] < 0 {
					s.marks[k] = labelNone
				}
			}
			return h
		}
	}
	return -1
}
