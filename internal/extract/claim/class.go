package claim

import "github.com/readout-news/readout/text"

// classify gives the class of the cue at i and what it rests on: the lexicon, as changed by particle,
// frame and negation, or the frame alone.
func (s *search) classify(i int32) (name, why string) {
	c, why := s.lexical(i)
	if s.declines(i) {
		return nocomment.String(), "declines to speak"
	}
	if s.negated(i) {
		if n := negative(c); n != c && s.d.Tokens[i].Lemma != "know" {
			return n.String(), why + ", negated"
		}
	}
	if s.d.Tokens[i].Lemma == "know" && s.negated(i) {
		return nocomment.String(), "not known"
	}
	return c.String(), why
}

// What Why says of a cue that no list has: nothing is known of it, or a noun that it takes is listed.
const (
	unknownWord = "unknown word"
	itsNoun     = "its noun"
)

func (s *search) lexical(i int32) (class, string) {
	t := &s.d.Tokens[i]
	if t.Lemma == "accord" || t.Lemma == "according" || t.Lemma == "per" {
		return say, "according to"
	}
	if c := s.withParticle(i); c != noClass {
		return c, "verb and particle"
	}
	c := s.class[i]
	if d := s.framed(i, c); d != c {
		return d, "frame"
	}
	if c != noClass {
		return c, "lexicon"
	}
	for k := s.first[i]; k >= 0; k = s.next[k] { // "made a promise", "expressed concern"
		if r := s.d.Tokens[k].Rel; (r == text.RelObj || r == text.RelObl) && s.class[k] != noClass {
			return s.class[k], itsNoun
		}
	}
	if x := s.child(i, text.RelXcomp); x >= 0 && s.child(x, text.RelMark) >= 0 && s.child(i, text.RelObj) < 0 {
		return plan, "infinitive"
	}
	if t.POS == text.ADJ {
		return believe, "adjective"
	}
	return say, unknownWord
}

// withParticle looks the verb up with its particle or the preposition of an oblique: "call for".
func (s *search) withParticle(i int32) class {
	if s.d.Tokens[i].POS != text.VERB {
		return noClass
	}
	for k := s.first[i]; k >= 0; k = s.next[k] {
		p := int32(-1)
		switch s.d.Tokens[k].Rel {
		case text.RelCompoundPrt:
			p = k
		case text.RelObl, text.RelXcomp, text.RelAdvcl:
			p = s.child(k, text.RelCase, text.RelMark)
		}
		if p < 0 {
			continue
		}
		var key [48]byte
		b := append(append(append(key[:0], s.d.Tokens[i].Lemma...), '_'), s.d.Tokens[p].Lemma...)
		if c := s.lex.verbs[string(b)]; c != noClass {
			return c
		}
	}
	return noClass
}

// framed changes a verb's class by what follows it: "told them to leave" demands, "agreed that" says.
func (s *search) framed(i int32, c class) class {
	if s.d.Tokens[i].POS != text.VERB {
		return c
	}
	x := s.child(i, text.RelXcomp)
	toDo := x >= 0 && s.hasTo(x)
	object := s.child(i, text.RelObj, text.RelIobj) >= 0
	passive := s.child(i, text.RelNsubjPass) >= 0
	switch {
	case toDo && object && (c == say || c == noClass && !passive):
		return demand
	case toDo && !object && !passive && c == say:
		return plan
	case toDo && object && c == hope:
		return demand
	case c == promise && s.child(i, text.RelCcomp) >= 0 && s.d.Tokens[i].Lemma == "agree":
		return say
	case c == demand && s.d.Tokens[i].Lemma == "ask" && s.asksQuestion(i):
		return say
	}
	return c
}

func (s *search) hasTo(x int32) bool {
	m := s.child(x, text.RelMark)
	return m >= 0 && s.d.Tokens[m].Lemma == "to"
}

func (s *search) asksQuestion(i int32) bool {
	c := s.child(i, text.RelCcomp)
	if c < 0 {
		return false
	}
	m := s.child(c, text.RelMark)
	return m < 0 || s.d.Tokens[m].Lemma == "whether" || s.d.Tokens[m].Lemma == "if"
}

func (s *search) negated(i int32) bool {
	for k := s.first[i]; k >= 0; k = s.next[k] {
		switch t := &s.d.Tokens[k]; t.Rel {
		case text.RelAdvmod, text.RelDet, text.RelCcPreconj:
			switch t.Lemma {
			case "not", "n't", "never", "no", "neither", "nor", "hardly":
				return true
			}
		}
	}
	if c := s.child(i, text.RelCc); c >= 0 && s.d.Tokens[c].Lemma == "nor" { // "neither confirmed nor denied"
		return true
	}
	if t := &s.d.Tokens[i]; t.Rel == text.RelXcomp && t.Head >= 0 { // "failed to say"
		switch s.d.Tokens[t.Head].Lemma {
		case "fail", "refuse", "decline", "unable", "unwilling", "avoid":
			return true
		}
		return s.negated(t.Head)
	}
	return s.heldBack(i)
}

// heldBack reports what a speaker leaves unsaid: "stopped short of saying", "refrained from calling", "did not go so far as to say".
func (s *search) heldBack(i int32) bool {
	t := &s.d.Tokens[i]
	if t.Rel != text.RelAdvcl || t.Head < 0 || t.Head > i {
		return false
	}
	switch h := &s.d.Tokens[t.Head]; h.Lemma {
	case "short", "refrain", "abstain":
		return true
	case "far":
		return h.Head >= 0 && s.negated(h.Head)
	}
	return false
}

// negative is what a negation makes of a class: who does not say or confirm a thing has said nothing
// about it, which is no denial.
func negative(c class) class {
	switch c {
	case say, report, confirm, show, deny, promise:
		return nocomment
	case believe:
		return deny
	case plan, hope, urge, demand:
		return reject
	}
	return c
}

// declines reports "declined to comment", "did not respond to requests for comment".
func (s *search) declines(i int32) bool {
	t := &s.d.Tokens[i]
	switch t.Lemma {
	case "decline", "refuse", "unavailable":
		x := s.child(i, text.RelXcomp, text.RelObl, text.RelObj)
		return x >= 0 && speakingOf(s.d.Tokens[x].Lemma)
	case "comment", "respond", "return", "reply", "answer":
		if s.negated(i) {
			return true
		}
	}
	return false
}

func speakingOf(lemma string) bool {
	switch lemma {
	case "comment", "say", "discuss", "elaborate", "speak", "answer", "respond", "specify", "disclose", "confirm", "reveal", "interview":
		return true
	}
	return false
}
