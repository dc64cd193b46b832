package event

import (
	"slices"
	"sync"

	"github.com/readout-news/readout/internal/extract/role"
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/models"
)

var roleModel = sync.OnceValue(func() *linear.Model { return linear.MustOpen(models.Roles) })

// parts keeps what the role model says of the predicates of a document, since it is asked for more than once.
type parts struct {
	at  []int32 // by predicate: where its phrases begin in all, -1 where the model has not been asked
	all []role.Argument
}

func (p *parts) reset(n int) {
	p.at = slices.Grow(p.at[:0], n)[:n]
	for i := range p.at {
		p.at[i] = -1
	}
	p.all = p.all[:0]
}

// partsIn is the phrases that take part in what predicate p says, as the role model sees it.
func (f *finder) partsIn(p int32) []role.Argument {
	k := &f.parts
	if k.at[p] < 0 {
		got := f.roles.Arguments(roleModel(), p)
		k.at[p] = int32(len(k.all))
		k.all = append(append(k.all, got...), role.Argument{Tok: -1})
	}
	from := k.at[p]
	to := from
	for k.all[to].Tok >= 0 {
		to++
	}
	return k.all[from:to]
}
