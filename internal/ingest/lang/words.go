package lang

import (
	"strings"
	"sync"
)

// tongues lists the commonest small words of English first, then of other languages in Latin script;
// words that two languages share are left to the one where they are much commoner.
var tongues = [...]struct{ code, words string }{
	{"en", "the of and to in is was that for on with by as at from it be he his are has have had were which this their its they not but who said an been after will would more about when also than a"},
	{"es", "el la los las de del que y en un una por con para se no su al lo como más pero sus le ha fue este esta son entre desde también"},
	{"fr", "le la les des du de et en un une que qui dans pour sur pas par au aux ce cette est sont avec plus il elle se ne son ses été mais"},
	{"de", "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei"},
	{"it", "il lo la gli le di del della dei delle che e un una per con non si è sono nel alla da come più anche al ha questo ma"},
	{"pt", "o os as de do da dos das que e em um uma para com não por se na no mais ao como foi são à também pelo ele ela"},
	{"nl", "de het een van en in is dat op te voor met zijn niet aan er om ook als door maar bij naar uit heeft worden nog"},
	{"sv", "och att det som en på är av för den till med har inte om ett de var sig från men vid så efter"},
	{"pl", "w i na z do się nie że jest to o jak po od za przez dla są oraz tego który która był"},
	{"tr", "ve bir bu da de için ile olarak olan daha çok gibi sonra en kadar ise ya ne olduğu"},
	{"id", "yang dan di ini itu dengan untuk dari pada tidak dalam akan juga ke adalah oleh sebagai telah karena mereka"},
	{"ro", "și de la în cu a pe nu că din pentru este un o mai care sunt au fost"},
	{"vi", "và của là có trong được cho không với các một người này đã những"},
	{"sw", "ya na wa kwa ni katika la za kuwa hiyo huo cha hii lakini"},
}

// small says of each small word which tongues have it, a bit for each; made when first asked for.
var small = sync.OnceValue(func() map[string]uint16 {
	out := map[string]uint16{}
	for i, t := range tongues {
		for _, w := range strings.Fields(t.words) {
			out[w] |= 1 << i
		}
	}
	return out
})
