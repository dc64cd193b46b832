package conllu

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-news/readout/text"
)

// stretch is the tokens [first, last) of one mention and what its opening bracket says.
type stretch struct {
	first, last int32
	open, close string
}

// entities gives the value of Entity for every token, nil when there is none at all. Chain n of d is the entity
// "e" before+n+1. Mentions whose reference stays open, and those that reach over a sentence, are left out.
func entities(d *text.Doc, before int) []string {
	var all []stretch
	for _, m := range d.Mentions {
		if m.Chain < 0 {
			continue
		}
		first, last := d.TokensIn(m.Span)
		if first == last || d.Tokens[first].Sent != d.Tokens[last-1].Sent {
			continue
		}
		head := int32(1)
		if first <= m.Head && m.Head < last {
			head = m.Head - first + 1
		}
		id := "e" + strconv.Itoa(before+int(m.Chain)+1)
		all = append(all, stretch{first, last, "(" + id + "-" + d.Chains[m.Chain].Kind.String() + "-" + strconv.Itoa(int(head)), id + ")"})
	}
	return brackets(all, len(d.Tokens))
}

// times gives the value of Timex for every token, nil when there is none at all.
func times(d *text.Doc) []string {
	var all []stretch
	for _, t := range d.Times {
		if first, last := d.TokensIn(t.Span); first < last {
			all = append(all, stretch{first, last, "(" + t.Type + ":" + t.Value, ")"})
		}
	}
	return brackets(all, len(d.Tokens))
}

// brackets writes the stretches as brackets at their first and last tokens: those that open, the longer first;
// those of one word; those that close, the one opened last first.
func brackets(all []stretch, tokens int) []string {
	if len(all) == 0 {
		return nil
	}
	out := make([]strings.Builder, tokens)
	slices.SortStableFunc(all, func(a, b stretch) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(b.last, a.last))
	})
	for _, s := range all {
		out[s.first].WriteString(s.open)
		if s.last == s.first+1 {
			out[s.first].WriteByte(')')
		}
	}
	for _, s := range slices.Backward(all) {
		if s.last > s.first+1 {
			out[s.last-1].WriteString(s.close)
		}
	}
	values := make([]string, tokens)
	for i := range out {
		values[i] = out[i].String()
	}
	return values
}
