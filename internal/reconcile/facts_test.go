package reconcile_test

import (
	"testing"

	"github.com/readout-news/readout/record"
)

const (
	ferry = "The Alma, a ferry built in Torrby, had carried passengers between the islands of Hest and Vadsund for nine winters.\n"
	also  = "For 9 winters passengers were carried between the islands of Hest and Vadsund by the Alma.\n"
)

func TestSeveralTellAFactInWordsOfTheirOwn(t *testing.T) {
	s := stories(t,
		article{"a", "Coast Herald", "2024-03-12", "Fishermen in the north mended their nets on Monday and waited for the ice to go.\n" + ferry},
		article{"b", "Lake Times", "2024-03-12", "The council of Ostby closed its doors early on Monday because of the storm.\n" + also},
		article{"c", "Hill Post", "2024-03-12", "Schools in the valley stayed open while snow fell on the passes all day.\n"},
	)
	if len(s.Facts) != 1 || len(s.Facts[0].With) != 1 || s.Facts[0].Support.Reporters != 2 {
		t.Fatalf("facts %+v, want what a and b say of the ferry", s.Facts)
	}
}

func TestSentencesThatDifferAreNoFact(t *testing.T) {
	for name, other := range map[string]string{
		"another number": "For 12 winters passengers were carried between the islands of Hest and Vadsund by the Alma.\n",
		"denied":         "For nine winters no passengers were carried between the islands of Hest and Vadsund by the Alma.\n",
		"another deed":   "For nine winters the islands of Hest and Vadsund had asked the Alma for new passengers.\n",
		"a quotation":    "\"For nine winters the Alma carried passengers between the islands of Hest and Vadsund,\" she said.\n",
	} {
		s := twoTell(t, ferry, other)
		if len(s.Facts) != 0 {
			t.Errorf("%s: %+v", name, s.Facts)
		}
	}
}

// twoTell is the story of two articles that open on other things and then say one sentence each.
func twoTell(t *testing.T, one, other string) record.Story {
	t.Helper()
	return stories(t,
		article{"a", "Coast Herald", "2024-03-12", "Fishermen in the north mended their nets on Monday and waited for the ice to go.\n" + one},
		article{"b", "Lake Times", "2024-03-12", "The council of Ostby closed its doors early on Monday because of the storm.\n" + other},
	)
}
