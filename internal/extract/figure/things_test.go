package figure

import "testing"

func TestThings(t *testing.T) {
	check(t, []sentence{
		{"The army fired 12 rockets.", "other 12-12 exact [rocket]"},
		{"The raid destroyed 300 tanks and two drones.", "other 300-300 exact [tank]; other 2-2 exact [drone]"},
		{"More than 40 houses were burned down.", "other 41-? over [house]"},
		{"Dozens of villages are cut off.", "other 24-99 vague [village]"},
		{"Police seized up to 60 rifles.", "other ?-60 at_most [rifle]"},
		{"About 500 flights were cancelled.", "other 500-500 about [flight]"},
		{"Some 300 families were left homeless.", "displaced 300-300 about [family]"},
		{"The figure of 20 tanks was wrong; the correct number is ten.", "other 20-20 exact [tank]; other 10-10 exact [tank]"},
		{"The two sides met twice.", ""},
		{"He named three reasons.", ""},
		{"The meeting took 12 hours.", ""},
		{"Boeing 737 jets were grounded.", ""},
		{"Article 50 rights are at stake.", ""},
		{"The 2019 elections were fair.", ""},
		{"The 2020 candidates met.", ""},
		{"She lives at 120 Main Street.", ""},
		{"The rebels carried AK-47 rifles.", ""},
		{"He scored 30 points in 12 games.", ""},
		{"Flight 370 passengers are missed.", ""},
	})
}

func TestHostages(t *testing.T) {
	check(t, []sentence{
		{"The gunmen took 20 people hostage.", "hostages 20-20 exact"},
		{"At least 60 hostages are held in tunnels.", "hostages 60-? at_least"},
		{"Gunmen kidnapped 20 schoolgirls on Friday.", "hostages 20-20 exact"},
		{"Three aid workers were abducted.", "hostages 3-3 exact"},
		{"The group freed 12 hostages.", "hostages 12-12 exact part"},
		{"Five captives were released on Sunday.", "hostages 5-5 exact part"},
		{"Three hostages were killed.", "killed 3-3 exact"},
		{"No hostages were taken.", ""},
	})
}
