package reconcile_test

import (
	"slices"
	"testing"

	"github.com/readout-news/readout/record"
)

// onBoard are two reports of one crash with a sentence each on who was in it.
func onBoard(first, second string) []article {
	return []article{
		{"a", "Coast Herald", "2024-03-12", "A lorry struck a bus near Orrin on Monday. " + first + " The road was shut until noon.\n"},
		{"b", "Lake Times", "2024-03-13", "Two people died when a bus and a lorry met near Orrin on Monday. " + second + " Engineers looked at the brakes.\n"},
	}
}

func TestAgesOfOnePersonThatDiffer(t *testing.T) {
	for _, x := range []struct{ name, first, second, want string }{
		{"between commas and before the name", "The driver, Marta Quill, 38, was killed.", "The dead include 40-year-old Marta Quill.", "conflict: 38 (a) / 40 (b)"},
		{"in brackets and with an article", "Marta Quill (38) was driving.", "Marta Quill, a 39-year-old teacher, was driving.", "conflict: 38 (a) / 39 (b)"},
		{"the same", "Marta Quill, 38, was driving.", "The driver was 38-year-old Marta Quill.", ""},
		{"a father and a son", "Marta Quill, 38, was driving.", "Marta Quill, 71, was driving.", ""},
		{"two people of one family", "Marta Quill, 38, was driving.", "Jon Quill, 40, was driving.", ""},
		{"the age of whom is named next", "Marta Quill, 38, was driving.", "Marta Quill, 29-year-old Jon Perrin and a dog were hurt.", ""},
		{"a headline's age, and the name below it", "Marta Quill, 38, was driving.", "Death of a 29-year-old woman\nMarta Quill and Jon Perrin were hurt.", ""},
		{"a paper with both", "Marta Quill, 38, was driving. Police had said that Marta Quill, 40, was driving.", "Marta Quill, 40, was driving.", ""},
	} {
		r, _ := build(t, onBoard(x.first, x.second)...)
		if got := parts(r, "age"); x.want != "" && !slices.Equal(got, []string{x.want}) || x.want == "" && len(got) > 0 {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}

func TestOneNameSpeltOtherwise(t *testing.T) {
	for _, x := range []struct{ name, first, second, want string }{
		{"a letter", "Marta Quillon was driving.", "The driver was Marta Quillan.", "conflict: Marta Quillon (a) / Marta Quillan (b)"},
		{"letters that changed places", "Marta Brosnel was driving.", "The driver was Marta Bronsel.", "conflict: Marta Brosnel (a) / Marta Bronsel (b)"},
		{"a given name", "Katheryn Quillon was driving.", "The driver was Kathryn Quillon.", "conflict: Katheryn Quillon (a) / Kathryn Quillon (b)"},
		{"accents and marks", "Márta O'Quillon was driving.", "The driver was Marta OQuillon.", ""},
		{"a short form", "Steven Quillon was driving.", "The driver was Steve Quillon.", ""},
		{"two family names", "Marta Quillon was driving.", "The driver was Marta Hansen.", ""},
		{"two parts", "Marta Quillon was driving.", "The driver was Marda Quillan.", ""},
		{"brother and sister", "Mario Quillon was driving.", "The driver was Maria Quillon.", ""},
		{"a paper with both", "Marta Quillon was driving.", "The driver was Marta Quillan, and Jon Quillon sat beside her.", ""},
		{"another script", "Russian President Sergey Ivanin was driving.", "The driver was Russian President Sergei Ivanin.", ""},
		{"an Arabic article", "Samir al-Kassem was driving.", "The driver was Samir al-Kasem.", ""},
	} {
		r, _ := build(t, onBoard(x.first, x.second)...)
		if got := parts(r, "name"); x.want != "" && !slices.Equal(got, []string{x.want}) || x.want == "" && len(got) > 0 {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}

func TestAgesMonthsApartAreOfTwoBirthdays(t *testing.T) {
	all := onBoard("Marta Quill, 38, was driving.", "Marta Quill, 39, was driving.")
	all[1].published = "2024-05-30"
	r, _ := build(t, all...)
	if got := parts(r, "age"); len(got) > 0 {
		t.Errorf("ages: %q", got)
	}
}

func TestEachSideOfADifferenceHasItsWords(t *testing.T) {
	r, _ := build(t, onBoard("The driver, Marta Quill, 38, was killed.", "The dead include 40-year-old Marta Quill.")...)
	for _, d := range r.Stories[0].Disagreements {
		for _, s := range d.Sides {
			if d.Kind == "age" && len(s.Words) != 1 || d.Kind == "age" && wordsOf(r, s.Words[0]) != s.Value {
				t.Errorf("%s %s: %v", d.Kind, s.Value, s.Words)
			}
		}
	}
	if len(parts(r, "age")) != 1 {
		t.Errorf("ages: %q", parts(r, "age"))
	}
	if bad := record.Validate(r); len(bad) > 0 {
		t.Error(bad)
	}
}

// wordsOf is a stretch of a document of r.
func wordsOf(r *record.Record, s record.Stretch) string {
	for _, d := range r.Documents {
		if d.ID == s.Document {
			return string([]rune(d.Text)[s.Start:s.End])
		}
	}
	return ""
}
