package nlp

import "github.com/readout-news/readout/text"

// untangle gives the words of a sentence the heads and relations that the network gave them, where mending has closed a ring: whoever
// climbs a tree must come to its root.
func (r *readers) untangle(d *text.Doc, s *scratch) {
	s.seen = append(s.seen[:0], make([]int32, len(d.Tokens))...)
	for i := range d.Tokens {
		t := int32(i)
		for t >= 0 && s.seen[t] == 0 {
			s.seen[t] = int32(i) + 1
			t = d.Tokens[t].Head
		}
		if t < 0 || s.seen[t] != int32(i)+1 {
			continue // at the root, or on a way gone before
		}
		at := d.Sentences[d.Tokens[t].Sent]
		for k := at.First; k < at.Last; k++ {
			d.Tokens[k].Head, d.Tokens[k].Rel = s.out.Heads[k], r.rels[s.out.Rels[k]]
		}
	}
}
