package figure

import "testing"

func TestOtherPeople(t *testing.T) {
	check(t, []sentence{
		{"A raid killed a clerk and injured four other people.", "killed 1-1 exact; injured 4-4 exact -other"},
		{"The guard was fatally wounded and two other guards, among them her tutor, were wounded.", "killed 1-1 exact; injured 2-2 exact -other"},
		{"Three other men at the mill were also hit by gunfire.", "injured 3-3 exact -other"},
	})
}
