package pipeline_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/text"
)

// TestDirectionOfTimes checks with tags and trees to which side of Monday, 16 October 2023 a weekday or a
// date without a year lies.
func TestDirectionOfTimes(t *testing.T) {
	for in, want := range map[string]string{
		// back, where nothing looks ahead
		"Rebels shelled the town on Thursday.":                                    "Thursday=2023-10-12",
		"The minister on Friday opened the bridge.":                               "Friday=2023-10-13",
		"Two men were killed in an attempt to cross the river on Saturday.":       "Saturday=2023-10-14",
		"The firm seemed unable to explain the change on Wednesday.":              "Wednesday=2023-10-11",
		"A deal agreed in December was torn up.":                                  "December=2022-12",
		"The talks lasted until May.":                                             "May=2023-05",
		"Back in December, the council called for a vote to protect the harbour.": "December=2022-12",
		"He was arrested on November 1.":                                          "November 1=2022-11-01",
		"Doctors could do no more, and on Friday evening he said goodbye.":        "Friday evening=2023-10-13TEV",
		"The army, which had planned to leave by March, stayed.":                  "March=2023-03",
		"Asked on Friday about the deal, the envoy would not say.":                "Friday=2023-10-13",
		"The firm said Friday it will close two mines.":                           "Friday=2023-10-13",
		"He told reporters on Friday that he would resign.":                       "Friday=2023-10-13",
		"“We voted on Thursday,” she said.":                                       "Thursday=2023-10-12",
		"She thanked him after Wednesday's primary.":                              "Wednesday=2023-10-11",
		"She backed him in Friday's primary.":                                     "Friday=2023-10-13",
		"He told the board of the June election.":                                 "June=2023-06",
		// what is told of before its day comes
		"She backed him in Wednesday's primary.":                   "Wednesday=2023-10-18",
		"She secured a place in the February election.":            "February=2024-02",
		"They said nothing of the December summit.":                "December=2023-12",
		"“Please send a new plan on November 2,” the mayor wrote.": "November 2=2023-11-02",
		"She spoke ahead of Thursday's debate.":                    "Thursday=2023-10-19",
		// ahead
		"Talks are set to resume Thursday.":                            "Thursday=2023-10-19",
		"The ministry plans to publish the list on Thursday.":          "Thursday=2023-10-19",
		"A minister on Tuesday will announce the list.":                "Tuesday=2023-10-17",
		"Voters go to the polls on Sunday.":                            "Sunday=2023-10-22",
		"The sanctions take effect on November 1.":                     "November 1=2023-11-01",
		"The law comes into force in February.":                        "February=2024-02",
		"The deadline is Thursday.":                                    "Thursday=2023-10-19",
		"If talks fail on Wednesday, the strike goes on.":              "Wednesday=2023-10-18",
		"The strike, due to begin on Saturday, was called off.":        "Saturday=2023-10-21",
		"The election scheduled for December 12 was called off.":       "December 12=2023-12-12",
		"The company is poised to buy its rival on Friday.":            "Friday=2023-10-20",
		"The bank wants to cut 700 jobs by the end of December.":       "the end of December=2023-12",
		"He was held on November 1 and is due in court on December 2.": "November 1=2022-11-01 December 2=2023-12-02",
		"“We will vote again on Wednesday,” she said.":                 "Wednesday=2023-10-18",
		"The president has proposed holding talks on November 9.":      "November 9=2023-11-09",
		"The senate has delayed the planned November break.":           "November=2023-11",
		"Police will stay at the church until Friday.":                 "Friday=2023-10-20",
	} {
		d := &text.Doc{ID: "a", Text: in, Published: text.Published{DateRange: text.OneDay(text.MakeDate(2023, 10, 16)), Basis: "given"}}
		a := pipeline.Document(&ingest.Document{Doc: d})
		var got []string
		for _, x := range a.Doc.Times {
			got = append(got, a.Doc.Str(x.Span)+"="+x.Value)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q\n got %s\nwant %s", in, s, want)
		}
	}
}
