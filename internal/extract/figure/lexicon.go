package figure

import "strings"

// The measures of the record.
const (
	killed     = "killed"
	injured    = "injured"
	missing    = "missing"
	displaced  = "displaced"
	arrested   = "arrested"
	hostages   = "hostages"
	attendance = "attendance"
	votes      = "votes"
	distance   = "distance"
	magnitude  = "magnitude"
	share      = "share"
	moneys     = "money"
	other      = "other"
)

// Verbs whose object is counted, or whose subject in the passive.
var transitive = table(
	killed, "kill murder slay assassinate massacre execute behead slaughter martyr electrocute",
	injured, "injure wound hurt maim",
	displaced, "displace uproot evacuate",
	arrested, "arrest detain apprehend",
	hostages, "kidnap abduct",
)

// judged are the verbs that bring somebody near death only, and those that are read as deadly by themselves.
var judged = set("sentence condemn shoot stab come lead")

// Verbs whose subject is counted.
var intransitive = table(
	killed, "die perish succumb drown",
	attendance, "attend gather rally march protest demonstrate",
	displaced, "flee fled",
	missing, "disappear vanish",
)

// Adjectives and participles said of those counted.
var adjectives = table(
	killed, "dead",
	injured, "injured wounded hurt",
	missing, "missing unaccounted",
	displaced, "displaced homeless",
)

// Nouns that are counted themselves ("17 deaths") or name what happened to somebody ("the death of a boy").
var nouns = table(
	killed, "death fatality killing murder slaying homicide assassination massacre",
	injured, "injury wounding maiming",
	arrested, "arrest detention",
)

// undergone are the nouns for what was done to those they are of, or befell them; the number before them counts deeds.
var undergone = table(
	killed, "execution drowning beheading lynching",
	injured, "hospitalisation hospitalization",
	missing, "disappearance",
	displaced, "evacuation displacement",
	hostages, "kidnapping abduction",
)

// reach are the verbs that bring a toll to a number; those of over pass it.
var (
	reach = set("reach rise climb stand hit grow increase jump go remain total number be put exceed pass top surpass approach near")
	over  = set("exceed pass top surpass")
)

// people are the nouns that name persons, by lemma.
var people = set(`person people man woman child boy girl baby infant toddler teen teenager adult minor kid youngster youth
 father mother parent dad mom mum son daughter brother sister sibling husband wife spouse fiance fiancee girlfriend boyfriend
 uncle aunt cousin nephew niece  grandfather grandmother grandson granddaughter grandparent grandchild stepfather stepmother
 stepson stepdaughter twin relative friend neighbor neighbour roommate partner lover couple
 civilian soldier troop serviceman servicewoman fighter militant insurgent rebel guerrilla gunman shooter attacker assailant
 terrorist bomber combatant militiaman commander general colonel captain lieutenant sergeant officer policeman policewoman
 deputy constable trooper agent guard marine sailor airman pilot paratrooper conscript reservist recruit peacekeeper personnel
 victim survivor hostage prisoner captive inmate detainee suspect offender robber burglar thief intruder criminal
 student pupil teacher professor principal worker employee staff staffer laborer labourer miner farmer fisherman driver
 passenger motorist pedestrian cyclist biker motorcyclist rider commuter traveler traveller tourist visitor guest customer
 shopper patron clerk owner manager resident villager citizen national local settler refugee migrant immigrant
 pilgrim worshipper worshiper protester protestor demonstrator activist marcher spectator bystander onlooker fan supporter
 partygoer concertgoer reveler participant delegate member leader official minister president mayor governor senator lawmaker
 politician candidate diplomat ambassador envoy judge lawyer prosecutor journalist reporter correspondent photographer
 cameraman editor blogger doctor nurse medic paramedic physician patient rescuer firefighter responder volunteer
 priest pastor rabbi imam monk nun bishop athlete player coach singer actor musician artist
 troops attorney voter donor councillor councilor nominee attendee congressman congresswoman mp
 docker dockworker longshoreman seamstress tailor baker butcher cook chef waiter waitress cleaner janitor courier trucker steelworker
 carpenter plumber electrician builder bricklayer engineer scientist researcher technician programmer banker trader shopkeeper vendor
 hawker pharmacist dentist surgeon midwife carer caregiver lecturer librarian cashier teller attendant steward stewardess crewman
 seaman sailor herder shepherd picker ranger lifeguard inspector smuggler trafficker hacker poacher rioter looter striker evacuee
 individual juvenile newborn preschooler
 schoolchild schoolgirl schoolboy mourner concertgoer mountaineer climber hiker skier swimmer
 bather scout cadet diver surfer camper jogger walker rower canoeist kayaker caver angler hunter logger welder painter roofer mason fitter
 gardener hairdresser porter orderly caretaker warden sentry trainee apprentice intern tutor classmate teammate referee jockey boxer wrestler dancer
 picnicker holidaymaker vacationer backpacker hitchhiker conductor skipper deckhand tenant lodger landlord squatter homeowner householder islander
 parishioner churchgoer cleric missionary legislator parliamentarian economist analyst
 felon convict foreigner expatriate
 individual human female male veteran elder senior pensioner orphan widow bride groom newborn
 somebody someone one body corpse life soul other`)

// soldiers are those whom an army loses by death.
var soldiers = set("soldier fighter troop troops man militant rebel militiaman marine guard officer")

// collective nouns do not stand for one person when singular.
var collective = set("people personnel staff couple troop")

// things are nouns that a number may count beside such verbs without counting persons.
var things = set(`generation family couple crew gang mob crowd group bill law deal plan hope dog cat animal horse cow bird fish bear deer shark whale cattle sheep chicken livestock pet
 goat pig hog lamb calf duck goose turkey hen donkey mule camel buffalo elephant lion tiger leopard wolf fox rhino seal dolphin turtle swan rat snake
 round shot bullet shell rocket missile bomb drone mile kilometer kilometre meter metre foot inch acre yard block street home house building
 apartment car vehicle truck bus train plane aircraft helicopter tank ship boat gun rifle pistol weapon time day week month year hour minute
 second job percent point dollar euro pound count charge case incident shooting attack strike raid crash fire explosion blast gunshot wound
 window door room school hospital church mosque village town city country province area site location scene hit goal run game match`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// table makes a map from word to measure.
func table(rows ...string) map[string]string {
	m := map[string]string{}
	for i := 0; i+1 < len(rows); i += 2 {
		for _, w := range strings.Fields(rows[i+1]) {
			m[w] = rows[i]
		}
	}
	return m
}

// lower is s in lower case, of the same length: where that of another letter than those of ASCII would differ, those keep their case.
func lower(s string) string {
	if l := strings.ToLower(s); len(l) == len(s) {
		return l
	}
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// fold is s in lower case; most words are already, and are given back as they are.
func fold(s string) string { return strings.ToLower(s) }

// multiple are the words that say how many died in a "double homicide".
var multiple = map[string]int64{"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
