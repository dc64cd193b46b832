package reconcile_test

import (
	"regexp"
	"strings"
	"testing"
)

// incidents are texts whose marks say which words tell of one incident: "[killed|1]" and "[attack|1]" are of one line, "|2" is of another.
var incidents = []struct {
	name string
	docs []string
}{
	{"the deed, the dead and the wounded in one sentence", []string{
		"Rebels fired rockets at the town of Kandora on Monday, [killing|1] three farmers and [wounding|1] two others.",
	}},
	{"taken up by its noun", []string{
		"A suicide bomber [blew|1] himself up at a market in Brennau on Monday. Traders had come from the hills. The [attack|1] by the bomber wrecked the hall. Nine people were [killed|1] in the blast, a doctor said.",
	}},
	{"the dead in the next sentence", []string{
		"Togolese jets [bombed|1] the town of Kandora on Monday. Twelve people were [killed|1] and thirty people were [wounded|1], a doctor said.",
	}},
	{"the parts of a toll", []string{
		"Togolese jets [killed|1] 31 people in and around Kandora on Monday, the fire service said. Ten people were [killed|1] when a bus was hit. In the east of the town 21 others were [killed|1] since dawn, the service said.",
	}},
	{"what a text sums up before a deed of another day", []string{
		"Two ferries met in the harbour of Kandora on Monday. Nobody was hurt. The captains spoke. Rebels have [attacked|1] the town of Kandora before. Gunmen [killed|2] six firemen there in April.",
	}},
	{"raids of before", []string{
		"Togolese jets carried out [air strikes|1] on the town of Kandora on Monday. Traders fled. The Harbour Watch has told of previous [air strikes|2] by Togo on the town of Kandora.",
	}},
	{"another deed elsewhere", []string{
		"Togolese jets [bombed|1] the town of Kandora on Monday. Elsewhere, gunmen [killed|2] two farmers in Lagos.",
	}},
	{"other means", []string{
		"Togolese jets [bombed|1] the town of Kandora on Monday. Gunmen [shot|2] dead two farmers on the road to the coast.",
	}},
	{"the other side", []string{
		"Rebels [shelled|1] an army camp near Kandora on Monday. The army [killed|2] nine rebels.",
	}},
	{"years ago", []string{
		"Togolese jets [bombed|1] the town of Kandora on Monday, killing nine people. In 2009 a raid on the town [killed|2] forty people.",
	}},
	{"the whole war", []string{
		"Togolese jets [bombed|1] the town of Kandora on Monday. More than 300 farmers were [killed|2] in the town in the conflict with the rebels.",
	}},
	{"the toll of both sides so far", []string{
		"Lena Dahl met Tomas Reyes in Lima. They spoke of aid for the border towns. Both want the roads open. The fighting began on March 3, when rebels [attacked|1] Togo. The toll on the army's side has reached 90, while more than 200 people have been [killed|2] on the side of the rebels.",
	}},
	{"what a town has seen over months", []string{
		"A girl was [shot|1] in the head in Kandora on Monday after a quarrel between two men. The girl is in a hospital. In the past two months, eight boys have been [injured|2] or killed in Kandora.",
	}},
	{"two texts that begin with it", []string{
		"A suicide bomber [killed|1] nine people at a bus station in Brennau on Monday. Police closed the roads around the bus station in Brennau.",
		"Nine people were [killed|1] on Monday by a bomb at the bus station of Brennau. Police closed the roads around the bus station in Brennau.",
	}},
	{"what one text alone tells of the shooting that all tell of", []string{
		"A gunman [killed|1] nine people at the post office of Brennau on Monday, police said. The post office stands by the river. Traders came for parcels. The gunman [attacked|1] the managers, a clerk said. Officers came within a minute.",
		"Nine people were [killed|1] on Monday by a gunman at a post office in Brennau. The mayor closed the river road, and trains do not stop in the town until Tuesday. Schools stay open.",
	}},
	{"the gunman whom the police killed", []string{
		"A gunman [killed|1] nine people at the post office of Brennau on Monday, police said. Clerks hid under the counters of the post office. Police [shot|2] the gunman in the yard.",
		"Nine people were [killed|1] by a gunman at the post office of Brennau on Monday. Clerks hid under the counters of the post office.",
	}},
	{"what was done days before", []string{
		"Days after rebels [executed|2] a captured pilot, Togolese jets [bombed|1] the town of Kandora on Monday.",
	}},
	{"retold with its doer and means alone", []string{
		"Togolese jets [killed|1] 56 farmers near Kandora on Tuesday. Traders fled. The captains spoke. The roads were shut. Boats lay in the harbour. The Harbour Watch asked for help. Togolese air strikes [targeted|1] the families that hid in huts of clay.",
	}},
	{"the same doer and means, in a sentence of another year", []string{
		"Togolese jets [killed|1] 56 farmers near Kandora on Tuesday. Traders fled. The captains spoke. The roads were shut. Last year Togolese air strikes [targeted|2] the families that hid in huts of clay.",
	}},
	{"told the day before", []string{
		"Togolese jets [killed|1] 56 farmers near Kandora on Tuesday. Traders fled. On Monday the Harbour Watch said that 21 farmers had been [killed|2] in Togolese raids.",
	}},
	{"told anew", []string{
		"The mayor opened a school in Kandora on Sunday. The captains spoke. Traders came. A suicide blast [killed|1] six guards in Kandora in April. In July a suicide bomb [killed|2] 16 farmers in the town.",
	}},
	{"alike, but another", []string{
		"Rebels [shelled|1] the harbour of Kandora on Monday. Nine traders were [wounded|2] in similar attacks on the mill.",
	}},
	{"what somebody does", []string{
		"Togolese jets [bombed|1] rebels in Kandora on Monday. Traders fled. The captains spoke. The roads were shut. Togo uses the airfield of Brennau to [bomb|2] rebels.",
	}},
	{"two deeds in clauses of their own", []string{
		"The quarrel began with a strike that [killed|1] a farmer, went on with a march and ended when rebels [stormed|2] the mayor's office in Kandora.",
	}},
	{"what a deed answers", []string{
		"Togolese jets bombed the town of Kandora on Monday, [killing|1] nine people in retaliation for the [killing|2] of a captured pilot by rebels.",
	}},
	{"one deed after the other, each with its dead", []string{
		"The Togolese army [killed|1] nine farmers in Kandora on Monday after rebels [killed|2] a captured pilot.",
	}},
	{"the dead after the deed", []string{
		"Three farmers were [killed|1] in Kandora on Monday after gunmen [attacked|1] a bus.",
	}},
	{"a sentence that sets out on another deed", []string{
		"Togolese jets [bombed|1] the town of Kandora on Monday. Meanwhile, two farmers were [killed|2] and nine others were [wounded|2] by shells fired by rebels in Brennau.",
	}},
	{"the air force and the army", []string{
		"The Togolese air force [bombed|1] the town of Kandora on Monday, killing nine people. In Kandora nine people were [killed|1] by the Togolese army on Monday, a doctor said.",
	}},
	{"a raid, and the gas of days before", []string{
		"An air strike [killed|1] 18 farmers in Kandora on Saturday, a doctor said. Earlier this week a chemical attack hit the town of Brennau, [killing|2] at least 70 people.",
	}},
	{"one dead in the one text, many in the other", []string{
		"An air strike [killed|1] 18 farmers in the hills of Togo on Saturday, a doctor said. The roads of the hills were shut.",
		"One woman was [killed|2] in an air strike in the hills of Togo on Saturday, a doctor said. The roads of the hills were shut.",
	}},
	{"the blast, after a raid told long before", []string{
		"An air strike [killed|1] 18 farmers in Kandora on Saturday, a doctor said. The names were read out. The mayor spoke. The schools will be shut. A bus burned near Brennau. The driver fled. A woman was [killed|2] in the blast.",
	}},
	{"forces of the other side", []string{
		"Togolese army shelling [killed|1] nine people in Kandora on Saturday. The town is where opposition forces [killed|2] a pilot on Friday.",
	}},
	{"an attack with gas, and one of a year before", []string{
		"A chemical attack [killed|1] 49 people in Brennau on Saturday, a doctor said. Trucks took the wounded to Lima. The mayor spoke. The shops were shut. It rained. Nurses wept. Last year the mayor had told of a gas [attack|2] by the rebels on Kandora.",
	}},
	{"a car bombing is no air raid", []string{
		"Togolese bombing [kills|1] 16 farmers in Kandora. A doctor counted the dead. The roads of the hills were shut.",
		"A car bombing [killed|2] 22 people in a northern town, and dozens were wounded. A doctor counted the dead. The roads of the hills were shut.",
	}},
	{"the only deed of a text", []string{
		"Togolese jets [bombed|1] the town of Kandora on Monday. The roads were full. The governor spoke in Lagos. The schools will be shut. He said nine people were [killed|1].",
	}},
	{"several victims of one shooting by name", []string{
		"A gunman [shot|1] nine people dead at a school in Brennau on Monday. The teacher Ida Dahl was [killed|1] in the shooting. The pupil Jonas Weber was also [killed|1] in the attack.",
	}},
	{"the law that shot the doer, and those whom he wounded", []string{
		"Jonas Weber was [killed|1] by a sheriff's deputy in Brennau on Monday. Eight other people were [wounded|2].",
	}},
	{"one toll, the doer told as a gunman and as a cadet", []string{
		"A navy cadet who [killed|1] three sailors at a base near Kandora on Monday had written to his brother for months, Mayor Ilse Korten said. The base near Kandora is shut.",
		"The gunman who [killed|1] three sailors at a base near Kandora on Monday had written to his brother for months, the mayor said. The base near Kandora is shut.",
	}},
	{"tolls of two doers with names", []string{
		"Paul Berg, who [killed|1] three sailors at a base near Kandora on Monday, had written to his brother for months, Mayor Ilse Korten said. The base near Kandora is shut.",
		"Garrett Holm, who [killed|2] three sailors at a base near Kandora on Monday, had written to his brother for months, the mayor said. The base near Kandora is shut.",
	}},
}

var incidentMark = regexp.MustCompile(`\[([^|\]]*)\|(\d)\]`)

func TestPiecesOfOneIncident(t *testing.T) {
	for _, x := range incidents {
		t.Run(x.name, func(t *testing.T) {
			type mark struct {
				doc, at int
				word, n string
			}
			var marks []mark
			var texts []string
			for i, s := range x.docs {
				for m := incidentMark.FindStringSubmatchIndex(s); m != nil; m = incidentMark.FindStringSubmatchIndex(s) {
					marks = append(marks, mark{i, m[0], s[m[2]:m[3]], s[m[4]:m[5]]})
					s = s[:m[0]] + s[m[2]:m[3]] + s[m[1]:]
				}
				texts = append(texts, s)
			}
			r, trace := recordOf(texts)
			lines := map[string]string{}
			for _, m := range marks {
				ids := eventsAt(r, string(rune('a'+m.doc)), m.at)
				if len(ids) != 1 {
					t.Fatalf("%q is told in %v", m.word, ids)
				}
				if was, ok := lines[m.n]; ok && was != ids[0] {
					t.Errorf("%q is of %s, not %s\n%s\n%s", m.word, ids[0], was, strings.Join(trace.Of(was), "\n"), strings.Join(trace.Of(ids[0]), "\n"))
				}
				lines[m.n] = ids[0]
			}
			if len(lines) > 1 && lines["1"] == lines["2"] {
				t.Errorf("two incidents are one line\n%s", strings.Join(trace.Of(lines["1"]), "\n"))
			}
		})
	}
}
