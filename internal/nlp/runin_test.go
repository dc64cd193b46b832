package nlp

import (
	"slices"
	"testing"

	"github.com/readout-news/readout/text"
)

func TestSentencesRunIntoAHeadlineBeginAnew(t *testing.T) {
	tests := []struct {
		in   string
		want []string
	}{
		{"Tags Kandora Shelling Militia Nine Nine people were killed in a raid.", []string{"Tags Kandora Shelling Militia Nine", "Nine people were killed in a raid."}},
		{"Girl evacuated The ministry said on Monday that jets hit the town.", []string{"Girl evacuated", "The ministry said on Monday that jets hit the town."}},
		{"KANDORA (Okapi) The army of Togo has taken the port.", []string{"KANDORA (Okapi)", "The army of Togo has taken the port."}},
		{"KANDORA At least nine people were killed on Monday.", []string{"KANDORA", "At least nine people were killed on Monday."}},
		{"Jets hit Kandora A Kenyan raid killed nine people on Monday.", []string{"Jets hit Kandora", "A Kenyan raid killed nine people on Monday."}},
		{"Nine were killed near Kandora Tags Kenya Kandora raid", []string{"Nine were killed near Kandora", "Tags Kenya Kandora raid"}},
		{"Get short URL 2440 Over 100 farmers have been killed in raids.", []string{"Get short URL 2440", "Over 100 farmers have been killed in raids."}},
		{"The row Over 100 farms goes on in Kandora.", []string{"The row Over 100 farms goes on in Kandora."}},
		{"Okoro told The Kandora Post that the raid was over.", []string{"Okoro told The Kandora Post that the raid was over."}},
		{"Militia Attacks The Port Of Kandora In Dawn Raid", []string{"Militia Attacks The Port Of Kandora In Dawn Raid"}},
		{"He served in World War Two and was in Company A of the guard.", []string{"He served in World War Two and was in Company A of the guard."}},
		{"Those with hepatitis A were sent home on Monday.", []string{"Those with hepatitis A were sent home on Monday."}},
		{"Airdrops on Kandora not imminent Planes have bombed the town again, the ministry said.", []string{"Airdrops on Kandora not imminent", "Planes have bombed the town again, the ministry said."}},
		{"She spoke to two Members of the court about it.", []string{"She spoke to two Members of the court about it."}},
		{"He said The raid was over by Monday.", []string{"He said The raid was over by Monday."}},
		{"We need 2) The court to act on this now.", []string{"We need 2) The court to act on this now."}},
	}
	for _, tt := range tests {
		d := &text.Doc{Text: tt.in}
		Split(d)
		var got []string
		for _, s := range d.Sentences {
			got = append(got, d.Str(s.Span))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: sentences %q, want %q", tt.in, got, tt.want)
		}
	}
}
