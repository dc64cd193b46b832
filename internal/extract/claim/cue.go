package claim

import (
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/text"
)

// Candidate reports whether token i may be the head of a cue.
func (r *Reading) Candidate(i int32) bool {
	t := &r.d.Tokens[i]
	switch t.POS {
	case text.VERB, text.NOUN, text.ADJ:
		return true
	case text.ADP, text.SCONJ:
		return t.Lemma == "accord" || t.Lemma == "according" || t.Lemma == "per"
	case text.ADV:
		return t.Lemma == "reportedly" || t.Lemma == "allegedly"
	}
	return false
}

// Relations among the children of a candidate, one bit each.
const (
	hasSubject = 1 << iota
	hasPassive
	hasClause
	hasOpenClause
	hasObject
	hasOblique
	hasParataxis
	hasMark
	hasAux
	hasCopula
	hasRelative
	hasNominal
	hasPossessor
	hasParticle
	hasAdverbial
	hasDeterminer
	hasExpletive
)

func childBit(rel text.Rel) uint64 {
	switch rel {
	case text.RelNsubj, text.RelNsubjOuter, text.RelCsubj:
		return hasSubject
	case text.RelNsubjPass, text.RelCsubjPass, text.RelAuxPass:
		return hasPassive
	case text.RelCcomp:
		return hasClause
	case text.RelXcomp:
		return hasOpenClause
	case text.RelObj, text.RelIobj:
		return hasObject
	case text.RelObl, text.RelOblAgent, text.RelOblUnmarked:
		return hasOblique
	case text.RelParataxis:
		return hasParataxis
	case text.RelMark:
		return hasMark
	case text.RelAux:
		return hasAux
	case text.RelCop:
		return hasCopula
	case text.RelAcl, text.RelAclRelcl:
		return hasRelative
	case text.RelNmod, text.RelNmodUnmarked:
		return hasNominal
	case text.RelNmodPoss:
		return hasPossessor
	case text.RelCompoundPrt:
		return hasParticle
	case text.RelAdvcl:
		return hasAdverbial
	case text.RelDet:
		return hasDeterminer
	case text.RelExpl:
		return hasExpletive
	}
	return 0
}

// features gathers hashed features; each has the number of its template mixed in.
type features struct {
	out []uint64
	n   uint64
}

func (f *features) add(parts ...uint64) {
	f.n++
	h := f.n
	for _, p := range parts {
		h = linear.Mix(h, p)
	}
	f.out = append(f.out, h)
}

// when adds a feature only where its condition holds; its template number is used up either way.
func (f *features) when(ok bool, parts ...uint64) {
	if !ok {
		f.n++
		return
	}
	f.add(parts...)
}

// CueFeatures describes candidate i to the cue model.
func (r *Reading) CueFeatures(i int32, out []uint64) []uint64 {
	t := &r.d.Tokens[i]
	f := features{out: out}
	l, pos, tag, rel, cl := r.lemma[i], uint64(t.POS), uint64(t.Tag), uint64(t.Rel), uint64(r.class[i])
	prev, next := r.near(i, -1), r.near(i, 1)
	f.add()
	f.add(l, pos)
	f.add(tag, pos)
	f.add(l, rel)
	f.add(l, tag)
	f.add(prev)
	f.add(next)
	f.add(l, next)
	f.add(l, prev)
	f.add(r.near(i, -2), prev)
	f.add(next, r.near(i, 2))
	f.add(cl, prev)
	f.add(cl, next)
	f.add(r.nearTag(i, -1), tag, r.nearTag(i, 1))
	f.add(cl, rel)
	f.add(cl, tag)
	f.add(suffix(t.Lemma), pos)
	fine := r.fine[i]
	f.add(fine, pos)
	f.add(fine, rel)
	f.add(fine, tag, next)
	r.childFeatures(i, &f)
	r.parentFeatures(i, &f)
	r.quoteFeatures(i, &f)
	return f.out
}

func (r *Reading) childFeatures(i int32, f *features) {
	l, cl, pos := r.lemma[i], uint64(r.class[i]), uint64(r.d.Tokens[i].POS)
	var mask uint64
	base := f.n
	for c := r.first[i]; c >= 0; c = r.next[c] {
		t := &r.d.Tokens[c]
		mask |= childBit(t.Rel)
		f.n = base
		if t.Rel == text.RelPunct {
			f.when(false)
			continue
		}
		rel, side := uint64(t.Rel), before(c, i)
		f.add(rel, cl, pos, side)
		f.add(rel, r.lemma[c], pos)
		f.add(rel, uint64(t.Tag), cl, pos)
		f.add(rel, l)
		cs := r.caseLemma(c)
		f.when(cs != 0, rel, cs, l)
		f.when(cs != 0, rel, cs, cl, pos)
		f.add(rel, uint64(r.class[c]), cl, pos)
		f.add(rel, r.fine[c], pos)
		f.add(rel, r.fine[c], cl)
		f.add(rel, r.fine[i], side)
		f.when(cs != 0, rel, cs, r.fine[i])
		f.add(rel, r.sort(c), cl, pos)
	}
	f.n = base + 12
	f.add(mask, r.fine[i])
	f.add(mask, pos)
	f.add(mask, l)
	f.add(mask, cl, pos)
	f.add(mask&(hasClause|hasOpenClause|hasObject|hasParataxis|hasSubject|hasPassive), cl, pos)
	s := r.subject(i)
	f.when(s >= 0 && pos == uint64(text.VERB), r.tagOf(s), cl)
	f.when(s >= 0 && pos == uint64(text.VERB), r.tagOf(s), l)
	f.when(s >= 0 && pos == uint64(text.VERB), r.lemmaOf(s), cl)
	f.when(s >= 0 && pos == uint64(text.VERB), r.lemmaOf(s))
	f.when(s >= 0 && pos == uint64(text.VERB), r.sort(s), cl)
	f.when(s >= 0 && pos == uint64(text.VERB), r.sort(s), r.fine[i])
	f.when(s >= 0 && pos == uint64(text.VERB), r.fineOf(s), r.fine[i])
}

func (r *Reading) parentFeatures(i int32, f *features) {
	t := &r.d.Tokens[i]
	l, cl, pos, rel := r.lemma[i], uint64(r.class[i]), uint64(t.POS), uint64(t.Rel)
	if t.Head < 0 {
		f.add(cl, pos)
		f.n += 7
		return
	}
	h := &r.d.Tokens[t.Head]
	side := before(i, t.Head)
	f.n++
	f.add(r.lemma[t.Head], rel)
	f.add(uint64(h.POS), rel, side)
	f.add(uint64(h.POS), rel, side, cl)
	f.add(uint64(h.POS), rel, l)
	f.add(uint64(r.class[t.Head]), rel, cl, pos)
	f.add(r.lemma[t.Head], l)
	f.add(r.fine[t.Head], rel, cl)
}

func (r *Reading) quoteFeatures(i int32, f *features) {
	s := r.d.Sentences[r.d.Tokens[i].Sent]
	t := &r.d.Tokens[i]
	cl, rel, pos := uint64(r.class[i]), uint64(t.Rel), uint64(t.POS)
	in := flag(r.quoted[i] >= 0)
	var lead, tail uint64
	for j := i - 1; j >= s.First && j > i-8; j-- {
		if r.quoted[j] != r.quoted[i] {
			lead = uint64(min(i-j, 5))
			break
		}
	}
	for j := i + 1; j < s.Last && j < i+8; j++ {
		if r.quoted[j] != r.quoted[i] {
			tail = uint64(min(j-i, 5))
			break
		}
	}
	f.add(in, cl, pos)
	f.add(in, lead, tail, pos)
	f.add(in, lead, cl, pos)
	f.add(in, tail, cl, pos)
	f.add(in, flag(lead > 0), flag(tail > 0), rel, cl)
	f.add(in, flag(lead > 0), flag(tail > 0), r.lemma[i])
	headline := flag(r.d.TitleSpan.Overlaps(t.Span) || r.d.Tokens[s.Last-1].POS != text.PUNCT)
	f.add(headline, cl, pos, rel)
	f.add(headline, r.lemma[i])
	f.add(flag(i == s.First), flag(i+2 >= s.Last), cl, pos)
	f.add(flag(i+2 >= s.Last), rel, flag(lead > 0), cl)
}

// near is the hashed lemma k tokens from i, inside the sentence.
func (r *Reading) near(i, k int32) uint64 {
	s := r.d.Sentences[r.d.Tokens[i].Sent]
	if j := i + k; j >= s.First && j < s.Last {
		return r.lemma[j]
	}
	return 1
}

func (r *Reading) nearTag(i, k int32) uint64 {
	s := r.d.Sentences[r.d.Tokens[i].Sent]
	if j := i + k; j >= s.First && j < s.Last {
		return uint64(r.d.Tokens[j].Tag)
	}
	return 1 << 10
}

func (r *Reading) tagOf(i int32) uint64 {
	if i < 0 {
		return 0
	}
	return uint64(r.d.Tokens[i].Tag)
}

func (r *Reading) lemmaOf(i int32) uint64 {
	if i < 0 {
		return 0
	}
	return r.lemma[i]
}

func (r *Reading) fineOf(i int32) uint64 {
	if i < 0 {
		return 0
	}
	return r.fine[i]
}

func flag(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

func before(a, b int32) uint64 { return flag(a < b) }

func suffix(s string) uint64 { return linear.Hash(s[max(0, len(s)-3):]) }
