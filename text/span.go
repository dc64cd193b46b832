package text

// Span is a half-open stretch [Start, End) of a document's Text, in bytes.
type Span struct{ Start, End int32 }

// Len is the number of bytes in s.
func (s Span) Len() int32 { return s.End - s.Start }

// Empty reports whether s holds no bytes; the zero Span is the usual "none".
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether o lies inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Cover is the smallest span that holds both s and o; an empty one is ignored.
func (s Span) Cover(o Span) Span {
	switch {
	case s.Empty():
		return o
	case o.Empty():
		return s
	}
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}

// Of is the stretch of t that s names, without copying.
func (s Span) Of(t string) string { return t[s.Start:s.End] }
