package reconcile_test

import "testing"

// typesOf are the types of the events that the record of one text has.
func typesOf(s string) (out []string) {
	r, _ := recordOf([]string{s})
	for _, e := range r.Stories[0].Events {
		out = append(out, e.Type+" "+e.Status)
	}
	return out
}

func TestWhatPollsFindIsNoEvent(t *testing.T) {
	for s, want := range map[string]int{
		"Two-thirds of Chadians blame President Samuel Okoro for the floods.":        0,
		"In the survey, 54 percent blame President Samuel Okoro for the floods.":     0,
		"One in five blames President Samuel Okoro for the floods.":                  0,
		"Voters blame President Samuel Okoro for the floods.":                        0,
		"A majority of voters blame President Samuel Okoro for the floods.":          0,
		"A majority of senators blamed President Samuel Okoro on Monday.":            1,
		"The voters of Brennau asked President Samuel Okoro on Monday to step down.": 1,
		"Mayor Ilse Korten blamed President Samuel Okoro on Monday for the floods.":  1,
		"Two mayors blamed President Samuel Okoro on Monday for the floods.":         1,
	} {
		if got := typesOf(s); len(got) != want {
			t.Errorf("%s: %v, want %d", s, got, want)
		}
	}
}

func TestARefusalToDoADeedIsToldOnce(t *testing.T) {
	if got := typesOf("A grand jury in Brennau declined to indict Officer Jonas Weber on Monday."); len(got) != 1 || got[0] != "ACCUSE denied" {
		t.Errorf("told as %v", got)
	}
}
