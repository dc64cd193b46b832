package actor

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/internal/nlp/coref"
	"github.com/readout-news/readout/text"
)

// Describe says of every chain of d who it is. What neither the text nor the lexicon tells stays empty.
func Describe(d *text.Doc) []Actor {
	out := make([]Actor, len(d.Chains))
	r := rooms.Get().(*room)
	r.ends = r.ends[:0]
	for i, c := range d.Chains {
		w := witness{d: d, chain: c, room: r, firstRole: len(r.roles)}
		w.a.Kind = c.Kind
		w.name()
		w.stated()
		w.known()
		w.sector()
		out[i] = w.a
		r.ends = append(r.ends, ends{len(r.grounds), len(r.roles)})
	}
	r.handOver(out)
	rooms.Put(r)
	houses(out)
	return out
}

// room is memory that one document after another uses.
type room struct {
	keys      lexicon.Keys
	grounds   []string // of all actors, one behind the other
	roles     []Role
	ends      []ends // of each actor
	ever, now []*lexicon.Leader
}

// ends are where the grounds and roles of an actor end.
type ends struct{ grounds, roles int }

var rooms = sync.Pool{New: func() any { return &room{} }}

// handOver gives the actors their grounds and roles, all in two slices, and keeps nothing of them.
func (r *room) handOver(actors []Actor) {
	grounds, roles := slices.Clone(r.grounds), slices.Clone(r.roles)
	from := ends{}
	for i, to := range r.ends {
		a := &actors[i]
		a.Grounds, a.Roles = nil, nil
		if from.grounds < to.grounds {
			a.Grounds = grounds[from.grounds:to.grounds:to.grounds]
		}
		if from.roles < to.roles {
			a.Roles = roles[from.roles:to.roles:to.roles]
		}
		from = to
	}
	clear(r.grounds)
	clear(r.roles)
	r.grounds, r.roles = r.grounds[:0], r.roles[:0]
}

// houses gives lawmakers whose country nobody states that of the only parliament or parties that the text names.
func houses(actors []Actor) {
	home, name := "", ""
	for _, a := range actors {
		if a.Kind == text.Person || a.Sector != "LEG" && a.Sector != "PTY" || lexicon.CountryOf(a.Country) == "" {
			continue
		}
		if home != "" && home != a.Country {
			return
		}
		home, name = a.Country, a.Name
	}
	for i := range actors {
		a := &actors[i]
		sits := a.Sector == "LEG" || a.Sector == "" && len(a.Roles) > 0 && a.Roles[0].Title == "representative" && a.Roles[0].Of == ""
		if home != "" && a.Kind == text.Person && sits && a.Country == "" {
			a.Country, a.Sector = home, "LEG"
			a.Grounds = append(a.Grounds, "country "+home+", the only parliament named: "+name)
		}
	}
}

// witness gathers what a document says of one chain.
type witness struct {
	d     *text.Doc
	chain text.Chain
	a     Actor
	// affiliation is the body that a title belongs to ("Hamas" of "Hamas spokesman").
	affiliation lexicon.Organization
	listed      bool // a body that the lexicon knows
	// seat is the town or province of an office: "London" of "mayor of London".
	seat string

	*room
	firstRole int // of this actor, among those of the room
}

func (w *witness) because(why string) { w.grounds = append(w.grounds, why) }

func (w *witness) str(s text.Span) string {
	words := unquoted(w.d.Str(s))
	if s.Empty() || words[0] == ' ' || words[len(words)-1] == ' ' || strings.Contains(words, "  ") || strings.ContainsFunc(words, oddSpace) {
		return strings.Join(strings.Fields(words), " ")
	}
	return words // nearly always: no copy
}

// unquoted leaves out the brackets of what an editor added to a quotation ("Ola [Ek"), and a closing mark whose opening one stands before
// the name ("Elm’ Hosts").
func unquoted(name string) string {
	if strings.ContainsAny(name, "[]") {
		name = strings.NewReplacer("[", "", "]", "").Replace(name)
	}
	for _, pair := range [...][2]string{{"‘", "’ "}, {"“", "”"}} {
		if strings.Contains(name, pair[1]) && !strings.Contains(name, pair[0]) && !strings.Contains(name, "s’ ") {
			name = strings.Replace(name, pair[1], strings.TrimLeft(pair[1], "’”"), 1)
		}
	}
	return name
}

func oddSpace(r rune) bool { return r != ' ' && unicode.IsSpace(r) }

// name takes the fullest mention: names as printed, nouns without their article.
func (w *witness) name() {
	m := w.d.Mentions[w.chain.Best]
	w.a.Name = w.str(m.Span)
	if m.Form != text.Named {
		if m.Nation.Start >= m.End && strings.HasPrefix(w.d.Text[m.End:], " of ") { // "the government of Iran"
			w.a.Name = w.str(m.Span.Cover(m.Nation))
		}
		first, rest, more := strings.Cut(w.a.Name, " ")
		if more && articles[strings.ToLower(first)] {
			w.a.Name = rest
		}
		if n, ok := lexicon.Country(w.str(m.Nation)); ok && m.Office != "" {
			w.a.Name = m.Office + " of " + lexicon.CountryOf(n.Code)
		}
		return
	}
	if n, ok := lexicon.Country(w.a.Name); ok && w.a.Kind != text.Person && n.Is(lexicon.Adjective) && !n.Is(lexicon.CountryName) && !m.Plural {
		w.a.Name = lexicon.CountryOf(n.Code)
		w.because("adjective of the country")
	}
}

var articles = map[string]bool{"the": true, "a": true, "an": true, "this": true, "that": true, "these": true, "those": true,
	"another": true, "neither": true, "either": true, "each": true, "every": true, "any": true}

// stated reads country and office beside the mentions.
func (w *witness) stated() {
	for _, i := range w.chain.Mentions {
		m := w.d.Mentions[i]
		if m.Form == text.Pronoun {
			continue
		}
		of := ""
		if n, ok := coref.NationOf(w.d, m.Nation); ok {
			of = n.Code
			w.setCountry(of, "stated: ", w.str(m.Nation))
			if n.Form == lexicon.Region { // the premier of a province is none of the country
				of = w.str(m.Nation)
			}
		}
		if m.Form == text.Nominal && collective[w.d.Tokens[m.Head].Lemma] {
			w.madeUpOf(m.Head)
		}
		if w.affiliation.Name == "" {
			w.affiliation = w.affiliationOf(m)
		}
		w.party(m)
		w.addRole(m, i, of)
	}
	slices.SortStableFunc(w.a.Roles, func(a, b Role) int { return cmp.Compare(rank(&w.keys, a.Title), rank(&w.keys, b.Title)) })
}

// collective are nouns that count or bundle those who stand behind "of".
var collective = map[string]bool{"group": true, "team": true, "delegation": true, "crowd": true, "band": true, "handful": true, "coalition": true,
	"alliance": true, "majority": true, "pair": true, "number": true, "dozen": true, "score": true, "hundred": true, "thousand": true, "convoy": true,
	"column": true, "unit": true, "squad": true, "bunch": true, "mob": true, "gang": true, "platoon": true, "battalion": true, "family": true}

// madeUpOf takes the country of "a group of Kenyan tourists" from the tourists.
func (w *witness) madeUpOf(head int32) {
	for c := range w.d.Children(head) {
		if k := w.d.Child(c, text.RelCase); w.d.Tokens[c].Rel != text.RelNmod || k < 0 || !strings.EqualFold(w.d.Word(k), "of") {
			continue
		}
		for i := range w.d.Mentions {
			m := &w.d.Mentions[i]
			if m.Head != c {
				continue
			}
			if n, ok := coref.NationOf(w.d, m.Nation); ok {
				w.setCountry(n.Code, "made up of: ", w.str(m.Span))
			}
		}
	}
}

// rank puts high offices before other titles, and those last that say least.
func rank(k *lexicon.Keys, title string) int {
	o, ok := k.Office(title)
	switch {
	case title == "leader", title == "counterpart", title == "head", title == "official", !ok && !strings.Contains(title, " "):
		return 3
	case !ok:
		return 4
	case o.Class != "-":
		return 1
	}
	return 2
}

func (w *witness) setCountry(code string, why ...string) {
	if w.a.Country == "" && code != "" {
		w.a.Country = code
		w.found("country ", code, why)
	}
}

// found notes what was found, and why in words that are put together only now.
func (w *witness) found(what, code string, why []string) {
	var buf [96]byte
	b := append(append(append(buf[:0], what...), code...), ", "...)
	for _, s := range why {
		b = append(b, s...)
	}
	w.because(w.keys.String(b))
}

// addRole notes the title at mention m; of a body it is no office.
func (w *witness) addRole(m text.Mention, i int32, of string) {
	if m.Role.Empty() || m.Kind != text.Person {
		return
	}
	o, ok := w.keys.Office(w.str(m.Role))
	if !ok && m.Why == "noun" { // "the suspect" is who it is by a guess: enough to refer, too little to say what somebody is
		return
	}
	title := o.Title
	if !ok {
		title = strings.ToLower(w.str(m.Role))
	}
	switch title {
	case "mr", "mrs", "ms":
		return
	}
	title = cmp.Or(m.Office, title)
	if of == "" {
		of = w.affiliationOf(m).Name
	}
	if o, ok := w.keys.Office(title); ok && !o.Whole { // "hamas spokesman" is the spokesman of Hamas
		if cut := len(title) - len(o.Base) - 1; cut > 0 && strings.HasSuffix(title, " "+o.Base) {
			if _, body := lexicon.Org(w.capitals(m.Role, cut)); body {
				title = o.Base
			}
		}
	}
	for k, r := range w.roles[w.firstRole:] {
		if r.Title == title && (r.Of == of || of == "") {
			return
		}
		if r.Title == title && r.Of == "" {
			w.a.Roles[k] = Role{title, of, i}
			return
		}
	}
	w.roles = append(w.roles, Role{title, of, i})
	w.a.Roles = w.roles[w.firstRole:]
}

// capitals is the text of the first n bytes of a title, "" where it is no name.
func (w *witness) capitals(role text.Span, n int) string {
	s := w.str(role)
	if n > len(s) || s[0] < 'A' || s[0] > 'Z' {
		return ""
	}
	return s[:n]
}

// affiliationOf finds the body beside a title or noun: "Hamas fighters", "spokesman for the IDF". Bodies
// that we do not know carry their name alone.
func (w *witness) affiliationOf(m text.Mention) lexicon.Organization {
	role := m.Role
	if role.Empty() {
		return lexicon.Organization{}
	}
	first, last := w.d.TokensIn(role)
	limit := m.Start
	if m.Form == text.Named {
		limit = w.d.Sentences[w.d.Tokens[m.Head].Sent].Start
	}
	from, _ := slices.BinarySearchFunc(w.d.Names, limit, func(n text.Name, at int32) int { return cmp.Compare(n.Start, at) })
	for i := from; i < len(w.d.Names); i++ {
		n := w.d.Names[i]
		inside := n.First >= first && n.Last < last
		before := n.Last <= first && n.Start >= limit && w.adjoins(n.Last, first)
		after := n.First >= last && w.prepositional(last, n.First)
		if (inside || before || after) && n.Kind == text.Place && w.seat == "" && !role.Overlaps(m.Nation) {
			w.seat = w.str(n.Span)
		}
		if (inside || before || after) && n.Kind != text.Person {
			if o, ok := lexicon.Org(w.d.Str(n.Span)); ok {
				return o
			}
			if _, ok := lexicon.Country(w.d.Str(n.Span)); !ok && n.Kind == text.Organization {
				name := w.str(n.Span)
				noun, _ := lexicon.AgentNoun(name)
				return lexicon.Organization{Name: name, Sector: noun.Sector}
			}
		}
		if n.First > last+2 {
			break
		}
	}
	return w.unnamed(first, last)
}

// unnamed finds a known body among the capitalised words of a title where the name finder saw no name.
func (w *witness) unnamed(first, last int32) lexicon.Organization {
	for a := first; a < last-1; a++ {
		if c := w.d.Text[w.d.Tokens[a].Start]; c < 'A' || c > 'Z' {
			continue
		}
		for b := min(a+4, last-1); b > a; b-- {
			if o, ok := lexicon.Org(w.d.Text[w.d.Tokens[a].Start:w.d.Tokens[b-1].End]); ok {
				return o
			}
		}
	}
	return lexicon.Organization{}
}

// adjoins reports whether only a possessive mark or nothing stands between tokens a and b.
func (w *witness) adjoins(a, b int32) bool {
	return a == b || b == a+1 && w.d.Tokens[a].Tag == text.TagPOS
}

// prepositional reports whether "of", "for" or "from", perhaps with an article, joins token a to b.
func (w *witness) prepositional(a, b int32) bool {
	if b <= a || b-a > 2 || b >= int32(len(w.d.Tokens)) {
		return false
	}
	switch strings.ToLower(w.d.Word(a)) {
	case "of", "for", "from", "with":
		return b == a+1 || w.d.Tokens[a+1].POS == text.DET
	}
	return false
}

// serves reports whether the last word of p is somebody who speaks or works for others, so that the word
// before him tells the sector.
func serves(p string) bool {
	switch p[strings.LastIndexByte(p, ' ')+1:] {
	case "spokesman", "spokeswoman", "spokesperson", "official", "aide", "adviser", "advisor", "leader", "representative",
		"officer", "negotiator", "delegate", "source", "secretary":
		return true
	}
	return false
}

// beside reports whether the last word of p is somebody who stands to others, not for them: an ally of the
// regime is not the regime.
func beside(p string) bool {
	switch p[strings.LastIndexByte(p, ' ')+1:] {
	case "ally", "opponent", "rival", "enemy", "critic", "supporter", "foe", "backer", "partner", "victim":
		return true
	}
	return false
}
