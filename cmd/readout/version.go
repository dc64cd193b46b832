package main

import (
	"context"
	"fmt"
	"maps"
	"runtime"
	"slices"

	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/models"
)

func version(_ context.Context, e *env, args []string) error {
	f := e.flags("version", "[--models]")
	withModels := f.Bool("models", false, "list the models: data, licence, scores, hash, and the command that makes each again")
	if rest, err := parse(f, args); err != nil {
		return err
	} else if len(rest) > 0 {
		return usageError{"version takes no paths", "readout version --models"}
	}
	fmt.Fprintf(e.stdout, "readout %s %s %s/%s\n", pipeline.Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	if !*withModels {
		return nil
	}
	all, err := models.Manifests()
	if err != nil {
		return err
	}
	for _, m := range all {
		fmt.Fprintf(e.stdout, "\n%s  %d bytes  %s\n  sha256   %s\n", m.Name, m.Bytes, m.Licence, m.SHA256)
		for _, d := range m.Data {
			fmt.Fprintf(e.stdout, "  data     %s · %s · %s\n", d.Name, d.Origin, d.Licence)
		}
		for _, k := range slices.Sorted(maps.Keys(m.Scores)) {
			fmt.Fprintf(e.stdout, "  score    %s %v\n", k, m.Scores[k])
		}
		fmt.Fprintf(e.stdout, "  made by  %s\n", m.Command)
	}
	return nil
}
