package main

import (
	"errors"
	"flag"
	"fmt"
	"strings"

	"github.com/readout-news/readout/record"
)

// stories adds the flags that choose among the stories of a record.
func stories(f *flag.FlagSet) *record.Filter {
	c := &record.Filter{}
	f.StringVar(&c.Story, "story", "", "only the story with this `id`")
	f.StringVar(&c.Since, "since", "", "only stories with an article of this `day` or later, as 2024-03-05")
	f.StringVar(&c.About, "about", "", "only stories in which this `actor` takes part in an event or speaks: a name, or a country's code as RUS")
	f.IntVar(&c.MinReporters, "min-outlets", 0, "only stories with at least `N` independent reporters")
	return c
}

// narrow leaves the stories in r that were asked for.
func (e *env) narrow(r *record.Record, f *record.Filter) error {
	if *f == (record.Filter{}) {
		return nil
	}
	all := len(r.Stories)
	var ids []string
	for _, s := range r.Stories {
		ids = append(ids, s.ID)
	}
	err := f.Apply(r)
	switch {
	case errors.Is(err, record.ErrNoStory):
		return usageError{"no story " + f.Story, "the stories are " + few(ids)}
	case err != nil:
		return usageError{err.Error(), "`readout compare -h` shows how a choice is written"}
	case len(r.Stories) == 0 && all > 0:
		e.console.note("none of the %d stories is such a one", all)
	}
	return nil
}

// few lists some ids, and says how many there are where it leaves some out.
func few(ids []string) string {
	const shown = 8
	switch {
	case len(ids) == 0:
		return "none"
	case len(ids) <= shown:
		return strings.Join(ids, ", ")
	}
	return fmt.Sprintf("%s, ... (%d in all)", strings.Join(ids[:shown], ", "), len(ids))
}
