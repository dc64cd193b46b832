package lines

import (
	"regexp"
	"strings"
	"sync"
)

// The reasons for which a line is left out of an article.
const (
	Note         = "note"         // about the text: who translated or checked it, disclaimers, corrections policy
	Credit       = "credit"       // copyright, photo and agency credits
	Byline       = "byline"       // who wrote it
	Dated        = "date"         // when it came out
	Comment      = "comment form" // forms for readers and what they said
	Share        = "share"        // buttons
	Subscription = "subscription" // newsletters, logins, cookies, payment
	Related      = "related"      // other articles
	Navigation   = "navigation"   // menus
	Embed        = "embed"        // somebody else's post
	Title        = "title"        // the headline again
	Masthead     = "masthead"     // the outlet's name above the headline
	Furniture    = "furniture"    // anything else that is not the article
)

type rule struct {
	reason string
	words  string // regular expression, matched without regard to case
}

// rules are tried in order. The sure ones hold for any line they match, wherever it stands; the
// others only explain why the model left a line out.
var sure = []rule{
	{Note, `^(?:editor'?s note: )?(?:this|the) (?:article|story|report|text|piece|post|translation) (?:was|has been|is|were) (?:originally |first |also |automatically |machine[- ])*(?:translated|published|republished|reprinted|syndicated|adapted|edited|posted|produced)\b`},
	{Note, `^(?:translated|edited and translated|translation|originally published|first published|republished|reprinted)(?: and edited)? (?:from|by|in|on|at|with)\b.{1,120}$`},
	{Note, `^(?:the )?(?:views|opinions) (?:and opinions |and views )?expressed (?:in|here|by)\b`},
	{Comment, `^(?:leave a (?:reply|comment)|post a comment|cancel reply|add (?:a )?comment|your email address will not be published|required fields are marked|save my name, email|notify me of (?:new|follow)|no comments(?: yet)?$|\d+ comments?$)`},
	{Share, `^(?:share this|share on|share via|click to share|tweet this|follow us on|like us on|back to top)\b.{0,60}$`},
	{Related, `^(?:read (?:previous|next|also|more)|see also|also read|related (?:articles?|stories|posts|news|topics)|more from|you may (?:also )?like|recommended for you|most read|trending now|previous (?:article|post|story)|next (?:article|post|story))\b.{0,8}$`},
	{Furniture, `^(?:advertisement|advertisements|sponsored|story continues below advertisement|continue reading the main story|image source,?.{0,60}|listen to this article)$`},
	{Furniture, `^(?:media playback is (?:un|not )supported on (?:your|this) device|this video (?:file )?can(?:no|')t be played)\b`},
	{Subscription, `^(?:sign up (?:for|to)|subscribe (?:to|now|for)|get our (?:daily|weekly|free)) .{0,120}$`},
	{Credit, `^\(?(?:with (?:agency )?inputs?(?: from)?|with reporting (?:by|from)|additional reporting by|compiled from|sources?:) ?[\p{L}.'’ ,&/-]{0,80}\)?$`},
	{Credit, `^.{3,160} contributed to this (?:report|story|article)\.?$`},
	{Credit, `^this (?:story|report|article) (?:is based on reporting|contains material|includes (?:reporting|material|information)) (?:by|from) .{2,120}$`},
	{Credit, `^(?:copyright|©|\(c\)) ?(?:©|\(c\))? ?(?:\d{4}|by|the)\b.{0,160}$`},
}

var likely = []rule{
	{Byline, `^(?:written |reported |posted |story )?by:? [\p{L}.'’ ,&-]{3,80}(?:$|\|.{0,60}$)`},
	{Dated, `^(?:(?:published|updated|posted|last (?:updated|modified)|first published|date)\b.{0,40}\d|(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?,? .{0,30}\d{4}|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.? \d{1,2},? \d{4}|\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.?,? \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})`},
	{Credit, `(?:copyright|©|all rights reserved|credit\.\.\.|^media caption|\[(?:file|photo|image)|photo(?:graph)? (?:by|credit)|\(?(?:photo|image|picture|credit|source)s?:|getty images|\(ap photo|/ap\)?$|/reuters\)?$|afp/)`},
	{Comment, `\b(?:comments?|reply|replies|commenting|moderat|profanity|your name|your email|captcha)\b`},
	{Share, `\b(?:share|tweet|facebook|twitter|whatsapp|instagram|linkedin|pinterest|telegram|youtube|e-?mail|print|copy link)\b`},
	{Subscription, `\b(?:subscri\p{L}+|newsletters?|sign (?:in|up)|log ?in|register|account|cookies?|privacy|terms|inbox|unlimited access)\b`},
	{Note, `\b(?:disclaimer|does not (?:necessarily )?(?:reflect|represent)|has not (?:independently )?verified|responsibility for the|editorial standards|corrections?)\b`},
}

type compiled struct {
	reason string
	re     *regexp.Regexp
}

func compile(rs []rule) []compiled {
	out := make([]compiled, len(rs))
	for i, r := range rs {
		out[i] = compiled{r.reason, regexp.MustCompile(`(?i)` + r.words)}
	}
	return out
}

var (
	sureRules   = sync.OnceValue(func() []compiled { return compile(sure) })
	likelyRules = sync.OnceValue(func() []compiled { return compile(likely) })
)

// longest is the length of the lines that rules look at.
const longest = 600

// Sure gives the reason to leave out l whatever stands around it, "" when there is none.
func Sure(l string) string { return match(sureRules(), l) }

func match(rules []compiled, l string) string {
	if len(l) > longest {
		return ""
	}
	l = strings.TrimLeft(l, " *•-–—")
	for _, r := range rules {
		if r.re.MatchString(l) {
			return r.reason
		}
	}
	return ""
}

// Reason names what a line that was left out is most likely to be.
func Reason(l string) string {
	if r := Sure(l); r != "" {
		return r
	}
	if r := match(likelyRules(), l); r != "" {
		return r
	}
	switch n := len(strings.Fields(l)); {
	case n <= 3:
		return Navigation
	case n <= 25:
		return Related
	}
	return Furniture
}
