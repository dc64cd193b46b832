package figure

import "github.com/readout-news/readout/text"

var (
	// legislators are those whose stand on what is put to them is a vote.
	legislators = set("lawmaker legislator senator deputy member mp parliamentarian delegate councillor councilor representative")
	// put are the nouns for what one votes on.
	put = set("bill motion resolution treaty amendment budget measure law legislation proposal impeachment nomination")
	// stands are the verbs for the stand that a legislator takes.
	stands = set("back support oppose reject approve endorse favour favor")
)

// sides reads each side of a vote by its own number: "52 deputies voted for the bill and 46 against", "52 lawmakers backed the motion".
func (f *finder) sides() {
	found := 0
	for pass := 0; pass < 2; pass++ {
		for i := range f.q {
			q := &f.q[i]
			if q.used || q.subset || q.noun >= 0 && !f.person(q.noun) || q.n.Low < 2 || f.thing(q) || f.taken(q) || !f.sided(q, found > 0) {
				continue
			}
			n := len(f.out)
			if f.emit(f.ofQuantity(q), votes, -1, "a side of a vote"); len(f.out) > n {
				f.out[n].Unit = "vote"
				q.used = true
				found++
			}
		}
	}
}

// sided reports whether the words behind q tell how those it counts voted. A bare number may say no more than the side, where the
// sentence has another side or the word vote.
func (f *finder) sided(q *quantity, other bool) bool {
	t := q.last
	if q.noun >= q.last {
		t = q.noun + 1
	}
	for w := f.word(t); w == "had" || w == "have" || w == "were" || w == "was"; w = f.word(t) {
		t++
	}
	if f.word(t) == "voted" || f.word(t) == "vote" {
		return f.voteSide(t + 1)
	}
	if q.noun < 0 {
		return f.voteSide(t) && f.word(t) != "for" && (other || f.voting(q.first, q.last))
	}
	if !legislators[fold(f.lemma(q.noun))] || f.wordPOS(t) != text.VERB || !stands[f.lemma(t)] || f.unreal(t) {
		return false
	}
	o := f.object(t)
	return o > t && put[fold(f.lemma(o))]
}

// voteSide reports whether token t begins the words for one side of a vote.
func (f *finder) voteSide(t int32) bool {
	switch f.word(t) {
	case "for", "against", "opposed", "abstained", "abstaining", "yes", "no":
		return true
	case "in":
		return f.word(t+1) == "favour" || f.word(t+1) == "favor"
	}
	return false
}
