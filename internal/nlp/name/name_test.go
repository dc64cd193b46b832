package name_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/text"
)

// read finds the names of s.
func read(s string) *text.Doc {
	d := &text.Doc{Text: s}
	nlp.Annotate(d)
	name.Find(d)
	return d
}

func names(d *text.Doc) string {
	var out []string
	for _, n := range d.Names {
		out = append(out, n.Kind.String()+":"+d.Str(n.Span))
	}
	return strings.Join(out, " | ")
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Russian Deputy Foreign Minister Sergei Ryabkov arrived in Tehran on Monday.", "group:Russian | person:Sergei Ryabkov | place:Tehran"},
		{"Syrian President Bashar al-Assad met Mohammed bin Zayed in Abu Dhabi.", "group:Syrian | person:Bashar al-Assad | person:Mohammed bin Zayed | place:Abu Dhabi"},
		{"Egyptian President Abdel Fattah al-Sisi phoned Hossein Amir Abdollahian.", "group:Egyptian | person:Abdel Fattah al-Sisi | person:Hossein Amir Abdollahian"},
		{"Xi Jinping praised the painter Leonardo da Vinci.", "person:Xi Jinping | person:Leonardo da Vinci"},
		{"The army launched Operation Iron Swords on Saturday.", "other:Operation Iron Swords"},
		{"The United Nations Security Council discussed the Gaza Strip, the West Bank and the Middle East.", "organization:United Nations Security Council | place:Gaza Strip | place:West Bank | place:Middle East"},
		{"Prime Minister Benjamin Netanyahu spoke to the Kurdistan Workers' Party (PKK). The PKK did not answer.", "person:Benjamin Netanyahu | organization:Kurdistan Workers' Party | organization:PKK | organization:PKK"},
		{"South Korean officials said Moon Jae-in would visit Tokyo.", "group:South Korean | person:Moon Jae-in | place:Tokyo"},
		{"The Defence Ministry said aid worth US$5 million reached Ukraine.", "organization:Defence Ministry | place:Ukraine"},
		{"The World Armenian Congress welcomed the vote.", "organization:World Armenian Congress"},
		{"Lt. Gen. Abdel Fattah al-Burhan leads Sudan's army.", "person:Abdel Fattah al-Burhan | place:Sudan"},
		{"He met officials of the Ministry of Trade and Industry in Nairobi.", "organization:Ministry of Trade and Industry | place:Nairobi"},
		{"It rained all day and nobody came.", ""},
	} {
		if got := names(read(c.in)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestDocumentDecidesUnclearMentions(t *testing.T) {
	d := read("The minister thanked Tariq Qurashi for his work.\nLater Qurashi left. Nobody asked Qurashi why.")
	n := 0
	for _, x := range d.Names {
		if strings.HasSuffix(d.Str(x.Span), "Qurashi") && x.Kind == text.Person {
			n++
		}
	}
	if n != 3 {
		t.Errorf("%d of 3 mentions: %s", n, names(d))
	}
}

func TestHeadlinesDoNotExplode(t *testing.T) {
	for in, most := range map[string]int{
		"Minister Says Talks Will Resume Next Week As Truce Holds": 1,
		"THOUSANDS FLEE AS FLOODS HIT COASTAL TOWNS":               1,
		"What We Know About The New Budget And Its Many Critics":   1,
	} {
		if d := read(in); len(d.Names) > most {
			t.Errorf("%s: %s", in, names(d))
		}
	}
	if got := names(read("RUSSIA SAYS IT SHOT DOWN DRONES NEAR MOSCOW")); got != "place:RUSSIA | place:MOSCOW" {
		t.Error(got)
	}
}

func TestFindIsDeterministicAndReusesMemory(t *testing.T) {
	in := strings.Repeat("Anna Berg of the Northern Institute met Kofi Mensah in Accra. Berg said Mensah agreed.\n", 20)
	first := fmt.Sprint(read(in).Names)
	for range 5 {
		read("Something else about Lima, Peru.")
		if got := fmt.Sprint(read(in).Names); got != first {
			t.Fatalf("differs:\n%s\n%s", first, got)
		}
	}
}

// check reports what is wrong with the names of d.
func check(d *text.Doc) error {
	end := int32(0)
	for _, n := range d.Names {
		switch {
		case n.First >= n.Last || int(n.Last) > len(d.Tokens):
			return fmt.Errorf("tokens %d-%d", n.First, n.Last)
		case n.First < end:
			return fmt.Errorf("overlap at token %d", n.First)
		case n.Span != (text.Span{Start: d.Tokens[n.First].Start, End: d.Tokens[n.Last-1].End}):
			return fmt.Errorf("span %v of tokens %d-%d", n.Span, n.First, n.Last)
		case d.Tokens[n.First].Sent != d.Tokens[n.Last-1].Sent:
			return fmt.Errorf("name across sentences at token %d", n.First)
		}
		end = n.Last
	}
	return nil
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "...", "🙂 🙂", "(ABC)", "World Food Programme (WFP)", "al-", "US$", "A", "Prime Minister", "of of of", "Ärzte ohne Grenzen (ÄOG) in Zürich",
		"Ministry", "Operation", "The The The (TTT)", "Mr. Mr. Mr.", "Abu-Abu-al-al", "Kim - in - in"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		d := read(s)
		if err := check(d); err != nil {
			t.Errorf("%q: %v: %s", s, err, names(d))
		}
	})
}

func BenchmarkFind(b *testing.B) {
	d := &text.Doc{Text: strings.Repeat("The foreign minister, Anna Berg, told reporters in Oslo that talks with the African Union had gone well. Berg said she would return.\n", 40)}
	nlp.Annotate(d)
	guess := slices.Clone(d.Names)
	b.ReportAllocs()
	for b.Loop() {
		d.Names = append(d.Names[:0], guess...)
		name.Find(d)
	}
	b.ReportMetric(float64(len(d.Tokens)*b.N)/b.Elapsed().Seconds(), "words/s")
}

func TestTwoSurnamesJoinedByAHyphenAreTwoPersons(t *testing.T) {
	d := read("Senator Tariq Qurashi met Governor Anna Feldstein.\nA look at Qurashi-Feldstein talks in May.\nMaria Ocana-Delgado was there.")
	got := names(d)
	if !strings.Contains(got, "person:Qurashi | person:Feldstein") || !strings.Contains(got, "person:Maria Ocana-Delgado") {
		t.Error(got)
	}
}
