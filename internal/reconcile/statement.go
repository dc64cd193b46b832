package reconcile

// termOf is a word and how much it says, in hundredths of a nat.
type termOf struct {
	key    uint64
	weight int32
}

// lightVerbs say little of what was done.
var lightVerbs = words("be have do make take get go come give put keep let seem become say tell add call note include")

var denying = words("not n't never no deny reject refute dispute without cannot")

// framing verbs say how what they govern is told or meant.
var framing = words("announce claim argue state insist warn report want plan expect try begin start continue")
