package cache

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/readout-news/readout/internal/nlp/layer"
	"github.com/readout-news/readout/text"
)

// test is a cache in a folder of its own.
func test(t *testing.T) *Cache {
	t.Helper()
	c, err := Open(filepath.Join(t.TempDir(), "cache"), "models")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// fresh is a document with this text that nobody has read.
func fresh(s string) *text.Doc { return &text.Doc{ID: "a", Text: s} }

// file is where the core of d is kept.
func (c *Cache) file(d *text.Doc) string { return c.path(c.key(d)) }

func TestWhatIsSavedIsLoaded(t *testing.T) {
	c := test(t)
	want := read(article, 0)
	if c.Load(fresh(article)) {
		t.Fatal("an empty cache had it")
	}
	c.Save(want)
	got := fresh(article)
	if !c.Load(got) || same(want, got) != "" {
		t.Error("it did not come back as it was")
	}
	if c.Load(fresh(article+"More.")) || c.Load(&text.Doc{Text: article, TitleSpan: text.Span{End: 25}}) {
		t.Error("another document got the same core")
	}
	if hits, misses := c.Counts(); hits != 1 || misses != 3 {
		t.Errorf("%d hits, %d misses", hits, misses)
	}
	if err := c.Close(); err != nil {
		t.Error(err)
	}
}

func TestNoCacheKeepsNothing(t *testing.T) {
	var c *Cache
	c.Save(read(article, 0))
	if c.Load(fresh(article)) || c.Close() != nil {
		t.Error("no cache is a cache")
	}
}

func TestAnotherProgramOrOtherModelsSeeNothing(t *testing.T) {
	c := test(t)
	c.Save(read(article, 0))
	other, err := Open(c.dir, "other models")
	if err != nil {
		t.Fatal(err)
	}
	if other.Load(fresh(article)) {
		t.Error("other models got it")
	}
	rebuilt := &Cache{dir: c.dir, limit: Limit, engine: "x" + c.engine[1:]}
	if rebuilt.Load(fresh(article)) {
		t.Error("another build got it")
	}
	again, err := Open(c.dir, "models")
	if err != nil || again.engine != c.engine || !again.Load(fresh(article)) {
		t.Error("the same program did not", err)
	}
}

// TestDamageIsNoticed changes each byte of a file in turn, cuts it off everywhere, and puts other files in its place.
func TestDamageIsNoticed(t *testing.T) {
	c := test(t)
	s := "Ana Lind of Orria resigned."
	want := read(s, 0)
	c.Save(want)
	path := c.file(want)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	try := func(what string, b []byte) {
		t.Helper()
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		if d := fresh(s); c.Load(d) || d.Tokens != nil {
			t.Errorf("%s: taken", what)
		}
	}
	for i := range whole {
		b := bytes.Clone(whole)
		b[i] ^= 1 << (i % 8)
		try("one bit changed", b)
		try("cut off", whole[:i])
	}
	try("longer", append(bytes.Clone(whole), 0))
	try("foreign", []byte("#!/bin/sh\necho hello\n"))
	other := read("Ana Lind of Norland resigned.", 0)
	c.Save(other)
	b, _ := os.ReadFile(c.file(other))
	try("the entry of another text", b)
	os.Remove(path)
	if err := os.Mkdir(path, 0o700); err != nil {
		t.Fatal(err)
	}
	if c.Load(fresh(s)) {
		t.Error("a folder was taken")
	}
	os.Remove(path)
	c.Save(want)
	if got := fresh(s); !c.Load(got) || same(want, got) != "" {
		t.Error("it was not written again")
	}
}

func TestFilesAreTheUsersAlone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Log("the folder's own rights hold there")
		return
	}
	c := test(t)
	c.Save(read(article, 0))
	n := 0
	err := filepath.WalkDir(c.dir, func(p string, d fs.DirEntry, err error) error {
		info, _ := d.Info()
		if info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: others may read it: %v", p, info.Mode())
		}
		n++
		return err
	})
	if err != nil || n < 5 {
		t.Errorf("%d files and folders, %v", n, err)
	}
}

func TestManyAtOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "cache")
	texts := []string{article, "The talks failed.", "Ana Lind left.", "It rained in Orria on Monday."}
	var want []*text.Doc
	for _, s := range texts {
		want = append(want, read(s, 0))
	}
	var g sync.WaitGroup
	for range 8 {
		g.Go(func() {
			c, err := Open(dir, "models")
			if err != nil {
				t.Error(err)
				return
			}
			c.limit = 2000 // so that they sweep under each other's hands
			for range 20 {
				for i, s := range texts {
					d := fresh(s)
					if !c.Load(d) {
						layer.Read(d, layer.Names)
						c.Save(d)
					}
					if same(d, want[i]) != "" {
						t.Error("another core")
					}
				}
			}
			if err := c.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	g.Wait()
	left, _, err := Size(dir)
	if tmp, _ := filepath.Glob(filepath.Join(dir, "*", temporary+"*")); err != nil || len(tmp) > 0 || left == 0 {
		t.Errorf("%d files left, of them half written %q, %v", left, tmp, err)
	}
}

func TestTheLongestUnusedGoFirst(t *testing.T) {
	c := test(t)
	var paths []string
	for i := range 20 {
		d := read(strings.Repeat("Ana Lind left Orria. ", i+1), 0)
		c.Save(d)
		paths = append(paths, c.file(d))
		used := time.Now().Add(time.Duration(i-40) * time.Hour)
		if err := os.Chtimes(paths[i], used, used); err != nil {
			t.Fatal(err)
		}
	}
	if !c.Load(fresh("Ana Lind left Orria. ")) {
		t.Fatal("the oldest is not there")
	}
	_, before, _ := Size(c.dir)
	c.limit = before / 2
	c.trim(true)
	_, after, err := Size(c.dir)
	if err != nil || after > c.limit*7/8 || after == 0 {
		t.Errorf("%d bytes of %d left, the limit is %d, %v", after, before, c.limit, err)
	}
	var left []int
	for i, p := range paths {
		if _, err := os.Stat(p); err == nil {
			left = append(left, i)
		}
	}
	if len(left) < 3 || left[0] != 0 || left[1] < 5 || left[len(left)-1] != 19 || left[len(left)-1]-left[1] != len(left)-2 {
		t.Errorf("left are %v: the one just used and the newest should be", left)
	}
}

func TestSweepRemovesWhatWasLeftHalfWritten(t *testing.T) {
	c := test(t)
	d := read(article, 0)
	c.Save(d)
	stale, young := filepath.Join(filepath.Dir(c.file(d)), temporary+"1"), filepath.Join(filepath.Dir(c.file(d)), temporary+"2")
	for _, p := range []string{stale, young} {
		if err := os.WriteFile(p, []byte("half"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	old := time.Now().Add(-2 * time.Hour)
	os.Chtimes(stale, old, old)
	c.trim(true)
	_, gone := os.Stat(stale)
	_, kept := os.Stat(young)
	if gone == nil || kept != nil || !c.Load(fresh(article)) {
		t.Errorf("stale: %v, being written: %v", gone, kept)
	}
}

func TestClearLeavesWhatIsNotTheCaches(t *testing.T) {
	c := test(t)
	c.Save(read(article, 0))
	letter := filepath.Join(c.dir, "letter.txt")
	if err := os.WriteFile(letter, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	n, bytes, err := Clear(c.dir)
	if err != nil || n != 2 || bytes < 200 {
		t.Errorf("%d files, %d bytes, %v", n, bytes, err)
	}
	left, _ := filepath.Glob(filepath.Join(c.dir, "*"))
	if !slices.Equal(left, []string{letter}) {
		t.Errorf("left are %q", left)
	}
	if n, _, err := Clear(filepath.Join(c.dir, "none")); n != 0 || err != nil {
		t.Errorf("a cache that is not there: %d, %v", n, err)
	}
	if err := os.MkdirAll(filepath.Join(c.dir, "ab"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(c.dir, "ab", strings.Repeat("c", 62)), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Clear(c.dir); err == nil {
		t.Error("a folder that is no cache was emptied")
	}
}

func TestAFailureToWriteIsToldOnceAndHarmsNothing(t *testing.T) {
	c := test(t)
	d := read(article, 0)
	folder := filepath.Dir(c.file(d))
	if err := os.WriteFile(folder, []byte("in the way"), 0o600); err != nil {
		t.Fatal(err)
	}
	c.Save(d)
	c.Save(read("The talks failed.", 0))
	if c.Load(fresh(article)) {
		t.Error("loaded from nowhere")
	}
	if err := c.Close(); err == nil {
		t.Error("nothing told")
	}
	if _, err := Open(filepath.Join(folder, "below"), "models"); err == nil {
		t.Error("a cache inside a file")
	}
}
