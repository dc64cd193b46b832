package sameevent

// Deed is the words for one deed, ready to be held against others.
type Deed struct{ of deed }

// DeedOf reads a lemma.
func DeedOf(lemma string) Deed { return Deed{deedOf([]string{lemma})} }

// Same reports whether two words tell of one deed: they are of one stem, or stand in one line of families.txt.
func (x *Deed) Same(y *Deed) bool {
	return shares(x.of.stems, y.of.stems) || shares(x.of.same, y.of.same)
}
