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
		{"He went on to shoot and kill one guard and wound five others.", "killed 1-1 exact; injured 5-5 exact -others"},
		{"The raid caused the death of a clerk and injuries to five miners.", "killed 1-1 exact; injured 5-5 exact"},
		{"Police look into the fatal shooting of one man and the wounding of three miners.", "killed 1-1 exact; injured 3-3 exact"},
		{"Forty people were killed or wounded.", "other 40-40 exact"},
	})
}

func TestFoundWithWounds(t *testing.T) {
	check(t, []sentence{
		{"Police found two miners inside the club with gunshot wounds to their legs.", "injured 2-2 exact"},
		{"Three miners were found with gunshot wounds. Two of them later died.", "injured 1-1 exact; killed 2-2 exact part"},
		{"Four miners lay on the lawn, bleeding from gunshot wounds.", "injured 4-4 exact"},
		{"The bullet grazed a six-year-old boy.", "injured 1-1 exact"},
		{"The rifle went off, hitting a boy in the hand.", "injured 1-1 exact"},
		{"The rifle came with a manual, hitting a boy's taste.", ""},
		{"The raid put three women into the hospital.", "injured 3-3 exact"},
		{"A man, a woman and a child were rushed to the hospital.", "injured 3-3 exact"},
	})
}

func TestHeadlinesOfShots(t *testing.T) {
	check(t, []sentence{
		{"Four Lima teens shot while leaving club", "injured 4-4 exact"},
		{"7 adults, one child shot in Lima", "injured 8-8 exact"},
		{"Police: 11-year-old shot on Cuzco Drive in Lima", "injured 1-1 exact"},
		{"Lima 2-year-old in critical condition from gunshot", "injured 1-1 exact"},
		{"10-year-old boy critical after fall", "injured 1-1 exact"},
		{"Guards visit boy injured in raid", "injured 1-1 exact"},
		{"One clerk in critical condition, three others injured after raid", "injured 4-4 exact"},
		{"Officer critical of raid in Lima", ""},
		{"Coach praises player shot clock", ""},
	})
}

func TestShotLessTheDead(t *testing.T) {
	check(t, []sentence{
		{"He is charged with shooting four people and killing one of them. Five others were hurt in Lima.", "injured 3-3 exact; killed 1-1 exact part; injured 5-5 exact -others"},
		{"He is accused of shooting five clerks, killing a father and daughter.", "injured 3-3 exact; killed 2-2 exact"},
		{"Man shoots 4 clerks, killing 2, then himself", "injured 2-2 exact; killed 3-3 exact +himself"},
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
