package claim

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// unsaid reports words that may, should or would be said and that nobody is told to have said: "could announce that", "if the court
// rules that", "is certain to argue that", "without saying that".
func unsaid(d *text.Doc, c *extract.Claim) bool {
	top := firstOf(d, c.CueHead)
	if !c.Asserts() && c.Class != "deny" && c.Class != "decree" {
		k := d.Child(top, text.RelAux)
		return k >= 0 && d.Tokens[k].Tag == text.TagMD && (perhaps[strings.ToLower(d.Tokens[k].Lemma)] || c.Class == "promise" && d.Tokens[k].Lemma == "can") || c.Class != "nocomment" && supposed(d, top)
	}
	return mayBe(d, c, top) || supposed(d, top) || yetToCome(d, top)
}

// perhaps are the modals by which a wish, plan or promise is put as possible: "might propose to close the mill".
var perhaps = map[string]bool{"may": true, "might": true, "could": true}

// firstOf is the verb that the verb at v is joined to where they share subject and mood: "is ready to open the camp and say", "end up
// saying".
func firstOf(d *text.Doc, v int32) int32 {
	for n := 0; n < 3; n++ {
		t := &d.Tokens[v]
		if (t.Rel == text.RelXcomp || t.Rel == text.RelAdvcl) && t.Head >= 0 && t.Head < v && phases[strings.ToLower(d.Tokens[t.Head].Lemma)] {
			v = t.Head
			continue
		}
		if t.Rel != text.RelConj || t.Head < 0 || t.Head > v || d.Tokens[t.Head].POS != text.VERB || d.Child(v, text.RelNsubj, text.RelNsubjPass, text.RelAux) >= 0 {
			break
		}
		v = t.Head
	}
	return v
}

// phases are verbs that tell how a deed begins, goes on and ends.
var phases = map[string]bool{"begin": true, "start": true, "continue": true, "go": true, "keep": true, "end": true, "wind": true, "finish": true}

// mayBe reports a modal over the verb at top. What can be confirmed is.
func mayBe(d *text.Doc, c *extract.Claim, top int32) bool {
	k := d.Child(top, text.RelAux)
	if k < 0 || d.Tokens[k].Tag != text.TagMD {
		return false
	}
	switch strings.ToLower(d.Tokens[k].Lemma) {
	case "could", "may", "might", "should", "would", "will", "must", "shall":
		return true
	case "can":
		return c.Class != "confirm" && c.Class != "report" && d.Tokens[c.CueHead].Lemma != "reveal"
	}
	return false
}

// supposed reports a verb of a clause that puts a case or leaves a deed out: "if he says", "unless they agree", "without saying".
func supposed(d *text.Doc, top int32) bool {
	for k := range d.Children(top) {
		if r := d.Tokens[k].Rel; r != text.RelMark && r != text.RelCase || k > top {
			continue
		}
		switch strings.ToLower(d.Tokens[k].Lemma) {
		case "if", "unless", "whether", "lest", "without":
			return k == 0 || d.Tokens[k-1].Lemma != "as" // "as if to say"
		}
	}
	return false
}

// yetToCome reports an infinitive under a word for what is to come, is allowed or is meant: "likely to say", "the power to declare".
func yetToCome(d *text.Doc, top int32) bool {
	t := &d.Tokens[top]
	if t.Tag != text.TagVB || t.Head < 0 || d.Child(top, text.RelMark) < 0 {
		return false
	}
	l, h := cues(), &d.Tokens[t.Head]
	lemma := strings.ToLower(h.Lemma)
	switch t.Rel {
	case text.RelXcomp, text.RelCcomp, text.RelAdvcl, text.RelCsubj:
		switch h.POS {
		case text.ADJ:
			return future[l.adjectives[lemma]] || toCome[lemma]
		case text.VERB:
			return future[l.verbs[lemma]] || toCome[lemma]
		}
	case text.RelAcl:
		return l.written[lemma] || l.nouns[lemma] != noClass || means[lemma]
	}
	return false
}

// future are the classes of words whose infinitive tells what is to come.
var future = map[class]bool{demand: true, urge: true, hope: true, plan: true, promise: true, expect: true, decree: true}

// toCome are words that take an infinitive of what is not yet done, and stand in no class of these.
var toCome = map[string]bool{"certain": true, "sure": true, "able": true, "unable": true, "free": true, "entitled": true, "welcome": true, "have": true,
	"enable": true, "force": true, "compel": true, "oblige": true, "entitle": true, "set": true, "slate": true, "suppose": true, "persuade": true, "convince": true}

// means are nouns for what makes a deed possible or due.
var means = map[string]bool{"power": true, "right": true, "authority": true, "ability": true, "chance": true, "opportunity": true, "freedom": true,
	"duty": true, "need": true, "reason": true, "responsibility": true, "obligation": true, "time": true, "capacity": true, "courage": true}
