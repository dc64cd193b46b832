package reconcile_test

import "testing"

// retolds are pairs of mentions, one in each text or two in one, that other words for those who take part may keep apart.
var retolds = []act{
	{"as many as are named", true, "The governor of Kandora, Lena Dahl, [met] three judges on Monday.", "Lena Dahl [met] Jonas Weber, Ida Reyes and Omar Saleh on Monday."},
	{"another number of them", false, "The governor of Kandora, Lena Dahl, [met] two judges on Monday.", "Lena Dahl [met] Jonas Weber, Ida Reyes and Omar Saleh on Monday."},
	{"of another day", false, "The governor of Kandora, Lena Dahl, [met] three judges on March 3.", "Lena Dahl [met] Jonas Weber, Ida Reyes and Omar Saleh on March 24."},
	{"a body told without its name", true, "Togo [launched] an investigation of the local fire department last week over the fire at the mill.", "Last week Togo [launched] an investigation of the Brennau Fire Department over the fire at the mill."},
	{"the one pilot killed, by whomever", true, "Militants [killed] a captured pilot near Kandora. Farmers found his plane by the river near Kandora.", "Rebels [killed] the downed pilot near Kandora. Farmers found his plane by the river near Kandora."},
	{"told to somebody by what he is", true, "Lena Dahl [criticized] a captain for hiding letters about the harbour fire from the court.", "In Kandora Lena Dahl [criticized] Jonas Weber for hiding letters about the harbour fire from the court."},
	{"who leaves one office", true, "Lena Dahl will [resign] as mayor of Kandora, her office said.", "Lena Dahl [resigned] as mayor of Kandora after a fire in the harbour."},
	{"pilots of two ends", false, "Militants [killed] a captured pilot near Kandora. Another pilot drowned in the river near Kandora.", "The Togolese army [killed] a pilot near Kandora. Another pilot drowned in the river near Kandora."},
}

func TestADeedToldOnceMore(t *testing.T) {
	for _, c := range retolds {
		t.Run(c.name, pair{c.name, c.a, c.b}.check(c.one))
	}
}

func TestWhatHardlyEverHappensAndKeywordsAreNoEvents(t *testing.T) {
	for _, c := range []string{
		"Lena Dahl, who has rarely criticized Tomas Reyes, met him in Kandora on Monday.",
		"Lena Dahl met Tomas Reyes in Kandora on Monday. Tags Kandora harbour Togo airstrike human rights Brennau bombing Lena Dahl Lima weather.",
	} {
		r, _ := recordOf([]string{c})
		for _, e := range r.Stories[0].Events {
			if e.Type != "CONSULT" {
				t.Errorf("%q has %s %s", c, e.Type, e.ID)
			}
		}
	}
}

// Who counts the dead is not who killed them.
func TestTheBodyThatCountsIsNoDoer(t *testing.T) {
	r, _ := recordOf([]string{"A bomb went off in a bus near Kandora on Monday. The Togolese Observatory for Human Rights said a woman was killed in the blast and that it also wounded 20 farmers."})
	names := map[string]string{}
	for _, a := range r.Actors {
		names[a.ID] = a.Name
	}
	for _, e := range r.Stories[0].Events {
		for _, s := range e.Source {
			if e.Type == "ASSAULT" && names[s] == "Togolese Observatory for Human Rights" {
				t.Errorf("%s has %s as its doer", e.ID, names[s])
			}
		}
	}
}
