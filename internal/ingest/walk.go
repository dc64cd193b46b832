package ingest

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-news/readout/internal/ingest/source"
)

// Sorted is paths in an order that does not depend on how they were given, standard input last, so that
// equal ids of different folders are told apart in one way only.
func Sorted(paths []string) []string {
	var files, stdin []string
	for _, p := range paths {
		if p == "-" {
			stdin = append(stdin, p)
		} else {
			files = append(files, p)
		}
	}
	slices.Sort(files)
	return append(files, stdin...)
}

// names gives out ids: the second equal one gets "~2", the third "~3".
type names map[string]int

func (n names) unique(id string) string {
	n[id]++
	if n[id] == 1 {
		return id
	}
	for {
		u := id + "~" + strconv.Itoa(n[id])
		if n[u] == 0 {
			n[u]++
			return u
		}
		n[id]++
	}
}

// walker finds the inputs under a path.
type walker struct {
	emit    func(Input) bool
	entries func(dir string) ([]fs.DirEntry, error)         // sorted by name; os.ReadDir but in tests
	visit   func(path string, info fs.FileInfo) (more bool) // takes a file; nil hands its inputs to emit
}

// path reads a file, or a folder with its subfolders in the order of their names.
func (w walker) path(p string) bool {
	info, err := os.Stat(p)
	switch {
	case err != nil:
		return w.emit(unreadable(p, err))
	case !info.IsDir():
		if w.visit != nil {
			return w.visit(p, info)
		}
		return file(p, info, w.emit)
	}
	entries, err := w.entries(p)
	if err != nil && !w.emit(unreadable(p, err)) {
		return false
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			continue // editors' and systems' files
		}
		if e.Type()&fs.ModeSymlink != 0 && loops(filepath.Join(p, e.Name())) {
			continue
		}
		if !w.path(filepath.Join(p, e.Name())) {
			return false
		}
	}
	return true
}

// loops reports whether a link leads to a folder, which might hold the link again.
func loops(p string) bool {
	info, err := os.Stat(p)
	return err == nil && info.IsDir()
}

func file(p string, info fs.FileInfo, emit func(Input) bool) bool {
	if !info.Mode().IsRegular() && info.Mode()&fs.ModeNamedPipe == 0 {
		return emit(unreadable(p, errors.New("it is neither a file nor a folder")))
	}
	f, err := os.Open(p)
	if err != nil {
		return emit(unreadable(p, err))
	}
	defer f.Close()
	return stream(f, p, emit)
}

func unreadable(p string, err error) Input {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return Input{item: source.Item{ID: stem(p)}, refused: source.Refuse(source.Unreadable, "check that it exists and that you may read it", "%s: %v", p, err)}
}

// stem is the name of a file without folder and extension.
func stem(p string) string {
	b := filepath.Base(p)
	if s := strings.TrimSuffix(b, filepath.Ext(b)); s != "" {
		return s
	}
	return b
}

// whole reads r to its end, at most limit bytes.
func whole(r io.Reader, limit int) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	if err == nil && len(b) > limit {
		err = errTooLarge
	}
	return b, err
}

var errTooLarge = errors.New("too large")
