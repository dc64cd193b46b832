package reconcile

import (
	"fmt"
	"slices"

	"github.com/readout-news/readout/text"
)

// suspectWords are for who is held to have done it, who is not whom it was done to unless by the law.
var suspectWords = words("suspect gunman shooter attacker assailant perpetrator defendant accused")

// byLaw reports whether p was done by officers of the law.
func (d *desk) byLaw(p piece) bool {
	return slices.ContainsFunc(p.sources, func(k int32) bool { return d.lawAlike(k, k) })
}

// harmedAlike reports whether two pieces, done by officers of the law or not, can be of one person.
func (d *desk) harmedAlike(a, b int32, law bool) bool {
	if a == b {
		return true
	}
	if !law && !d.named(a) && !d.named(b) && suspectWords[d.nounOf(a)] != suspectWords[d.nounOf(b)] || d.another(a) || d.another(b) {
		return false
	}
	return d.personAlike(a, b) || d.who[a].Kind == text.Person && d.alike(a, b)
}

// soleHarmed reports whether x is of one person, and all that pieces of its text tell of deeds of force to people can be of the same one; what
// officers of the law do is looked at apart.
func (d *desk) soleHarmed(x piece, pieces []piece) bool {
	if len(x.targets) != 1 || d.who[x.targets[0]].Kind != text.Person || x.second || x.prior || x.sum || d.kinsman(x.targets[0]) {
		return false
	}
	law := d.byLaw(x)
	for _, p := range pieces {
		if d.byLaw(p) != law {
			continue
		}
		if p.count > 1 || p.harm != "" && (p.second || d.too(p.told)) {
			return false
		}
		for _, k := range p.targets {
			if d.who[k].Kind != text.Place && !d.harmedAlike(x.targets[0], k, law) {
				return false
			}
		}
	}
	return true
}

// sameHarmed says why two pieces are of those who are the only ones that their texts tell to have been harmed, or who are as many, or killed and known
// by name; "" where nothing speaks for it.
func (d *desk) sameHarmed(x, y piece, byDoc [][]piece) string {
	if !oneStanding(x.told, y.told) || x.second != y.second || x.prior || y.prior || x.harm == "" && y.harm == "" || !oneHarm(x, y) {
		return ""
	}
	alike := d.likeness[x.doc*len(d.docs)+y.doc]
	near := alike >= someNews || x.lead && y.lead && alike >= oneStory
	nameless := d.victims(x.targets) && d.victims(y.targets)
	switch {
	case (x.harm == "killed" || y.harm == "killed") && d.sharedVictim(x, y):
		return "one of those killed, by name"
	case x.doc != y.doc && (!near || d.outApart(x.doc, y.doc)):
		return ""
	case x.count > 2 && x.count == y.count && nameless && (x.doc == y.doc || x.lead || y.lead || x.means != "" && x.means == y.means && d.sharedDoer(x, y)):
		return fmt.Sprintf("both tell of %d people", x.count)
	case d.soleHarmed(x, byDoc[x.doc]) && d.soleHarmed(y, byDoc[y.doc]) && d.byLaw(x) == d.byLaw(y) && d.harmedAlike(x.targets[0], y.targets[0], d.byLaw(x)):
		return "the one person harmed of whom either text tells"
	}
	return ""
}

// sharedVictim reports whether somebody known by name was killed, or hit as whoever dies of it is, in both pieces: nobody is killed twice.
func (d *desk) sharedVictim(x, y piece) bool {
	if x.harm == "injured" || y.harm == "injured" || x.harm == "" || y.harm == "" {
		return false
	}
	return slices.ContainsFunc(x.targets, func(k int32) bool {
		return d.named(k) && d.who[k].Kind == text.Person && slices.Contains(y.targets, k)
	})
}

// joinHarmed joins what is told of the same people harmed, within each text and across them.
func (s *incidents) joinHarmed(byDoc [][]piece) {
	var all []piece
	for _, pieces := range byDoc {
		for _, y := range pieces {
			if !s.people(y.targets) {
				continue
			}
			for _, x := range all {
				if why := s.sameHarmed(x, y, byDoc); why != "" && s.unite(x, y, why) {
					break
				}
			}
			if len(all) < mostHarmed {
				all = append(all, y)
			}
		}
	}
}

// mostHarmed bounds with how many pieces one is compared.
const mostHarmed = 200
