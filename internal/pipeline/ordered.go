package pipeline

import (
	"context"
	"iter"
	"sync"
)

// Ordered applies work to every item of in on some goroutines and hands the results to emit in the
// order of the items. At most a few items per worker are held at a time, so a stream of any length
// runs in the same memory. It stops at the first error of emit, or when ctx ends.
func Ordered[I, O any](ctx context.Context, workers int, in iter.Seq[I], work func(I) O, emit func(O) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	type job struct {
		in  I
		out chan O
	}
	jobs := make(chan job)
	waiting := make(chan chan O, 2*workers) // the results in order; its size bounds what is held
	var group sync.WaitGroup
	for range workers {
		group.Go(func() {
			for j := range jobs {
				j.out <- work(j.in)
			}
		})
	}
	group.Go(func() {
		defer close(waiting)
		defer close(jobs)
		for item := range in {
			j := job{item, make(chan O, 1)}
			select {
			case waiting <- j.out:
			case <-ctx.Done():
				return
			}
			jobs <- j
		}
	})
	var err error
	for out := range waiting {
		o := <-out
		if err == nil && ctx.Err() == nil {
			if err = emit(o); err != nil {
				cancel()
			}
		}
	}
	group.Wait()
	if err != nil {
		return err
	}
	return ctx.Err()
}
