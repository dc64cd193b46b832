package token

import (
	"strings"
	"testing"
	"unicode"

	"github.com/readout-news/readout/text"
)

// split gives the words of a text joined by blanks, sentences by " // ".
func split(t *testing.T, s string) string {
	t.Helper()
	d := &text.Doc{Text: s}
	Split(d)
	check(t, d)
	var out []string
	for _, sent := range d.Sentences {
		var words []string
		for i := sent.First; i < sent.Last; i++ {
			words = append(words, d.Word(i))
		}
		out = append(out, strings.Join(words, " "))
	}
	return strings.Join(out, " // ")
}

// check holds what is true of every split text.
func check(t *testing.T, d *text.Doc) {
	t.Helper()
	at, next := int32(0), int32(0)
	for k, s := range d.Sentences {
		if s.First != next || s.Last <= s.First {
			t.Fatalf("sentence %d holds tokens [%d,%d) after %d", k, s.First, s.Last, next)
		}
		next = s.Last
		if s.Start != d.Tokens[s.First].Start || s.End != d.Tokens[s.Last-1].End {
			t.Fatalf("sentence %d is %v, its tokens reach from %d to %d", k, s.Span, d.Tokens[s.First].Start, d.Tokens[s.Last-1].End)
		}
		for i := s.First; i < s.Last; i++ {
			tok := d.Tokens[i]
			if tok.Start < at || tok.Empty() || tok.Sent != int32(k) {
				t.Fatalf("token %d of sentence %d is %+v after %d", i, k, tok, at)
			}
			if i > s.First && strings.ContainsAny(d.Text[at:tok.Start], "\n\r\u2028\u2029") {
				t.Fatalf("sentence %d reaches over the end of a paragraph: %q", k, d.Str(s.Span))
			}
			if gap := d.Text[at:tok.Start]; strings.TrimFunc(gap, isBlank) != "" {
				t.Fatalf("%q is in no token", gap)
			}
			if w := d.Word(i); strings.ContainsFunc(w, isBlank) {
				t.Fatalf("token %q holds white space", w)
			}
			at = tok.End
		}
	}
	if next != int32(len(d.Tokens)) || strings.TrimFunc(d.Text[at:], isBlank) != "" {
		t.Fatalf("%q after the last token", d.Text[at:])
	}
}

func isBlank(r rune) bool { return unicode.IsSpace(r) || r == '\u200B' || r == '\uFEFF' }

func TestWords(t *testing.T) {
	for in, want := range map[string]string{
		"They don't, can't and cannot":         "They do n't , ca n't and can not",
		"We won’t; she’s sure it’ll rain":      "We wo n’t ; she ’s sure it ’ll rain",
		"the ministers' plan":                  "the ministers ' plan",
		"'Yes', he thought":                    "' Yes ' , he thought",
		"the '90s and 1990s":                   "the '90s and 1990s",
		"O'Hara of Sana'a at six o'clock":      "O'Hara of Sana'a at six o'clock",
		"al-Karim's long-range aid":            "al - Karim 's long - range aid",
		"a pro-reform, non-aligned e-mail":     "a pro-reform , non-aligned e-mail",
		"2019-2021 or 555-0143 or 3-4":         "2019 - 2021 or 555-0143 or 3 - 4",
		"$40, €3.5m, 5% and US$2bn":            "$ 40 , € 3.5 m , 5 % and US$ 2 bn",
		"1,300.5 tonnes by 9.30 a.m. or 5pm":   "1,300.5 tonnes by 9.30 a.m. or 5 pm",
		"at 10:45, on 1/2/2020, and/or later":  "at 10:45 , on 1/2/2020 , and / or later",
		"AT&T and R&D, salt & pepper":          "AT&T and R&D , salt & pepper",
		"see https://example.org/a-b?c=d.":     "see https://example.org/a-b?c=d .",
		"(www.example.org), me@example.org!":   "( www.example.org ) , me@example.org !",
		"@some_desk wrote #BreakingNews, #1":   "@some_desk wrote #BreakingNews , # 1",
		"war—and peace -- or so...":            "war — and peace -- or so ...",
		"he said <...> that [...] it":          "he said <...> that [...] it",
		"What?! No!!!":                         "What ?! No !!!",
		"🇫🇷👍🏽 and 👩‍👩‍👧 ok":                    "🇫🇷 👍🏽 and 👩‍👩‍👧 ok",
		"cafe\u0301 na\u00efve":                "cafe\u0301 na\u00efve",
		"قال الوزير، نعم":                      "قال الوزير ، نعم",
		"gonna":                                "gon na",
		"a .38 pistol, up .5%":                 "a .38 pistol , up .5 %",
		"over-the-top, year-over-year":         "over - the - top , year - over - year",
		"pic.example.com/ab1 and example.ly/x": "pic.example.com/ab1 and example.ly/x",
		"24,000-strong, a 20-year-old's":       "24,000 - strong , a 20 - year - old 's",
		"the U.S.-led force (c. 1580)":         "the U.S. - led force ( c. 1580 )",
		"":                                     "",
		" \n\t ":                               "",
		"...":                                  "...",
	} {
		if got := strings.ReplaceAll(split(t, in), " // ", " "); got != want {
			t.Errorf("%q\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestSentences(t *testing.T) {
	for in, want := range map[string]string{
		"It rained. Roads closed. Trains ran.":                    "It rained . // Roads closed . // Trains ran .",
		"Mr. Smith met Gen. J. K. Brown. They ate.":               "Mr. Smith met Gen. J. K. Brown . // They ate .",
		"He flew to the U.S. The trip was short.":                 "He flew to the U.S. // The trip was short .",
		"The U.S. Senate met at 9 a.m. on Jan. 5.":                "The U.S. Senate met at 9 a.m. on Jan. 5 .",
		"Smith Inc. sold it. It paid No. 7 first.":                "Smith Inc. sold it . // It paid No. 7 first .",
		"“We agree.” The talks ended.":                            "“ We agree . ” // The talks ended .",
		"\"Why now?\" he asked. \"Why?\" Smith said.":             "\" Why now ? \" he asked . // \" Why ? \" Smith said .",
		"Rain in the north\nRoads are closed. (See map.)":         "Rain in the north // Roads are closed . // ( See map . )",
		"First line\r\nsecond line\u2028third":                    "First line // second line // third",
		"Prices rose 3.5 per cent ... and fell":                   "Prices rose 3.5 per cent ... and fell",
		"The road is closed.Drivers wait.":                        "The road is closed . // Drivers wait .",
		"They chose plan B. The vote was close.":                  "They chose plan B . // The vote was close .",
		"1. Open the box\n2. Close it":                            "1. Open the box // 2. Close it",
		"It fell.[4][5] It rose. [6] It stayed.":                  "It fell . [ 4 ] [ 5 ] // It rose . [ 6 ] // It stayed .",
		"we waited. nobody came! why? no idea":                    "we waited . // nobody came ! // why ? // no idea",
		"“We waited. Nobody came.” Mr. Oda left":                  "“ We waited . // Nobody came . ” // Mr. Oda left",
		"\"No trains?\" he asked. Gogo! said little":              "\" No trains ? \" he asked . // Gogo ! said little",
		"He left in 1999.She stayed. Model T.5 is old":            "He left in 1999 . // She stayed . // Model T.5 is old",
		"\"I slept.\"\"So did I.\"":                               "\" I slept . \" // \" So did I . \"",
		"It cost 40.Few (or none).Taxes rose 5%.Now what?Nothing": "It cost 40 . // Few ( or none ) . // Taxes rose 5 % . // Now what ? // Nothing",
		"Roe v. Wade, Prop. 8 and Sec. Oda. No more":              "Roe v. Wade , Prop. 8 and Sec. Oda . // No more",
		"Sign up for the EU.This is news":                         "Sign up for the EU . // This is news",
		"He slept.\"Who knows?\" she said":                        "He slept . // \" Who knows ? \" she said",
		"\"He slept.\"She knew":                                   "\" He slept . \" // She knew",
		"Really? ? ? Yes. . Well.. Fine":                          "Really ? ? ? // Yes . . // Well .. // Fine",
		"Be sure. 2. Ask. 3. Pay":                                 "Be sure . // 2 . Ask . // 3 . Pay",
		"GEN. ODA met SEN. POE on Tue. Sept. 5, they left":        "GEN. ODA met SEN. POE on Tue. Sept. 5 , they left",
		"It ended at 9 p.m. Mr. Oda left the U.S. Is it so":       "It ended at 9 p.m. // Mr. Oda left the U.S. // Is it so",
		"They met in st. ives, not at sea. See http://a.be":       "They met in st. ives , not at sea . // See http://a.be",
		"See it here. https://a.be/c Then go":                     "See it here . // https://a.be/c Then go",
		"Rain today • Sun tomorrow • Fog":                         "Rain today // • Sun tomorrow // • Fog",
		"... and then. Wait... what":                              "... and then . // Wait ... what",
		"It is in the sun. Dec. 3 is near. Sat. 4, maybe.":        "It is in the sun . // Dec. 3 is near . // Sat. 4 , maybe .",
	} {
		if got := split(t, in); got != want {
			t.Errorf("%q\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestTitleEndsASentence(t *testing.T) {
	d := &text.Doc{Text: "Rain closes roads Drivers wait in the cold.", TitleSpan: text.Span{Start: 0, End: 17}}
	Split(d)
	check(t, d)
	if len(d.Sentences) != 2 || d.Str(d.Sentences[0].Span) != "Rain closes roads" {
		t.Errorf("sentences %+v", d.Sentences)
	}
}

func TestNothingIsAllocatedPerWord(t *testing.T) {
	d := &text.Doc{Text: strings.Repeat("The minister didn't say on Jan. 5 that $1,300.5m — or 5% — went to al-Karim's pro-reform camp. ", 50)}
	Split(d)
	if n := testing.AllocsPerRun(10, func() { Split(d) }); n > 0 {
		t.Errorf("%v allocations for %d tokens", n, len(d.Tokens))
	}
}

func BenchmarkSplit(b *testing.B) {
	d := &text.Doc{Text: strings.Repeat("The minister didn't say on Jan. 5 that $1,300.5m — or 5% — went to al-Karim's pro-reform camp. ", 50)}
	words := 0
	b.ReportAllocs()
	for b.Loop() {
		Split(d)
		words += len(d.Tokens)
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"Mr. O'Neil's 'plan'.", "a\r\nb", "don’t (www.x.org).", "👩‍👩‍👧🇫🇷", "@a #b <...> $ 5pm", "e\u0301 \u200d\u200b", "'", "n't", "ʼs", "No. Jan.", "x-y-z-1-2", "a.[4] b\"\"", ". .5 . . \"", "•\u00a0• x\u2029y", "1. 2. B. no.\"\"No", "GEN. Tue. Sept."} {
		f.Add(s, 3)
	}
	f.Fuzz(func(t *testing.T, s string, title int) {
		s = strings.ToValidUTF8(s, "\uFFFD")
		d := &text.Doc{Text: s}
		if title > 0 && title <= len(s) && strings.ToValidUTF8(s[:title], "") == s[:title] {
			d.TitleSpan.End = int32(title)
		}
		Split(d)
		check(t, d)
	})
}
