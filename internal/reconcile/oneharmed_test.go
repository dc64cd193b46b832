package reconcile_test

import "testing"

var harmedCases = []act{
	{"the one child whom either text tells of", true, "A child was [injured] in a shooting at a house in Kandora, Togo.", "Police look for witnesses in Kandora, Togo. Neighbours heard shots at a house. Officers came at noon. A seven-year-old girl was [shot] at a house in Kandora."},
	{"a boy and a girl", false, "A boy was [injured] in a shooting at a house in Kandora, Togo.", "A seven-year-old girl was [shot] in the arm at a house in Kandora, Togo."},
	{"children of two ages", false, "A four-year-old girl was [injured] in a shooting at a house in Kandora, Togo.", "A nine-year-old girl was [shot] in the arm at a house in Kandora, Togo."},
	{"one doer and one killed", true, "Jonas Weber [shot] Omar Saleh in the head at a house in Kandora, Togo.", "Jonas Weber [killed] Omar Saleh at a house in Kandora, Togo."},
	{"nobody is killed twice", true, "The mayor spoke for an hour. The hall was full. People stood in the street. Omar Saleh was [assassinated] in Kandora, Togo.", "The road is to be mended. The bridge is old. The town has no money. Omar Saleh was [shot] dead in Kandora, Togo."},
	{"one doer and two killed", false, "Jonas Weber [shot] Ida Dahl in the head at a house in Kandora, Togo.", "Jonas Weber [killed] Omar Saleh at a house in Kandora, Togo."},
}

func TestWhoWasHarmedIsInOneLine(t *testing.T) {
	for _, c := range harmedCases {
		t.Run(c.name, pair{c.name, c.a, c.b}.check(c.one))
	}
}
