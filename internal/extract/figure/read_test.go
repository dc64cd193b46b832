package figure

import "testing"

func TestNobody(t *testing.T) {
	check(t, []sentence{
		{"No one was killed or hurt when the barn burned.", "killed 0-0 exact; injured 0-0 exact"},
		{"There were no injuries.", "injured 0-0 exact"},
		{"No deaths or injuries were reported.", "killed 0-0 exact; injured 0-0 exact"},
		{"There were no casualties.", "injured 0-0 exact; killed 0-0 exact"},
		{"There were no immediate reports of injuries.", ""},
		{"No further deaths were reported.", ""},
		{"Police hope that no one is hurt.", ""},
		{"No one else was injured.", ""},
	})
}

func TestOnlyOne(t *testing.T) {
	check(t, []sentence{
		{"A nurse from Lima was the sole fatality.", "killed 1-1 exact"},
		{"The guard's was the only death in the mine.", "killed 1-1 exact"},
		{"Only one rocket hit the port.", "other 1-1 exact [rocket]"},
		{"It was the only death toll that they had.", ""},
		{"The death toll may rise as 40 people were wounded.", "injured 40-40 exact"},
		{"The mayor put the death toll as of Monday at 40.", "killed 40-40 exact"},
	})
}

func TestPerhaps(t *testing.T) {
	check(t, []sentence{
		{"Up to 20 people may have died in the mine.", "killed ?-20 at_most feared"},
		{"The quake may have killed 300 people.", "killed 300-300 exact feared"},
		{"Twelve people could have been killed.", ""},
		{"Ana Low may have been killed by a bear.", ""},
		{"The bomb may kill 300 people.", ""},
	})
}

func TestNeedOfTreatment(t *testing.T) {
	check(t, []sentence{
		{"Eleven clerks needed treatment after the leak.", "injured 11-11 exact"},
		{"Doctors treated nine miners for smoke inhalation.", "injured 9-9 exact"},
		{"The plan needs treatment with care by 12 lawyers.", "other 12-12 exact"},
	})
}

func TestHeld(t *testing.T) {
	check(t, []sentence{
		{"The robber held six clerks and one guard hostage.", "hostages 7-7 exact"},
		{"The rebels were holding 35 farmers.", "hostages 35-35 exact"},
		{"More than 30 nurses were seized and carried off.", "hostages 31-? over"},
		{"Thirty men were seized by police in the raid.", "arrested 30-30 exact"},
		{"Nine of the miners remained in captivity.", "hostages 9-9 exact part"},
		{"The mayor put the hostages, old and young, at 44.", "hostages 44-44 exact"},
	})
}

func TestWholesAndParts(t *testing.T) {
	check(t, []sentence{
		{"Two pilots and a nurse, three people in all, died.", "killed 3-3 exact"},
		{"Eighteen people, not 30, were hurt.", "injured 18-18 exact"},
		{"Of those arrested in Lima, 40 were students.", "arrested 40-40 exact part"},
		{"Three Peruvians are among those missing.", "missing 3-3 exact part"},
		{"The list of people missing after the flood holds 388 names.", "missing 388-388 exact"},
	})
}

func TestOtherCounts(t *testing.T) {
	check(t, []sentence{
		{"The final was watched by 64,000 people.", "attendance 64000-64000 exact"},
		{"The final was watched by 64,000 people on television.", "other 64000-64000 exact"},
		{"Five crew were missing.", "missing 5-5 exact"},
		{"Five crews were sent.", ""},
		{"Thirty men were taken in for questioning.", "arrested 30-30 exact"},
		{"The institute revised the magnitude of the quake to 6.8.", "magnitude 68-68 exact [0.1 magnitude]"},
		{"A quake stronger than magnitude 6 hit Lima.", "magnitude 61-? over [0.1 magnitude]"},
		{"The captors were paid 12 million naira.", "money 12000000-12000000 exact [NGN]"},
		{"Over 40 passengers of the ferry that sank off Lima, Peru, are unaccounted for.", "missing 41-? over"},
	})
}
