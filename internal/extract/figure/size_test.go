package figure

import "testing"

func TestShares(t *testing.T) {
	check(t, []sentence{
		{"About 40 percent of the crop was lost.", "share 40-40 about [percent]"},
		{"Turnout was 61.5%.", "share 615-615 exact [0.1 percent]"},
		{"The bank raised its rate by 0.25 per cent.", "share 25-25 exact [0.01 percent]"},
		{"More than 90 percent of the homes have no power.", "share 91-? over [percent]"},
		{"Between 10 and 15 percent of the workers are ill.", "share 10-15 range [percent]"},
		{"His lead shrank to two percentage points.", "share 2-2 exact [percentage point]"},
		{"One in five children goes hungry.", "share 20-20 exact [percent]"},
		{"Nine in ten households have a phone.", "share 90-90 exact [percent]"},
		{"Three out of four teachers are women.", "share 75-75 exact [percent]"},
		{"Two-thirds of the forest burned.", "share 2-2 exact [in 3]"},
		{"More than a third of the bees died.", "share 1-? over [in 3]"},
		{"Half of the houses stand empty.", "share 50-50 exact [percent]"},
		{"The rate is 12 deaths per 100,000 people.", "share 12-12 exact [per 100000]"},
		{"The region has 300 cases per 1,000 residents.", "share 300-300 exact [per 1000]"},
		{"Seven out of 47 mines were shut.", "other 47-47 exact [mine]"},
		{"Ana Low is leading by 7 points in the polls.", "share 7-7 exact [percentage point]"},
		{"He holds a seven-point lead in a new survey.", "share 7-7 exact [percentage point]"},
		{"The hosts were ahead by 7 points at the break.", ""},
		{"The rate fell to an encouraging 5 percent to 6 percent.", "share 5-6 range [percent]"},
		{"Between 5 percent and 6 percent of the tests were positive.", "share 5-6 range [percent]"},
		{"They oppose it, 29 percent to 54 percent.", "share 29-29 exact [percent]; share 54-54 exact [percent]"},
		{"Its share rose from 5 percent to 6 percent.", "share 5-5 exact [percent]; share 6-6 exact [percent]"},
		{"Acme Corp. 53.19 -1.28 -0.66% Beta Inc. 12.10 +0.07%", ""},
		{"The first half of the match was dull.", ""},
		{"Sales rose in the third quarter of 2022.", ""},
	})
}

func TestLengthsAndSpeeds(t *testing.T) {
	check(t, []sentence{
		{"The village lies 12 miles from the border.", "distance 12-12 exact [mile]"},
		{"The village lies 12.5 km north of the dam.", "distance 125-125 exact [0.1 kilometre]"},
		{"Troops set up a 30-kilometre buffer zone.", "distance 30-30 exact [kilometre]"},
		{"The wave was up to four metres high.", "distance ?-4 at_most [metre]"},
		{"The blast was heard more than 20 kilometers away.", "distance 21-? over [kilometre]"},
		{"The plane fell from 3,000 feet.", "distance 3000-3000 exact [foot]"},
		{"The fire has burned 50 square miles.", "other 50-50 exact [square mile]"},
		{"The truck was doing 70 miles per hour.", "other 70-70 exact [mile per hour]"},
		{"The hall stands within 100m of the river.", "distance 100-100 exact [metre]"},
		{"The service has 600m users.", "other 600000000-600000000 exact [user]"},
		{"He carried a 9-millimeter pistol.", ""},
		{"She is a 6-foot-2 guard.", ""},
		{"The guard was 6 feet 2 and weighed close to 310 pounds.", ""},
		{"He is five feet, nine inches and 40 pounds overweight.", ""},
		{"The wall is 6 feet high.", "distance 6-6 exact [foot]"},
	})
}

func TestMagnitudes(t *testing.T) {
	check(t, []sentence{
		{"The quake had a magnitude of 6.4, the institute said.", "magnitude 64-64 exact [0.1 magnitude]"},
		{"A 7.1-magnitude earthquake shook the island.", "magnitude 71-71 exact [0.1 magnitude]"},
		{"A magnitude-5 quake hit the coast.", "magnitude 50-50 exact [0.1 magnitude]"},
		{"The tremor measured 4.8 on the Richter scale.", "magnitude 48-48 exact [0.1 magnitude]"},
		{"The shock had a preliminary magnitude of 5.6.", "magnitude 56-56 exact [0.1 magnitude]"},
		{"An earthquake of magnitude 6 killed 12 people.", "magnitude 60-60 exact [0.1 magnitude]; killed 12-12 exact"},
	})
}

func TestVotes(t *testing.T) {
	check(t, []sentence{
		{"The Senate passed the bill 57-41 on Tuesday.", "votes 57-57 exact [vote]; votes 41-41 exact [vote]"},
		{"The motion was carried by 57 votes to 41.", "votes 57-57 exact [vote]; votes 41-41 exact [vote]"},
		{"Lawmakers voted 120 to 98 against the treaty.", "votes 120-120 exact [vote]; votes 98-98 exact [vote]"},
		{"The assembly rejected the resolution 41–57.", "votes 41-41 exact [vote]; votes 57-57 exact [vote]"},
		{"She won 57 out of 98 votes.", "votes 57-57 exact [vote]"},
		{"She got 1.2 million votes.", "votes 1200000-1200000 exact [vote]"},
		{"The party won 53 seats.", "other 53-53 exact [seat]"},
		{"Congress helped a family of six - two adults and four children.", ""},
		{"Senators want to raise the age from 18 to 21.", ""},
		{"The party keeps a 53-47 majority in the senate.", ""},
		{"The Bears beat the Lions 24-17 on Sunday.", ""},
		{"The team won 3-1 after a late goal.", ""},
	})
}

func TestMoney(t *testing.T) {
	check(t, []sentence{
		{"The fine was $75,000.", "money 75000-75000 exact [USD]"},
		{"They raised €3bn for the port.", "money 3000000000-3000000000 exact [EUR]"},
		{"The deal is worth at least $25 million.", "money 25000000-? at_least [USD]"},
		{"The works will cost $10m-$15m.", "money 10000000-15000000 range [USD]"},
		{"The town owes 10 to 15 million euros.", "money 10000000-15000000 range [EUR]"},
		{"Tickets cost between $20 and $45.", "money 20-45 range [USD]"},
		{"The ransom was half a million pounds.", "money 500000-500000 exact [GBP]"},
	})
}
