package name

import (
	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/internal/wordclass"
	"github.com/readout-news/readout/text"
)

const wellKnown = gazetteer.Country | gazetteer.Region | gazetteer.Admin1 | gazetteer.MajorCity

// small adds well-known places in sentences that begin with a small letter, where writers leave capitals out
// altogether ("heading to florida"). It must be a word that newspapers do not write small.
func (s *second) small() {
	d := s.d
	for _, sent := range d.Sentences {
		if !startsSmall(d.Word(sent.First)) {
			continue
		}
		for i := sent.First; i < sent.Last; i++ {
			w := d.Word(i)
			if s.named[i] || len(w) < 4 || !startsSmall(w) || wordclass.OfLower(w).Fine != 0 {
				continue
			}
			if f := gazetteer.Lookup(w); f&wellKnown != 0 && f&(gazetteer.Demonym|gazetteer.FirstName|gazetteer.NotName) == 0 {
				d.Names = append(d.Names, text.Name{First: i, Last: i + 1, Kind: text.Place, Span: span(d, i, i+1)})
				s.named[i] = true
			}
		}
	}
}

func startsSmall(w string) bool { return w[0] >= 'a' && w[0] <= 'z' }
