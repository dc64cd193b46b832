package place

// states are the letters that American newspapers put after a town.
var states = map[string]string{
	"Ala.": "Alabama", "AL": "Alabama", "AK": "Alaska", "Ariz.": "Arizona", "AZ": "Arizona", "Ark.": "Arkansas", "AR": "Arkansas",
	"Calif.": "California", "CA": "California", "Colo.": "Colorado", "CO": "Colorado", "Conn.": "Connecticut", "CT": "Connecticut",
	"Del.": "Delaware", "DE": "Delaware", "Fla.": "Florida", "FL": "Florida", "Ga.": "Georgia", "GA": "Georgia", "HI": "Hawaii",
	"ID": "Idaho", "Ill.": "Illinois", "IL": "Illinois", "Ind.": "Indiana", "IN": "Indiana", "IA": "Iowa", "Kan.": "Kansas",
	"KS": "Kansas", "Ky.": "Kentucky", "KY": "Kentucky", "La.": "Louisiana", "LA": "Louisiana", "ME": "Maine", "Md.": "Maryland",
	"MD": "Maryland", "Mass.": "Massachusetts", "MA": "Massachusetts", "Mich.": "Michigan", "MI": "Michigan", "Minn.": "Minnesota",
	"MN": "Minnesota", "Miss.": "Mississippi", "MS": "Mississippi", "Mo.": "Missouri", "MO": "Missouri", "Mont.": "Montana",
	"MT": "Montana", "Neb.": "Nebraska", "NE": "Nebraska", "Nev.": "Nevada", "NV": "Nevada", "N.H.": "New Hampshire",
	"NH": "New Hampshire", "N.J.": "New Jersey", "NJ": "New Jersey", "N.M.": "New Mexico", "NM": "New Mexico", "N.Y.": "New York",
	"NY": "New York", "N.C.": "North Carolina", "NC": "North Carolina", "N.D.": "North Dakota", "ND": "North Dakota", "OH": "Ohio",
	"Okla.": "Oklahoma", "OK": "Oklahoma", "Ore.": "Oregon", "OR": "Oregon", "Pa.": "Pennsylvania", "PA": "Pennsylvania",
	"R.I.": "Rhode Island", "RI": "Rhode Island", "S.C.": "South Carolina", "SC": "South Carolina", "S.D.": "South Dakota",
	"SD": "South Dakota", "Tenn.": "Tennessee", "TN": "Tennessee", "Tex.": "Texas", "Texas": "Texas", "TX": "Texas", "UT": "Utah",
	"Vt.": "Vermont", "VT": "Vermont", "Va.": "Virginia", "VA": "Virginia", "Wash.": "Washington", "WA": "Washington",
	"W.Va.": "West Virginia", "WV": "West Virginia", "Wis.": "Wisconsin", "WI": "Wisconsin", "Wyo.": "Wyoming", "WY": "Wyoming",
	"D.C.": "Washington, D.C.", "DC": "Washington, D.C.",
}
