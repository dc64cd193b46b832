package figure

import "testing"

func TestWordsOfTheField(t *testing.T) {
	check(t, []sentence{
		{"Rescuers are still looking for 14 sailors.", "missing 14-14 exact"},
		{"Police are looking for 14 sailors.", "other 14-14 exact"},
		{"The whereabouts of 12 clerks are unknown.", "missing 12-12 exact"},
		{"The leak cost 12 clerks their lives.", "killed 12-12 exact"},
		{"Seven of the clerks did not survive.", "killed 7-7 exact part"},
		{"No lives were lost.", "killed 0-0 exact"},
		{"Some 4,000 people had to leave their homes.", "displaced 4000-4000 about"},
		{"Some 4,000 people had to be evacuated.", "displaced 4000-4000 about"},
		{"Some 4,000 people left their jobs.", "other 4000-4000 about"},
		{"Some 900 drivers walked out.", "attendance 900-900 about"},
		{"Some 900 drivers went on strike.", "attendance 900-900 about"},
		{"The vigil was attended by 900 people.", "attendance 900-900 exact"},
		{"Police estimated the crowd at 900.", "attendance 900-900 exact"},
		{"Turnout at the rally was 900.", "attendance 900-900 exact"},
		{"The guards took 45 men into custody.", "arrested 45-45 exact"},
		{"The clinic admitted 30 patients with burns.", "injured 30-30 exact"},
		{"The nurses are being held by rebels.", ""},
		{"Twenty nurses are being held by rebels.", "hostages 20-20 exact"},
		{"The body count reached 41.", "killed 41-41 exact"},
		{"Some 2,000 dockers went on strike.", "attendance 2000-2000 about"},
		{"The strike has grown to 900 clerks.", "attendance 900-900 exact"},
		{"The police stood by their estimate of 800 for the march.", "attendance 800-800 exact"},
		{"The flood left 28 people with injuries.", "injured 28-28 exact"},
		{"Police counted 700 people at the march.", "attendance 700-700 exact"},
		{"Villages emptied as 4,000 people were moved to safety.", "displaced 4000-4000 exact"},
		{"Some 900 drivers stopped work.", "attendance 900-900 about"},
		{"The camp holds 4,000 refugees.", "displaced 4000-4000 exact"},
	})
}
