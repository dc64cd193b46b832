package nlp

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// attach hangs phrases and clauses where their words belong, though another word would do for the tree.
func attach(d *text.Doc) {
	for i := range d.Tokens {
		switch t := &d.Tokens[i]; t.Rel {
		case text.RelObl:
			bareObject(d, int32(i))
			agentBehind(d, int32(i))
			twin(d, int32(i))
		case text.RelOblAgent:
			twin(d, int32(i))
		case text.RelXcomp, text.RelAdvcl:
			firstTo(d, int32(i))
		case text.RelAdvclRelcl, text.RelAclRelcl:
			relativeNoun(d, int32(i))
		case text.RelNmod:
			talksWith(d, int32(i))
		case text.RelNsubjPass:
			hasDone(d, int32(i))
		}
	}
}

// bareObject makes what a verb does something to its object, where nothing else is: "denounced as a crime the raid". What stands
// beside a verb without a preposition and is no time is no oblique.
func bareObject(d *text.Doc, n int32) {
	t := &d.Tokens[n]
	if t.POS != text.NOUN || t.Head < 0 || t.Head > n || d.Tokens[t.Head].POS != text.VERB || d.Tokens[t.Head].Tag == text.TagVBN ||
		d.Child(n, text.RelCase, text.RelMark, text.RelNummod) >= 0 || d.Child(n, text.RelNmodPoss, text.RelDet) < 0 ||
		d.Child(t.Head, text.RelObj, text.RelCcomp, text.RelXcomp, text.RelAuxPass) >= 0 || isTime(d, n) {
		return
	}
	t.Rel = text.RelObj
}

// isTime reports whether the noun n stands in words for a time.
func isTime(d *text.Doc, n int32) bool {
	w := strings.ToLower(d.Word(n))
	return times[w] || ofDay[w] || ofDay[strings.TrimSuffix(w, "s")]
}

// times are nouns that stand beside a verb without a preposition.
var times = wordSet("way ways time times day days week weeks weekend month months year years hour hours minute minutes decade moment summer winter spring autumn fall")

// joint are nouns of what is done with somebody.
var joint = wordSet("talk talks meeting meetings conversation conversations negotiations discussion discussions deal deals agreement agreements call calls war relations ties dispute contacts")

// firstTo hangs "to praise" of "became the first senator to praise" on the senator.
func firstTo(d *text.Doc, v int32) {
	t := &d.Tokens[v]
	if t.Tag != text.TagVB || t.Head < 0 || t.Head > v {
		return
	}
	mark := d.Child(v, text.RelMark)
	if mark < 1 || d.Word(mark) != "to" || d.Tokens[mark-1].POS != text.NOUN {
		return
	}
	if w := d.Word(t.Head); w != "became" && w != "become" && w != "becomes" && w != "becoming" {
		return
	}
	n := mark - 1
	if d.Tokens[n].Head != t.Head || d.Tokens[n].Rel != text.RelObj && d.Tokens[n].Rel != text.RelXcomp {
		return
	}
	for a := n - 1; a >= 0 && d.Within(a, n); a-- {
		if k := &d.Tokens[a]; k.Head == n && (d.Word(a) == "first" || d.Word(a) == "last" || d.Word(a) == "only" || k.Tag == text.TagJJS) {
			t.Head, t.Rel = n, text.RelAcl
			return
		}
	}
}

// relativeNoun hangs the relative clause of "a strike by the army that killed nine" on the noun before it: with "that", a verb
// has none.
func relativeNoun(d *text.Doc, v int32) {
	t := &d.Tokens[v]
	if t.Head < 0 || t.Head > v || d.Tokens[t.Head].POS != text.VERB {
		return
	}
	first, _ := d.TokensIn(d.Subtree(v))
	if first <= t.Head+1 || d.Word(first) != "that" || d.Tokens[first].POS != text.PRON {
		return
	}
	for n := first - 1; n > t.Head; n-- {
		if d.Tokens[n].POS == text.NOUN && d.Within(n, t.Head) {
			t.Head, t.Rel = n, text.RelAclRelcl
			return
		}
	}
}

// talksWith hangs "with Chad" of "the substance of his talks with Chad" on the talks.
func talksWith(d *text.Doc, n int32) {
	t := &d.Tokens[n]
	c := d.Child(n, text.RelCase)
	if c < 1 || d.Word(c) != "with" {
		return
	}
	k := &d.Tokens[c-1]
	if k.Head != t.Head || k.Rel != text.RelNmod {
		return
	}
	if joint[strings.ToLower(d.Word(c-1))] {
		t.Head = c - 1
	}
}

// hasDone reads "he's backed the plan" as "he has": what is done to somebody leaves no object, but for verbs that take two.
func hasDone(d *text.Doc, s int32) {
	t := &d.Tokens[s]
	if t.POS != text.PRON || t.Head != s+2 && t.Head != s+3 {
		return
	}
	v, a := t.Head, s+1
	if x := d.Word(a); x != "'s" && x != "’s" || d.Tokens[a].Head != v || d.Tokens[v].Tag != text.TagVBN {
		return
	}
	o := d.Child(v, text.RelObj)
	if o < v || d.Child(v, text.RelOblAgent, text.RelIobj) >= 0 || twofold[strings.ToLower(d.Word(v))] {
		return
	}
	t.Rel, d.Tokens[a].Rel = text.RelNsubj, text.RelAux
}

// twofold are participles that keep an object when they are passive: "he's called a liar".
var twofold = wordSet("given called named told asked offered sent shown paid awarded denied granted handed lent taught promised considered dubbed labeled labelled made elected appointed voted deemed declared owed allowed charged fined spared left")

// agentBehind hangs "by senators" of "was found guilty by senators" on the passive verb, and that of "called for action by agencies" on the
// noun.
func agentBehind(d *text.Doc, n int32) {
	t := &d.Tokens[n]
	c := d.Child(n, text.RelCase)
	if c < 1 || d.Word(c) != "by" || t.Head < 0 || t.Head > n {
		return
	}
	h := &d.Tokens[t.Head]
	switch {
	case h.POS == text.ADJ && h.Rel == text.RelXcomp && h.Head >= 0 && d.Tokens[h.Head].Tag == text.TagVBN && d.Child(h.Head, text.RelAuxPass) >= 0:
		t.Head, t.Rel = h.Head, text.RelOblAgent
	case h.POS == text.VERB && h.Tag != text.TagVBN && d.Tokens[c-1].Head == t.Head && deedNoun(d.Word(c-1)) && d.Word(max(0, d.Child(c-1, text.RelCase))) == "for":
		t.Head, t.Rel = c-1, text.RelNmod
	}
}

// deedNoun reports whether a noun is made of a verb, so that "by" behind it tells who does it.
func deedNoun(w string) bool {
	for _, end := range [...]string{"tion", "tions", "sion", "sions", "ment", "ments"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// twin joins the forces of "by the regime and Russian forces" to the regime, where the tree gives the verb both: a phrase behind "and" has
// a preposition of its own or that of the one before.
func twin(d *text.Doc, n int32) {
	t := &d.Tokens[n]
	c := d.Child(n, text.RelCc)
	if c < 1 || t.Head < 0 || t.POS != text.NOUN && t.POS != text.PROPN || d.Child(n, text.RelCase) >= 0 || d.Word(c) != "and" {
		return
	}
	if k := &d.Tokens[c-1]; k.Head == t.Head && k.Rel == t.Rel && (k.POS == text.NOUN || k.POS == text.PROPN) && d.Child(c-1, text.RelCase) >= 0 {
		t.Head, t.Rel = c-1, text.RelConj
	}
}
