package view

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/record"
)

func TestAFigureIsNamedByItsClauseWhereNoWordsTellWhatItIsOf(t *testing.T) {
	for _, c := range []struct{ measure, unit, noun, number, text, want string }{
		{"money", "USD", "", "$835 a week", "The council said, after a long night, that pay would be capped at $835 a week, its clerk wrote.", "money “would be capped at $835 a week”"},
		{"money", "USD", "package", "$5 million", "Ternova passed a $5 million package to mend its dykes before the winter.", "money “Ternova passed a $5 million package to mend its dykes before the winter”"},
		{"money", "USD", "tax on bread", "$5 million", "Ternova raised a $5 million tax on bread.", "money, tax on bread"},
		{"share", "percent", "", "40 %", "Some grumbled, while 40 % approved, the paper wrote.", "share “40 % approved”"},
		{"other", "person", "", "900 people", "The town feeds about 900 people a day.", "people “The town feeds about 900 people a day”"},
		{"money", "USD", "", "$1", "Clerks got a rise between a dime and a $1-an-hour bump, she wrote.", "money “a dime and a $1-an-hour bump”"},
		{"money", "USD", "", "$3 million", "The fund holds more than $3 million (2.8 million euros) in gold.", "money “fund holds more than $3 million”"},
		{"other", "person", "people losing", "900 people", "The flood ended with 900 people losing their homes.", "people “The flood ended with 900 people losing their homes”"},
		{"other", "rocket", "rockets", "12 rockets", "They fired 12 rockets.", "rockets"},
		{"votes", "", "", "40", "The bill passed in a 363-40 vote.", "votes “passed in a 363-40 vote”"},
		{"share", "", "", "95 percent", "Half the town has water and 95 percent of its people are still without power.", "share “95 percent of its people are still without power”"},
		{"share", "percent", "", "75 percent", "A study showed 75 percent of the miners “had been or would be” out of work.", "share “A study showed 75 percent of the miners had been or would be”"},
		{"share", "percent", "", "27 percent", "The dam fell, while the Low 500 and Sawan are 27 percent below it.", "share “Low 500 and Sawan are 27 percent below it”"},
		{"share", "per 100000", "Peru", "114 per 100,000", "It is worse in Peru (114 per 100,000) than in Chile.", "share, Peru"},
		{"share", "percent", "", "54 percent", "By a wide margin, 54 percent to 29 percent, those asked in Ternova say they oppose the new bridge.", "share “54 percent to 29 percent, those asked in Ternova say they oppose the new bridge”"},
		{"share", "percent", "", "29 percent", "By a wide margin, 54 percent to 29 percent, those asked in Ternova say they oppose the new bridge.", "share “54 percent to 29 percent, those asked in Ternova say they oppose the new bridge”"},
		{"share", "percent", "", "6 percent", "Farmers are almost all opposed to it, 83 percent to 6 percent.", "share “Farmers are almost all opposed to it, 83 percent to 6 percent”"},
		{"share", "percent", "", "81 percent", "Farmers (81 percent of them) put the blame on the town.", "share “Farmers (81 percent of them) put the blame on the town”"},
		{"share", "percentage point", "advantage in the average", "7-point", "Since then, he holds in this race a 7-point advantage in the average.", "share “he holds in this race a 7-point advantage in the average”"},
		{"killed", "person", "", "12 people", "The flood killed 12 people.", "killed"},
	} {
		from := strings.Index(c.text, c.number)
		r := record.FigureReport{Document: "a", Span: record.Span{Start: from, End: from + len(c.number)}}
		if c.noun != "" {
			n := strings.Index(c.text, c.noun)
			r.Counts = &record.Span{Start: n, End: n + len(c.noun)}
		}
		f := record.Figure{ID: "f1", Measure: c.measure, Unit: c.unit, Relation: "single", Reports: []record.FigureReport{r}}
		doc := record.Document{ID: "a", Text: c.text, Sentences: []record.Span{{Start: 0, End: len(c.text)}}}
		x := newIndex(&record.Record{Documents: []record.Document{doc}})
		v := x.figure(&f)
		if v.What != c.want {
			t.Errorf("%q is named %q, want %q", c.text, v.What, c.want)
		}
		if v.Relation != "" {
			t.Errorf("%q: relation %q, though one text cannot say that nobody else has the number", c.text, v.Relation)
		}
	}
}

// A loose number stands in the word of its text wherever it is shown: nobody counted up to the ends that the word allows.
func TestALooseNumberIsShownAsWritten(t *testing.T) {
	low, high := int64(20000), int64(99999)
	said := "Tens of thousands of people fled."
	f := record.Figure{ID: "f1", Measure: "displaced", Unit: "person", Reports: []record.FigureReport{
		{Document: "a", Span: record.Span{Start: 0, End: len("Tens of thousands")}, Low: &low, High: &high, Bound: "vague"}}}
	x := newIndex(&record.Record{Documents: []record.Document{{ID: "a", Text: said}}})
	x.figures = map[string]*record.Figure{"f1": &f}
	if got := x.figureLine("f1"); !strings.HasSuffix(got, ": tens of thousands") {
		t.Errorf("the figure that one alone has reads %q", got)
	}
}
