package figure

import "testing"

func TestHurt(t *testing.T) {
	check(t, []sentence{
		{"Six people were shot, two of them fatally.", "injured 4-4 exact; killed 2-2 exact part"},
		{"Four men were shot at a club. One of them died.", "injured 3-3 exact; killed 1-1 exact part"},
		{"One dead, three shot in Lima", "killed 1-1 exact; injured 3-3 exact"},
		{"One killed, six others shot in Lima", "killed 1-1 exact; injured 6-6 exact -others"},
		{"Three people were shot in Lima.", "injured 3-3 exact"},
		{"The former mayor died on Friday at the age of 94.", ""},
		{"The singer died in her sleep at home.", ""},
		{"A man who was stabbed on Friday died aged 71.", "killed 1-1 exact"},
		{"A girl of nine was shot dead in Lima.", "killed 1-1 exact"},
		{"Four people were taken to a hospital with burns.", "injured 4-4 exact"},
		{"The shooting sent four people to the hospital.", "injured 4-4 exact"},
		{"Five passengers suffered minor injuries.", "injured 5-5 exact"},
		{"The driver was taken to hospital with injuries that were not life-threatening.", "injured 1-1 exact"},
		{"Two boys were hit by stray bullets.", "injured 2-2 exact"},
		{"A gunman fired ten shots, hitting four people.", "other 10-10 exact [shot]; injured 4-4 exact"},
		{"Police are looking into a triple shooting.", "injured 3-3 exact"},
		{"Two men were fatally wounded.", "killed 2-2 exact"},
		{"A woman who was injured in the crash has died.", "killed 1-1 exact"},
		{"The guard killed Ana Low and wounded three others.", "killed 1-1 exact; injured 3-3 exact -others"},
		{"Eight youths were injured or killed last year.", "other 8-8 exact"},
		{"At least 48 people were killed and injured in the raids.", "other 48-? at_least"},
		{"The militia lost 15 fighters in the attack.", "killed 15-15 exact"},
		{"Eleven rangers and 17 rebels were killed in the clash.", "killed 11-11 exact; killed 17-17 exact"},
		{"The mine fire killed at least 14 and hurt 60 others.", "killed 14-? at_least; injured 60-60 exact -others"},
		{"The collapse left six masons injured and blocked the road.", "injured 6-6 exact"},
		{"Nine people were killed and many more injured.", "killed 9-9 exact"},
		{"Seven boys fled when the guard shouted.", ""},
		{"Thousands were forced to flee.", "displaced 2000-9999 vague"},
		{"Along with the dead, 40 people were hurt.", "injured 40-40 exact"},
		{"Ana Low was one of the nine miners hurt in the blast.", "injured 9-9 exact"},
		{"Two of the nine miners died.", "killed 2-2 exact part"},
		{"Four people are dead and another in critical condition.", "killed 4-4 exact; injured 1-1 exact"},
		{"Twelve prisoners were beaten to death.", "killed 12-12 exact"},
		{"The mob burned two guards to death.", "killed 2-2 exact"},
		{"Tom Low was accused of stabbing an unarmed young prisoner to death.", "killed 1-1 exact"},
		{"Tom Low was acquitted in June of murdering a wounded prisoner.", ""},
		{"The court sentenced 12 rebels to death.", "other 12-12 exact"},
		{"No one was hurt.", "injured 0-0 exact"},
		{"Nobody was taken to hospital.", ""},
		{"The team lost three players to injury.", ""},
		{"A clerk was rushed to the hospital with a stroke.", ""},
		{"The raid killed a woman and six boys still trapped under the rubble.", ""},
	})
}

func TestImplicitCounts(t *testing.T) {
	check(t, []sentence{
		{"Her husband and two sons were killed.", "killed 3-3 exact"},
		{"The crash killed the pilot and both passengers.", "killed 3-3 exact"},
		{"A couple and their three children died in the fire.", "killed 5-5 exact"},
		{"A couple and their two children died on Sunday when their small plane came down in a cornfield.", "killed 4-4 exact"},
		{"Ana Low and Bo Reed, both 16, were killed.", "killed 2-2 exact"},
		{"He killed his wife, their daughter and himself.", "killed 3-3 exact +himself"},
		{"Her son, Captain Bo Reed, was killed in the raid.", "killed 1-1 exact"},
		{"All four women, Ana Low, Bo Reed, Cy Hill and Di Moss, were killed.", "killed 4-4 exact"},
	})
}

func TestNumbersThatCountNobody(t *testing.T) {
	check(t, []sentence{
		{"John Reed, 24, was killed.", "killed 1-1 exact"},
		{"He was shot dead on 12 May 2019.", "killed 1-1 exact"},
		{"The attack in the 400 block of Elm Street killed a man.", "killed 1-1 exact"},
		{"Highway 12 was closed after a man died.", "killed 1-1 exact"},
		{"Two more men were arrested in the Cloud 9 shooting.", "arrested 2-2 exact more"},
		{"Several Few family members spoke.", ""},
		{"None of the 12 miners died.", "other 12-12 exact"},
		{"Not a single person was injured.", ""},
	})
}
