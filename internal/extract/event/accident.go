package event

import "strings"

// mishap reports whether an accident or a disaster stands below the verb at v, or over it: "were killed
// when their helicopter crashed".
func (f *finder) mishap(v int32) bool {
	s := f.d.Sentences[f.tree.toks[v].Sent]
	for t := s.First; t < s.Last; t++ {
		if f.pat.is("accident", strings.ToLower(f.tree.toks[t].Lemma)) && (f.tree.under(t, v) || f.tree.under(v, t)) {
			return true
		}
	}
	return false
}

// calamity reports whether the document is about an accident or a disaster: its title and its first sentences name one
// and nothing that wounds, and neither does the sentence of v.
func (f *finder) calamity(v int32) bool {
	if len(f.d.Sentences) == 0 || f.wounding(f.tree.toks[v].Sent, v) {
		return false
	}
	named := false
	for i := int32(0); i < min(int32(len(f.d.Sentences)), 4); i++ {
		if f.wounding(i, -1) {
			return false
		}
		s := f.d.Sentences[i]
		for t := s.First; t < s.Last && !named; t++ {
			named = f.pat.is("accident", strings.ToLower(f.tree.toks[t].Lemma))
		}
	}
	return named
}

// stormy reports whether the sentence of v tells of a storm or the like that did the harm, and of nothing that wounds.
func (f *finder) stormy(v int32) bool {
	s := f.d.Sentences[f.tree.toks[v].Sent]
	for t := s.First; t < s.Last; t++ {
		switch strings.ToLower(f.tree.toks[t].Lemma) {
		case "hurricane", "storm", "tornado", "typhoon", "cyclone", "earthquake", "flood", "wildfire", "tsunami", "outbreak", "pandemic":
			return !f.wounding(f.tree.toks[v].Sent, v)
		}
	}
	return false
}

// wounding reports whether sentence i names what wounds, or those who do, other than by the word at except and words of
// dying.
func (f *finder) wounding(i, except int32) bool {
	s := f.d.Sentences[i]
	for t := s.First; t < s.Last; t++ {
		switch l := strings.ToLower(f.tree.toks[t].Lemma); l {
		case "kill", "killing", "wound", "injure", "dead", "death", "victim", "casualty", "hospital", "police", "plane", "jet", "aircraft", "helicopter", "car", "vehicle", "truck", "fire", "policy", "order", "law", "action", "statement", "decision", "move":
		default:
			if t != except && (f.pat.is("arms", l) || f.pat.is("deed", l) || f.harmful(t)) {
				return true
			}
		}
	}
	return false
}
