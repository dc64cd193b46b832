package actor

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/internal/nlp/coref"
	"github.com/readout-news/readout/text"
)

// known asks the lexicon for the country: names of countries and bodies, then the list of leaders.
func (w *witness) known() {
	for _, i := range w.chain.Mentions {
		m := w.d.Mentions[i]
		if m.Form != text.Named || w.a.Kind == text.Person && m.Kind == text.Person {
			continue
		}
		s := w.str(m.Span)
		if o, ok := lexicon.Org(s); ok && !w.foreign(o) {
			w.listed = true
			w.setCountry(o.Country, "lexicon: ", o.Name)
			w.setSector(o.Sector, "lexicon: ", o.Name)
		}
		if m.Kind == text.Organization && !w.listed {
			w.partOfBody(s)
		}
		if n, ok := coref.NationOf(w.d, m.Span); ok {
			w.setCountry(n.Code, "lexicon: ", s)
			if lexicon.Partial(s) {
				w.setSector("PRE", "recognised by few: ", s)
			}
			if n.Is(lexicon.Seat) {
				w.setSector("GOV", "seat of government")
			}
			if m.Why == "capital for its government" {
				w.setSector("GOV", m.Why)
			}
		}
	}
	if w.a.Kind == text.Person {
		w.office()
	}
	if w.affiliation.Country != "" {
		w.setCountry(w.affiliation.Country, "belongs to ", w.affiliation.Name)
	}
	w.officeSeat()
	w.town()
}

// partOfBody takes country and sector from the known body with whose name another begins: a staff, an office of it.
func (w *witness) partOfBody(name string) {
	for cut := strings.LastIndexByte(name, ' '); cut > 0; cut = strings.LastIndexByte(name[:cut], ' ') {
		o, ok := lexicon.Org(name[:cut])
		if !ok || o.Agency || strings.HasPrefix(name[cut:], " and ") || w.foreign(o) {
			continue
		}
		w.setCountry(o.Country, "part of ", o.Name)
		if noun, ok := lexicon.AgentNoun(name); !ok || noun.Sector == "" || o.Sector == "SPY" {
			w.setSector(o.Sector, "part of ", o.Name)
		}
		return
	}
}

// foreign reports whether the text lays a body of that name to another country ("Chile's Defense Department").
func (w *witness) foreign(o lexicon.Organization) bool {
	return w.a.Country != "" && o.Country != w.a.Country && lexicon.CountryOf(o.Country) != ""
}

func (w *witness) setSector(code string, why ...string) {
	if w.a.Sector == "" && code != "" {
		w.a.Sector = code
		w.found("sector ", code, why)
	}
}

// office asks the list of leaders: by name for those in office at the document's date, or at any time when a
// full name leaves no doubt.
func (w *witness) office() {
	m := w.d.Mentions[w.chain.Best]
	if m.Form != text.Named {
		return
	}
	name := w.str(m.Span)
	parts := w.keys.NameParts(name)
	full, listed := len(parts) > 1, false
	w.ever, w.now = w.ever[:0], w.now[:0]
	for l := range lexicon.Terms(parts) {
		listed = true
		w.couldBe(l, full)
	}
	if cut, ok := strings.CutSuffix(name, "s"); ok && !listed { // "Assads", where a scraper lost the apostrophe
		for l := range lexicon.Terms(w.keys.NameParts(cut)) {
			w.couldBe(l, full)
		}
	}
	now, ever := w.now, w.ever
	if l, ok := oneLeader(now); ok {
		w.setCountry(homeOf(l), "leaders: ", l.Name, ", ", l.Office)
		if len(w.a.Roles) == 0 {
			w.setSector(w.sectorOf(l), "leaders: ", l.Name, ", ", l.Office)
		}
		return
	}
	l, ok := oneLeader(ever)
	if !ok || !w.bears(ever) && (full && len(w.keys.NameParts(l.Name)) < 2 || !full && !w.lately(ever)) {
		return
	}
	w.setCountry(homeOf(l), "leaders: ", l.Name, ", at another time")
	if len(w.a.Roles) == 0 && slices.ContainsFunc(ever, w.over) {
		w.setSector("ELI", "leaders: ", l.Name, ", formerly ", l.Office)
	}
}

// sectorOf is the sector of a listed office: that of the body it leads ("cia director"), else the government's.
func (w *witness) sectorOf(l *lexicon.Leader) string {
	if cut := strings.LastIndexByte(l.Office, ' '); cut > 0 {
		if o, ok := lexicon.Org(strings.ToUpper(l.Office[:cut])); ok && o.Sector != "" {
			return o.Sector
		}
	}
	return "GOV"
}

// couldBe notes a term of somebody who may be meant, by his full name or not.
func (w *witness) couldBe(l *lexicon.Leader, full bool) {
	if w.a.Country != "" && l.Country != w.a.Country && lexicon.CountryOf(l.Country) != "" || !full && !w.eminent(l) || full && w.namedAlike(l) {
		return
	}
	w.ever = append(w.ever, l)
	if l.In(w.d.Published.End) {
		w.now = append(w.now, l)
	}
}

// namedAlike reports whether nothing but a surname says that an actor with a full name served a term: the list has that surname
// alone, or the text gives initials ("A.J. Lind"), no such office, and does not name the country.
func (w *witness) namedAlike(l *lexicon.Leader) bool {
	return (len(w.keys.NameParts(l.Name)) == 1 || initials(w.keys.NameParts(w.a.Name))) && !w.bears([]*lexicon.Leader{l}) && !w.speaksOf(l.Country)
}

// initials reports whether all but the last part of a name are single letters.
func initials(parts []string) bool {
	return len(parts) > 1 && !slices.ContainsFunc(parts[:len(parts)-1], func(p string) bool { return len(p) > 1 })
}

// speaksOf reports whether a name of the text is that of the country or of its people.
func (w *witness) speaksOf(country string) bool {
	return slices.ContainsFunc(w.d.Names, func(n text.Name) bool {
		at, ok := coref.NationOf(w.d, n.Span)
		return ok && at.Code == country
	})
}

// eminent reports whether an office is so high that its holder is known by surname.
func (w *witness) eminent(l *lexicon.Leader) bool {
	o, ok := w.keys.Office(l.Office)
	return !ok || o.Class != "-" || o.Base == "leader" || o.Base == "secretary-general"
}

// lately reports whether all terms are those of one person, and one of them lies within ten years of the document.
func (w *witness) lately(terms []*lexicon.Leader) bool {
	on := w.d.Published.End
	near := false
	for _, l := range terms {
		if on.IsZero() || lexicon.CompareNames(w.keys.NameParts(l.Name), w.keys.NameParts(terms[0].Name)) == lexicon.Different {
			return false
		}
		o, _ := w.keys.Office(l.Office)
		if parts := w.keys.NameParts(l.Name); !o.Leads() && o.Base != "leader" || parts[len(parts)-1] != w.keys.Key(w.a.Name) {
			return false // of ministers and of families named first there are too many
		}
		near = near || !l.To.IsZero() && l.To.Add(3650).Compare(on) > 0 && l.To.Compare(on) < 0
	}
	return near
}

// bears reports whether the text gives the actor an office such as the terms are of ("President Okoro"), and is not of a
// day before them.
func (w *witness) bears(terms []*lexicon.Leader) bool {
	on := w.d.Published.End
	for _, r := range w.a.Roles {
		o, ok := w.keys.Office(r.Title)
		if !ok || !o.Leads() {
			continue
		}
		return slices.ContainsFunc(terms, func(l *lexicon.Leader) bool {
			held, _ := w.keys.Office(l.Office)
			return (held.Base == "leader" || held.Base == o.Base) && (on.IsZero() || l.From.Compare(on) <= 0)
		})
	}
	return false
}

// over reports whether a term has ended when the document is written.
func (w *witness) over(l *lexicon.Leader) bool {
	return !l.To.IsZero() && !w.d.Published.End.IsZero() && l.To.Compare(w.d.Published.End) < 0
}

// oneLeader is the first of the terms when all are of one country.
func oneLeader(terms []*lexicon.Leader) (*lexicon.Leader, bool) {
	for _, l := range terms {
		if l.Country != terms[0].Country {
			return nil, false
		}
	}
	if len(terms) == 0 {
		return nil, false
	}
	return terms[0], true
}

// homeOf is the country of an office; bodies give their own.
func homeOf(l *lexicon.Leader) string {
	if o, ok := lexicon.Org(l.Country); ok && lexicon.CountryOf(l.Country) == "" {
		return o.Country
	}
	return l.Country
}

// sector follows from the offices, then from the nouns, then from the body somebody belongs to.
func (w *witness) sector() {
	if w.affiliation.Kind == text.Group && w.a.Kind == text.Person { // whatever office an armed group gives
		w.setSector(w.affiliation.Sector, "belongs to ", w.affiliation.Name)
	}
	for _, r := range w.a.Roles {
		if o, ok := w.keys.Office(r.Title); ok && o.Sector != "" && o.Whole {
			if anyBodys[o.Base] && !o.Former && w.affiliation.Name != "" {
				w.setSector(w.affiliation.Sector, o.Base, " of ", w.affiliation.Name)
			}
			if o.Former {
				w.setSector("ELI", "former office: ", r.Title)
			}
			w.setSector(o.Sector, "office: ", r.Title)
		}
	}
	switch w.affiliation.Sector {
	case "GOV", "MIL", "SPY", "LEG", "COP", "JUD":
		for _, r := range w.a.Roles {
			if strings.HasPrefix(r.Title, "former ") || strings.HasPrefix(r.Title, "ex-") {
				w.setSector("ELI", "formerly of ", w.affiliation.Name)
			}
		}
	}
	w.setSector(w.affiliation.Sector, "belongs to ", w.affiliation.Name)
	if w.publishes() {
		w.setSector("JRN", "publishes reports")
	}
	for _, i := range w.chain.Mentions {
		m := w.d.Mentions[i]
		if m.Form == text.Pronoun || m.Role.Empty() && m.Kind == text.Person {
			continue
		}
		if m.Form == text.Named && (w.listed || m.Kind == text.Place || m.Kind == text.Other) {
			continue
		}
		s := m.Span
		if m.Form == text.Named && !m.Role.Empty() {
			s = m.Role
		}
		code, word := w.nounSector(s, m.Head)
		if m.Form == text.Named && m.Kind != text.Person && code == "CVL" {
			continue // "Society" in a name is no crowd
		}
		if code == "" && m.Form == text.Named && m.Kind != text.Person && endsIn(w.str(s), " party") {
			code, word = "PTY", "party"
		}
		w.setSector(code, "noun: ", word)
		if m.Form == text.Nominal {
			w.ofWhat(m.Head)
		}
		if m.Plural && w.d.Tokens[m.Head].Lemma == "force" && lexicon.CountryOf(w.a.Country) != "" {
			w.setSector("MIL", "forces of a country")
		}
	}
	w.tailOffice()
}

// publishes reports that the actor is the document's own outlet or one whose report it carries.
func (w *witness) publishes() bool {
	if w.a.Kind == text.Person || w.listed {
		return false
	}
	name := strings.TrimPrefix(w.a.Name, "the ")
	if strings.EqualFold(name, strings.TrimPrefix(w.d.Outlet, "The ")) {
		return name != ""
	}
	return slices.ContainsFunc(w.d.Lineage, func(l text.Lineage) bool {
		return strings.EqualFold(name, strings.TrimPrefix(l.Name, "The "))
	})
}

// endsIn reports whether s, in whatever letters, ends in the small letters of end.
func endsIn(s, end string) bool {
	return len(s) >= len(end) && strings.EqualFold(s[len(s)-len(end):], end)
}

// anyBodys are offices that any body may have, so that the body gives the sector.
var anyBodys = map[string]bool{"president": true, "vice president": true, "leader": true, "secretary-general": true, "secretary": true,
	"director-general": true, "commissioner": true, "official": true, "speaker": true}

// nounSector looks for the noun that gives the sector: the whole phrase, then what its last noun serves
// ("army" in "army spokesman").
func (w *witness) nounSector(s text.Span, head int32) (string, string) {
	printed := w.keys.Key(w.d.Str(s))
	phrase := printed
	if t := &w.d.Tokens[head]; s.Contains(t.Span) && s.End == t.End && t.Lemma != "" && w.d.Word(head) != t.Lemma {
		phrase = w.keys.Key2(w.d.Text[s.Start:t.Start], t.Lemma)
	}
	for p := phrase; p != ""; {
		if a, ok := lexicon.AgentNoun(p); ok && a.Sector != "" && !serves(p) {
			if b, who, ok := employer(p, a.Sector); ok {
				return b, who
			}
			return a.Sector, p
		}
		cut := strings.LastIndexByte(p, ' ')
		if cut < 0 {
			break
		}
		if beside(p) {
			return "", ""
		}
		p = p[:cut]
	}
	if whose, _, ok := strings.Cut(w.d.Str(s), "'s "); ok { // "Northern Fleet's Arctic Group"
		if a, known := lexicon.AgentNoun(whose); known && a.Sector != "" {
			return a.Sector, whose
		}
	}
	for _, p := range [...]string{phrase, printed} { // as printed, where the lemma misleads
		if a, ok := lexicon.AgentNoun(p); ok {
			return a.Sector, p
		}
	}
	return "", ""
}

// employer is the sector of whom the trade at the end of p works for, where a word of the state or of arms stands before it: "army
// accountant", "police driver".
func employer(p, sector string) (code, who string, ok bool) {
	cut := strings.LastIndexByte(p, ' ')
	if cut < 0 || sector != "LAB" && sector != "BUS" && sector != "CVL" {
		return "", "", false
	}
	if _, whole := lexicon.AgentNoun(p[strings.LastIndexByte(p[:cut], ' ')+1:]); whole { // "police officer", "army wife" as listed
		last, _ := lexicon.AgentNoun(p[cut+1:])
		both, _ := lexicon.AgentNoun(p[strings.LastIndexByte(p[:cut], ' ')+1:])
		if last != both {
			return "", "", false
		}
	}
	a, ok := lexicon.AgentNoun(p[:cut])
	switch a.Sector {
	case "MIL", "COP", "GOV", "JUD", "LEG", "SPY":
		return a.Sector, p[:cut], ok
	}
	return "", "", false
}

// ofWhat takes the sector of "a group of tourists" from the tourists.
func (w *witness) ofWhat(head int32) {
	for c := range w.d.Children(head) {
		t := w.d.Tokens[c]
		if t.Rel != text.RelNmod || t.POS != text.NOUN {
			continue
		}
		if k := w.d.Child(c, text.RelCase); k >= 0 && strings.EqualFold(w.d.Word(k), "of") {
			a, _ := lexicon.AgentNoun(t.Lemma)
			w.setSector(a.Sector, "made up of: ", t.Lemma)
		}
	}
}

// tailOffice takes the sector of a title of which only the end is known ("deputy culture minister").
func (w *witness) tailOffice() {
	for _, r := range w.a.Roles {
		if o, ok := w.keys.Office(r.Title); ok {
			w.setSector(o.Sector, "office: ", o.Base)
		}
	}
}
