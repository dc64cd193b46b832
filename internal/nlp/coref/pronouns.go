package coref

import "github.com/readout-news/readout/text"

// pronoun is what a pronoun says of its referent.
type pronoun struct {
	gender byte // m, f, n (it), p (they), 1 (I, we), w (who)
	plural bool
}

var pronouns = map[string]pronoun{
	"he": {'m', false}, "him": {'m', false}, "his": {'m', false}, "himself": {'m', false},
	"she": {'f', false}, "her": {'f', false}, "hers": {'f', false}, "herself": {'f', false},
	"it": {'n', false}, "its": {'n', false}, "itself": {'n', false},
	"they": {'p', true}, "them": {'p', true}, "their": {'p', true}, "themselves": {'p', true},
	"i": {'1', false}, "me": {'1', false}, "my": {'1', false}, "we": {'1', true}, "us": {'1', true}, "our": {'1', true},
	"who": {'w', false},
}

// pronouns makes mentions of the personal pronouns and of "who".
func (r *resolver) pronouns() {
	for t := range int32(len(r.d.Tokens)) {
		w := r.d.Tokens[t]
		if w.POS != text.PRON && w.POS != text.DET || w.Len() > 10 || r.nameOf[t] >= 0 || w.Rel == text.RelExpl {
			continue
		}
		p, ok := pronouns[r.lower(t)]
		if !ok || r.d.Word(t) == "US" {
			continue
		}
		m := ref{first: t, last: t + 1, open: true}
		m.Form, m.Name, m.Head, m.Span, m.Plural = text.Pronoun, -1, t, w.Span, p.plural
		m.Why = "open"
		switch p.gender {
		case 'm', 'f', 'w':
			m.Kind = text.Person
		case '1':
			m.Kind, m.Why = text.Person, "first person"
		}
		r.refs = append(r.refs, m)
	}
}
