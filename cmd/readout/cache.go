package main

import (
	"context"
	"fmt"

	"github.com/readout-news/readout/internal/cache"
)

// cacheCommand shows and empties the folder that keeps what was read of documents.
func cacheCommand(_ context.Context, e *env, args []string) error {
	f := e.flags("cache", "[path|size|clear] [--cache-dir FOLDER]")
	dir := f.String("cache-dir", "", "the `folder`, where it is not the usual one")
	words, err := parse(f, args)
	if err != nil {
		return err
	}
	if len(words) > 1 {
		return usageError{"cache takes one word", "path, size or clear"}
	}
	if *dir == "" {
		if *dir, err = cache.Default(); err != nil {
			return fmt.Errorf("there is no folder for caches: %w", err)
		}
	}
	what := "size"
	if len(words) == 1 {
		what = words[0]
	}
	switch what {
	case "path":
		fmt.Fprintln(e.stdout, *dir)
	case "size":
		files, bytes, err := cache.Size(*dir)
		if err != nil {
			return err
		}
		fmt.Fprintf(e.stdout, "%s: %d files, %.1f MB of at most %.0f MB\n", *dir, files, megabytes(bytes), megabytes(cache.Limit))
	case "clear":
		files, bytes, err := cache.Clear(*dir)
		if err != nil {
			return err
		}
		fmt.Fprintf(e.stdout, "%s: %d files removed, %.1f MB\n", *dir, files, megabytes(bytes))
	default:
		return usageError{"no such thing to do with the cache: " + what, "path, size or clear"}
	}
	return nil
}
