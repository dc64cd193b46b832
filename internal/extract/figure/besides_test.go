package figure

import "testing"

func TestOtherPeople(t *testing.T) {
	check(t, []sentence{
		{"A raid killed a clerk and injured four other people.", "killed 1-1 exact; injured 4-4 exact -other"},
		{"The guard was fatally wounded and two other guards, among them her tutor, were wounded.", "killed 1-1 exact; injured 2-2 exact -other"},
		{"Three other men at the mill were also hit by gunfire.", "injured 3-3 exact -other"},
		{"Five men were wounded and Ana Low, a clerk at the mill, was killed.", "injured 5-5 exact; killed 1-1 exact"},
		{"The raid killed a six-year-old and injured the clerk's father, a 39-year-old, and another man.", "killed 1-1 exact; injured 2-2 exact"},
	})
}

func TestHurtBesideTheDead(t *testing.T) {
	check(t, []sentence{
		{"The raids left two men dead and injured seven others.", "killed 2-2 exact; injured 7-7 exact -others"},
		{"A raid left one man dead and wounded two women.", "killed 1-1 exact; injured 2-2 exact"},
		{"He meant to rob, went on to shoot and kill a clerk and wound five others.", "killed 1-1 exact; injured 5-5 exact -others"},
		{"The raid caused the death of a clerk and injuries to five miners.", "killed 1-1 exact; injured 5-5 exact"},
		{"Police look into the fatal shooting of one man and the wounding of three miners.", "killed 1-1 exact; injured 3-3 exact"},
		{"Forty people were killed or wounded.", "other 40-40 exact"},
	})
}

func TestFoundWithWounds(t *testing.T) {
	check(t, []sentence{
		{"Medics found two miners by the mill with bullet wounds.", "injured 2-2 exact"},
		{"Three miners were found with gunshot wounds. Two of them later died.", "injured 1-1 exact; killed 2-2 exact part"},
		{"Four miners lay in the hall, bleeding from gunshot wounds.", "injured 4-4 exact"},
		{"The bullet grazed a six-year-old boy.", "injured 1-1 exact"},
		{"The rifle went off, hitting a boy in the hand.", "injured 1-1 exact"},
		{"The rifle came with a manual, hitting a boy's taste.", ""},
		{"The blast put three miners into the hospital.", "injured 3-3 exact"},
		{"A boy, a girl and a clerk were rushed to the hospital.", "injured 3-3 exact"},
	})
}

func TestHeadlinesOfShots(t *testing.T) {
	check(t, []sentence{
		{"Six Lima clerks shot near mill", "injured 6-6 exact"},
		{"3 men, one girl shot near Lima", "injured 4-4 exact"},
		{"Police: 11-year-old shot on Cuzco Drive in Lima", "injured 1-1 exact"},
		{"Lima 5-year-old in serious condition after fall", "injured 1-1 exact"},
		{"6-year-old girl critical after blast", "injured 1-1 exact"},
		{"Mayor meets girl injured in raid", "injured 1-1 exact"},
		{"One miner in serious condition, three others hurt after blast", "injured 4-4 exact"},
		{"Officer critical of raid in Lima", ""},
		{"Coach praises player shot clock", ""},
	})
}

func TestShotLessTheDead(t *testing.T) {
	check(t, []sentence{
		{"She was tried for shooting four clerks and killing one of them. Five others were hurt in Lima.", "injured 3-3 exact; killed 1-1 exact part; injured 5-5 exact -others"},
		{"He had shot five clerks in Lima, killing a mother and son.", "injured 3-3 exact; killed 2-2 exact"},
		{"Guard shoots 5 miners, killing 3, then himself", "injured 2-2 exact; killed 4-4 exact +himself"},
		{"A husband and father of two children was killed.", "killed 1-1 exact"},
		{"Five people were hospitalized on Monday. Five people were injured in the raid.", "injured 5-5 exact; injured 5-5 exact"},
	})
}

func TestVagueCountsGiveWayToNumbers(t *testing.T) {
	check(t, []sentence{
		{"Several people were wounded. Four people were wounded in the raid.", "injured 4-4 exact"},
		{"Dozens of people were hurt. Four people were wounded in the raid.", "injured 24-99 vague; injured 4-4 exact"},
		{"Dozens were killed last year. Thirty people were killed on Monday.", "killed 24-99 vague; killed 30-30 exact"},
		{"Teenager injured in raid. Four miners were injured in the raid.", "injured 4-4 exact"},
		{"A teenager was injured in the raid. Four miners were injured in the raid.", "injured 1-1 exact part; injured 4-4 exact"},
	})
}
