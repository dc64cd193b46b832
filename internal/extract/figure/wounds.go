package figure

import "github.com/readout-news/readout/text"

// injuriesTo reads "the death of a guard and injuries to five others", with the noun at t.
func (f *finder) injuriesTo(t int32) {
	for j := t + 2; j < t+5; j++ {
		if q := f.quantityAt(j); q != nil && q.from <= j {
			if q.noun >= 0 && f.person(q.noun) && !q.used {
				f.emit(f.ofQuantity(q), injured, t, "injuries to those counted")
			}
			return
		}
	}
}

// byShot are the words before "wound" for what made it.
var byShot = set("gunshot bullet gun shotgun stab knife shrapnel")

// woundBy reports whether the words before the noun at t say that a shot or a stab made the wound.
func (f *finder) woundBy(t int32) bool {
	return byShot[f.word(t-1)] || f.word(t-1) == "shot" && f.word(t-2) == "gun"
}

// withWounds reads people found or seen "with gunshot wounds", with the noun at t. They count as those shot do: some may have died.
func (f *finder) withWounds(t int32) {
	k := t - 1
	for k > t-6 && f.word(k) != "with" {
		k--
	}
	if f.word(k) != "with" || f.fatalWound(t) {
		return
	}
	for j := k - 1; j >= f.first && j > k-9; j-- {
		tok := &f.d.Tokens[j]
		if tok.POS == text.VERB && f.d.Tokens[j].Tag == text.TagVBG || tok.POS == text.PUNCT && f.word(j) != "-" || tok.POS == text.SCONJ || tok.POS == text.CCONJ {
			return
		}
		if tok.POS == text.VERB { // "three men were found with"
			if f.participle(j) && (f.lemma(j) == "find" || f.lemma(j) == "discover" || f.lemma(j) == "locate") {
				f.shotLater(f.those(j), t)
			}
			return
		}
		if f.person(j) && tok.POS == text.NOUN && (f.d.Tokens[j].Rel == text.RelObj || f.quantityAt(j) != nil) {
			f.shotLater(f.count(j), t)
			return
		}
	}
}

// shotLater keeps c, whom word t tells of, with those shot.
func (f *finder) shotLater(c counted, t int32) {
	if c.ok && f.person(c.head) && !f.unreal(t) {
		f.later(&f.shot, func() { f.emit(c, injured, t, "found with a wound, and nobody in the text died") })
	}
}

// inCondition reads those in the condition that noun t names: the subject of a predicate, or what stands right before "in".
func (f *finder) inCondition(t int32) {
	k := t - 2
	for k > t-5 && f.word(k) != "in" {
		k--
	}
	if h := k - 1; f.word(k) == "in" && f.person(h) && (f.d.Tokens[t].Rel == text.RelNmod || f.ageNoun(h)) {
		f.emitted(f.list(f.count(h)), injured, t, "in some condition")
		return
	}
	for j := k + 1; j < t-1; j++ { // "in critical but stable condition", which trees take apart
		if s := f.d.Child(j, text.RelNsubj); s >= 0 && s < k {
			f.emitted(f.list(f.count(s)), injured, t, "in some condition")
			return
		}
	}
	f.said(t, injured)
}

// criticalNow reads the headline "boy, 9, critical after fall", with the adjective at t; what is critical before a noun is something else.
func (f *finder) criticalNow(t int32) bool {
	switch f.word(t + 1) {
	case "after", "following", "":
	default:
		return false
	}
	h := t - 1
	if !f.person(h) || !f.heads(f.phraseStart(h)) {
		return false
	}
	c := f.list(f.count(h))
	if !c.ok {
		return false
	}
	f.later(&f.sick, func() { f.emit(c, injured, t, "in some condition") })
	return true
}

// shotObject is who was shot where "shot" at token t is taken for a noun though it has a subject and an object, or stands between those who
// are named: "the men on Monday shot four clerks", "a guard shot Mr. Low in the arm"; -1 elsewhere.
func (f *finder) shotObject(t int32) int32 {
	if o := f.d.Child(t, text.RelObj); o > t && f.d.Child(t, text.RelNsubj) >= 0 && f.person(o) {
		return o
	}
	k := t + 1
	if f.word(k) == "mr." || f.word(k) == "mrs." || f.word(k) == "ms." {
		k++
	}
	if n := f.name(k); n != nil && n.Kind == text.Person && n.First == k && t > f.first && f.person(t-1) {
		return k
	}
	return -1
}

// headlineShot is the one person right before "shot" at token t, which taggers take for a noun in headlines: "teen shot on bridge".
func (f *finder) headlineShot(t int32) counted {
	h := t - 1
	if h < f.first || !f.singular(h) || f.nameAt(h) == text.Person || !f.opens(f.phraseStart(h)) {
		return counted{}
	}
	switch f.wordPOS(t + 1) {
	case text.NOUN, text.PROPN, text.ADJ, text.VERB, text.AUX, text.PART, text.DET, text.PRON, text.NUM:
		return counted{}
	}
	return f.list(f.countOne(h))
}

// diesOn reports whether the sentence goes on behind t to say that he or she died.
func (f *finder) diesOn(t int32) bool {
	end := f.first + int32(len(f.at))
	for j := t + 1; j+1 < end; j++ {
		if w := f.word(j); w != "he" && w != "she" {
			continue
		}
		k := j + 1
		for p := f.wordPOS(k); (p == text.AUX || p == text.ADV) && k < end; p = f.wordPOS(k) {
			k++
		}
		if w := f.word(k); w == "died" || w == "succumbed" || w == "pronounced" {
			return true
		}
	}
	return false
}

// survivedShot reads "both victims survived" with the verb at t: victims who live are hurt.
func (f *finder) survivedShot(t int32) {
	s := f.subject(t)
	if s < 0 || f.lemma(s) != "victim" || f.unreal(t) {
		return
	}
	if c := f.those(t); c.ok && (f.byNumber(c) || *c.low > 1) {
		f.later(&f.sick, func() { f.emit(c, injured, t, "victims who survived") })
	}
}
