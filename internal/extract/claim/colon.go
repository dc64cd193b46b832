package claim

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// colons finds claims whose only cue is a colon: headlines ("Ministry: Talks go on") and transcripts
// ("INTERVIEWER: Why now?"), where a label speaks for the line and those below it.
func (s *search) colons() {
	labels := map[string]int{}
	for line := range s.lines() {
		if l, _, ok := speakerLabel(line.Of(s.d.Text)); ok {
			labels[l]++
		}
	}
	if len(labels) == 0 {
		return
	}
	last := -1
	for line := range s.lines() {
		src := line.Of(s.d.Text)
		if bare := strings.TrimLeft(src, "\"“"); len(bare) < len(src) {
			line.Start, src = line.End-int32(len(bare)), bare
		}
		label, rest, ok := speakerLabel(src)
		switch {
		case ok && s.speaks(label, labels[label], line):
			colon := line.Start + int32(strings.Index(src, ":"))
			at := line.Start + int32(rest)
			s.addColon(text.Span{Start: line.Start, End: line.Start + int32(len(label))}, text.Span{Start: colon, End: colon + 1}, text.Span{Start: at, End: line.End})
			last = -1
			if labels[label] > 1 {
				last = len(s.claims) - 1
			}
		case last >= 0 && !s.claimed(line):
			c := &s.claims[last]
			c.Content = join(append(c.Content, line), s.d.Text)
		default:
			last = -1
		}
	}
}

// dashes finds quotes signed below or behind with a dash and a name: "We are tired." — Ana Torres.
func (s *search) dashes() {
	for q := range s.quotes {
		x := &s.quotes[q]
		if x.depth > 0 || !x.closed {
			continue
		}
		rest, _, _ := strings.Cut(s.d.Text[x.End:min(int(x.End)+maxSigned, len(s.d.Text))], "\n")
		bare := strings.TrimLeft(rest, " \u00a0")
		name := strings.TrimLeft(bare, "—–―-")
		if len(name) == len(bare) {
			continue
		}
		dash := text.Span{Start: x.End + int32(len(rest)-len(bare)), End: x.End + int32(len(rest)-len(name))}
		first, _ := s.d.TokensIn(text.Span{Start: dash.End, End: dash.End + int32(len(name))})
		for first < int32(len(s.d.Tokens)) && s.d.Tokens[first].Start < dash.End {
			first++
		}
		if int(first) >= len(s.d.Tokens) || s.name[first] < 0 {
			continue
		}
		n := &s.d.Names[s.name[first]]
		if n.Kind != text.Person || n.First != first || s.holds(dash) {
			continue
		}
		if after := s.d.Text[n.End:min(int(n.End)+2, len(s.d.Text))]; strings.Trim(after, " ,.\n(") == "" {
			s.addColon(n.Span, dash, x.Span)
			s.claims[len(s.claims)-1].Why = []string{"quote signed with a dash"}
		}
	}
}

// maxSigned is how many bytes a signature behind a quote may have.
const maxSigned = 60

// holds reports whether x stands inside the content of a claim found so far.
func (s *search) holds(x text.Span) bool {
	for i := range s.claims {
		if holds(s.claims[i].Content, x) {
			return true
		}
	}
	return false
}

// lines yields the lines of the text that hold anything, without the space around them.
func (s *search) lines() func(func(text.Span) bool) {
	return func(yield func(text.Span) bool) {
		at := 0
		for line := range strings.Lines(s.d.Text) {
			t := strings.TrimSpace(line)
			start := at + strings.Index(line, t)
			at += len(line)
			if t != "" && !yield(text.Span{Start: int32(start), End: int32(start + len(t))}) {
				return
			}
		}
	}
}

const maxLabel = 40

// speakerLabel cuts "NAME: words" into the label and where the words begin.
func speakerLabel(line string) (label string, rest int, ok bool) {
	line = strings.TrimLeft(line, "\"“")
	i := strings.IndexByte(line[:min(len(line), maxLabel)], ':')
	if i <= 0 || i+2 >= len(line) || line[i+1] != ' ' {
		return "", 0, false
	}
	label = line[:i]
	if strings.Count(label, " ") > 3 || strings.ContainsAny(label, "\"“”,;?!()") || !('A' <= label[0] && label[0] <= 'Z') {
		return "", 0, false
	}
	return label, len(line) - len(strings.TrimLeft(line[i+1:], " ")), true
}

// speaks reports whether a label before a colon is a speaker: one that comes again and again, one in
// capitals, or, in the headline, a name.
func (s *search) speaks(label string, times int, line text.Span) bool {
	words := strings.Fields(label)
	if credits[strings.ToLower(words[len(words)-1])] {
		return false
	}
	upper := strings.ToUpper(label) == label && (len(label) > 2 || label == "Q" || label == "A")
	if times > 1 && upper {
		return true
	}
	first, last := s.d.TokensIn(text.Span{Start: line.Start, End: line.Start + int32(len(label))})
	for t := first; t < last; t++ {
		switch s.d.Tokens[t].POS {
		case text.PROPN, text.NOUN, text.ADJ, text.X, text.PART, text.PUNCT:
		default:
			return false
		}
	}
	title := s.d.TitleSpan
	headline := line.Start == 0 || !title.Empty() && title.Overlaps(line)
	named := last > first && s.isSpeaker(last-1)
	quote := strings.ContainsAny(line.Of(s.d.Text)[len(label):min(len(label)+5, int(line.Len()))], "\"“‘")
	return named && len(words) <= 4 && (headline && s.telling(line, label) || times > 1 || quote)
}

// telling reports whether what stands behind a label in a headline can be somebody's words: a clause that asks no question of the
// reader's. "Ana Torres: Governor to run" and "The jury: What it means" name what they are about.
func (s *search) telling(line text.Span, label string) bool {
	first, last := s.d.TokensIn(text.Span{Start: line.Start + int32(len(label)) + 1, End: line.End})
	return first < last && !asked[s.d.Tokens[first].Tag] && (s.hasVerb(first, last) || strings.ContainsAny(line.Of(s.d.Text), "\"“‘'"))
}

// credits are the last words of labels that say what stands behind them and not who speaks: "FILE PHOTO:", "UPDATE:".
var credits = func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq("photo photos picture pictures image images video videos caption graphic infographic map chart slideshow gallery credit copyright source sources " +
		"update updates updated published correction clarification note related more also watch read see breaking factbox timeline analysis opinion subject date") {
		set[w] = true
	}
	return set
}()

// isSpeaker reports whether token t can be somebody who speaks.
func (s *search) isSpeaker(t int32) bool {
	if m := s.mention[t]; m >= 0 {
		switch s.d.Mentions[m].Kind {
		case text.Person, text.Organization, text.Group, text.Place:
			return true
		}
	}
	if n := s.name[t]; n >= 0 && s.d.Names[n].Kind != text.Other {
		return true
	}
	lemma := strings.ToLower(s.d.Tokens[t].Lemma)
	return s.lex.voice[lemma] || s.lex.generic[lemma] || s.lex.document[lemma] || s.lex.wire[s.d.Word(t)]
}

func (s *search) claimed(line text.Span) bool {
	for i := range s.claims {
		if s.claims[i].Cue.Overlaps(line) && s.claims[i].quoted {
			return true
		}
	}
	return false
}

func (s *search) addColon(label, colon, content text.Span) {
	c := found{score: 1 << 20}
	c.CueHead, c.Within, c.Cue, c.Class = -1, -1, colon, say.String()
	c.Speaker = extract.Arg{Span: label, Mention: -1}
	first, last := s.d.TokensIn(label)
	for t := last - 1; t >= first && c.Speaker.Mention < 0; t-- {
		c.Speaker.Mention = s.mention[t]
	}
	c.Content = []text.Span{content}
	c.Why = []string{"label and colon"}
	s.claims = append(s.claims, c)
}
