package nlp

import "github.com/readout-news/readout/text"

// steers are the verbs whose doer or object is to do what their infinitive says.
var steers = map[string]bool{"threatened": true, "urged": true, "asked": true, "vowed": true, "promised": true, "planned": true, "agreed": true,
	"ordered": true, "told": true, "tried": true, "refused": true, "declined": true, "decided": true, "offered": true, "pledged": true, "advised": true,
	"persuaded": true, "forced": true, "invited": true, "instructed": true, "warned": true}

// toDoLater hangs an infinitive on the verb that steers it where a time stands between: "threatened on Tuesday to strike" is no
// purpose.
func toDoLater(d *text.Doc) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Rel == text.RelAcl && t.Tag == text.TagVB && t.Head >= 0 && t.Head < int32(i) && d.Tokens[t.Head].POS == text.VERB && d.Child(t.Head, text.RelXcomp, text.RelObj) < 0 {
			t.Rel = text.RelXcomp // a verb has no infinitive that describes it
			continue
		}
		if t.Rel != text.RelAdvcl || t.Tag != text.TagVB || t.Head < 0 || t.Head > int32(i) || !steers[d.Word(t.Head)] {
			continue
		}
		m := d.Child(int32(i), text.RelMark)
		if m < 0 || d.Word(m) != "to" || d.Word(m-1) == "order" || d.Child(t.Head, text.RelXcomp, text.RelCcomp) >= 0 || d.Word(m-1) == "," {
			continue
		}
		t.Rel = text.RelXcomp
	}
}

// verbTaken finds the verb of a sentence that has none: "Kenyan police detained union leader Ana Lind" with the verb taken for
// an adjective, "Deputy Ola Ek shot Ana Lind" for a noun.
func verbTaken(d *text.Doc) {
	for k := range d.Sentences {
		s := &d.Sentences[k]
		if d.Word(s.Last-1) != "." || hasVerb(d, s) {
			continue
		}
		for v := s.First + 1; v+1 < s.Last; v++ {
			if t := &d.Tokens[v]; takenVerb(d, t, v) && naming(d, v-1) && (naming(d, v+1) || d.Tokens[v+1].POS == text.DET || d.Tokens[v+1].POS == text.ADJ) {
				giveVerb(d, s, v)
				break
			}
		}
	}
}

// hasVerb reports whether a finite verb or an auxiliary stands in s.
func hasVerb(d *text.Doc, s *text.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		switch d.Tokens[t].Tag {
		case text.TagVBD, text.TagVBZ, text.TagVBP, text.TagMD:
			return true
		}
	}
	return false
}

// takenVerb reports whether v can be the past tense of a verb: a participle that describes what follows, or "shot".
func takenVerb(d *text.Doc, t *text.Token, v int32) bool {
	if d.Word(v) == "shot" && t.Tag == text.TagNN {
		return true
	}
	return t.Tag == text.TagVBN && (t.Rel == text.RelAmod || t.Rel == text.RelAcl) && t.Head > v
}

// naming reports whether t is a noun or name.
func naming(d *text.Doc, t int32) bool {
	return d.Tokens[t].POS == text.NOUN || d.Tokens[t].POS == text.PROPN
}

// giveVerb makes v the root of s, the phrase before it its subject and the one behind it its object.
func giveVerb(d *text.Doc, s *text.Sentence, v int32) {
	subject, object := phraseHead(d, s, v-1, s.First, v), phraseHead(d, s, v+1, v+1, s.Last)
	if subject < 0 || object < 0 {
		return
	}
	for t := s.First; t < s.Last; t++ { // what hung on the old root, or across v, hangs on v
		k := &d.Tokens[t]
		if t != v && t != subject && t != object && (k.Head < 0 || (k.Head < v) != (t < v)) {
			k.Head = v
			if k.Rel == text.RelRoot || k.Rel == text.RelNmodDesc {
				k.Rel = text.RelDep
			}
		}
	}
	t := &d.Tokens[v]
	t.Head, t.Rel, t.POS, t.Tag = -1, text.RelRoot, text.VERB, text.TagVBD
	d.Tokens[subject].Head, d.Tokens[subject].Rel = v, text.RelNsubj
	d.Tokens[object].Head, d.Tokens[object].Rel = v, text.RelObj
}

// phraseHead is the token within [from, to) that the noun phrase around t hangs from: the last one up the tree before it leaves.
func phraseHead(d *text.Doc, s *text.Sentence, t, from, to int32) int32 {
	for t < to && !naming(d, t) { // over articles and adjectives
		t++
	}
	for n := 0; t >= from && t < to && n < 12; n++ {
		h := d.Tokens[t].Head
		if h < from || h >= to {
			return t
		}
		t = h
	}
	return -1
}
