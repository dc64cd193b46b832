package reconcile

import "slices"

// uniteHeld joins lines of which one holds all that the other tells: what a caption tells again, and what somebody says of somebody
// that a text has begun with in fewer words.
func (g *grouping) uniteHeld() {
	s := g.merger()
	byDoc := make([][]placed, len(g.docs))
	for i, group := range g.groups {
		for _, m := range group {
			byDoc[m.doc] = append(byDoc[m.doc], placed{m, i})
		}
	}
	for _, all := range byDoc {
		all = all[:min(len(all), mostRetold)]
		for j, y := range all {
			for i, x := range all {
				if i == j || x.e.Type != y.e.Type || s.home(x.group) == s.home(y.group) {
					continue
				}
				if why := s.holdsAll(x.told, y.told); why != "" && !s.anyAgainst(s.home(x.group), s.home(y.group)) {
					s.merge(s.home(x.group), s.home(y.group), x.told, "one deed", why)
				}
			}
		}
	}
	g.groups = slices.DeleteFunc(g.groups, func(group []told) bool { return len(group) == 0 })
}

// placed is a mention with the group that it is in.
type placed struct {
	told
	group int
}

// holdsAll says why x holds all that y of the same text and type tells, "" where it does not.
func (d *desk) holdsAll(x, y told) string {
	if !oneStanding(x, y) || d.sentenceOf(x) == d.sentenceOf(y) || d.tellsAnother(x) || d.tellsAnother(y) {
		return ""
	}
	doc := d.docs[x.doc].Doc
	switch {
	case !pictured(doc, doc.Sentences[d.sentenceOf(x)]) && pictured(doc, doc.Sentences[d.sentenceOf(y)]) &&
		(x.e.Mode == y.e.Mode || y.e.Mode == "") && d.sameSide(x.targets, y.targets) && (len(y.sources) == 0 || d.sameSide(x.sources, y.sources)):
		return "a caption tells it again"
	case (d.titled(x) || d.leads(x)) && saidAgainst(x) && saidAgainst(y) && d.verbal(x) && d.verbal(y) && d.oneNamed(x.sources, y.sources) && d.oneNamed(x.targets, y.targets):
		return "one doer, and whom the text begins with"
	}
	return ""
}

// saidAgainst reports whether m is told of what somebody says against somebody, short of a charge or an inquiry.
func saidAgainst(m told) bool {
	return m.e.Type == "ACCUSE" && !charged(m) && (m.e.Mode == "" || m.e.Mode == "disapprove" || m.e.Mode == "allege")
}

// oneNamed reports whether two sides are the same single party known by name.
func (d *desk) oneNamed(a, b []int32) bool {
	return len(a) == 1 && len(b) == 1 && a[0] == b[0] && d.named(a[0])
}

// anyAgainst reports whether a mention of the one of two groups cannot be of the deed of the other.
func (s *merger) anyAgainst(a, b int) bool {
	x, y := s.groups[a], s.groups[b]
	for _, p := range x[:min(len(x), mostRetoldOf)] {
		for _, q := range y[:min(len(y), mostRetoldOf)] {
			if s.setAgainst(p, q) {
				return true
			}
			if c := s.keptApart(p, q); c != nil {
				c.Applied++
				return true
			}
		}
	}
	return false
}
