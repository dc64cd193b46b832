package measure

import "github.com/readout-news/readout/text"

// Links counts, for one sort of mention, the links to an earlier mention, those that are right, and those that the gold has.
type Links struct{ Right, Ours, Gold int }

// Precision is the share of our links that are right.
func (l Links) Precision() float64 { return ratio(float64(l.Right), float64(l.Ours)) }

// Recall is the share of the mentions of this sort with something earlier to link to that are rightly linked.
func (l Links) Recall() float64 { return ratio(float64(l.Right), float64(l.Gold)) }

// Link is one link that was judged, or one that the treebank has and we leave open.
type Link struct {
	Mention, To Mention // without To where it is left open
	Right, Open bool
	// Known says that the treebank has the mention, Again that it mentions its entity earlier, too.
	Known, Again bool
}

// Total is the score of any number of documents: chains with mentions matched by head, and by exact span, and links.
type Total struct {
	Head, Exact Score
	Links       map[string]*Links
}

// Add scores what was found in g.Doc, and shows each link that was judged to see, which may be nil.
func (t *Total) Add(g Document, see func(Link)) {
	if t.Links == nil {
		t.Links = map[string]*Links{}
	}
	ours := Mentions(g.Doc)
	known := match(g, ours, nil)
	t.links(g, ours, known, see)
	size := count(g.Entities)
	many := func(e Entity) bool { return size[e.ID] > 1 }
	t.Head.Add(clustersOf(g, ours, match(g, ours, many)))
	t.Exact.Add(clustersOf(g, ours, exactly(g, ours, many)))
}

func count(all []Entity) map[string]int {
	out := map[string]int{}
	for _, e := range all {
		out[e.ID]++
	}
	return out
}

// match gives each of our mentions the entity mention with the same head word, -1 where there is none: as CorefUD
// matches heads. Of several with one head it takes the one that covers nearly the same words. An entity mention is given once.
func match(g Document, ours []Mention, want func(Entity) bool) []int {
	byHead := map[int32][]int{}
	for i, e := range g.Entities {
		if want == nil || want(e) {
			byHead[e.Head] = append(byHead[e.Head], i)
		}
	}
	out := make([]int, len(ours))
	taken := map[int]bool{}
	for k, m := range ours {
		out[k] = -1
		for _, i := range byHead[m.Head] {
			if !taken[i] && (out[k] < 0 || apart(m, g.Entities[i]) < apart(m, g.Entities[out[k]])) {
				out[k] = i
			}
		}
		if out[k] >= 0 {
			taken[out[k]] = true
		}
	}
	return out
}

// EntityAt tells the entity of a phrase, "" when the treebank has none with its head word; of several the one that
// covers nearly the same words.
func (g Document) EntityAt() func(first, last, head int32) string {
	byHead := map[int32][]Entity{}
	for _, e := range g.Entities {
		byHead[e.Head] = append(byHead[e.Head], e)
	}
	return func(first, last, head int32) string {
		id, least := "", int32(-1)
		for _, e := range byHead[head] {
			if n := apart(Mention{First: first, Last: last}, e); least < 0 || n < least {
				id, least = e.ID, n
			}
		}
		return id
	}
}

// apart is how many words are in one but not in both.
func apart(m Mention, e Entity) int32 {
	return abs(m.First-e.First) + abs(m.Last-e.Last)
}

func abs(x int32) int32 { return max(x, -x) }

// exactly matches by the words covered, ours drawn out to the noun phrase of our own tree.
func exactly(g Document, ours []Mention, want func(Entity) bool) []int {
	at := map[[2]int32]int{}
	for i, e := range g.Entities {
		if want(e) {
			at[[2]int32{e.First, e.Last}] = i
		}
	}
	out := make([]int, len(ours))
	taken := map[int]bool{}
	for k, m := range ours {
		out[k] = -1
		first, last := phrase(g.Doc, m)
		for _, s := range [][2]int32{{first, last}, {m.First, m.Last}} {
			if i, ok := at[s]; ok && !taken[i] && out[k] < 0 {
				out[k] = i
				taken[i] = true
			}
		}
	}
	return out
}

// clustersOf numbers the mentions of both sides: an entity mention by its place, one of ours without one after all of them.
func clustersOf(g Document, ours []Mention, matched []int) (gold, found Clusters) {
	byID := map[string]int{}
	for i, e := range g.Entities {
		k, ok := byID[e.ID]
		if !ok {
			k = len(gold)
			byID[e.ID] = k
			gold = append(gold, nil)
		}
		gold[k] = append(gold[k], i)
	}
	byChain := map[int]int{}
	for i, m := range ours {
		if m.Chain < 0 {
			continue
		}
		k, ok := byChain[m.Chain]
		if !ok {
			k = len(found)
			byChain[m.Chain] = k
			found = append(found, nil)
		}
		id := matched[i]
		if id < 0 {
			id = len(g.Entities) + i
		}
		found[k] = append(found[k], id)
	}
	return gold, found
}

// links judges each link to an earlier mention of the chain that the treebank knows: of a name to the last name, of a
// noun to the last name or noun, where there is one, for pronouns are links of their own; else to the last mention.
// Names and nouns that the treebank does not mark as an entity ("Israeli" in "Israeli officials") are passed over;
// such a pronoun is wrong.
func (t *Total) links(g Document, ours []Mention, known []int, see func(Link)) {
	seen, last := map[string]bool{}, map[int]*latest{}
	if see == nil {
		see = func(Link) {}
	}
	first := g.firstMentions()
	for k, m := range ours {
		l := t.Links[m.Sort]
		if l == nil {
			l = &Links{}
			t.Links[m.Sort] = l
		}
		id, again, due := "", false, false
		if known[k] >= 0 {
			e := g.Entities[known[k]]
			id, again, due = e.ID, e.First > first[e.ID], seen[e.ID]
			if due {
				l.Gold++
			}
			seen[id] = true
		}
		before := last[m.Chain]
		if due && (m.Chain < 0 || before == nil) {
			see(Link{Mention: m, Open: true, Known: true, Again: true})
		}
		if m.Chain < 0 {
			continue
		}
		if before != nil && (id != "" || m.Form == text.Pronoun) {
			to := before.of(m.Form)
			right := id != "" && g.Entities[known[to]].ID == id
			l.Ours++
			if right {
				l.Right++
			}
			see(Link{Mention: m, To: ours[to], Right: right, Known: id != "", Again: again})
		}
		if id != "" {
			if before == nil {
				before = &latest{-1, -1, -1}
				last[m.Chain] = before
			}
			before[m.Form] = k
		}
	}
}

// firstMentions is the first token of the first mention of each entity.
func (g Document) firstMentions() map[string]int32 {
	out := map[string]int32{}
	for _, e := range g.Entities {
		if at, ok := out[e.ID]; !ok || e.First < at {
			out[e.ID] = e.First
		}
	}
	return out
}

// latest holds the last mention of each form in a chain, -1 where there is none.
type latest [3]int

// of is the mention that one of the given form links to.
func (x *latest) of(form text.Form) int {
	switch {
	case form == text.Named && x[text.Named] >= 0:
		return x[text.Named]
	case form != text.Pronoun && max(x[text.Named], x[text.Nominal]) >= 0:
		return max(x[text.Named], x[text.Nominal])
	}
	return max(x[0], x[1], x[2])
}
