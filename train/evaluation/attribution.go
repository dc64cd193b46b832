package main

import "encoding/json"

// pieces are the stretches of one role; in the files a list of pairs, one pair, or null.
type pieces []span

func (p *pieces) UnmarshalJSON(b []byte) error {
	*p = nil
	var many [][2]int
	if err := json.Unmarshal(b, &many); err == nil {
		for _, s := range many {
			*p = append(*p, span{s[0], s[1]})
		}
		return nil
	}
	var one [2]int
	if err := json.Unmarshal(b, &one); err != nil {
		return err
	}
	*p = pieces{{one[0], one[1]}}
	return nil
}

// attribution is who says what with which words.
type attribution struct {
	Source  pieces `json:"source"`
	Sources pieces `json:"sources"`
	Cue     pieces `json:"cue"`
	Cues    pieces `json:"cues"`
	Content pieces `json:"content"`
}

// The roles of an attribution.
const (
	roleSource = iota
	roleCue
	roleContent
	nRoles
)

// spoken is an attribution made ready to be compared: edges trimmed, words numbered.
type spoken struct {
	parts [nRoles]pieces
	words [nRoles]map[int]bool
	head  string // last word of the source before what qualifies it; "" for no source
}

// prepare makes attributions comparable; those without any words are left out.
func (p *paper) prepare(all []attribution) (out []spoken) {
	first := func(a, b pieces) pieces {
		if a != nil {
			return a
		}
		return b
	}
	for _, a := range all {
		var s spoken
		any := false
		for r, x := range [nRoles]pieces{first(a.Sources, a.Source), first(a.Cues, a.Cue), a.Content} {
			s.parts[r] = p.trim(x)
			s.words[r] = p.in(s.parts[r])
			any = any || len(s.parts[r]) > 0
		}
		s.head = p.head(s.words[roleSource])
		if any {
			out = append(out, s)
		}
	}
	return out
}
