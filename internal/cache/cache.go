// Package cache keeps on disk what the language core read of a document, so that the next run over the same text need not read it
// again. An entry is found by the SHA-256 of the text and of the program that read it: another build of Readout, with other
// rules or models, never sees it. A file that is damaged or of another make is as good as none.
//
// The files hold positions and labels, not the words of the articles.
package cache

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"github.com/readout-news/readout/text"
)

// Limit is how many bytes of entries are kept, some 60,000 articles of 1,000 words; the longest unused go first.
const Limit = 512 << 20

const (
	magic    = "readout cache 1\n"
	largest  = 256 << 20 // bytes of one entry: more than the largest document can need
	freshFor = time.Hour // for so long a use is not noted again
)

// Cache is a folder of entries. It may be used from many goroutines and by many programs at once. A nil Cache keeps nothing.
type Cache struct {
	dir     string
	engine  string
	limit   int64
	unswept atomic.Int64 // bytes written since the last sweep
	hits    atomic.Int64
	misses  atomic.Int64
	sweep   sync.Mutex
	broken  atomic.Pointer[error] // the first failure to write; nothing is written after it
}

// Open gives the cache in dir, which is made when it is not there, for results of this program. models names what else
// they depend on.
func Open(dir, models string) (*Cache, error) {
	if err := prepare(dir); err != nil {
		return nil, err
	}
	c := &Cache{dir: dir, limit: Limit}
	program, err := c.program()
	if err != nil {
		return nil, fmt.Errorf("cache: the program cannot be told from others: %w", err)
	}
	c.engine = program + "\x00" + models
	return c, nil
}

// Load fills Sentences, Tokens and Names of d as layer.Read would up to the names, and reports whether it could.
func (c *Cache) Load(d *text.Doc) bool {
	if c == nil {
		return false
	}
	b, ok := c.get(c.key(d))
	if ok = ok && decode(b, d) == nil; ok {
		c.hits.Add(1)
	} else {
		c.misses.Add(1)
	}
	return ok
}

// Save keeps what was read of d up to its names. A failure costs the next run time and this one nothing; Close tells of it.
func (c *Cache) Save(d *text.Doc) {
	if c == nil {
		return
	}
	if b, ok := encode(d); ok {
		c.put(c.key(d), b)
	}
}

// Counts are how many documents were found in the cache and how many were not.
func (c *Cache) Counts() (hits, misses int64) {
	if c == nil {
		return 0, 0
	}
	return c.hits.Load(), c.misses.Load()
}

// Close keeps the folder within its limit. It gives the first failure to write.
func (c *Cache) Close() error {
	if c == nil {
		return nil
	}
	if c.unswept.Load() > 0 {
		c.trim(false)
	}
	if err := c.broken.Load(); err != nil {
		return *err
	}
	return nil
}

// key is what the core of d depends on: its words, where its title ends, and who reads it.
func (c *Cache) key(d *text.Doc) (key [sha256.Size]byte) {
	h := sha256.New()
	io.WriteString(h, magic)
	io.WriteString(h, c.engine)
	h.Write([]byte{0})
	h.Write(binary.LittleEndian.AppendUint64(nil, uint64(uint32(d.TitleSpan.Start))<<32|uint64(uint32(d.TitleSpan.End))))
	io.WriteString(h, d.Text)
	h.Sum(key[:0])
	return key
}

func (c *Cache) path(key [sha256.Size]byte) string {
	name := hex.EncodeToString(key[:])
	return filepath.Join(c.dir, name[:2], name[2:])
}

// sum is over all of an entry: its magic, its key and what it holds.
func sum(key [sha256.Size]byte, content []byte) [sha256.Size]byte {
	h := sha256.New()
	io.WriteString(h, magic)
	h.Write(key[:])
	h.Write(content)
	return [sha256.Size]byte(h.Sum(nil))
}

// get reads an entry: magic, key, checksum, content.
func (c *Cache) get(key [sha256.Size]byte) (content []byte, ok bool) {
	path := c.path(key)
	f, err := os.Open(path)
	if err != nil {
		return nil, false
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() || info.Size() > largest {
		return nil, false
	}
	b := make([]byte, info.Size())
	if _, err := io.ReadFull(f, b); err != nil {
		return nil, false
	}
	content, ok = open(b, key)
	if now := time.Now(); ok && now.Sub(info.ModTime()) > freshFor {
		os.Chtimes(path, now, now)
	}
	return content, ok
}

// open gives the content of the entry b, where it is one and whole.
func open(b []byte, key [sha256.Size]byte) (content []byte, ok bool) {
	b, ok = bytes.CutPrefix(b, []byte(magic))
	if !ok || len(b) < 2*sha256.Size || [sha256.Size]byte(b) != key {
		return nil, false
	}
	content = b[2*sha256.Size:]
	return content, [sha256.Size]byte(b[sha256.Size:]) == sum(key, content)
}

// put writes an entry beside its place and moves it there, so that nobody ever reads half of one.
func (c *Cache) put(key [sha256.Size]byte, content []byte) {
	if c.broken.Load() != nil {
		return
	}
	check := sum(key, content)
	err := replace(c.path(key), []byte(magic), key[:], check[:], content)
	if err != nil {
		c.broken.CompareAndSwap(nil, &err)
		return
	}
	if c.unswept.Add(int64(len(content))) > c.limit/8 {
		c.trim(true)
	}
}

func replace(path string, parts ...[]byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), temporary+"*") // readable by the user alone
	if err != nil {
		return err
	}
	_, err = f.Write(bytes.Join(parts, nil))
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}
