package plain

import (
	"strings"

	"github.com/readout-news/readout/internal/ingest/credit"
	"github.com/readout-news/readout/internal/ingest/lang"
	"github.com/readout-news/readout/internal/ingest/lines"
	"github.com/readout-news/readout/internal/ingest/pubdate"
	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/text"
)

// line is one line of the input on its way to Text or Dropped.
type line struct {
	text   string
	reason string // why it is dropped; "" for kept
}

// Build makes the document of it. A refusal for the language still comes with the document, cleaned,
// since that much could be read.
func Build(it source.Item) (*text.Doc, *source.Refusal) {
	d := &text.Doc{ID: strings.ToValidUTF8(it.ID, "\uFFFD"), Outlet: squeeze(it.Outlet), URL: squeeze(it.URL), Byline: squeeze(it.Byline), Lang: squeeze(it.Lang)}
	if len(it.Text) > source.MaxText {
		return nil, source.Refuse(source.TooLarge, "split it into articles", "the text is %d MB long, the limit is %d", len(it.Text)>>20, source.MaxText>>20)
	}
	if strings.TrimSpace(it.Text) == "" {
		return nil, source.Refuse(source.Empty, "give a document with text", "there is no text in it")
	}
	if it.Clean {
		d.Title = squeeze(it.Title)
		d.Text = strings.ToValidUTF8(it.Text, "\uFFFD")
		if d.Title != "" && strings.HasPrefix(d.Text, d.Title) {
			d.TitleSpan = text.Span{Start: 0, End: int32(len(d.Title))}
		}
	} else if r := clean(d, it); r != nil {
		return nil, r
	}
	credit.Read(d)
	pubdate.Read(d, it.Published)
	return d, language(d)
}

// clean fills Title, Text and Dropped.
func clean(d *text.Doc, it source.Item) *source.Refusal {
	ls := marked(it.Lines)
	if ls == nil {
		ls = unmarked(unwrap(split(it.Text)))
	}
	filter(ls)
	title := titleOf(it, ls)
	d.Title = title
	if d.Outlet == "" {
		d.Outlet = outlet(ls)
	}
	var body []string
	for _, l := range ls {
		if l.reason == "" {
			kept, cut := lines.Inline(l.text)
			body = append(body, kept)
			for _, c := range cut {
				d.Dropped = append(d.Dropped, text.Dropped{Text: c, Reason: lines.Related})
			}
		} else {
			d.Dropped = append(d.Dropped, text.Dropped{Text: l.text, Reason: l.reason})
		}
	}
	if len(body) == 0 {
		return source.Refuse(source.NoArticle, "give the page of a single article", "only page furniture was found in it")
	}
	if title != "" {
		d.TitleSpan = text.Span{Start: 0, End: int32(len(title))}
		body = append([]string{title}, body...)
	}
	d.Text = strings.Join(body, "\n")
	return nil
}

// marked takes over the lines of a page with what its markup says of them.
func marked(in []source.Line) []line {
	var out []line
	for _, l := range in {
		if t := squeeze(l.Text); t != "" {
			out = append(out, line{t, l.Reason})
		}
	}
	return out
}

func unmarked(in []string) []line {
	out := make([]line, len(in))
	for i, t := range in {
		out[i].text = t
	}
	return out
}

// filter decides for every line that is not marked yet whether it stays.
func filter(ls []line) {
	var open []int
	var texts []string
	for i, l := range ls {
		if l.reason == "" {
			open, texts = append(open, i), append(texts, l.text)
		}
	}
	kept := lines.NewPage(texts).Kept()
	rest := make([]line, len(texts))
	found := false
	for k, t := range texts {
		rest[k].text = t
		if reason := lines.Sure(t); reason != "" {
			rest[k].reason = reason
		} else if !kept[k] {
			rest[k].reason = lines.Reason(t)
		}
		found = found || rest[k].reason == ""
	}
	if !found {
		rescue(rest)
	}
	embeds(rest)
	neighbours(rest)
	for k, i := range open {
		ls[i] = rest[k]
	}
}

// rescue keeps what may be an article where the model saw none: whole sentences; or else, on a page of a
// few lines, those that no rule names and that are more than a label.
func rescue(ls []line) {
	found := false
	for i := range ls {
		if lines.Sentence(ls[i].text) && lines.Sure(ls[i].text) == "" {
			ls[i].reason, found = "", true
		}
	}
	if found || len(ls) > few {
		return
	}
	for i := range ls {
		t := ls[i].text
		if r := lines.Reason(t); (r == lines.Related || r == lines.Navigation) && (len(strings.Fields(t)) > 5 || strings.HasSuffix(t, ".")) {
			ls[i].reason = ""
		}
	}
}

// few is the number of lines up to which a page is too small to be judged by its shape.
const few = 6

// neighbours drops the headlines under "Read next" and the like.
func neighbours(ls []line) {
	for i := 1; i < len(ls); i++ {
		if ls[i].reason == "" && ls[i-1].reason == lines.Related && lines.Sure(ls[i-1].text) == lines.Related && !lines.Sentence(ls[i].text) {
			ls[i].reason = lines.Related
		}
	}
}

// language refuses a text that is clearly not English.
func language(d *text.Doc) *source.Refusal {
	code, sure := lang.Guess(d.Text)
	if code == "en" || !sure {
		if d.Lang == "" && sure {
			d.Lang = "en"
		}
		return nil
	}
	d.Lang = code
	return source.Refuse(source.Language, "Readout reads English; give a translation", "the text is not English (it looks like %s)", code)
}
