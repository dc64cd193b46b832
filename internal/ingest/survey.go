package ingest

import (
	"io"
	"io/fs"
	"os"
)

// Extent is how much there is to read under some paths.
type Extent struct {
	Bytes     int64 // of the files; 0 where standard input or a pipe is among them
	Documents int   // 0 where only reading tells: a file of JSON Lines, as of any format but pages and plain text, holds any number
}

// Survey counts what Inputs will find, without reading more of a file than its format shows in.
func Survey(paths []string) Extent {
	var e Extent
	endless, many := false, false
	unreadable := func(Input) bool { e.Documents++; return true }
	w := walker{emit: unreadable, entries: os.ReadDir}
	w.visit = func(p string, info fs.FileInfo) bool {
		e.Documents++
		if info.Mode()&fs.ModeNamedPipe != 0 {
			endless = true
			return true
		}
		read, one := sniff(p)
		many = many || read && !one
		if e.Bytes += info.Size(); !read {
			e.Bytes += min(info.Size(), head) - info.Size() // no reader goes further
		}
		return true
	}
	for _, p := range paths {
		if p == "-" {
			endless = true
			continue
		}
		w.path(p)
	}
	if endless {
		return Extent{}
	}
	if many {
		e.Documents = 0
	}
	return e
}

// sniff reports whether a file is in a format that is read, and whether it is one document.
func sniff(p string) (read, one bool) {
	f, err := os.Open(p)
	if err != nil {
		return false, false
	}
	defer f.Close()
	start := make([]byte, 2048)
	n, _ := io.ReadFull(f, start)
	for _, f := range formats {
		if f.looks(start[:n]) {
			return f.read != nil, f.name == "HTML"
		}
	}
	return true, true
}

// counter counts the bytes that come through it.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}
