package coref

import "github.com/readout-news/readout/text"

// anyBody are nouns that stand for a body named just before.
var anyBody = map[string]bool{"company": true, "firm": true, "airline": true, "carrier": true, "automaker": true, "carmaker": true,
	"manufacturer": true, "organization": true, "organisation": true, "group": true, "movement": true, "agency": true,
	"broadcaster": true, "newspaper": true, "militia": true, "watchdog": true, "ngo": true, "charity": true}

// linkBodies joins "the group", "the company" to the one body named earlier in its sentence, or to the one that the
// sentence before is about.
func (r *resolver) linkBodies() {
	for i := range r.refs {
		m := &r.refs[i]
		if m.Form != text.Nominal || m.Plural || m.closed || m.country != "" || !anyBody[m.lemma] || r.lower(m.first) != "the" {
			continue
		}
		if r.find(int32(i)) != int32(i) {
			continue
		}
		if j := r.bodyBefore(int32(i)); j >= 0 {
			r.join(int32(i), j, "the body named before")
		}
	}
}

func (r *resolver) bodyBefore(i int32) int32 {
	here := r.sentence(i)
	at, subject := int32(-1), int32(-1)
	several := false
	for j := i - 1; j >= 0 && here-r.sentence(j) <= 1; j-- {
		c := &r.refs[j]
		if c.Form != text.Named || c.Kind != text.Organization && c.Kind != text.Group || c.key.sort == keyNone || c.key.sort == keyCountry || c.Plural {
			continue
		}
		if rel := r.d.Tokens[c.Head].Rel; isAdjective(r.d, c.Head) || rel == text.RelCompound && c.Kind == text.Group {
			continue // "Kurdish fighters"
		}
		if r.sentence(j) < here && at >= 0 && r.sentence(at) == here {
			break // the sentence itself has named it
		}
		several = several || at >= 0 && r.find(at) != r.find(j)
		at = j
		if r.isSubject(c) {
			subject = j
		}
	}
	if several {
		return subject
	}
	return at
}

func (r *resolver) isSubject(c *ref) bool {
	rel := r.d.Tokens[c.Head].Rel
	return rel == text.RelNsubj || rel == text.RelNsubjPass
}
