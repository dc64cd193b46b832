package actor

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// cluster is the nodes of one named person.
type cluster struct {
	nodes      []int
	names      [][]string // distinct names by parts, the fullest first
	country    string
	generation string
}

// people joins persons by name: full names that agree, then surnames of the only person who bears them.
func (m *merger) people() {
	m.lostApostrophes()
	var full, single []int
	for i := range m.nodes {
		switch n := &m.nodes[i]; {
		case len(n.parts) > 1:
			full = append(full, i)
		case len(n.parts) == 1:
			single = append(single, i)
		}
	}
	m.byFullness(full)
	var clusters []*cluster
	buckets := map[string][]*cluster{} // by skeleton of every part
	for _, i := range full {
		clusters = m.place(i, clusters, buckets)
	}
	m.byFullness(single)
	alone := map[string][]*cluster{}
	for _, i := range single {
		m.placeSurname(i, buckets, alone)
	}
	for _, c := range clusters {
		for _, i := range c.nodes[1:] {
			m.join(i, c.nodes[0], m.nameGround(i, c.nodes[0]))
		}
	}
	m.givenNames(single, buckets)
}

// givenNames joins somebody called by his given name alone ("slams Nadia" over an article on Lind) to the only person of the story
// with that given name, if the same document speaks of that person in another way.
func (m *merger) givenNames(single []int, buckets map[string][]*cluster) {
	for _, i := range single {
		n := &m.nodes[i]
		if m.find(i) != i || lexicon.Gender(n.parts[0]) == 0 || m.joined(i) {
			continue
		}
		var one *cluster
		fits := 0
		for _, c := range near(n.parts, buckets) {
			if slices.ContainsFunc(c.names, func(p []string) bool { return lexicon.SamePart(n.parts[0], p[0]) }) {
				one, fits = c, fits+1
			}
		}
		if fits == 1 && (one.country == "" || n.Country == "" || one.country == n.Country) && m.inDocument(one.nodes[0], n.Doc) {
			m.join(i, one.nodes[0], "given name of the only "+m.nodes[one.nodes[0]].Name+" of the story")
		}
	}
}

// joined reports whether another node has joined i.
func (m *merger) joined(i int) bool {
	for j := range m.nodes {
		if j != i && m.find(j) == i {
			return true
		}
	}
	return false
}

// inDocument reports whether the actor of node i has a chain in document doc.
func (m *merger) inDocument(i, doc int) bool {
	for j := range m.nodes {
		if m.nodes[j].Doc == doc && m.find(j) == m.find(i) {
			return true
		}
	}
	return false
}

// lostApostrophes takes the "s" off a name that the story has without it too: scrapers make "Assads" of "Assad's".
func (m *merger) lostApostrophes() {
	last := func(n *node) string { return n.parts[len(n.parts)-1] }
	known := map[string]bool{}
	for i := range m.nodes {
		if n := &m.nodes[i]; len(n.parts) > 0 {
			known[last(n)] = true
		}
	}
	for i := range m.nodes {
		n := &m.nodes[i]
		if len(n.parts) == 0 {
			continue
		}
		if cut := strings.TrimSuffix(last(n), "s"); len(cut) >= 4 && cut != last(n) && known[cut] && !lexicon.GivenName(cut) {
			n.parts = append(slices.Clone(n.parts[:len(n.parts)-1]), cut)
		}
	}
}

// byFullness sorts so that what is met first does not depend on the documents' order: more parts first,
// those with a country before those without, then by name.
func (m *merger) byFullness(nodes []int) {
	slices.SortStableFunc(nodes, func(a, b int) int {
		x, y := &m.nodes[a], &m.nodes[b]
		return cmp.Or(cmp.Compare(len(y.parts), len(x.parts)), cmp.Compare(y.Country, x.Country),
			strings.Compare(strings.Join(x.parts, " "), strings.Join(y.parts, " ")), cmp.Compare(a, b))
	})
}

func (m *merger) place(i int, clusters []*cluster, buckets map[string][]*cluster) []*cluster {
	n := &m.nodes[i]
	var fits []*cluster
	for _, c := range near(n.parts, buckets) {
		if c.accepts(n) {
			fits = append(fits, c)
		}
	}
	if len(fits) > 1 { // those of the very name; where these are two, or none, it stays alone
		fits = slices.DeleteFunc(fits, func(c *cluster) bool { return !c.bears(n.parts) })
	}
	var fit *cluster
	if len(fits) == 1 {
		fit = fits[0]
	} else {
		fit = &cluster{generation: n.generation}
		clusters = append(clusters, fit)
	}
	fit.nodes = append(fit.nodes, i)
	fit.country = cmp.Or(fit.country, n.Country)
	if !fit.bears(n.parts) {
		fit.names = append(fit.names, n.parts)
		for _, p := range n.parts {
			k := lexicon.Skeleton(p)
			if !slices.Contains(buckets[k], fit) {
				buckets[k] = append(buckets[k], fit)
			}
		}
	}
	return clusters
}

// bears reports whether some document calls c by exactly this name.
func (c *cluster) bears(name []string) bool {
	return slices.ContainsFunc(c.names, func(p []string) bool { return slices.Equal(p, name) })
}

// near are the clusters that share a part with a name, each once.
func near(parts []string, buckets map[string][]*cluster) []*cluster {
	var out []*cluster
	for _, p := range parts {
		for _, c := range buckets[lexicon.Skeleton(p)] {
			if !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	return out
}

// accepts reports whether every name of the cluster agrees with n's and their countries do not differ.
func (c *cluster) accepts(n *node) bool {
	if c.country != "" && n.Country != "" && c.country != n.Country || c.generation != n.generation {
		return false
	}
	for _, p := range c.names {
		if lexicon.CompareNames(p, n.parts) != lexicon.Same {
			return false
		}
	}
	return true
}

// placeSurname joins a person of whom a document gives one name only.
func (m *merger) placeSurname(i int, full, alone map[string][]*cluster) {
	n := &m.nodes[i]
	var fits []*cluster
	for _, c := range near(n.parts, full) {
		if c.country != "" && n.Country != "" && c.country != n.Country {
			continue
		}
		if m.stations(n, c) || n.generation != "" && n.generation != c.generation {
			continue
		}
		if slices.ContainsFunc(c.names, func(p []string) bool {
			return lexicon.CompareNames(n.parts, p) == lexicon.PartOf || lexicon.FamilyFirst(n.parts[0], p)
		}) {
			fits = append(fits, c)
		}
	}
	if len(fits) == 1 {
		m.join(i, fits[0].nodes[0], "surname of the only "+m.nodes[fits[0].nodes[0]].Name+" of the story")
		return
	}
	if len(fits) > 1 {
		if c := m.eminent(n, fits); c != nil {
			m.join(i, c.nodes[0], "surname of the one of that office, "+m.nodes[c.nodes[0]].Name)
		}
		return
	}
	if lexicon.Gender(n.parts[0]) != 0 && len(n.Roles) == 0 {
		return // a given name alone is anybody's
	}
	k := lexicon.Skeleton(n.parts[0])
	for _, c := range alone[k] {
		if c.generation == n.generation && lexicon.SamePart(n.parts[0], c.names[0][0]) && (c.country == "" || n.Country == "" || c.country == n.Country) {
			c.country = cmp.Or(c.country, n.Country)
			m.join(i, c.nodes[0], "same surname")
			return
		}
	}
	alone[k] = append(alone[k], &cluster{nodes: []int{i}, names: [][]string{n.parts}, country: n.Country, generation: n.generation})
}

// stations reports whether the offices set a surname and a named person apart: one holds a high office, of the other
// only something else is told.
func (m *merger) stations(n *node, c *cluster) bool {
	high := func(r Role) bool { return officeOf(r.Title) }
	told := slices.ContainsFunc(c.nodes, func(i int) bool { return len(m.nodes[i].Roles) > 0 })
	return told && slices.ContainsFunc(n.Roles, high) &&
		!slices.ContainsFunc(c.nodes, func(i int) bool {
			return slices.ContainsFunc(m.nodes[i].Roles, high) || m.nodes[i].Country != "" && m.nodes[i].Country == n.Country
		})
}

// eminent is the one among several of a surname who shares an office with n, or whom alone the list of leaders knows.
func (m *merger) eminent(n *node, fits []*cluster) *cluster {
	var byOffice, byList []*cluster
	for _, c := range fits {
		shared := func(i int) bool {
			return slices.ContainsFunc(m.nodes[i].Roles, func(r Role) bool {
				return rank(nil, r.Title) < 3 && slices.ContainsFunc(n.Roles, func(q Role) bool { return q.Title == r.Title })
			})
		}
		if slices.ContainsFunc(c.nodes, shared) {
			byOffice = append(byOffice, c)
		}
		if c.generation == "" && slices.ContainsFunc(lexicon.Leaders(n.Name), func(l lexicon.Leader) bool {
			return lexicon.CompareNames(lexicon.NameParts(l.Name), c.names[0]) == lexicon.Same
		}) {
			byList = append(byList, c)
		}
	}
	switch {
	case len(byOffice) == 1:
		return byOffice[0]
	case len(byList) == 1:
		return byList[0]
	}
	return nil
}

func (m *merger) nameGround(i, j int) string {
	if slices.Equal(m.nodes[i].parts, m.nodes[j].parts) {
		return "same name: " + m.nodes[i].Name
	}
	return "spelling: " + m.nodes[i].Name + " = " + m.nodes[j].Name
}

// offices joins those whom a document knows only by office and country ("the Russian deputy foreign minister")
// to the only person of the story who holds exactly that office, and to each other.
func (m *merger) offices() {
	holders := map[string][]int{}
	for i := range m.nodes {
		n := &m.nodes[i]
		if !n.named || n.Kind != text.Person {
			continue
		}
		for _, r := range n.Roles {
			for _, k := range officeKeys(r, n.Country) {
				if at := holders[k]; !slices.ContainsFunc(at, func(j int) bool { return m.find(j) == m.find(i) }) {
					holders[k] = append(at, i)
				}
			}
		}
	}
	nameless := map[string]int{}
	for i := range m.nodes {
		n := &m.nodes[i]
		if n.named || n.Kind != text.Person || len(n.Roles) == 0 || n.Country == "" || m.indefiniteNoun(n) {
			continue
		}
		title := n.Roles[0].Title
		k := title + "|" + seatOf(n.Roles[0], n.Country)
		switch at := holders[k]; {
		case len(at) == 1:
			m.join(i, at[0], "the only "+n.Name+" of the story")
		case len(at) == 0 && officeOf(title) && m.onlyHolder(holders, title) >= 0:
			m.join(i, m.onlyHolder(holders, title), "the only "+title+" named in the story, without a country")
		case len(at) == 0 && title != "leader" && officeOf(title):
			if j, ok := nameless[k]; ok {
				m.join(i, j, "same office: "+n.Name)
			} else {
				nameless[k] = i
			}
		}
	}
}

// onlyHolder is the one person named with a title and no country, when the story names nobody else with it.
func (m *merger) onlyHolder(holders map[string][]int, title string) int {
	at := holders[title+"|"]
	if len(at) != 1 {
		return -1
	}
	for i := range m.nodes {
		n := &m.nodes[i]
		if n.named && m.find(i) != m.find(at[0]) && slices.ContainsFunc(n.Roles, func(r Role) bool { return r.Title == title }) {
			return -1
		}
	}
	return at[0]
}

// officeKeys are the descriptions under which the holder of an office can be found: by title, and heads of
// state and government also as the country's leader.
func officeKeys(r Role, country string) []string {
	o, ok := lexicon.ParseOffice(r.Title)
	if !ok || o.Former {
		return nil
	}
	country = seatOf(r, country)
	keys := []string{o.Title + "|" + country}
	if o.Leads() {
		keys = append(keys, "leader|"+country)
	}
	return keys
}

// seatOf is the province of an office, else the country.
func seatOf(r Role, country string) string {
	if n, ok := lexicon.Country(r.Of); ok && n.Form == lexicon.Region {
		return lexicon.Key(r.Of)
	}
	return country
}

// officeOf reports whether a title is held by one person at a time.
func officeOf(title string) bool {
	o, ok := lexicon.ParseOffice(title)
	return ok && o.Class != "-" && o.Title != "minister"
}

// indefiniteNoun reports whether the person came as "a spokesman".
func (m *merger) indefiniteNoun(n *node) bool {
	d := m.docs[n.Doc].Doc
	best := d.Mentions[d.Chains[n.Chain].Best]
	first, _ := d.TokensIn(best.Span)
	return indefinite[strings.ToLower(d.Word(first))]
}
