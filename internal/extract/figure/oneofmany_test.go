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
		{"Four guards were shot and two were badly hurt in Lima. The rifle was used in the killing of Ana Low in Cuzco.", "injured 4-4 exact; injured 2-2 exact; killed 1-1 exact"},
		{"Two dead, seven hospitalized after Lima blast", "killed 2-2 exact; injured 7-7 exact"},
		{"A clerk is dead and three other clerks were hospitalized. Four people were injured in the raid.", "killed 1-1 exact; injured 3-3 exact -other; injured 4-4 exact"},
		{"The blast left two miners dead and one in the hospital.", "killed 2-2 exact; injured 1-1 exact"},
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
		{"Three other victims, two girls, 8 and 9, and one boy, 7, were taken to a clinic and a hospital.", "injured 3-3 exact -other"},
		{"Two boys, ages 14 and 15, were hurt in Lima.", "injured 2-2 exact"},
	})
}

func TestShotsThatTaggersMiss(t *testing.T) {
	check(t, []sentence{
		{"A guard who slipped on the stairs shot himself in Lima.", "injured 1-1 exact"},
		{"The clerk fired a pistol in Lima and hit himself.", "injured 1-1 exact"},
		{"The guards on June 3 shot four clerks from Lima.", "injured 4-4 exact"},
		{"The child was in critical but stable condition.", "injured 1-1 exact"},
		{"An injured girl was seen near the mill.", "injured 1-1 exact"},
		{"A wounded veteran runs the shop.", ""},
		{"Four clerks were found sitting on a bench and bleeding from cuts.", "injured 4-4 exact"},
		{"A fourth shooting victim was found in Lima.", "injured 4-? at_least"},
		{"Nine clerks were injured in Lima. A fourth shooting victim was named.", "injured 9-9 exact"},
		{"He was charged over the shooting injury of his nephew.", "injured 1-1 exact"},
		{"The uncle of the clerk died of cancer in Lima.", ""},
		{"The clerk's father succumbed to a stroke.", ""},
		{"Cancer killed 300 people in Lima.", "killed 300-300 exact"},
		{"The clerk died of a bullet in Lima.", "killed 1-1 exact"},
		{"Call toll-free at 1-877-555-0100.", ""},
		{"The guards in Lima received 911 calls about the smoke.", ""},
		{"The guards in Lima received 912 calls about the smoke.", "other 912-912 exact [call]"},
	})
}
