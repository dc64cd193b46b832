package main

import (
	"bufio"
	"context"
	"encoding/json"

	"github.com/readout-news/readout/internal/pipeline"
)

// placement is a line of cluster.
type placement struct {
	ID       string     `json:"id"`
	Story    *string    `json:"story"`
	CopyOf   *string    `json:"copy_of"`
	Reporter *string    `json:"reporter"`
	Placed   string     `json:"placed,omitempty"` // where it was placed as it came, if it was moved
	Moved    string     `json:"moved,omitempty"`  // merge, move or split
	Rejected *rejection `json:"rejected,omitempty"`
}

func cluster(ctx context.Context, e *env, args []string) error {
	f := e.flags("cluster", "[flags] PATH...")
	opt := e.options(f)
	once := f.Bool("once", false, "tell where each article was placed as it came, and not where it was moved later")
	paths, err := e.paths(f, args)
	if err != nil {
		return err
	}
	ctx, in, err := opt.begin(ctx, paths, task{done: "%s are placed", compares: true})
	if err != nil {
		return err
	}
	all, err := pipeline.Cluster(ctx, in, opt.Options)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(e.stdout)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for _, p := range all {
		line := placement{ID: p.ID, Story: orNull(p.Story), CopyOf: orNull(p.CopyOf), Reporter: orNull(p.Reporter)}
		switch {
		case p.Moved != "" && *once:
			line.Story = orNull(p.Placed)
		case p.Moved != "":
			line.Placed, line.Moved = p.Placed, string(p.Moved)
		}
		if p.Rejected != nil {
			e.reject(*p.Rejected)
			line.Rejected = &rejection{p.Rejected.Code, p.Rejected.Reason, p.Rejected.Hint}
		}
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	return out.Flush()
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
