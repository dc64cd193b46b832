package main

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-news/readout/text"
)

// readGUM reads the words of one document and, for the head word of every entity, the entity's number. Of several
// entities with one head the outermost counts.
func readGUM(conllu string) (*text.Doc, map[int32]string) {
	d := &text.Doc{}
	var b strings.Builder
	heads := []int32{}
	type opened struct {
		id    string
		first int32
	}
	var stack []opened
	type entity struct {
		id          string
		first, last int32
	}
	var entities []entity
	var mwtEnd, mwtLeft int
	start := int32(0)
	for line := range strings.Lines(conllu) {
		line = strings.TrimRight(line, "\n")
		if line == "" {
			if n := int32(len(d.Tokens)); n > start {
				s := text.Span{Start: d.Tokens[start].Start, End: d.Tokens[n-1].End}
				d.Sentences = append(d.Sentences, text.Sentence{Span: s, First: start, Last: n})
				start = n
				b.WriteByte('\n')
			}
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 10 {
			continue
		}
		if lo, hi, ok := strings.Cut(f[0], "-"); ok {
			x, _ := strconv.Atoi(lo)
			mwtEnd, _ = strconv.Atoi(hi)
			mwtLeft = mwtEnd - x
			if strings.Contains(f[9], "SpaceAfter=No") {
				mwtEnd = -mwtEnd
			}
			continue
		}
		if strings.Contains(f[0], ".") {
			continue
		}
		i := int32(len(d.Tokens))
		at := int32(b.Len())
		b.WriteString(f[1])
		d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: at, End: int32(b.Len())}, Sent: int32(len(d.Sentences)), Head: -1})
		h, _ := strconv.Atoi(f[6])
		heads = append(heads, start+int32(h)-1)
		if mwtLeft > 0 {
			mwtLeft--
		} else if id, _ := strconv.Atoi(f[0]); id == -mwtEnd || id != mwtEnd && strings.Contains(f[9], "SpaceAfter=No") {
		} else {
			b.WriteByte(' ')
		}
		e := attribute(f[9], "Entity")
		for e != "" {
			if e[0] == '(' {
				end := strings.IndexAny(e[1:], "()")
				body := e[1:]
				if end >= 0 {
					body = e[1 : 1+end]
				}
				id, _, _ := strings.Cut(body, "-")
				stack = append(stack, opened{id, i})
				e = e[1+len(body):]
				if strings.HasPrefix(e, ")") {
					entities = append(entities, entity{id, i, i})
					stack = stack[:len(stack)-1]
					e = e[1:]
				}
				continue
			}
			id, rest, _ := strings.Cut(e, ")")
			for k := len(stack) - 1; k >= 0; k-- {
				if stack[k].id == id {
					entities = append(entities, entity{id, stack[k].first, i})
					stack = slices.Delete(stack, k, k+1)
					break
				}
			}
			e = rest
		}
	}
	d.Text = b.String()
	gold, size := map[int32]string{}, map[int32]int32{}
	for _, e := range entities {
		for t := e.first; t <= e.last; t++ {
			if h := heads[t]; h < e.first || h > e.last {
				if old, ok := size[t]; !ok || e.last-e.first > old {
					gold[t], size[t] = e.id, e.last-e.first
				}
				break
			}
		}
	}
	return d, gold
}

func attribute(misc, name string) string {
	for f := range strings.SplitSeq(misc, "|") {
		if v, ok := strings.CutPrefix(f, name+"="); ok {
			return v
		}
	}
	return ""
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
