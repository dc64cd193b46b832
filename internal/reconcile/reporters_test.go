package reconcile_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/ingest/credit"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/internal/reconcile"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

const (
	taken = "President Emmanuel Macron met German Chancellor Olaf Scholz in Paris on Monday and spoke for two hours about the " +
		"pipeline that a trawler had torn open in the bay, a leak which has closed eleven beaches and killed thousands of birds since the weekend.\n"
	ownOne = "Hoteliers on the coast fear for the season. Bookings fell by a third within days, the chamber of commerce wrote to its members, and the first " +
		"kitchens have sent cooks home.\nA diver who saw the damaged pipe described a tear as long as a bus.\n" +
		"In the village of Kerlan volunteers washed feathers in bathtubs until late at night, while children carried towels and warm water.\n" +
		"The trawler's crew had ignored two calls by radio, according to the harbour office, and its captain has not been seen ashore.\n"
	ownTwo = "Fishermen from both sides of the bay blocked a ferry terminal for an hour.\n"
)

// stories reads articles that name their sources as ingest does.
func stories(t *testing.T, articles ...article) record.Story {
	t.Helper()
	return headed(t, false, articles...)
}

// headed takes the first line of each article for its headline where titled is set.
func headed(t *testing.T, titled bool, articles ...article) record.Story {
	t.Helper()
	var in reconcile.Input
	for _, a := range articles {
		d := &text.Doc{ID: a.id, Outlet: a.outlet, Text: a.text}
		if day, ok := text.ParseDate(a.published); ok {
			d.Published = text.Published{DateRange: text.OneDay(day), Basis: "given"}
		}
		if titled {
			d.Title, _, _ = strings.Cut(a.text, "\n")
			d.TitleSpan = text.Span{End: int32(len(d.Title))}
		}
		credit.Read(d)
		in.Analyses = append(in.Analyses, pipeline.Document(&ingest.Document{Doc: d}))
	}
	one := []*text.Doc{}
	for _, a := range in.Analyses {
		one = append(one, a.Doc)
	}
	in.Stories = [][]*text.Doc{one}
	r, _ := reconcile.Build(in)
	for _, d := range record.Validate(r) {
		t.Errorf("defect: %s", d)
	}
	return r.Stories[0]
}

func meeting(t *testing.T, s record.Story) record.Support {
	t.Helper()
	i := slices.IndexFunc(s.Events, func(e record.Event) bool { return e.Type == "CONSULT" })
	if i < 0 {
		t.Fatalf("no meeting in %+v", s.Events)
	}
	return s.Events[i].Support
}

func TestSentenceInATakenPassageIsTheOthersReport(t *testing.T) {
	docs := []article{
		{"a", "Coast Herald", "2024-03-11", taken + ownTwo},
		{"b", "Hill Post", "2024-03-12", ownOne + taken},
	}
	s := stories(t, docs...)
	if len(s.Reporters) != 2 {
		t.Fatalf("%d reporters, want two: most of the second text is its own: %+v", len(s.Reporters), s.Reporters)
	}
	if p := s.Passages; len(p) != 1 || p[0].Document != "b" || p[0].Of.Document != "a" || !strings.Contains(p[0].Why, "earlier") {
		t.Fatalf("passages %+v, want one of b that stands in a", p)
	}
	got := meeting(t, s)
	if got.Documents != 2 || got.Reporters != 1 || got.Originators != 1 || !strings.Contains(got.Why, "what Hill Post says stands in a passage that it shares with Coast Herald") {
		t.Errorf("support %+v, want 2 documents, 1 reporter, 1 originator and why", got)
	}
	docs = append(docs, article{"c", "Lake Times", "2024-03-12", "Emmanuel Macron and Olaf Scholz met in Paris on Monday.\n" + aside})
	if got = meeting(t, stories(t, docs...)); got.Documents != 3 || got.Reporters != 2 || got.Originators != 2 {
		t.Errorf("with a report in other words: support %+v, want 3 documents, 2 reporters, 2 originators", got)
	}
}

func TestPassageOfAPassageLeadsToTheFirst(t *testing.T) {
	s := stories(t,
		article{"a", "Coast Herald", "2024-03-11", taken},
		article{"b", "Hill Post", "2024-03-12", ownOne + taken},
		article{"c", "Lake Times", "2024-03-13", strings.ReplaceAll(taken, "eleven", "several") + aside})
	if got := meeting(t, s); got.Documents != 3 || got.Reporters != 1 || got.Originators != 1 {
		t.Errorf("support %+v, want 3 documents of one first report", got)
	}
}

// aside is longer than what stands before it, and about the same news.
const aside = "Lawyers for the owner of the pipe have asked a court in Rennes to seize the trawler before it is scrapped.\n" +
	"Insurers estimate the cleaning at forty million euros, much of it for pumps, booms and tents that had to be flown in.\n" +
	"A museum has offered its freezers for the carcasses, since the university wants to examine how the oil spread.\n"

func TestWhoChangesANumberInAPassageReportsIt(t *testing.T) {
	wire := "At least 40 people were killed when a flood tore through the market of Brennau on Sunday, washing away stalls, carts and the wooden bridge that linked both halves of the town.\n"
	figure := func(second string) record.Support {
		s := stories(t, article{"a", "Coast Herald", "2024-03-11", wire}, article{"b", "Hill Post", "2024-03-12", ownOne + second})
		i := slices.IndexFunc(s.Figures, func(f record.Figure) bool { return f.Measure == "killed" && len(f.Reports) == 2 })
		if i < 0 {
			t.Fatalf("no figure of both: %+v", s.Figures)
		}
		return s.Figures[i].Support
	}
	if got := figure(wire); got.Reporters != 1 || got.Originators != 1 {
		t.Errorf("the number taken over: %+v", got)
	}
	if got := figure(strings.Replace(wire, "40", "45", 1)); got.Reporters != 2 || got.Originators != 2 {
		t.Errorf("another number put in: %+v", got)
	}
}

func TestOnePressReleaseIsOneFirstSourceOfTwoReporters(t *testing.T) {
	s := stories(t,
		article{"a", "Coast Herald", "2024-03-12", "“The ferry left the harbour with a cracked hull and we will hold its owner to account for it,” Transport Minister Anna Lind said in a statement. Families waited at the quay all night.\n"},
		article{"b", "Hill Post", "2024-03-12", "Anger is growing in the islands. “The ferry left the harbour with a cracked hull and we will hold its owner to account for it,” Transport Minister Anna Lind said.\n"})
	if len(s.Reporters) != 2 || len(s.Passages) != 0 {
		t.Errorf("reporters %+v, passages %+v: quoting one statement is no copying", s.Reporters, s.Passages)
	}
	i := slices.IndexFunc(s.Claims, func(c record.Claim) bool { return c.Support.Documents == 2 })
	if i < 0 {
		t.Fatalf("the statement is not one claim: %+v", s.Claims)
	}
	if got := s.Claims[i].Support; got.Reporters != 2 || got.Originators != 1 {
		t.Errorf("support %+v, want 2 reporters and 1 originator", got)
	}
}

func TestChainOfCopiesIsOneReporter(t *testing.T) {
	first := taken + ownOne
	second := "Scholz in Paris\n" + strings.NewReplacer("thousands", "hundreds", "described", "told of", "Hoteliers", "Innkeepers", "washed", "cleaned", "blocked", "closed").Replace(first)
	third := second[:strings.Index(second, "The trawler's crew")]
	s := stories(t,
		article{"a", "Coast Herald", "2024-03-11", first}, article{"b", "Hill Post", "2024-03-12", second},
		article{"c", "Lake Times", "2024-03-13", third}, article{"d", "Moor Gazette", "2024-03-13", aside + ownTwo})
	if len(s.Reporters) != 2 || len(s.Reporters[0].Documents) != 3 {
		t.Fatalf("reporters %+v, want the first three as one", s.Reporters)
	}
	if why := s.Reporters[0].Why; strings.Count(why, "repeats") != 2 {
		t.Errorf("why %q, want one reason for each document joined", why)
	}
}

func TestTextsOfOneAgencyAreOneReporter(t *testing.T) {
	s := stories(t,
		article{"a", "Coast Herald", "2024-03-12", "PARIS (Reuters) - " + taken},
		article{"b", "Hill Post", "2024-03-12", "PARIS (Reuters) - Emmanuel Macron and Olaf Scholz met in Paris on Monday.\n" + ownTwo})
	if len(s.Reporters) != 1 || !strings.Contains(s.Reporters[0].Why, "both take their text from Reuters and have it from PARIS") {
		t.Errorf("reporters %+v", s.Reporters)
	}
	if got := meeting(t, s); got.Originators != 1 || !strings.Contains(got.Why, "Reuters") {
		t.Errorf("support %+v, want Reuters as the one first source", got)
	}
}
