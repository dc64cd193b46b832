package plain

import (
	"regexp"
	"strings"
	"sync"

	"github.com/readout-news/readout/internal/ingest/lines"
)

// signature is the last line of an embedded post: dash, name, handle, perhaps a date.
var signature = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|\s)(?:—|–|-{1,2}|&mdash;)\s*[^—–@]{1,60}\(@\w{1,30}\)(?:\s+\p{L}+\.? \d{1,2}, \d{4})?\s*$`)
})

// embeds drops posts of other people that stand in the article: the signature and the post before it.
func embeds(ls []line) {
	for i := range ls {
		t := ls[i].text
		if !strings.Contains(t, "(@") || len(t) > 1200 {
			continue
		}
		at := signature().FindStringIndex(t)
		if at == nil {
			continue
		}
		ls[i].reason = lines.Embed
		if strings.TrimSpace(t[:at[0]]) != "" {
			continue // the post and its signature share the line
		}
		for j := i - 1; j >= max(0, i-4); j-- {
			linked := strings.Contains(ls[j].text, "https://t.co/") || strings.Contains(ls[j].text, "pic.twitter.com/")
			if j == i-1 || linked {
				ls[j].reason = lines.Embed
			} else {
				break
			}
		}
	}
}
