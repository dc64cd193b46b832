package readout_test

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/readout-news/readout"
)

// The news in a folder of saved articles, as one record.
func Example() {
	engine, err := readout.New(readout.Options{})
	if err != nil {
		log.Fatal(err)
	}
	record, err := engine.Analyze(context.Background(), readout.Files("examples/calls"))
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range record.Stories {
		fmt.Printf("%d documents of one story, %d independent reporters\n", len(s.Documents), len(s.Reporters))
		for _, r := range s.Reporters {
			fmt.Println(r.Documents)
		}
	}
	// Output:
	// 4 documents of one story, 3 independent reporters
	// [damascus-courier eastern-digest]
	// [harbour-post]
	// [northgate-wire]
}

// Each document for itself, as a stream.
func ExampleEngine_Annotate() {
	engine, err := readout.New(readout.Options{})
	if err != nil {
		log.Fatal(err)
	}
	docs := readout.Documents(
		readout.Document{ID: "dam", Published: "2024-03-05", Text: "At least 12 people were killed when the dam above Orrin broke on Monday."},
		readout.Document{ID: "blank"},
	)
	err = engine.Annotate(context.Background(), docs, func(a readout.Annotation) error {
		if a.Rejected != nil {
			fmt.Println(a.Rejected.ID, "rejected:", a.Rejected.Code)
			return nil
		}
		for _, f := range a.Figures {
			fmt.Println(a.ID, f.Measure, f.Bound, *f.Low)
		}
		for _, t := range a.Times {
			fmt.Println(a.ID, t.Value)
		}
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
	// Output:
	// dam killed at_least 12
	// dam 2024-03-04
	// blank rejected: empty
}

// Stories and near-copies in a stream of articles.
func ExampleEngine_Cluster() {
	engine, err := readout.New(readout.Options{})
	if err != nil {
		log.Fatal(err)
	}
	const flood = "The dam above Orrin broke on Monday morning and water covered the road to the town, the fire service said. At least 12 people were hurt and two hundred houses stood under water by the evening."
	const match = "Brenholm won the island cup on Sunday after penalties, in front of nine hundred spectators. Goalkeeper Jonas Lie saved twice."
	all, err := engine.Cluster(context.Background(), readout.Documents(
		readout.Document{ID: "a", Published: "2024-03-05", Text: flood},
		readout.Document{ID: "b", Published: "2024-03-05", Text: match},
		readout.Document{ID: "c", Published: "2024-03-06", Text: flood},
	))
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range all {
		fmt.Printf("%s %s %q\n", p.ID, p.Story, p.CopyOf)
	}
	// Output:
	// a s1 ""
	// b s2 ""
	// c s1 "a"
}

// What stands behind one thing of a record.
func ExampleEngine_Explain() {
	engine, err := readout.New(readout.Options{})
	if err != nil {
		log.Fatal(err)
	}
	const flood = "The dam above Orrin broke on Monday morning and water covered the road to the town, the fire service said. At least 12 people were hurt and two hundred houses stood under water by the evening."
	docs := readout.Documents(readout.Document{ID: "dam", Text: flood}, readout.Document{ID: "flood", Text: flood})
	if err := engine.Explain(context.Background(), docs, "r1", os.Stdout); err != nil {
		log.Fatal(err)
	}
	if err := engine.Explain(context.Background(), docs, "e99", os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// r1  dam, flood: flood shares words with dam: 100 % of its text, quotations aside, stands there in one passage of 35 words
	//
	//   35 words that stand in dam too: nothing tells which of the two was first
	//     here     flood:4-191  “dam above Orrin broke on Monday morning and water covered the road to the town, the fire service said. At least 12 people were hurt and two hundred houses stood under water by the evening”
	//     there    dam:4-191  “dam above Orrin broke on Monday morning and water covered the road to the town, the fire service said. At least 12 people were hurt and two hundred houses stood under water by the evening”
	// no e99 in the record of these documents; `readout compare` lists the ids
}
