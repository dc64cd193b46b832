package main

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/evanw/esbuild/pkg/api"
)

// Bundle is the script at entry with all it imports, in one piece, for browsers of 2023 and later.
func Bundle(entry string) ([]byte, error) {
	r := api.Build(api.BuildOptions{
		EntryPoints: []string{entry}, Bundle: true, Format: api.FormatIIFE, Target: api.ES2022, Charset: api.CharsetASCII,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true, LegalComments: api.LegalCommentsNone, LogLevel: api.LogLevelSilent,
		TsconfigRaw: `{"compilerOptions": {"strict": true, "target": "es2022"}}`,
	})
	var err error
	for _, m := range r.Errors {
		err = errors.Join(err, fmt.Errorf("%s: %s", entry, m.Text))
	}
	if err != nil {
		return nil, err
	}
	if len(r.OutputFiles) != 1 {
		return nil, fmt.Errorf("%s: %d files", entry, len(r.OutputFiles))
	}
	return bytes.TrimSpace(r.OutputFiles[0].Contents), nil
}
