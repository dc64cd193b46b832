package pipeline

import "unicode"

// Stage is what a run is doing.
type Stage uint8

// The stages in their order. Only comparing has more than the first.
const (
	Reading     Stage = iota // each document by itself
	Comparing                // each in the light of its story
	Reconciling              // one record is made of all
)

func (s Stage) String() string { return [...]string{"read", "compare", "reconcile"}[s] }

// Progress is how far a run has come. No number ever falls.
type Progress struct {
	Stage     Stage
	Documents int   // read by themselves, or rejected
	Rejected  int   // of these
	Compared  int   // read to the end, where documents are compared
	Words     int64 // of the documents read, as blanks separate them
	Bytes     int64 // of the files they came from
}

// extent is how much one input was.
type extent struct {
	bytes    int64
	words    int
	rejected bool
}

func (p *Progress) add(e extent) {
	p.Documents++
	p.Words += int64(e.words)
	p.Bytes += e.bytes
	if e.rejected {
		p.Rejected++
	}
}

func (o Options) tell(p Progress) {
	if o.Progress != nil {
		o.Progress(p)
	}
}

// countWords counts what stands between white space.
func countWords(s string) (n int) {
	in := false
	for _, r := range s {
		space := unicode.IsSpace(r)
		if !space && !in {
			n++
		}
		in = !space
	}
	return n
}
