package figure

import "testing"

func TestSidesOfAVote(t *testing.T) {
	check(t, []sentence{
		{"52 deputies voted for the bill and 46 against.", "votes 52-52 exact [vote]; votes 46-46 exact [vote]"},
		{"52 senators backed the motion.", "votes 52-52 exact [vote]"},
		{"52 senators opposed the treaty.", "votes 52-52 exact [vote]"},
		{"52 senators backed the mayor.", "other 52-52 exact"},
		{"52 senators could back the motion.", "other 52-52 exact"},
		{"52 miners backed the motion.", "other 52-52 exact"},
		{"The vote was close: 52 in favour, 46 against.", "votes 52-52 exact [vote]; votes 46-46 exact [vote]"},
	})
}

// survey is a text of five sentences without any harm, which a sixth can follow.
const survey = "The town of Lima asked its readers about books. Most of them like novels. Some like maps. A few like plays. Others like none. "

func TestOneCalledDeadWhereNothingIsOfHarm(t *testing.T) {
	check(t, []sentence{
		{survey + "One of the writers whom they like was dead.", ""},
		{survey + "Two of the writers whom they like were dead.", "killed 2-2 exact part"},
		{survey + "A clerk was dead when guards came, and a boy was wounded.", "killed 1-1 exact; injured 1-1 exact"},
		{"A clerk was dead when guards came.", "killed 1-1 exact"},
	})
}

func TestTheShotByNameWhoAreNotTheDead(t *testing.T) {
	check(t, []sentence{
		{"Ana Low and Bo Reed were shot in Lima on Monday. Eva Stone was killed.", "injured 2-2 exact; killed 1-1 exact"},
		{"Ana Low and Bo Reed were shot in Lima on Monday. Reed died.", "injured 1-1 exact; killed 1-1 exact"},
		{"Ana Low and Bo Reed were shot in Lima on Monday. A man was killed.", "injured 1-1 exact; killed 1-1 exact"},
	})
}
