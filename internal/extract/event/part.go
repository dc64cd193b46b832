package event

import (
	"sync"

	"github.com/readout-news/readout/internal/extract/role"
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/models"
)

var roleModel = sync.OnceValue(func() *linear.Model { return linear.MustOpen(models.Roles) })

// partsIn is the phrases that take part in what predicate p says, as the role model sees it. The slice is good until
// the next call.
func (f *finder) partsIn(p int32) []role.Argument {
	if f.partsOf != p {
		f.parts, f.partsOf = f.roles.Arguments(roleModel(), p), p
	}
	return f.parts
}
