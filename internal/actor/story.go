package actor

import (
	"strings"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// miskinds takes a name that one document's reading made a person for the body or place of that name in another,
// unless something beside it says person, or it is one word in which a full name of the story ends.
func (m *merger) miskinds() {
	bodies, surnames := map[string]int{}, map[string]bool{}
	for i := range m.nodes {
		n := &m.nodes[i]
		if n.Kind == text.Person && len(n.parts) > 1 {
			surnames[n.parts[len(n.parts)-1]] = true
		}
		if n.named && (n.Kind == text.Organization || n.Kind == text.Place || n.Kind == text.Group) {
			k := lexicon.BareCompany(lexicon.Key(n.Name))
			if _, ok := bodies[k]; !ok {
				bodies[k] = i
			}
		}
	}
	for i := range m.nodes {
		n := &m.nodes[i]
		if n.Kind != text.Person || !n.named || len(n.Roles) > 0 || n.Country != "" || len(n.parts) == 1 && surnames[n.parts[0]] {
			continue
		}
		if j, ok := bodies[lexicon.Key(n.Name)]; ok && !m.calledHe(n) {
			n.parts = nil
			m.join(i, j, "same name: "+n.Name)
		}
	}
}

// calledHe reports whether a pronoun for a person stands for n.
func (m *merger) calledHe(n *node) bool {
	d := m.docs[n.Doc].Doc
	for _, i := range d.Chains[n.Chain].Mentions {
		if p := d.Mentions[i]; p.Form == text.Pronoun && p.Kind == text.Person {
			return true
		}
	}
	return false
}

// acronyms joins a body that a document gives by its initials only to the one body of the story with these initials.
func (m *merger) acronyms() {
	long := map[string][]int{}
	for i := range m.nodes {
		n := &m.nodes[i]
		if n.named && (n.Kind == text.Organization || n.Kind == text.Group) && strings.Contains(n.Name, " ") {
			k := capitals(n.Name)
			if at := long[k]; len(at) == 0 || m.find(at[0]) != m.find(i) {
				long[k] = append(at, i)
			}
		}
	}
	for i := range m.nodes {
		n := &m.nodes[i]
		s := strings.ReplaceAll(n.Name, ".", "")
		if !n.named || n.Kind == text.Person || n.Kind == text.Place || len(s) < 2 || len(s) > 7 || s != strings.ToUpper(s) || !strings.HasPrefix(n.key, "name:") {
			continue
		}
		if at := long[s]; len(at) == 1 {
			m.join(i, at[0], "acronym of "+m.nodes[at[0]].Name)
		}
	}
}

// capitals are the first letters of the capitalised words of a name.
func capitals(name string) string {
	var b []byte
	for w := range strings.FieldsSeq(name) {
		if 'A' <= w[0] && w[0] <= 'Z' {
			b = append(b, w[0])
		}
	}
	return string(b)
}
