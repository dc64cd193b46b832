package nlp

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// timeThenActor parts a time from the noun behind it that acts, where no comma stands between and the tree has both in one phrase: "In
// recent days rebel forces seized", "in early October four bombers attacked", "on Sunday activists said".
func timeThenActor(d *text.Doc) {
	for i := 1; i+1 < len(d.Tokens); i++ {
		time := int32(i)
		t := &d.Tokens[time]
		h := t.Head
		if h <= time || !timeNoun(d, time) || d.Tokens[h].Sent != t.Sent {
			continue
		}
		if k := &d.Tokens[h]; k.Rel == text.RelNummod && k.Head > h { // "in October four bombers"
			h = k.Head
		}
		switch t.Rel {
		case text.RelCompound, text.RelNmod, text.RelNmodUnmarked, text.RelAmod, text.RelNmodDesc, text.RelFlat, text.RelNummod:
		default:
			continue
		}
		v, rel := d.Tokens[h].Head, d.Tokens[h].Rel
		if !naming(d, h) || ofDay[strings.ToLower(d.Word(h))] || ofDay[strings.ToLower(d.Word(time+1))] || rel != text.RelNsubj && rel != text.RelNsubjPass || v < h || punctuated(d, time, h) {
			continue
		}
		prep := time - 1
		for prep > d.Sentences[t.Sent].First && (d.Tokens[prep].POS == text.ADJ || d.Tokens[prep].POS == text.DET || d.Tokens[prep].POS == text.NUM) && d.Tokens[prep].Head >= time {
			prep--
		}
		first := d.Sentences[t.Sent].First
		if p := &d.Tokens[prep]; prep == first && prep < time && relativeTo[strings.ToLower(d.Word(prep))] {
			t.Rel = text.RelOblUnmarked // "Last Monday rebel forces"
		} else if p.Rel != text.RelCase || p.Head != h && p.Head != time || !ofTimes[strings.ToLower(d.Word(prep))] {
			continue
		} else {
			t.Rel = text.RelObl
		}
		for k := prep; k < time; k++ {
			d.Tokens[k].Head = time
		}
		t.Head = v
	}
}

var relativeTo = wordSet("last next this earlier late early")

// ofTimes are prepositions that lead to a time.
var ofTimes = wordSet("in on over during for within since")

// timeNoun reports whether token t is a day, a month or a unit of time.
func timeNoun(d *text.Doc, t int32) bool {
	w := d.Word(t)
	return weekdays[w] || months[w] || timeUnits[w]
}

var timeUnits = wordSet("hours days weeks months years week month year")

// nounThenPlace makes the head of a noun that the network put into a phrase with a preposition behind it: "its strikes near Kandora
// killed nine".
func nounThenPlace(d *text.Doc) {
	for i := range d.Tokens {
		n := int32(i)
		t := &d.Tokens[n]
		p := t.Head
		if p <= n+1 || t.POS != text.NOUN || t.Rel != text.RelCompound && t.Rel != text.RelNmodDesc && t.Rel != text.RelNmod || !naming(d, p) {
			continue
		}
		c := d.Child(p, text.RelCase)
		if c != n+1 || d.Tokens[c].POS != text.ADP || d.Tokens[c].Tag == text.TagPOS || d.Tokens[p].Head < 0 || d.Child(n, text.RelCase) >= 0 {
			continue
		}
		t.Head, t.Rel = d.Tokens[p].Head, d.Tokens[p].Rel
		d.Tokens[p].Head, d.Tokens[p].Rel = n, text.RelNmod
		for k := range d.Children(p) {
			if k < n {
				d.Tokens[k].Head = n
			}
		}
	}
}

// behindMark gives a finite verb behind a conjunction the noun between the two, which the network hung on a verb further up: "kept up
// the pressure a day after the opposition accused the army".
func behindMark(d *text.Doc) {
	for i := range d.Tokens {
		v := int32(i)
		t := &d.Tokens[v]
		if t.Rel != text.RelAdvcl || !active(d, v) || t.Tag == text.TagVBN && byAgent(d, v, v+12) || d.Child(v, text.RelNsubj, text.RelNsubjPass, text.RelCsubj, text.RelExpl, text.RelAuxPass) >= 0 {
			continue
		}
		m := d.Child(v, text.RelMark)
		if m < 0 || m+1 >= v || !conjunctions[strings.ToLower(d.Word(m))] || punctuated(d, m, v) {
			continue
		}
		n := int32(-1)
		for k := m + 1; k < v; k++ {
			if h := d.Tokens[k].Head; h > m && h < v || h == v && d.Tokens[k].Rel != text.RelObl {
				continue
			}
			if n >= 0 {
				n = -1
				break
			}
			n = k
		}
		if n < 0 || !naming(d, n) || d.Child(n, text.RelCase) >= 0 || d.Tokens[n].Head == v && timeNoun(d, n) {
			continue
		}
		d.Tokens[n].Head, d.Tokens[n].Rel = v, text.RelNsubj
		if t.Tag == text.TagVBN && d.Child(v, text.RelAux) < 0 {
			t.Tag = text.TagVBD
		}
	}
}

var conjunctions = wordSet("after before since until when while because as if although though")

// oneAgent makes one phrase of two nouns side by side on one verb whose preposition stands before both: "killed by Kenyan regime
// shelling".
func oneAgent(d *text.Doc) {
	for i := 1; i < len(d.Tokens); i++ {
		n, b := &d.Tokens[i], &d.Tokens[i-1]
		if !naming(d, int32(i)) || !naming(d, int32(i-1)) || n.Head != b.Head || n.Rel != b.Rel || n.Rel != text.RelOblAgent && n.Rel != text.RelObl {
			continue
		}
		c := d.Child(int32(i), text.RelCase)
		if c < 0 || c >= int32(i-1) || d.Child(int32(i-1), text.RelCase) >= 0 {
			continue
		}
		b.Head, b.Rel = int32(i), text.RelCompound
	}
}

// followingDeed makes a preposition of "following" before a noun without an article: "injured following rebel rocket attacks".
func followingDeed(d *text.Doc) {
	for i := 1; i+1 < len(d.Tokens); i++ {
		t := &d.Tokens[i]
		if d.Word(int32(i)) != "following" || t.Rel != text.RelAmod || t.Head <= int32(i) || d.Tokens[i-1].POS == text.DET || d.Tokens[i-1].POS == text.ADJ || d.Tokens[i-1].Sent != t.Sent {
			continue
		}
		h := t.Head
		for d.Tokens[h].Rel == text.RelCompound && d.Tokens[h].Head > h {
			h = d.Tokens[h].Head
		}
		if d.Child(h, text.RelCase) >= 0 || d.Tokens[h].Head < 0 || d.Tokens[h].Head > int32(i) || d.Tokens[d.Tokens[h].Head].POS == text.ADP {
			continue
		}
		t.Head, t.Rel, t.POS, t.Tag = h, text.RelCase, text.ADP, text.TagIN
		if r := d.Tokens[h].Rel; r == text.RelObj || r == text.RelCcomp || r == text.RelXcomp {
			d.Tokens[h].Rel = text.RelObl
		}
	}
}
