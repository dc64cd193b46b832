package cache

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// temporary is what the names of files begin with that are being written.
const temporary = "tmp-"

// tag marks the folder as a cache for backup programs, which then leave it out (bford.info/cachedir).
const (
	tagName = "CACHEDIR.TAG"
	tag     = "Signature: 8a477f597d28d172789f06886806bc55\n# This folder is a cache of Readout. `readout cache clear` empties it.\n"
)

// Off in the environment's READOUT_CACHE keeps runs from using a cache.
const Off = "off"

// Default is the folder used where none is named: READOUT_CACHE, else readout in the user's folder of caches.
func Default() (string, error) {
	if dir := os.Getenv("READOUT_CACHE"); dir != "" && dir != Off {
		return dir, nil
	}
	dir, err := os.UserCacheDir()
	return filepath.Join(dir, "readout"), err
}

// prepare makes dir a cache, readable by the user alone.
func prepare(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	if ours(dir) {
		return nil
	}
	return replace(filepath.Join(dir, tagName), []byte(tag))
}

func ours(dir string) bool {
	b, err := os.ReadFile(filepath.Join(dir, tagName))
	return err == nil && string(b) == tag
}

// entry is a file of the cache.
type entry struct {
	path string
	size int64
	used time.Time
}

// entries are the files of the cache in dir, and no others that may lie there.
func entries(dir string) (all []entry, err error) {
	folders, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	for _, d := range folders {
		if !d.IsDir() || !hexadecimal(d.Name(), 2) {
			continue
		}
		files, err := os.ReadDir(filepath.Join(dir, d.Name()))
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			if !hexadecimal(f.Name(), 62) && !strings.HasPrefix(f.Name(), temporary) {
				continue
			}
			if info, err := f.Info(); err == nil && info.Mode().IsRegular() { // else somebody else has removed it
				all = append(all, entry{filepath.Join(dir, d.Name(), f.Name()), info.Size(), info.ModTime()})
			}
		}
	}
	return all, err
}

func hexadecimal(s string, n int) bool {
	return len(s) == n && strings.Trim(s, "0123456789abcdef") == ""
}

// Size counts the entries of the cache in dir and their bytes.
func Size(dir string) (files int, bytes int64, err error) {
	all, err := entries(dir)
	for _, e := range all {
		bytes += e.size
	}
	return len(all), bytes, err
}

// Clear removes the cache in dir. What lies in the folder and is not the cache's stays. A folder that is no cache is an error.
func Clear(dir string) (files int, bytes int64, err error) {
	all, err := entries(dir)
	if err != nil {
		return 0, 0, err
	}
	if !ours(dir) {
		if len(all) == 0 {
			return 0, 0, nil
		}
		return 0, 0, fmt.Errorf("%s is not a cache of readout", dir)
	}
	for _, e := range all {
		if err := os.Remove(e.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return files, bytes, err
		}
		os.Remove(filepath.Dir(e.path)) // goes when it is empty
		files, bytes = files+1, bytes+e.size
	}
	os.Remove(filepath.Join(dir, tagName))
	os.Remove(dir)
	return files, bytes, nil
}

// trim removes the entries that were not used for longest, down to seven eighths of the limit, and what a run that broke off
// left half written. It looks once an hour, and more often only where a run writes much.
func (c *Cache) trim(now bool) {
	if !c.sweep.TryLock() {
		return
	}
	defer c.sweep.Unlock()
	c.unswept.Store(0)
	mark := filepath.Join(c.dir, tagName)
	if info, err := os.Stat(mark); !now && err == nil && time.Since(info.ModTime()) < time.Hour {
		return
	}
	os.Chtimes(mark, time.Now(), time.Now())
	all, err := entries(c.dir)
	if err != nil {
		return
	}
	slices.SortFunc(all, func(a, b entry) int { return cmp.Or(a.used.Compare(b.used), cmp.Compare(a.path, b.path)) })
	total := int64(0)
	for _, e := range all {
		total += e.size
	}
	over := total > c.limit
	for _, e := range all {
		stale := strings.HasPrefix(filepath.Base(e.path), temporary) && time.Since(e.used) > time.Hour
		if stale || over && total > c.limit*7/8 {
			os.Remove(e.path)
			total -= e.size
		}
	}
}
