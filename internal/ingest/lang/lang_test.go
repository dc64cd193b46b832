package lang

import "testing"

func TestGuess(t *testing.T) {
	for s, want := range map[string]struct {
		code string
		sure bool
	}{
		"The ministers of the two states met on Monday and agreed that the ferry would run again from June, and that it was to be paid for by both of the states.":     {"en", true},
		"El gobierno de la provincia dijo que los ministros se reunieron para hablar de la línea de barcos y del precio de los billetes, que son muy caros en verano.": {"es", true},
		"Le gouvernement de la province a dit que les ministres se sont réunis pour parler de la ligne de bateaux et du prix des billets, qui sont très chers en été.": {"fr", true},
		"Die Minister der beiden Länder haben sich am Montag getroffen und sind sich einig, dass die Fähre wieder fahren soll, und zwar auf Kosten der beiden Länder.": {"de", true},
		"Les ministres.":                 {"en", false},
		"Manchester United 3, Chelsea 1": {"en", false},
		"":                               {"en", false},
		"قال الوزير إن العبارة ستعود للعمل في شهر يونيو المقبل": {"Arab", true},
		"部長們星期一會面並同意渡輪將於六月重新啟航":                                 {"Hani", true},
	} {
		if code, sure := Guess(s); code != want.code || sure != want.sure {
			t.Errorf("%.30q: %s %v, want %v", s, code, sure, want)
		}
	}
}
