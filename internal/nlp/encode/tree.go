package encode

// tree finds the best tree over the words of a sentence, with exactly one root: the best head of every word where these make
// a tree, else by Chu-Liu and Edmonds. The one root comes from lowering all arcs from the root by more than anything
// else can make up for (Stanojević and Cohen, "A Root of a Problem", EMNLP 2021).
type tree struct {
	head []int32
	mark []int32

	// Nodes are the words and, behind them, the cycles that were contracted; each live node has a place in the matrix.
	width  int     // of a row of the matrix: words and root
	live   []int32 // places in use
	node   []int32 // by place
	weight []int64 // by place and place of the head; the root's place is n
	arc    []arc   // the arc that this weight stands for
	best   []int32 // by place: place of the best head
	parent []int32 // by node: the cycle it went into
	in     []arc   // by node: its arc
}

// arc is a word with a head, n for the root.
type arc struct{ word, head int32 }

const lowest = -1 << 62

// heads gives the head of every word, -1 for the root; the slice holds until the next call. scores[i*stride+j]
// is what head j is worth for word i; scores of words as their own heads are overwritten.
func (t *tree) heads(scores []int32, stride int, root []int32) []int32 {
	if !t.greedy(scores, stride, root) {
		t.edmonds(scores, stride, root)
	}
	return t.head
}

// greedy sets t.head to the best head of every word and reports whether these make a tree with one root.
func (t *tree) greedy(scores []int32, stride int, root []int32) bool {
	n := len(root)
	t.head, t.mark = grow(t.head, n), grow(t.mark, n)
	roots := 0
	for i := range n {
		row := scores[i*stride:][:n]
		row[i] = -1 << 31
		b, score := int32(-1), root[i]
		for j, s := range row {
			if s > score {
				b, score = int32(j), s
			}
		}
		if t.head[i] = b; b < 0 {
			roots++
		}
	}
	return roots == 1 && t.isTree()
}

// isTree reports whether every word leads up to a root.
func (t *tree) isTree() bool {
	clear(t.mark)
	for i := range t.head {
		at, id := int32(i), int32(i+1)
		for at >= 0 && t.mark[at] == 0 {
			t.mark[at] = id
			at = t.head[at]
		}
		if at >= 0 && t.mark[at] == id {
			return false
		}
	}
	return true
}

func (t *tree) edmonds(scores []int32, stride int, root []int32) {
	n := len(root)
	t.prepare(scores, stride, root)
	for node := int32(n); ; node++ {
		cycle := t.cycle()
		if cycle < 0 {
			break
		}
		t.contract(cycle, node)
	}
	for _, p := range t.live {
		t.in[t.node[p]] = t.arc[int(p)*t.width+int(t.best[p])]
	}
	for node := len(t.in) - 1; node >= n; node-- { // the latest cycle first: its arc is settled
		at := t.in[node].word
		for t.parent[at] != int32(node) {
			at = t.parent[at]
		}
		t.in[at] = t.in[node]
	}
	for i := range n {
		if t.head[i] = t.in[i].head; t.head[i] == int32(n) {
			t.head[i] = -1
		}
	}
}

func (t *tree) prepare(scores []int32, stride int, root []int32) {
	n := len(root)
	w := n + 1
	t.width = w
	t.live, t.node, t.best = grow(t.live, n), grow(t.node, n), grow(t.best, n)
	t.weight, t.arc = grow(t.weight, n*w), grow(t.arc, n*w)
	t.parent, t.in = grow(t.parent, n), grow(t.in, n)
	for i := range n {
		t.live[i], t.node[i], t.parent[i] = int32(i), int32(i), -1
		for j, s := range scores[i*stride:][:n] {
			t.weight[i*w+j], t.arc[i*w+j] = int64(s), arc{int32(i), int32(j)}
		}
		t.weight[i*w+i] = lowest
		t.weight[i*w+n], t.arc[i*w+n] = int64(root[i])-1<<40, arc{int32(i), int32(n)}
	}
	for i := range n {
		t.choose(int32(i))
	}
}

// choose finds the best head of place p.
func (t *tree) choose(p int32) {
	row := t.weight[int(p)*t.width:][:t.width]
	b := int32(t.width - 1) // the root
	for _, q := range t.live {
		if row[q] > row[b] {
			b = q
		}
	}
	t.best[p] = b
}

// cycle gives a place on a cycle of best arcs, -1 if there is none.
func (t *tree) cycle() int32 {
	root := int32(len(t.head))
	clear(t.mark)
	for i, p := range t.live {
		id := int32(i + 1)
		for p != root && t.mark[p] == 0 {
			t.mark[p] = id
			p = t.best[p]
		}
		if p != root && t.mark[p] == id {
			return p
		}
	}
	return -1
}

// contract makes one node of the cycle through place c, which keeps that place: an arc into the cycle costs
// the arc that it breaks.
func (t *tree) contract(c, node int32) {
	t.markCycle(c)
	into := t.weight[int(c)*t.width:][:t.width]
	for q, broken := 0, into[t.best[c]]; q < len(into); q++ {
		into[q] -= broken
	}
	outside := t.live[:0]
	for _, p := range t.live {
		if t.mark[p] == 0 {
			outside = append(outside, p)
		}
	}
	for p := c; ; {
		next := t.best[p]
		t.parent[t.node[p]], t.in[t.node[p]] = node, t.arc[int(p)*t.width+int(next)]
		if p != c {
			t.merge(c, p, outside)
		}
		if p = next; p == c {
			break
		}
	}
	root := int32(t.width - 1)
	for _, p := range outside {
		if q := t.best[p]; q != root && t.mark[q] == 1 {
			t.best[p] = c
		}
	}
	t.node[c] = node
	t.parent, t.in = append(t.parent, -1), append(t.in, arc{})
	t.live = append(outside, c)
	into[c] = lowest
	t.choose(c)
}

// markCycle marks the cycle through place c.
func (t *tree) markCycle(c int32) {
	clear(t.mark)
	for p := c; t.mark[p] == 0; p = t.best[p] {
		t.mark[p] = 1
	}
}

// merge takes the better arcs of place p, on the cycle, over to place c.
func (t *tree) merge(c, p int32, outside []int32) {
	w := t.width
	from, to := t.weight[int(p)*w:][:w], t.weight[int(c)*w:][:w]
	broken := from[t.best[p]]
	enter := func(q int) {
		if x := from[q] - broken; x > to[q] {
			to[q], t.arc[int(c)*w+q] = x, t.arc[int(p)*w+q]
		}
	}
	enter(w - 1)
	for _, q := range outside {
		enter(int(q))
		if at := int(q) * w; t.weight[at+int(p)] > t.weight[at+int(c)] {
			t.weight[at+int(c)], t.arc[at+int(c)] = t.weight[at+int(p)], t.arc[at+int(p)]
		}
	}
}
