package gazetteer

// Names is any flag that a name over several words may have.
const Names = Places | Demonym | Person | Organization | Militant

// Seen is one word of a sentence as [Cover] takes and leaves it.
type Seen struct {
	Word  string
	Upper bool // it holds a capital letter
	Sign  bool // it is one character that ends no name
	// Known is what the word alone is known as, Span the longest name over it, and Place where in that name it
	// stands: 0 first, 1 inside, 2 last, 3 alone. All zero where it is written small.
	Known, Span Flags
	Place       uint8
}

// Cover looks up every capitalised word of a sentence, and the longest names of up to nine words that begin at one.
func Cover(words []Seen) {
	covered := 0
	for i := range words {
		w := &words[i]
		if !w.Upper {
			continue
		}
		k := KeyOf(w.Word)
		w.Known = k.Flags()
		end, span := i, w.Known&Names
		for j := i + 1; j < len(words) && j < i+9; j++ {
			n := &words[j]
			if !n.Upper && len(n.Word) > 3 {
				break
			}
			k = k.Add(n.Word)
			if n.Sign {
				continue
			}
			if f := k.Flags() & Names; f != 0 {
				end, span = j, f
			}
		}
		if span == 0 || end < covered {
			continue
		}
		for j := max(i, covered); j <= end; j++ {
			words[j].Span, words[j].Place = span, place(j, i, end)
		}
		covered = end + 1
	}
}

// place is where word j stands in the name of the words from first to last.
func place(j, first, last int) uint8 {
	switch {
	case first == last:
		return 3
	case j == first:
		return 0
	case j == last:
		return 2
	}
	return 1
}
