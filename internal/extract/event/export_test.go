package event

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// StatusAt is what the text says of the reality of the deed of type typ that token i names, whether or not anybody is
// found who took part in it.
func StatusAt(a *extract.Analysis, i int32, typ string) (extract.Status, []string) {
	f := finders.Get().(*finder)
	defer finders.Put(f)
	f.reset(a, compiled())
	m := match{pat: &pattern{Pattern: ontology.Pattern{Kind: "verb"}, Type: typ}, content: -1}
	if f.tree.nominal(i) || f.tree.verbal(i) && f.nounish(i) || f.tree.toks[i].POS == text.ADJ {
		m.pat.Kind, m.frame = "noun", f.nounFrame(i)
	} else {
		m.frame = f.verbFrame(i)
	}
	r := f.status(&m)
	return r.status, r.why
}
