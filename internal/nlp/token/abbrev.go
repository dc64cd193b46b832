package token

import "strings"

// ending says how a word with a full stop behaves at the end of a sentence.
type ending uint8

const (
	notAbbrev ending = iota
	before           // stands before what it belongs to, as titles do: never ends a sentence
	number           // as before, but only in front of a digit: "No. 7", "Jan. 5"
	either           // may end one: "U.S.", "Inc.", "a.m."
)

// abbreviations are written without their stop; a capital in the list asks for one in the text.
var abbreviations = func() map[string]ending {
	out := map[string]ending{}
	for kind, words := range map[ending]string{
		before: `Mr Mrs Ms Messrs Mme Mlle Dr Prof Rev Fr Hon Gen Lt Col Maj Capt Cmdr Cpl Pvt Pfc Sgt Adm Brig Cdr Insp Supt
			Sen Rep Reps Sens Gov Lieut Pres Amb Atty Asst St Ste Sts Mt Ft vs Vs e.g E.g i.e I.e cf Cf viz approx Approx ca
			Msgr Bros Dept Univ Assn Ph Messrs Hr Frau Sr.Lt Gens Drs Profs Col.Gen Attn Op
			mr mrs ms dr sen gov st v Sec Govs`,
		number: `No Nos no nos Art art sec Prop Fig fig Figs Vol vol Vols pp Pp p ch Ch Para para Reg Res
			Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun`,
		either: `Inc Corp Co Ltd Cos Bros Jr Sr Esq Ph.D M.D B.A M.A Ave Blvd Rd Hwy etc al Calif Conn Ala Ariz Ark Colo Del Fla Ga
			Ill Ind Kan Ky La Md Mich Minn Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Mass Miss
			a.m p.m A.M P.M est Est rel dept ft lb lbs oz sq hrs hr mins yrs esp incl ext Ext Dist`,
	} {
		for _, w := range strings.Fields(words) {
			out[w] = kind
		}
	}
	return out
}()

// starters are words that begin a sentence far more often than they follow an abbreviation inside one.
var starters = set(`The A An This That These Those He She It They We I You His Her Its Their Our My Your In On At By For From With
	Without But And Or So Yet As If When While Although Though Since Because After Before During Until Once There Here What Why
	How Who Where Which However Meanwhile Moreover Also Still Then Now Not No Some Many Most Several Another Other Both Each All
	Such Can Could Would Should Is Are Was Were Do Does Did Has Have I Please Mr. Mrs. Ms. According Last Earlier Later Despite Under Over Only Even Just Asked Speaking Officials Police Yesterday Today`)

// months and their abbreviations: what may follow an abbreviated weekday.
var months = set(`January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep
	Sept Oct Nov Dec`)

// prefixes stay joined to what follows their hyphen, as in the English treebanks: "pro-government" is
// one word where "long-range" is three.
var prefixes = set(`non e re anti co pre pro mid post semi over sub multi ex counter mini inter neo pan micro intra ultra un vice
	trans quasi psycho socio hyper macro mega bi tri extra infra pseudo proto geo bio eco cyber cross`)

// endings of file names and sites that keep their dot.
var endings = set(`com org net edu gov mil int info biz co uk ru us de fr eu ua cn jp in ir il tr sy ca au io tv me html htm php pdf doc
	docx xls txt jpg png gif zip asp aspx exe mp3 mp4`)

// halves are words written as one that are two: the length of the first.
var halves = map[string]int32{
	"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3, "dunno": 2, "dont": 2, "didnt": 3, "doesnt": 4, "isnt": 2,
	"wasnt": 3, "couldnt": 5, "wouldnt": 5, "arent": 3, "werent": 4, "hasnt": 3, "havent": 4,
}

// faces are the commonest emoticons.
var faces = set(`:) :( ;) :-) :-( ;-) :D :P :/ :-/ =) =( ;D :-D :-P :'( <3`)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}
