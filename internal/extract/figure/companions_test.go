package figure

import "testing"

func TestWhoIsCountedIn(t *testing.T) {
	check(t, []sentence{
		{"A strike killed a woman with four of her children and an old man in Lima.", "killed 6-6 exact"},
		{"A raid killed a clerk with her two sons.", "killed 3-3 exact"},
		{"A raid killed a clerk with her own gun.", "killed 1-1 exact"},
		{"A photograph shows a guard carrying the lifeless body of a child.", ""},
		{"The ghost was trapped in the body of a girl.", ""},
		{"The mayor said that he was 100 percent right.", ""},
		{"The mayor wants 100 percent clean power in Lima.", "share 100-100 exact [percent]"},
		{"Divers found the body of a child in Lima.", "killed 1-1 exact"},
		{"There were four dead, including the attacker, and 29 people have been treated in hospitals.", "killed 4-4 exact +the attacker; injured 29-29 exact"},
		{"More then 300 people were hurt in Lima.", "injured 301-? over"},
	})
}
