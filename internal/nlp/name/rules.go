package name

import (
	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/text"
)

// patterns adds names that a word gives away and the tagger left alone: operations, ministries, and
// what the gazetteer knows over several words.
func (s *second) patterns() {
	d := s.d
	for i := int32(0); i < int32(len(d.Tokens)); i++ {
		sent := d.Tokens[i].Sent
		if s.named[i] || s.modes[sent] != prose || !capitalised(d.Word(i)) {
			continue
		}
		first, end, kind := i, i, text.Other
		limit := d.Sentences[sent].Last
		switch w := d.Word(i); w {
		case "Operation":
			for end = i + 1; end < limit && end < i+5 && capitalised(d.Word(end)) && !s.named[end]; end++ {
			}
			if end == i+1 {
				continue
			}
		case "Ministry", "Parliament":
			for first > d.Sentences[sent].First && !s.named[first-1] && capitalised(d.Word(first-1)) && d.Word(first-1) != "The" && gazetteer.Lookup(d.Word(first-1))&(gazetteer.Title|gazetteer.NotName) == 0 {
				first--
			}
			if w == "Ministry" && first == i {
				continue
			}
			end, kind = i+1, text.Organization
		default:
			if end, kind = s.listed(i, limit); end == i && i+1 < limit && !s.named[i+1] {
				end, kind = eastern(d, i, limit), text.Person
			}
		}
		if end > first {
			d.Names = append(d.Names, text.Name{First: first, Last: end, Kind: kind, Span: span(d, first, end)})
			for j := first; j < end; j++ {
				s.named[j] = true
			}
			i = end - 1
		}
	}
}

// listed is the end of the longest name over two words or more that the gazetteer lists at token i, and
// its kind; i where there is none.
func (s *second) listed(i, limit int32) (end int32, kind text.Kind) {
	d := s.d
	k := gazetteer.KeyOf(d.Word(i))
	end = i
	for j := i + 1; j < limit && j < i+7 && !s.named[j]; j++ {
		longer := k.Add(d.Word(j))
		if longer == k {
			continue
		}
		k = longer
		if !capitalised(d.Word(j)) {
			continue
		}
		switch f := k.Flags(); {
		case f&(gazetteer.Country|gazetteer.Region|gazetteer.MajorCity) != 0:
			end, kind = j+1, text.Place
		case f&(gazetteer.Organization|gazetteer.Militant) != 0:
			end, kind = j+1, text.Organization
		case f&gazetteer.Person != 0:
			end, kind = j+1, text.Person
		}
	}
	if end > i && end < limit && capitalised(d.Word(end)) && !s.named[end] {
		return i, 0 // only a part of something longer
	}
	return end, kind
}

// eastern is the end of a Korean or Chinese name such as "Moon Jae-in" at token i; i where there is none.
func eastern(d *text.Doc, i, limit int32) int32 {
	if i+3 >= limit || d.Word(i+2) != "-" || !capitalised(d.Word(i+1)) || d.Tokens[i].Len() > 6 || d.Tokens[i+1].Len() > 5 {
		return i
	}
	n := text.Name{First: i, Last: i + 2}
	if syllable(d, &n, limit); n.Last == i+4 && d.Tokens[i+3].End-d.Tokens[i+1].Start == d.Tokens[i+1].Len()+1+d.Tokens[i+3].Len() {
		return n.Last
	}
	return i
}
