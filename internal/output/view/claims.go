package view

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
)

// speakers groups the claims by who speaks, the weightiest first.
func (x *index) speakers(s *record.Story) []Speaker {
	var out []Speaker
	at, rank := map[string]int{}, rankOf(x.byWeight(s))
	for i := range s.Claims {
		c := &s.Claims[i]
		name := x.speaker(c)
		key := name
		if v := x.voice(c); v.Known == "anonymous" { // a source here is not a source there
			key += "\x00" + cmp.Or(v.Actor, c.Document)
		}
		k, ok := at[key]
		if !ok {
			k = len(out)
			at[key] = k
			out = append(out, Speaker{Name: Shorten(name, longestSpeaker)})
		}
		v := x.claim(c)
		v.rank = rank[c.ID]
		out[k].Claims = append(out[k].Claims, v)
	}
	heaviestFirst(out)
	return out
}

func (x *index) claim(c *record.Claim) Claim {
	v := Claim{ID: c.ID, SameAs: c.SameAs}
	if c.Cue != nil {
		v.Verb = x.str(c.Document, c.Cue.Span)
	}
	var parts []string
	for _, p := range c.Content {
		parts = append(parts, x.str(c.Document, p))
		v.Evidence = append(v.Evidence, x.at(c.Document, p))
	}
	for _, p := range c.Again {
		v.Again = append(v.Again, x.at(c.Document, p))
	}
	v.Words = Shorten(Unquoted(strings.Join(parts, " … ")), longestClaim)
	v.Chain = x.chain(c)
	return v
}

// Unquoted drops the quotation marks around s, since every format sets its own; marks inside stay.
func Unquoted(s string) string {
	for _, m := range [][2]string{{"“", "”"}, {"\"", "\""}, {"‘", "’"}} {
		in, opens := strings.CutPrefix(s, m[0])
		if !opens {
			continue
		}
		if body, shuts := strings.CutSuffix(in, m[1]); shuts && !strings.Contains(body, m[0]) {
			return body
		}
	}
	return s
}

// chain is the way back from the reader to the speaker, who is not repeated: "The Harbour Post, citing TASS".
func (x *index) chain(c *record.Claim) string {
	hops := []string{x.outlet(c.Document)}
	own := slices.ContainsFunc(c.Chain, func(l record.Link) bool { return x.speaks(c, l) })
	for _, l := range c.Chain {
		name := l.Name
		if l.Kind == "speaker" && l.Actor != "" {
			name = x.name(l.Actor)
		}
		if l.Kind == "outlet" && (l.Known != "named" || l.Words == nil || sameOutlet(name, hops[0])) || name == "" || x.speaks(c, l) ||
			!own && l.Kind == "speaker" || author[strings.ToLower(name)] || slices.Contains(hops, name) {
			continue
		}
		hops = append(hops, name)
	}
	if d := x.docs[c.Document]; len(hops) == 1 && (d == nil || d.Outlet == "") {
		return "" // the evidence names the article
	}
	return strings.Join(hops, ", citing ")
}

// sameOutlet reports whether two names are of one outlet, written in full or not: "Coast TV" is Coast TV (Web News), "the Herald" The Herald.
func sameOutlet(a, b string) bool {
	short, long := bareOutlet(a), bareOutlet(b)
	if len(short) > len(long) {
		short, long = long, short
	}
	rest, ok := strings.CutPrefix(long, short)
	return ok && short != "" && (rest == "" || outletWords[rest])
}

// bareOutlet is the name of an outlet in small letters without article, edition and ending.
func bareOutlet(s string) string {
	s = strings.ToLower(s)
	for _, mark := range [...]string{" (", " - "} {
		s, _, _ = strings.Cut(s, mark)
	}
	for _, end := range [...]string{".com", ".org", ".net"} {
		s = strings.TrimSuffix(s, end)
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, " online", ""), " ", "")
	return strings.TrimPrefix(s, "the")
}

// outletWords are what one outlet's name may have more than the other.
var outletWords = map[string]bool{"news": true, "magazine": true, "newspaper": true, "tv": true, "radio": true, "network": true, "onlinenews": true, "webnews": true}

// author are the words by which whoever writes an article speaks of himself: the outlet's own hop has him.
var author = map[string]bool{"i": true, "we": true, "me": true, "us": true}

// speaks reports whether a hop of c's chain is its speaker, by actor, words or name. Where none is, those of kind speaker are, who may
// be called otherwise there.
func (x *index) speaks(c *record.Claim, l record.Link) bool {
	if c.Speaker == nil {
		return l.Kind == "speaker"
	}
	return l.Actor != "" && l.Actor == c.Speaker.Actor || l.Words != nil && *l.Words == c.Speaker.Span || l.Name == x.str(c.Document, c.Speaker.Span) || l.Name == x.speaker(c)
}

// How many characters of a claim and of who makes it are printed; the evidence covers all of them.
const (
	longestClaim   = 240
	longestSpeaker = 70
)

// inMarks is words of a text in quotation marks, once where they begin with such.
func inMarks(s string) string {
	for _, m := range []string{"“", "\"", "‘"} {
		if strings.HasPrefix(s, m) {
			return s
		}
	}
	return "“" + s + "”"
}

// Quoted is inMarks for the page.
func Quoted(s string) string { return inMarks(s) }
