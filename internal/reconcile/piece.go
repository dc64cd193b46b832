package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/place"
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// piece is a mention of force as part of what one text tells of an incident: what was fired, whom it killed, whom it wounded
// are told by predicates of their own, each with some of the parties, days and places.
type piece struct {
	told
	group   int
	sent    int32
	town    *extract.Location // where it happened, nil unless a town is known
	means   string            // what the force was done with, "" when that is open
	byNoun  bool              // the means stand with a noun of its sentence alone, which may be of another deed
	harm    string            // what it did to people: "killed", "injured"; "" where the deed itself is told
	count   int64             // how many it harmed, 0 when open
	sum     bool              // in the perfect: "have been killed" sums up, unless it is the news
	later   bool              // begins with "later": another deed, if it is a whole one
	other   bool              // set apart by its words alone, also from what its own sentence tells
	fresh   bool              // its sentence begins by setting itself apart: "Meanwhile", "Elsewhere"
	prior   bool              // told as what came long before another deed, or as what that answered
	second  bool              // set apart from what was told before: "another", "elsewhere"
	back    bool              // taken up from before: "the attack"
	new     bool              // told as a deed not told before: "a suicide bomb"
	caption bool              // stands below a picture, which may be of any day and place
	lead    bool              // of the headline or what the text begins with
	whole   bool              // its sentence tells who did it, or with what
}

// meansOf is what the modes of ASSAULT are done with. What has no row, as a killing, may be done with anything.
var meansOf = map[string]string{
	"aerial": "air", "drone": "air", "heavy-weapons": "shells", "explosives": "bombs", "suicide-attack": "bombs", "firearms": "guns",
	"primitive": "blades", "unconventional": "gas", "abduct": "abduction", "sexual": "rape", "torture": "torture", "beat": "fists", "crowd-control": "tear gas",
}

var (
	// battles have two sides and many days: that they took in a deed is not told by their words.
	battles = words("fight fighting battle clash combat war recapture retake capture offensive advance siege besiege")
	// attackNouns take up an incident told before: "killed in the attack".
	attackNouns = words("attack assault blast explosion bombing raid strike airstrike air-strike shelling bombardment shooting massacre incident ambush stabbing killing crash")
	// secondWords set a deed apart from those told before it.
	secondWords = words("another separate separately elsewhere meanwhile other second previous similar")
	killing     = words("kill die dead death slay murder massacre execute claim slaughter assassinate")
	injuring    = words("wound injure hurt")
	warWords    = words("war conflict uprising revolution violence fighting unrest insurgency")
	bombed      = words("bomb bombing bombard bombardment") // from the air, by guns, or laid
	stateWords  = words("regime government army military force troop police authority")
	hitting     = words("shoot stab gun beat")
	spans       = words("week month year decade")
	// bearers do not say who they are of.
	bearers = words("attacker assailant bomber gunman shooter suspect perpetrator hijacker warplane jet aircraft helicopter plane airplane drone missile rocket shell bomb car truck vehicle motorcycle man driver somebody someone")
)

// pieceOf is what m tells of an incident; false where m is of no single deed of force that came about.
func (d *desk) pieceOf(m told, group int) (piece, bool) {
	switch m.e.Status {
	case extract.Held, extract.Ongoing, extract.Alleged:
	default:
		return piece{}, false
	}
	doc := d.docs[m.doc].Doc
	lemma := fold(d.lemma(m))
	if m.e.Type != "ASSAULT" || battles[lemma] || d.total(m) || m.often {
		return piece{}, false
	}
	p := piece{told: m, group: group, sent: d.sentenceOf(m), means: meansOf[m.e.Mode], back: d.takenUp(m), lead: d.leads(m)}
	if p.means == "bombs" && (bombed[lemma] || d.bombing(m)) {
		p.means = "bombing"
	}
	if p.means == "" {
		p.means = d.meansByNoun(m)
		p.byNoun = p.means != ""
	} else if fromAfar(p) && d.gassed(m) {
		p.means = "gas"
	}
	if p.caption = pictured(doc, doc.Sentences[p.sent]); p.caption {
		p.lead = false
	}
	p.other, p.fresh = d.setApart(p), d.setsOut(m)
	_, p.prior = d.priorIn(m)
	p.new = !p.lead && d.toldAnew(m)
	p.second = p.other || p.fresh || p.prior || d.answers(m) || slices.ContainsFunc(p.targets, d.another) && (p.place >= 0 || len(p.sources) > 0)
	p.sum = d.perfect(m) && !p.lead
	if m.e.Place >= 0 && m.e.Where.Precision == place.Town && m.e.Where.Basis != extract.Dateline {
		p.town = &m.e.Where
	}
	first := fold(doc.Word(doc.Sentences[p.sent].First))
	p.later = first == "later" || first == "earlier" || first == "also"
	switch {
	case killing[lemma]:
		p.harm = "killed"
	case injuring[lemma]:
		p.harm = "injured"
	case hitting[lemma] && d.people(m.targets):
		p.harm = "hit"
	}
	p.count = d.harmed(m)
	return p, true
}

// harmed is how many people m was done to, 0 where that is open: five of "31 people, including five children" are among the others.
func (d *desk) harmed(m told) (n int64) {
	doc := d.docs[m.doc].Doc
	var seen []int32
	for _, a := range m.e.Target {
		k := d.at(m.doc, a.Mention)
		if k < 0 || slices.Contains(seen, k) || !slices.Contains(m.targets, k) {
			continue
		}
		seen = append(seen, k)
		head := doc.Mentions[a.Mention].Head
		if c := doc.Child(head, text.RelCase); c >= 0 && (fold(doc.Word(c)) == "including" || fold(doc.Word(c)) == "among") && n > 0 {
			continue
		}
		n += quantity(strings.Fields(fold(d.who[k].Name)))
	}
	return n
}

// bombing reports whether the deed of m is told as done by bombings, which may be from the air, by guns, or laid.
func (d *desk) bombing(m told) bool {
	doc := d.docs[m.doc].Doc
	for t := range doc.Children(m.e.Head) {
		if w := fold(doc.Tokens[t].Lemma); doc.Tokens[t].POS != text.NOUN || w != "bombing" && w != "bombardment" {
			continue
		}
		if c := doc.Child(t, text.RelCompound); c < 0 || !bearers[fold(doc.Tokens[c].Lemma)] && fold(doc.Tokens[c].Lemma) != "suicide" {
			return true // no "car bombing"
		}
	}
	return false
}

// leads reports whether m stands in the headline or the first three sentences behind it.
func (d *desk) leads(m told) bool {
	doc := d.docs[m.doc].Doc
	last := int32(2)
	if !doc.TitleSpan.Empty() {
		_, end := doc.TokensIn(doc.TitleSpan)
		last = doc.Tokens[max(end-1, 0)].Sent + 3
	}
	return d.sentenceOf(m) <= last
}

// total reports whether m sums up deeds of a long time, "killed in the war", "since 2011", though not "the worst since 2011".
func (d *desk) total(m told) bool {
	doc := d.docs[m.doc].Doc
	s := doc.Sentences[d.sentenceOf(m)]
	for t := s.First; t < s.Last; t++ {
		switch {
		case doc.Tokens[t].Tag == text.TagJJS, doc.Tokens[t].Tag == text.TagRBS:
			return false
		case fold(doc.Word(t)) == "since" && !(t+1 < s.Last && sinceDay[fold(doc.Word(t+1))]), warWords[fold(doc.Tokens[t].Lemma)] && doc.Tokens[t].Head == m.e.Head:
			return true
		}
	}
	return m.e.Background && m.days.Days() > 31 || d.perfect(m) && spanned(doc, s)
}

// sinceDay are the words behind "since" for a time of the day itself.
var sinceDay = words("dawn morning midnight noon yesterday daybreak sunrise monday tuesday wednesday thursday friday saturday sunday")

// spanned reports a time in s that runs up to now: "in the past two months", "over the last year".
func spanned(doc *text.Doc, s text.Sentence) bool {
	for t := s.First; t+1 < s.Last; t++ {
		if w := fold(doc.Word(t)); w != "past" && w != "last" || fold(doc.Word(t-1)) != "the" {
			continue
		}
		for i := t + 1; i < min(t+4, s.Last); i++ {
			if spans[doc.Tokens[i].Lemma] {
				return true
			}
		}
	}
	return false
}

// perfect reports whether m, or the verb whose subject or object it is, is told in the present perfect.
func (d *desk) perfect(m told) bool {
	doc := d.docs[m.doc].Doc
	at := m.e.Head
	if up := doc.Tokens[at].Head; doc.Tokens[at].POS == text.NOUN && up >= 0 && doc.Tokens[up].POS == text.VERB &&
		(doc.Tokens[at].Rel == text.RelObj || doc.Tokens[at].Rel == text.RelNsubj || doc.Tokens[at].Rel == text.RelNsubjPass) {
		at = up
	}
	for t := range doc.Children(at) {
		if k := &doc.Tokens[t]; k.Lemma == "have" && (k.Tag == text.TagVBP || k.Tag == text.TagVBZ) {
			return true
		}
	}
	return false
}

// habit reports whether m is told in the present: what somebody does rather than did.
func (d *desk) habit(m told) bool {
	doc := d.docs[m.doc].Doc
	tag := doc.Tokens[m.e.Head].Tag
	s := doc.Sentences[d.sentenceOf(m)]
	for t := s.First; t < s.Last; t++ {
		if oftenWords[fold(doc.Word(t))] {
			return true
		}
	}
	if up := doc.Tokens[m.e.Head].Head; tag == text.TagVB && doc.Tokens[m.e.Head].Rel.Base() == text.RelAdvcl && up >= 0 {
		tag = doc.Tokens[up].Tag // "use the base to bomb"
	}
	for t := range doc.Children(m.e.Head) {
		if k := &doc.Tokens[t]; tag != text.TagVB && k.Rel.Base() == text.RelAux && k.Lemma == "be" && (k.Tag == text.TagVBP || k.Tag == text.TagVBZ) {
			tag = k.Tag // "are being bombed"
		}
	}
	return (tag == text.TagVBP || tag == text.TagVBZ) && !doc.TitleSpan.Contains(m.e.Trigger) && d.sentenceOf(m) > 2
}

var oftenWords = words("regularly often frequently routinely repeatedly usually daily")

// takenUp reports whether m speaks of a deed as one told before.
func (d *desk) takenUp(m told) bool { return d.deedNoun(m, attackNouns, isDefinite) }

// toldAnew reports whether m speaks of a deed as one not told before.
func (d *desk) toldAnew(m told) bool {
	return (d.deedNoun(m, attackNouns, isIndefinite) || d.deedNoun(m, bombNouns, isIndefinite)) && !slices.ContainsFunc(m.targets, d.another)
}

// bombNouns stand for a deed told anew alone: "the bomb" is the thing.
var bombNouns = words("bomb")

// deedNoun reports whether m is, or is told by, one of some nouns with a determiner of some kind.
func (d *desk) deedNoun(m told, nouns map[string]bool, kind func(det string) bool) bool {
	doc := d.docs[m.doc].Doc
	is := func(t int32) bool {
		det := doc.Child(t, text.RelDet)
		return det >= 0 && nouns[fold(doc.Tokens[t].Lemma)] && kind(fold(doc.Word(det)))
	}
	if is(m.e.Head) {
		return true
	}
	for t := range doc.Children(m.e.Head) {
		switch doc.Tokens[t].Rel {
		case text.RelNsubj, text.RelNsubjPass, text.RelObl, text.RelNmod:
			if is(t) {
				return true
			}
		}
	}
	return false
}

// isIndefinite reports whether a determiner speaks of what was not told before.
func isIndefinite(det string) bool { return det == "a" || det == "an" }

// answers reports whether m is told as what somebody answered with: "responded with raids that killed nine".
func (d *desk) answers(m told) bool {
	doc := d.docs[m.doc].Doc
	for t := doc.Tokens[m.e.Head].Head; t >= 0; t = doc.Tokens[t].Head {
		if doc.Tokens[t].POS == text.VERB && answering[fold(doc.Tokens[t].Lemma)] {
			return true
		}
	}
	return false
}

// answering are the verbs for a deed that answers another.
var answering = words("respond retaliate avenge")

// setApart reports whether the words of p set its deed apart from those told before: "elsewhere", "another attack". More people harmed
// ("nine others") are of the same deed where one sentence tells of both, and unless they have a place or a doer of their own.
func (d *desk) setApart(p piece) bool {
	doc := d.docs[p.doc].Doc
	s := doc.Sentences[p.sent]
	for t := s.First; t < s.Last; t++ {
		switch w := fold(doc.Tokens[t].Lemma); {
		case !secondWords[w]:
		case (t == s.First || w == "meanwhile") && doc.Tokens[t].Rel == text.RelAdvmod: // sets the whole sentence apart
		case doc.Tokens[t].Rel == text.RelAdvmod && doc.Tokens[t].Head == p.e.Head:
			return true
		case doc.Tokens[t].POS == text.NOUN: // "injuring three others"
		case doc.Tokens[t].Head == p.e.Head, attackNouns[fold(doc.Tokens[max(doc.Tokens[t].Head, 0)].Lemma)] && doc.Within(t, p.e.Head):
			return true
		}
	}
	return false
}

// setsOut reports whether the sentence of m sets all it tells apart from what was told before: "Elsewhere", "In Lagos meanwhile".
func (d *desk) setsOut(m told) bool {
	doc := d.docs[m.doc].Doc
	s := doc.Sentences[d.sentenceOf(m)]
	for t := s.First; t < min(s.Last, s.First+openingWords); t++ {
		if w := fold(doc.Tokens[t].Lemma); doc.Tokens[t].Rel == text.RelAdvmod && (t == s.First && secondWords[w] || w == "meanwhile" || w == "elsewhere") {
			return true
		}
	}
	return false
}

// clash says what keeps two pieces from being of one incident, "" for nothing. An incident of many victims may be told of
// several by name.
func (d *desk) clash(x, y piece, many bool) string {
	switch {
	case d.daysApart(x, y), saidBefore(x.told, y.told), saidBefore(y.told, x.told):
		return "days differ"
	case (x.doc != y.doc || x.sent != y.sent) && d.conflictingPlaces(x.told, y.told), d.otherPlace(x, y):
		return "places differ"
	case x.doc == y.doc && x.sent != y.sent && (d.dayBeside(x.told, y.told) || d.dayBeside(y.told, x.told)):
		return "the day in its sentence is another"
	case !d.doersAgree(x.sources, y.sources), d.blamedOther(x.told, y.told), d.blamedOther(y.told, x.told):
		return doersDiffer
	case d.namesDoer(x.told, y.told), d.namesDoer(y.told, x.told):
		return "who did the one is not known, and who did the other is"
	case x.doc != y.doc && oneAndMany(x, y):
		return "one died in the one, and many in the other"
	case x.doc == y.doc && d.earlier(x.told) != d.earlier(y.told):
		return "one is told as earlier than the other"
	case d.sequel(x.told, y.told):
		return "one came after the other"
	case d.apartClauses(x.told, y.told):
		return "each is told in a clause of its own"
	case d.turned(x.told, y.told), d.turned(y.told, x.told):
		return "the one did it, the other suffered it"
	case (x.doc != y.doc || x.sent != y.sent) && !d.sufferersAgree(x.targets, y.targets, many || x.harm+y.harm == "killedinjured" || x.harm+y.harm == "injuredkilled", x.doc == y.doc):
		return "those done to differ"
	case x.doc == y.doc && x.harm != "" && x.harm == y.harm && x.count > 0 && y.count > 0 && x.count != y.count && (x.second || y.second):
		return "the numbers differ"
	}
	return ""
}

// otherPlace reports whether two pieces happen at, or to, places of different names that no list knows to be near.
func (d *desk) otherPlace(x, y piece) bool {
	a, b := d.spotOf(x.told), d.spotOf(y.told)
	if a < 0 || b < 0 || a == b || x.doc != y.doc || x.sent == y.sent || d.nameWithin(a, b) || d.spotWithin(a, b) || d.sharedSpot(x.told, y.told) {
		return false
	}
	if x.e.Place >= 0 && y.e.Place >= 0 && x.e.Where.Precision != "" && y.e.Where.Precision != "" {
		return false // conflictingPlaces has looked at them
	}
	return !d.wide(x.told, a) && !d.wide(y.told, b)
}

// spotWithin reports whether the name of one place begins with all of the other's: "the Kandora suburb", "the Kandora suburb town".
func (d *desk) spotWithin(a, b int32) bool {
	x, y := fold(d.who[a].Name), fold(d.who[b].Name)
	return x == y || strings.HasPrefix(x, y+" ") || strings.HasPrefix(y, x+" ")
}

// sharedSpot reports whether two mentions name one place among those that they happen at or are done to.
func (d *desk) sharedSpot(x, y told) bool {
	spots := func(m told) []int32 { return append(slices.Clone(m.targets), m.place) }
	return slices.ContainsFunc(spots(x), func(k int32) bool {
		return k >= 0 && d.who[k].Kind == text.Place && !d.wide(x, k) && slices.Contains(spots(y), k)
	})
}

// wide reports whether a place of m is a country or a part of one, in which much may lie.
func (d *desk) wide(m told, spot int32) bool {
	if m.place == spot && (m.e.Where.Precision == place.Country || m.e.Where.Precision == place.Division || m.e.Where.Precision == place.Region) {
		return true
	}
	_, country := lexicon.Country(d.who[spot].Name)
	return country
}

// spotOf is the place of m or the place it is done to, -1 when neither is known.
func (d *desk) spotOf(m told) int32 {
	if m.place >= 0 && !d.wide(m, m.place) {
		return m.place
	}
	for _, k := range m.targets {
		if d.who[k].Kind == text.Place {
			return k
		}
	}
	return m.place
}
