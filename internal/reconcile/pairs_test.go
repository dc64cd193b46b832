package reconcile_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/internal/reconcile"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// pair is two short reports; brackets mark the words that tell of the events in question.
type pair struct{ name, a, b string }

// Told otherwise, one event.
var same = []pair{
	{"spoke by phone and held a call", "President Samuel Okoro [spoke] by phone with Chancellor Anna Weber on Monday.", "Chancellor Anna Weber held a [call] with President Samuel Okoro on Monday."},
	{"telephoned and a phone conversation", "Samuel Okoro [telephoned] Anna Weber on Monday.", "Samuel Okoro and Anna Weber had a phone [conversation] on Monday."},
	{"met and held talks", "Foreign Minister Lena Dahl [met] Prime Minister Tomas Reyes in Lima on Monday.", "Lena Dahl held [talks] with Tomas Reyes in Lima on Monday."},
	{"met and the meeting between", "Lena Dahl [met] Tomas Reyes in Lima on Monday.", "The [meeting] between Lena Dahl and Tomas Reyes in Lima on Monday lasted an hour."},
	{"shot dead and killed", "Gunmen [shot] dead Mayor Ilse Korten in Brennau on Monday.", "Gunmen [killed] Mayor Ilse Korten in Brennau on Monday."},
	{"killed and the killing of", "Gunmen [killed] Mayor Ilse Korten in Brennau on Monday.", "The [killing] of Mayor Ilse Korten by gunmen in Brennau on Monday shocked the town."},
	{"shot and murdered, by one named", "Jonas Weber [shot] dead Officer Paul Berg in Lima on Monday.", "Jonas Weber [murdered] Officer Paul Berg in Lima on Monday."},
	{"assassinated and killed", "Rebels [assassinated] General Hassan Omar in Kandora on Monday.", "Rebels [killed] General Hassan Omar in Kandora on Monday."},
	{"arrested and detained", "Police [arrested] opposition leader Maria Lopez in Lima on Monday.", "Police [detained] Maria Lopez in Lima on Monday."},
	{"arrested and the arrest of", "Police [arrested] opposition leader Maria Lopez in Lima on Monday.", "The [arrest] of Maria Lopez by police in Lima on Monday drew protests."},
	{"arrested and taken into custody", "Police [arrested] Maria Lopez in Lima on Monday.", "Police [took] Maria Lopez into custody in Lima on Monday."},
	{"kidnapped and abducted", "Gunmen [kidnapped] the journalist Omar Saleh in Kandora on Monday.", "Gunmen [abducted] the journalist Omar Saleh in Kandora on Monday."},
	{"freed and released", "Rebels [released] the journalist Omar Saleh on Monday.", "Rebels [freed] the journalist Omar Saleh on Monday."},
	{"condemned and denounced", "President Samuel Okoro [condemned] Sweden on Monday.", "President Samuel Okoro [denounced] Sweden on Monday."},
	{"criticised and slammed", "President Samuel Okoro [criticised] Chancellor Anna Weber on Monday.", "Samuel Okoro [slammed] Anna Weber on Monday."},
	{"resigned and stepped down", "Defence Minister Lena Dahl [resigned] on Monday.", "Defence Minister Lena Dahl [stepped] down on Monday."},
	{"signed a treaty and the signing", "Norway and Peru [signed] a trade agreement in Lima on Monday.", "Norway and Peru [signed] a trade deal in Lima on Monday."},
	{"bombed and struck", "Togolese jets [bombed] the town of Kandora on Monday.", "Togolese jets [struck] the town of Kandora on Monday."},
	{"attacked and the attack on", "Rebels [attacked] the Togolese army in Kandora on Monday.", "An [attack] by rebels on the Togolese army in Kandora on Monday left smoke over the town."},
	{"sentenced and jailed", "A court in Lima [sentenced] Maria Lopez to nine years on Monday.", "A court in Lima [jailed] Maria Lopez for nine years on Monday."},
	{"invaded and the invasion", "Russia [invaded] Ukraine in February 2022.", "Russia's [invasion] of Ukraine in February 2022 shook Europe."},
	{"expelled and the expulsion of", "Sweden [expelled] the Russian ambassador Igor Panov on Monday.", "The [expulsion] of the Russian ambassador Igor Panov by Sweden on Monday angered Moscow."},
	{"planned and held", "Samuel Okoro will [meet] Anna Weber in Lagos on March 11.", "Samuel Okoro held [talks] with Anna Weber in Lagos on Monday."},
	{"imposed sanctions and sanctioned", "Sweden [imposed] sanctions on Russia on Monday.", "Sweden [sanctioned] Russia on Monday."},
	{"praised and lauded", "Anna Weber [praised] Samuel Okoro on Monday.", "Anna Weber [lauded] Samuel Okoro on Monday."},
	{"killed, the doer left out", "Gunmen [killed] Mayor Ilse Korten in Brennau on Monday.", "Mayor Ilse Korten was [shot] dead in Brennau on Monday."},
	{"a nameless doer and one with a name", "A police officer [killed] Jonas Weber in Lima on Monday.", "Officer Garrett Holm [murdered] Jonas Weber in Lima on Monday."},
	{"seized and arrested", "Soldiers [seized] opposition leader Maria Lopez in Lima on Monday.", "Soldiers [arrested] opposition leader Maria Lopez in Lima on Monday."},
	{"a state and its army", "Togo's army [attacked] rebels in Kandora on Monday.", "Togo [attacked] rebels in Kandora on Monday."},
	{"days off by one where one is the document's", "Police [arrested] Maria Lopez in Lima on Monday.", "Police have [detained] Maria Lopez in Lima."},
	{"injured and wounded", "Gunmen [injured] nine farmers in Lagos on Monday.", "Gunmen [wounded] nine farmers in Lagos on Monday."},
	{"met, and a meeting of them", "Lena Dahl and Tomas Reyes [met] in Lima on Monday.", "Lena Dahl [met] with Tomas Reyes in Lima on March 11."},
	{"marched and protested", "Nine thousand students [marched] against the government in Lima on Monday.", "Nine thousand students [protested] against the government in Lima on Monday."},
	{"accused and blamed", "Sweden [accused] Russia of spying on Monday.", "Sweden [blamed] Russia for spying on Monday."},
	{"charged, the police left out", "Police [charged] Jonas Weber with murder on Monday.", "Jonas Weber was [charged] with murder."},
	{"a child of one age", "A 7-year-old girl was [shot] near the market of Brennau.", "A seven-year-old girl was [shot] near the market of Brennau."},
	{"one raid and two tolls", "Gunmen [killed] nine farmers in Lagos on Monday.", "Gunmen [murdered] twenty farmers in Lagos on Monday."},
	{"one raid, its dead and its wounded", "Gunmen [killed] nine farmers in Lagos on Monday.", "Gunmen [injured] nine farmers in Lagos on Monday."},
	{"one appeal, no day", "Anna Weber [called] for an end of the border blockade.", "Chancellor Anna Weber [called] for an end of the blockade of the border."},
}

// Look-alikes, two events.
var different = []pair{
	{"two calls of one, to two", "Samuel Okoro [spoke] by phone with Anna Weber on Monday.", "Samuel Okoro [spoke] by phone with Lena Dahl on Monday."},
	{"calls between other pairs", "Samuel Okoro [telephoned] Anna Weber on Monday.", "Lena Dahl [telephoned] Tomas Reyes on Monday."},
	{"a call and a visit", "Samuel Okoro [telephoned] Anna Weber on Monday.", "Samuel Okoro [visited] Anna Weber in Berlin on Monday."},
	{"two shootings in one city", "Gunmen [shot] dead Mayor Ilse Korten in Brennau on Monday.", "Gunmen [shot] dead the teacher Paul Berg in Brennau on Monday."},
	{"a shooting and a killing of others", "Gunmen [shot] dead Mayor Ilse Korten in Brennau on Monday.", "Gunmen [killed] the teacher Paul Berg in Brennau on Monday."},
	{"a threat of last summer, and one with which a text begins", "Traders in Lagos oppose the blockade with which President Samuel Okoro has [threatened] Chancellor Anna Weber.", "The port of Lagos is quiet. In August 2023 President Samuel Okoro [threatened] Chancellor Anna Weber with a blockade, which never came."},
	{"two doers with names", "Jonas Weber [killed] Officer Paul Berg in Lima on Monday.", "Garrett Holm [murdered] Officer Paul Berg in Lima on Monday."},
	{"killings on two days", "Gunmen [killed] nine farmers in Kandora on March 4.", "Gunmen [murdered] nine farmers in Kandora on March 8."},
	{"killings in two towns", "Gunmen [killed] nine farmers in Lagos on Monday.", "Gunmen [murdered] nine farmers in Kano on Monday."},
	{"rallies on two days", "Students [protested] against the government in Lima on March 4.", "Students [demonstrated] against the government in Lima on March 9."},
	{"rallies of other people", "Students [protested] against the government in Lima on Monday.", "Teachers [protested] against the government in Lima on Monday."},
	{"rallies in two cities", "Students [protested] against the government in Paris on Monday.", "Students [demonstrated] against the government in Marseille on Monday."},
	{"two arrests", "Police [arrested] Maria Lopez in Lima on Monday.", "Police [detained] Jonas Weber in Lima on Monday."},
	{"arrests on two days", "Police [arrested] Maria Lopez in Lima on March 4.", "Police [detained] Maria Lopez in Lima on March 11."},
	{"an arrest and a release", "Police [arrested] Maria Lopez in Lima on Monday.", "Police [released] Maria Lopez in Lima on Monday."},
	{"an arrest and a sentence", "Police [arrested] Maria Lopez in Lima on Monday.", "A court in Lima [sentenced] Maria Lopez to nine years on Monday."},
	{"an attack and its answer", "Rebels [attacked] the Togolese army in Kandora on Monday.", "The Togolese army [attacked] rebels in Kandora on Monday."},
	{"praise and blame", "Anna Weber [praised] Samuel Okoro on Monday.", "Anna Weber [condemned] Samuel Okoro on Monday."},
	{"who blames whom", "Anna Weber [criticised] Samuel Okoro on Monday.", "Samuel Okoro [slammed] Anna Weber on Monday."},
	{"two resignations", "Defence Minister Lena Dahl [resigned] on Monday.", "Finance Minister Tomas Reyes [stepped] down on Monday."},
	{"meetings in two places", "Lena Dahl [met] Tomas Reyes in Lima on Monday.", "Lena Dahl held [talks] with Tomas Reyes in Berlin on Monday."},
	{"meetings on two days", "Lena Dahl [met] Tomas Reyes in Lima on March 4.", "Lena Dahl held [talks] with Tomas Reyes in Lima on March 7."},
	{"a killing and an abduction", "Gunmen [killed] the journalist Omar Saleh in Kandora on Monday.", "Gunmen [kidnapped] the journalist Omar Saleh in Kandora on Monday."},
	{"two bombings by other sides", "Togolese jets [bombed] the town of Kandora on Monday.", "Chadian jets [struck] the town of Kandora on Monday."},
	{"two expulsions", "Sweden [expelled] the Russian ambassador Igor Panov on Monday.", "Norway [expelled] the Russian ambassador Igor Panov on Monday."},
	{"treaties of other parties", "Norway and Peru [signed] a trade agreement in Lima on Monday.", "Norway and Chile [signed] a trade deal in Lima on Monday."},
	{"abducted and killed, nobody named", "Omar Saleh was [kidnapped] in Kandora on Monday.", "Omar Saleh was [killed] in Kandora on Monday."},
	{"two calls of one pair, on two days", "Samuel Okoro [spoke] by phone with Anna Weber on March 4.", "Samuel Okoro [telephoned] Anna Weber on March 9."},
	{"two raids of one army", "The Togolese army [attacked] rebels in Lagos on Monday.", "The Togolese army [attacked] rebels in Kano on Monday."},
	{"two kidnappings", "Gunmen [kidnapped] the journalist Omar Saleh in Kandora on Monday.", "Gunmen [abducted] the doctor Ida Dahl in Kandora on Monday."},
	{"one judge, two men", "A court in Lima [sentenced] Maria Lopez to nine years on Monday.", "A court in Lima [sentenced] Jonas Weber to nine years on Monday."},
	{"bombed here, shot there", "Rebels [bombed] a market in Lagos on Monday.", "Rebels [shot] nine farmers in Kano on Monday."},
	{"freed here, taken there", "Rebels [released] the journalist Omar Saleh on Monday.", "Rebels [kidnapped] the journalist Omar Saleh on Monday."},
	{"other years", "Police [arrested] Maria Lopez in Lima in March 2019.", "Police [arrested] Maria Lopez in Lima in March 2024."},
	{"children of two ages", "A 7-year-old boy was [shot] near the market of Brennau.", "A 15-year-old boy was [shot] near the market of Brennau."},
	{"another woman", "A woman was [shot] in Brennau on Monday.", "Another woman was [shot] in Brennau on Monday."},
	{"a first and a second visit", "Samuel Okoro made his first [visit] to Anna Weber.", "Samuel Okoro made his second [visit] to Anna Weber."},
	{"two fathers", "Her father was [killed] in Brennau.", "His father was [killed] in Brennau."},
	{"two appeals of one speaker", "Anna Weber [called] for an end of the border blockade.", "Anna Weber [called] for a review of all school meals."},
}

// marked is a text without its brackets, and where in code points what they hold begins.
func marked(s string) (clean string, at int) {
	before, rest, _ := strings.Cut(s, "[")
	word, after, _ := strings.Cut(rest, "]")
	return before + word + after, len([]rune(before))
}

// eventsAt gives the events of r's story with a report in doc whose trigger covers code point at, and the trace.
func (p pair) events(t *testing.T) (a, b []string, trace *reconcile.Trace) {
	t.Helper()
	a1, i := marked(p.a)
	b1, k := marked(p.b)
	r, trace := recordOf([]string{a1, b1})
	return eventsAt(r, "a", i), eventsAt(r, "b", k), trace
}

// recordOf is the record of one story of texts of one day, with the ids "a", "b" and so on.
func recordOf(texts []string) (*record.Record, *reconcile.Trace) {
	var in reconcile.Input
	var docs []*text.Doc
	for i, s := range texts {
		d := &text.Doc{ID: string(rune('a' + i)), Text: s + "\n"}
		day, _ := text.ParseDate("2024-03-12")
		d.Published = text.Published{DateRange: text.OneDay(day), Basis: "given"}
		in.Analyses = append(in.Analyses, pipeline.Document(&ingest.Document{Doc: d}))
		docs = append(docs, d)
	}
	in.Stories = [][]*text.Doc{docs}
	return reconcile.Build(in)
}

func eventsAt(r *record.Record, doc string, at int) (out []string) {
	for _, e := range r.Stories[0].Events {
		for _, x := range e.Reports {
			if x.Document == doc && int(x.Trigger.Start) <= at && at < int(x.Trigger.End) && !slices.Contains(out, e.ID) {
				out = append(out, e.ID)
			}
		}
	}
	return out
}

func (p pair) check(one bool) func(*testing.T) {
	return func(t *testing.T) {
		a, b, trace := p.events(t)
		if len(a) == 0 || len(b) == 0 {
			t.Fatalf("no event found: %v and %v", a, b)
		}
		joined := slices.ContainsFunc(a, func(id string) bool { return slices.Contains(b, id) })
		if joined != one {
			var lines []string
			for _, id := range append(a, b...) {
				lines = append(lines, fmt.Sprintf("%s: %s", id, strings.Join(trace.Of(id), "\n  ")))
			}
			t.Errorf("joined is %v, want %v\n%s", joined, one, strings.Join(lines, "\n"))
		}
	}
}

func TestOneEventInOtherWords(t *testing.T) {
	for _, p := range same {
		t.Run(p.name, p.check(true))
	}
}

func TestLookAlikesStayApart(t *testing.T) {
	for _, p := range different {
		t.Run(p.name, p.check(false))
	}
}

func TestExplainSaysWithWhatAMentionWasJoinedAndWhatIsAnotherEvent(t *testing.T) {
	joined := pair{"", "Gunmen [kidnapped] the journalist Omar Saleh in Kandora on Monday.", "Gunmen [abducted] the journalist Omar Saleh in Kandora on Monday."}
	a, _, trace := joined.events(t)
	if lines := strings.Join(trace.Of(a[0]), "\n"); !strings.Contains(lines, "b “abducted” joined with a:7-16 “kidnapped”: ") || !strings.Contains(lines, "words for one deed") {
		t.Errorf("the grounds of joining are missing:\n%s", lines)
	}
	other := pair{"", "Police [arrested] Maria Lopez in Lima on March 4.", "Police [detained] Maria Lopez in Lima on March 11."}
	a, b, trace := other.events(t)
	for id, want := range map[string]string{a[0]: "not one with " + b[0] + ", b:7-15 “detained”: days differ", b[0]: "not one with " + a[0] + ", a:7-15 “arrested”: days differ"} {
		if lines := strings.Join(trace.Of(id), "\n"); !strings.Contains(lines, want) {
			t.Errorf("%q is missing:\n%s", want, lines)
		}
	}
}
