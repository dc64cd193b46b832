package figure

import "testing"

func TestOneOfThoseDied(t *testing.T) {
	check(t, []sentence{
		{"Five miners were injured on Monday. One of the five people hurt in Lima has died.", "injured 4-4 exact; killed 1-1 exact part; injured 4-4 exact"},
		{"One of the four guards shot in Lima has died.", "killed 1-1 exact part; injured 3-3 exact"},
		{"A father of two was killed.", "killed 1-1 exact"},
		{"All four of the clerks were shot but survived.", "injured 4-4 exact"},
	})
}

func TestTheShotWhoLive(t *testing.T) {
	check(t, []sentence{
		{"Both victims survived.", "injured 2-2 exact"},
		{"Both passengers survived.", ""},
		{"Four guards were shot and two were seriously injured in Lima. The rifle was used in the killing of Ana Low in Cuzco.", "injured 4-4 exact; injured 2-2 exact; killed 1-1 exact"},
		{"One Dead, Eight Hospitalized in Lima", "killed 1-1 exact; injured 8-8 exact"},
		{"A clerk is dead and three other clerks were hospitalized. Four people were injured in the raid.", "killed 1-1 exact; injured 3-3 exact -other; injured 4-4 exact"},
		{"We have four people dead and one in the hospital.", "killed 4-4 exact; injured 1-1 exact"},
		{"The raid left four people killed and another being injured.", "killed 4-4 exact; injured 1-1 exact"},
		{"Two clerks were killed. The boy's father was treated and released.", "killed 2-2 exact; injured 1-1 exact"},
	})
}

func TestDeadOfOtherDeeds(t *testing.T) {
	check(t, []sentence{
		{"A clerk was stabbed to death in Lima. Four people were shot in Cuzco.", "killed 1-1 exact; injured 4-4 exact"},
		{"A clerk was shot dead in Lima. Four people were shot in Cuzco.", "killed 1-1 exact; injured 3-3 exact"},
		{"A clerk was killed in Lima. Four officers were shot in Cuzco.", "killed 1-1 exact; injured 4-4 exact"},
		{"An officer was killed in Lima. Four officers were shot in Cuzco.", "killed 1-1 exact; injured 3-3 exact"},
		{"He was hit in the leg by gunfire and taken to a clinic, where he succumbed to his wounds.", "killed 1-1 exact"},
		{"Uncle held for shooting 2-year-old nephew. Two boys were shot in the raid.", "injured 2-2 exact"},
		{"Guards were called to 3264 Elm St. Officers found nobody.", ""},
	})
}

func TestToldOneByOne(t *testing.T) {
	check(t, []sentence{
		{"Ana Low was shot in the arm and Bo Reed was hit in the leg by a bullet.", "injured 2-2 exact"},
		{"A man was shot in the leg; two women were hit in the foot by bullets.", "injured 3-3 exact"},
		{"Five clerks were wounded. Ana Low was shot in the arm and Bo Reed was shot in the leg.", "injured 5-5 exact; injured 2-2 exact part"},
		{"Four people were shot in the leg and a boy was critically hurt.", "injured 4-4 exact; injured 1-1 exact part"},
		{"The three other victims, two women, 28 and 27, and one man, 24, were taken to a hospital.", "injured 3-3 exact -other"},
		{"Two boys, ages 14 and 15, were hurt in Lima.", "injured 2-2 exact"},
	})
}

func TestShotsThatTaggersMiss(t *testing.T) {
	check(t, []sentence{
		{"A man who came to rob the mill shot himself after kicking in the door.", "injured 1-1 exact"},
		{"The suspect fired the gun and struck himself.", "injured 1-1 exact"},
		{"The men on May 7 shot four clerks from Lima.", "injured 4-4 exact"},
		{"The child was in critical but stable condition.", "injured 1-1 exact"},
		{"An injured woman was found outside.", "injured 1-1 exact"},
		{"A wounded veteran runs the shop.", ""},
		{"Four clerks were found lying on a lawn and bleeding from wounds.", "injured 4-4 exact"},
		{"A fourth shooting victim was found in Lima.", "injured 4-? at_least"},
		{"Nine clerks were injured in Lima. A fourth shooting victim was named.", "injured 9-9 exact"},
		{"He was charged over the shooting injury of his nephew.", "injured 1-1 exact"},
		{"Call toll-free at 1-877-555-0100.", ""},
	})
}
