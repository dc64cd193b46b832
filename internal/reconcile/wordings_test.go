package reconcile_test

import (
	"slices"
	"testing"
)

// quoting are two reports of one speech with a sentence each that quotes it.
func quoting(first, second string) []article {
	return []article{
		{"a", "Coast Herald", "2024-03-12", "Mayor Ana Lind spoke to farmers in Orrin on Monday. " + first + " The barns were full.\n"},
		{"b", "Lake Times", "2024-03-12", "On Monday Ana Lind came to Orrin to talk of the drought. " + second + " Rain is not in sight.\n"},
	}
}

func TestOneSpeechInOtherWords(t *testing.T) {
	const said = "“We will open the old wells before the summer and nobody has to leave this valley,” Lind said."
	for _, x := range []struct{ name, second, want string }{
		{"another word", "“We will close the old wells before the summer and nobody has to leave this valley,” Lind said.", ""}, // two words from the end only
		{"another word within", "“We will open the old wells after the summer and nobody has to leave this valley,” Lind said.", "conflict: the old wells before the summer and (a) / the old wells after the summer and (b)"},
		{"a word more", "“We will open the old wells before the summer and nobody ever has to leave this valley,” Lind said.", "conflict: summer and nobody has to leave (a) / summer and nobody ever has to leave (b)"},
		{"mixed marks, and a contraction", "“We'll open the old wells after the summer and nobody has to leave this valley,\" Lind said.", "conflict: the old wells before the summer and (a) / the old wells after the summer and (b)"},
		{"the same", said, ""},
		{"an article", "“We will open the old wells before summer and nobody has to leave this valley,” Lind said.", ""},
		{"another spelling", "“We will open the old wells befor the summer and nobody has to leave this valley,” Lind said.", ""},
		{"a cut", "“We will open the old wells ... the summer and nobody has to leave this valley,” Lind said.", ""},
		{"what the paper put in", "“We will open the old wells [after] the summer and nobody has to leave this valley,” Lind said.", ""},
		{"another speech", "“We will sell the old wells to a firm from the coast and nobody has to pay,” Lind said.", ""},
		{"no quote", "Lind said the town would open the old wells after the summer and nobody has to leave this valley.", ""},
	} {
		r, _ := build(t, quoting(said, x.second)...)
		if got := parts(r, "quote"); x.want != "" && !slices.Equal(got, []string{x.want}) || x.want == "" && len(got) > 0 {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}

func TestAPointOfSeveralPapersIsToldOnce(t *testing.T) {
	all := quoting("“We will open the old wells before the summer and nobody has to leave this valley,” Lind said.",
		"“We will open the old wells after the summer and nobody has to leave this valley,” Lind said.")
	all = append(all, article{"c", "Hill Post", "2024-03-12", "Farmers of Orrin cheered on Monday.\n“Friends, we will open the old wells after the summer and nobody has to leave this valley,” said Ana Lind, the mayor.\n"})
	r, _ := build(t, all...)
	if got, want := parts(r, "quote"), "conflict: the old wells before the summer and (a) / the old wells after the summer and (b c)"; len(got) != 1 || got[0] != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestQuotesOfTwoSpeakersAreTwoQuotes(t *testing.T) {
	r, _ := build(t, quoting("“We will open the old wells before the summer and nobody has to leave this valley,” Ana Lind said.",
		"“We will open the old wells after the summer and nobody has to leave this valley,” said Garrett Holm.")...)
	if got := parts(r, "quote"); len(got) > 0 {
		t.Errorf("%q", got)
	}
}

func TestAWordPutIntoAContractionEndsNoRun(t *testing.T) {
	r, _ := build(t, quoting("“We will open the old wells after the summer since they're tired of this dry valley and its mud,” Lind said.",
		"“We will open the old wells after the summer since they certainly are tired of this dry valley and its mud,” Lind said.")...)
	if got, want := parts(r, "quote"), "conflict: summer since they're tired of (a) / summer since they certainly are tired of (b)"; len(got) != 1 || got[0] != want {
		t.Errorf("%q, want %q", got, want)
	}
}
