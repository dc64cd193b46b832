package timex

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/text"
)

// forms are the shapes that news uses, on Monday, 16 October 2023, each with span, type and TIMEX3 value.
var forms = []struct{ name, in, want string }{
	// words that are no times
	{"verb may", "They may stay.", ""},
	{"verb march", "They march to the sea.", ""},
	{"ordinal second", "The second bridge fell.", ""},
	{"the fall of a city", "They fled after the fall of the city.", ""},
	{"spring as source", "A spring of fresh water was found.", ""},
	{"the sun", "The sun rose and they sat down.", ""},
	{"age with hyphens", "A five-year-old boy was found.", ""},
	{"age in figures", "The 40-year-old driver was held.", ""},
	{"age aged", "A woman aged 30 years was hurt.", ""},
	{"age in a decade of life", "A man in his early 60s was hurt.", ""},
	{"count of four figures", "Some 1,984 tents burned.", ""},
	{"count of men", "An army of 1500 men marched.", ""},
	{"price", "It cost $2010 in all.", ""},
	{"round the clock", "The phones ring 24/7 there.", ""},
	{"house number", "He lived at 1850 Harbour Road.", ""},
	{"newspaper", "She told the Daily Harbour about it.", ""},
	{"broadcaster", "He told USA Today about it.", ""},
	{"idiom of the day", "At the end of the day, it is about trust.", ""},
	// days
	{"figures with year", "Signed 7 October 2023.", "7 October 2023=DATE 2023-10-07"},
	{"short month", "It began on Oct. 7.", "Oct. 7=DATE 2023-10-07"},
	{"day first", "It began on 7 October.", "7 October=DATE 2023-10-07"},
	{"ordinal day", "It began on the 7th of October.", "the 7th of October=DATE 2023-10-07"},
	{"this with date and year", "In this Jan. 30, 2018, file photo he waves.", "this Jan. 30, 2018=DATE 2018-01-30"},
	{"attacks of 2001", "Since 9/11 it was so.", "9/11=DATE 2001-09-11"},
	{"attacks of 2001 in words", "The Sept. 11 attacks changed it.", "Sept. 11=DATE 2001-09-11"},
	{"two years to the day", "It came two years to the day after the vote.", "two years=DURATION P2Y"},
	{"day pair", "They met on May 3-5.", "May 3=DATE 2023-05-03 5=DATE 2023-05-05"},
	{"numeric day first by the calendar", "Posted 26/9/2023 here.", "26/9/2023=DATE 2023-09-26"},
	{"numeric order from another date", "Posted 26/9/2023, changed 5/10/2023.", "26/9/2023=DATE 2023-09-26 5/10/2023=DATE 2023-10-05"},
	{"numeric month first from another date", "Posted 9/26/2023, changed 5/10/2023.", "9/26/2023=DATE 2023-09-26 5/10/2023=DATE 2023-05-10"},
	{"no such day", "They met on June 31.", "June=DATE 2023-06"},
	// parts of days
	{"early weekday", "It burned early Tuesday.", "early Tuesday=DATE 2023-10-10"},
	{"early weekday morning", "It burned early Tuesday morning.", "early Tuesday morning=TIME 2023-10-10TMO"},
	{"late on a weekday night", "It burned late on Tuesday night.", "late on Tuesday night=TIME 2023-10-10TNI"},
	{"earlier on a weekday", "Earlier on Sunday they met.", "Earlier on Sunday=DATE 2023-10-15"},
	{"weekday night", "It burned Tuesday night.", "Tuesday night=TIME 2023-10-10TNI"},
	{"overnight", "It burned overnight.", "overnight=TIME 2023-10-16TNI"},
	{"at night", "They work at night.", "night=TIME XXXX-XX-XXTNI"},
	{"dawn", "It began at dawn on Saturday.", "dawn on Saturday=TIME 2023-10-14TMO"},
	{"dawn with a weekday", "It began at dawn Saturday.", "dawn Saturday=TIME 2023-10-14TMO"},
	{"length of a film", "Watch the harbour burn 02:45", ""},
	{"clock by itself", "It began at 02:45.", "02:45=TIME 2023-10-16T02:45"},
	{"over the years", "They changed over the years.", "years=DURATION PXY"},
	{"clock with zone", "It began at 0630 GMT on Saturday.", "0630 GMT on Saturday=TIME 2023-10-14T06:30Z"},
	{"clock with local time", "It began at 6:30 a.m. local time on Saturday.", "6:30 a.m. local time on Saturday=TIME 2023-10-14T06:30"},
	{"noon", "It ends at noon on Saturday.", "noon on Saturday=TIME 2023-10-14T12:00"},
	// weeks and weekends
	{"the weekend", "They met over the weekend.", "the weekend=DATE 2023-W41-WE"},
	{"last weekend", "They met last weekend.", "last weekend=DATE 2023-W41-WE"},
	{"a week ago Monday", "They met a week ago Monday.", "a week ago Monday=DATE 2023-10-09"},
	{"week with a lost apostrophe", "He spoke of this weeks battle.", "this weeks=DATE 2023-W42"},
	{"from weekday to weekday", "They met from Thursday to Saturday.", "Thursday=DATE 2023-10-12 Saturday=DATE 2023-10-14"},
	{"weekdays across the week", "They met from Friday to Tuesday.", "Friday=DATE 2023-10-06 Tuesday=DATE 2023-10-10"},
	// from another date
	{"a year earlier", "It fell in 2005, a year earlier than due.", "2005=DATE 2005 a year earlier=DATE 2004"},
	{"the same month last year", "In September it grew more than in the same month last year.", "September=DATE 2023-09 the same month last year=DATE 2022-09"},
	{"the same period a year earlier", "In July it grew more than in the same period a year earlier.", "July=DATE 2023-07 the same period a year earlier=DATE 2022-07"},
	{"the day before", "It began on 7 October 2023. The day before, they met.", "7 October 2023=DATE 2023-10-07 The day before=DATE 2023-10-06"},
	{"the following week", "It began on 7 October 2023. The following week they met.", "7 October 2023=DATE 2023-10-07 The following week=DATE 2023-W41"},
	{"later that month", "It began on 7 October 2023. Later that month they met.", "7 October 2023=DATE 2023-10-07 Later that month=DATE 2023-10"},
	// quarters, fiscal years, years
	{"quarter in words", "It fell in the third quarter.", "the third quarter=DATE 2023-Q3"},
	{"quarter with hyphen", "The third-quarter loss grew.", "third-quarter=DATE 2023-Q3"},
	{"quarter in short", "Q3 was bad.", "Q3=DATE 2023-Q3"},
	{"fiscal year", "It fell in fiscal 2012.", "fiscal 2012=DATE FY2012"},
	{"decade", "It fell in the 1990s.", "the 1990s=DATE 199"},
	{"middle of a year", "It fell in mid-2014.", "mid-2014=DATE 2014"},
	{"middle of a month", "It fell in mid-March.", "mid-March=DATE 2023-03"},
	{"years with a short second", "The war of 1939-45 ended.", "1939=DATE 1939 45=DATE 1945"},
	{"between years", "Between 2003 and 2008 it grew.", "2003=DATE 2003 2008=DATE 2008"},
	{"war by its year", "Since the 1967 war they hold it.", "1967=DATE 1967"},
	{"year before 1900", "In 1874 he moved there.", "1874=DATE 1874"},
	{"half a year", "In the first half of 2019 it grew.", "the first half of 2019=DATE 2019-H1"},
	{"season with year", "It fell in the summer of 2012.", "the summer of 2012=DATE 2012-SU"},
	{"next season", "It is due next spring.", "next spring=DATE 2024-SP"},
	{"years before our era", "It lasted from 490 to 480 BC.", "490=DATE BC0490 480 BC=DATE BC0480"},
	{"decade before our era", "It was so in the 470s BC.", "the 470s BC=DATE BC047"},
	{"day of the month told of", "They met on May 3, 2019. On the 28th, they left.", "May 3, 2019=DATE 2019-05-03 the 28th=DATE 2019-05-28"},
	{"ordinal that is no day", "They met on May 3, 2019. On the 28th floor it burned.", "May 3, 2019=DATE 2019-05-03"},
	{"the year before", "It fell in 2019, less than in the year previous.", "2019=DATE 2019 the year previous=DATE 2018"},
	{"single-day", "It was the worst single-day loss.", "single-day=DURATION P1D"},
	{"the time being", "It stays so for the time being.", "the time being=DATE PRESENT_REF"},
	// holidays
	{"Christmas Day", "They were there on Christmas Day.", "Christmas Day=DATE 2022-12-25"},
	{"Christmas ahead", "They will meet at Christmas.", "Christmas=DATE 2023-12-25"},
	{"New Year's Eve", "They were there on New Year's Eve.", "New Year's Eve=DATE 2022-12-31"},
	{"New Year's Day with year", "They met on New Year's Day 2021.", "New Year's Day 2021=DATE 2021-01-01"},
	{"Thanksgiving", "They met on Thanksgiving Day 2019.", "Thanksgiving Day 2019=DATE 2019-11-28"},
	{"Easter", "They met on Easter Sunday 2021.", "Easter Sunday 2021=DATE 2021-04-04"},
	{"Good Friday", "They met on Good Friday 2023.", "Good Friday 2023=DATE 2023-04-07"},
	{"Labor Day", "They met on Labor Day.", "Labor Day=DATE 2023-09-04"},
	{"Fourth of July", "They met on the Fourth of July.", "the Fourth of July=DATE 2023-07-04"},
	{"Ramadan stays open", "They fasted during Ramadan.", "Ramadan=DATE XXXX-XX"},
	// lengths
	{"past hours", "It rained in the past 24 hours.", "the past 24 hours=DURATION PT24H"},
	{"length with hyphen", "A 10-day truce began.", "10-day=DURATION P10D"},
	{"days of", "After ten days of rain they left.", "ten days=DURATION P10D"},
	{"vague length of", "Months of talks failed.", "Months=DURATION PXM"},
	{"spent years", "They spent decades there.", "decades=DURATION PXDE"},
	{"more than a decade ago", "It closed more than a decade ago.", "more than a decade ago=DATE 201"},
	{"nearly two years ago", "It closed nearly two years ago.", "nearly two years ago=DATE 2021"},
	{"hours after", "Hours after the vote he left.", "Hours=DURATION PTXH"},
	{"range of lengths", "It takes between 60 and 90 days.", "60=DURATION P60D 90 days=DURATION P90D"},
	{"range with to", "It takes two to three weeks.", "two to three weeks=DURATION P3W"},
	// sets
	{"every weekday", "They meet every Tuesday.", "every Tuesday=SET XXXX-WXX-2"},
	{"plural weekday", "They meet on Tuesdays.", "Tuesdays=SET XXXX-WXX-2"},
	{"twice a week", "They meet twice a week.", "twice a week=SET P1W"},
	{"three times a year", "They meet three times a year.", "three times a year=SET P1Y"},
	{"every two years", "They meet every two years.", "every two years=SET P2Y"},
	// vague
	{"recently", "They met recently.", "recently=DATE PAST_REF"},
	{"these days", "They meet these days.", "these days=DATE PRESENT_REF"},
	{"recent weeks", "In recent weeks they met.", "recent weeks=DATE PAST_REF"},
	{"the past", "It was better in the past.", "the past=DATE PAST_REF"},
	{"at the time", "She was a minister at the time.", "the time=DATE PRESENT_REF"},
	{"by that time", "They must sell by May 3, 2019. If they have not by that time, they pay.", "May 3, 2019=DATE 2019-05-03 that time=DATE 2019-05-03"},
	{"the time of something", "She was at home at the time of the fire.", ""},
	{"by the time", "By the time they came it was gone.", ""},
	{"the current", "The current plan fails.", "current=DATE PRESENT_REF"},
	// what lies ahead
	{"said before a future clause", "The firm said Friday it will leave.", "Friday=DATE 2023-10-13"},
	{"month with come", "Come December, they leave.", "December=DATE 2023-12"},
	{"ahead of", "She spoke ahead of Thursday's debate.", "Thursday=DATE 2023-10-19"},
	{"ahead of, looking back", "She spoke after Thursday's debate.", "Thursday=DATE 2023-10-12"},
	{"heading into", "The party split heading into March.", "March=DATE 2024-03"},
	{"through a month", "The ban held through November.", "November=DATE 2023-11"},
	{"by a month", "She told them to leave by December.", "December=DATE 2023-12"},
	{"poised", "He is poised to win Saturday.", "Saturday=DATE 2023-10-21"},
	{"until", "The shop is closed until Thursday.", "Thursday=DATE 2023-10-19"},
	{"in a quotation", "“We will meet on Thursday,” he said.", "Thursday=DATE 2023-10-19"},
	{"past in a quotation", "“We met on Thursday,” he said.", "Thursday=DATE 2023-10-12"},
}

func TestForms(t *testing.T) {
	for _, f := range forms {
		d := &text.Doc{Text: f.in, Published: text.Published{DateRange: text.OneDay(monday), Basis: "given"}}
		Find(d)
		var got []string
		for _, x := range d.Times {
			got = append(got, d.Str(x.Span)+"="+x.Type+" "+x.Value)
		}
		if s := strings.Join(got, " "); s != f.want {
			t.Errorf("%s: %q\n got %s\nwant %s", f.name, f.in, s, f.want)
		}
	}
}
