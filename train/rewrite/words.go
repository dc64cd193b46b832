package rewrite

import "strings"

// The words that rewritten texts are made with; none is taken from a text.
var (
	common = strings.Fields(`about after again almost already although among around because before behind beside beyond
		during early either enough even every finally first further hardly however indeed instead later less likely many
		maybe meanwhile most mostly much nearly never often once only other partly perhaps quite rather seldom since some
		soon still such then there though through together toward under until upon usually very while within without`)
	plain = strings.Fields(`account agree allow answer appear argue arrive ask attempt balance basket become begin belong
		border borrow branch bring broad build button call candle careful carry ceiling change choose circle claim clean
		clever close cloth collect colour comfort common compare consider copper corner cotton count cover create cross
		curtain damage decide deep deliver depend describe design differ discover distance divide drawer dream drive east
		effort empty engine enjoy enter equal escape event examine expect explain fabric factor feather fence field figure
		finish flower follow forest forget forward frame garden gather gentle glass grain ground group grow guess habit
		hammer handle happen harvest height hollow honest imagine improve include increase invite island join journey
		kettle kitchen ladder language large learn leave letter level listen lower machine manage market matter measure
		meadow member mention mirror mixture modern moment morning motion narrow nature needle notice number object offer
		orange order organ outline paint paper parcel pattern pencil perform picture pillow planet plenty pocket polish
		practice prepare present prevent promise protect provide purpose quarter quiet raise reach receive record reduce
		refuse regard remain remember remove repair repeat replace request result return ribbon river rough round saddle
		sample season secret select senior settle shadow shape share shelter silver simple single sister slight smooth
		soap solid spread spring square stable station steady stone storm stream stretch strong sudden supper supply
		surface system table teach thread ticket timber towel travel treat trouble trust tunnel twist useful valley
		value village visit wander warm watch weather welcome window winter wonder wooden yellow`)
	names = strings.Fields(`Abberton Belcroft Calloway Dunmere Eskdale Farrow Grantley Hollin Ivarsen Jessop Kelmar Lindale
		Marwick Norbury Oakhurst Penrose Quillan Ravensby Selkirk Tarrant Ulverton Varley Westlake Yarrow Zeller`)
)

// frames are sentences to add; N is a name, W a plain word, C a common one, D a number.
var frames = []string{
	"N said C that the W would W the W of N.",
	"The W had been C W for D weeks, and nobody in N could W it.",
	"C the W of N, a W was asked to W near the W.",
	"It was the W that N had hoped to W, C with D others.",
	"Readers in N may W that the W was C a W.",
	"D people from N came to W the W, C the W closed.",
	"The W and the W are C to W when N meets again.",
	"A W in N did not W whether the W had C been W.",
}
