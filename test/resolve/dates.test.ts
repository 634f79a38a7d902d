import assert from "node:assert/strict";
import { test } from "node:test";
import { dated, reasons } from "./dates.ts";

/** Each text with its dates; a text without any must stay silent. */
function check(cases: Readonly<Record<string, readonly string[]>>, imprint?: Parameters<typeof dated>[1]) {
  for (const [text, dates] of Object.entries(cases)) assert.deepEqual(dated(text, imprint), dates, text);
}

void test("[D1] a day written out is that day, in any order and with any abbreviation", () => {
  check({
    "She signed on May 3, 2014.": ["on May 3, 2014 = 2014-05-03"],
    "She signed it May 3rd, 2014, at noon.": ["May 3rd, 2014 = 2014-05-03"],
    "She signed on 3 May 2014.": ["on 3 May 2014 = 2014-05-03"],
    "She signed on the 3rd of May 2014.": ["on the 3rd of May 2014 = 2014-05-03"],
    "She signed Sept. 11, 2014.": ["Sept. 11, 2014 = 2014-09-11"],
    "Updated 2014-05-03.": ["2014-05-03 = 2014-05-03"],
    "FENWICK, FEB. 3, 2014": ["FEB. 3, 2014 = 2014-02-03"],
  });
});

void test("[D2] a day in numbers has the month first, unless the country or the number says otherwise", () => {
  check({
    "Signed 03/05/2014.": ["03/05/2014 = 2014-03-05"],
    "Signed 23/05/2014.": ["23/05/2014 = 2014-05-23"],
  });
  check({ "Signed 03/05/2014.": ["03/05/2014 = 2014-05-03"] }, { country: "gb" });
  check({ "Signed 03/05/14.": ["03/05/14 = 2014-03-05"] }, { country: "us" });
});

void test("[D3] a day that does not exist has no value, and the reason names it", () => {
  check({
    "It opens on 31 June.": ["on 31 June = ?"],
    "It opened on Feb. 29, 2015.": ["on Feb. 29, 2015 = ?"],
  });
  assert.deepEqual(reasons("It opened on 31 June 2015."), ["there is no 31 June 2015"]);
});

void test("[D4] a month, a year, a decade and a century", () => {
  check({
    "It closed in March 2014.": ["in March 2014 = 2014-03"],
    "It closed in March, 2014, for good.": ["in March, 2014 = 2014-03"],
    "It closed in 2014.": ["in 2014 = 2014"],
    "The 2014 vote was void.": ["2014 = 2014"],
    "It was built in the 1990s.": ["in the 1990s = 1990/1999"],
    "He taught there in the ’70s.": ["in the ’70s = 1970/1979"],
    "A deed of the 19th century.": ["the 19th century = 1801/1900"],
    "The council of 1975-79 kept no minutes.": ["1975-79 = 1975/1979"],
    "The ledger for 2014-15 is lost.": ["2014-15 = 2014/2015"],
  });
});

void test("[D5] seasons, quarters and halves are intervals of months", () => {
  check({
    "It closed in the spring of 2015.": ["in the spring of 2015 = 2015-03/2015-05"],
    "It closed last summer.": ["last summer = 2025-06/2025-08"],
    "It froze in the winter of 2014.": ["in the winter of 2014 = 2014-12/2015-02"],
    "Profits fell in the fourth quarter of 2014.": ["in the fourth quarter of 2014 = 2014-10/2014-12"],
    "Profits fell in the first quarter.": ["in the first quarter = 2026-01/2026-03"],
    "Profits fell last quarter.": ["last quarter = 2026-01/2026-03"],
    "Profits fell in the first half of 2014.": ["in the first half of 2014 = 2014-01/2014-06"],
    "Spring water ran in the square.": [],
  });
  check(
    { "It closed last summer.": ["last summer = 2025-12/2026-02"] },
    { published: "2026-05-14", country: "au" },
  );
});

void test("[D5] … and a fiscal year that the text does not explain has no value", () => {
  check({
    "Profits fell in the second quarter of fiscal 2014.": ["in the second quarter of fiscal 2014 = ?"],
    "Profits fell in the fiscal second quarter.": ["in the fiscal second quarter = ?"],
  });
});

void test("[D6] a bare weekday is the last one on or before publication, or the next if the clause looks ahead", () => {
  check({
    "Police arrested her on Monday.": ["on Monday = 2026-05-11"],
    "Police arrested her Thursday.": ["Thursday = 2026-05-14"],
    "Police arrested her Friday.": ["Friday = 2026-05-08"],
    "She will appear in court on Monday.": ["on Monday = 2026-05-18"],
    "She is due in court Friday.": ["Friday = 2026-05-15"],
    "The board is to meet on Tuesday.": ["on Tuesday = 2026-05-19"],
    "The hearing has been scheduled for Tuesday.": ["Tuesday = 2026-05-19"],
    "He said Tuesday that the bridge would close.": ["Tuesday = 2026-05-12"],
    "On Tuesday, the board will meet.": ["On Tuesday = 2026-05-19"],
    "Friday’s vote was void.": ["Friday = 2026-05-08"],
    "“I saw her on Monday,” Rell said.": ["on Monday = 2026-05-11"],
  });
});

void test("[D7] a month or day without a year is the nearest before or after publication, by tense", () => {
  check({
    "She was held in March.": ["in March = 2026-03"],
    "She was held in September.": ["in September = 2025-09"],
    "She will stand trial in September.": ["in September = 2026-09"],
    "She was held on 3 May.": ["on 3 May = 2026-05-03"],
    "She was held on Dec. 20.": ["on Dec. 20 = 2025-12-20"],
    "Sentencing is scheduled for June 4.": ["June 4 = 2026-06-04"],
    "She was held last May.": ["last May = 2025-05"],
    "She was held on May 3 last year.": ["on May 3 last year = 2025-05-03"],
    "She was held in March of this year.": ["in March of this year = 2026-03"],
  });
});

void test("[D8] today, yesterday and the units round publication; weeks are Monday to Sunday", () => {
  check({
    "She was held yesterday.": ["yesterday = 2026-05-13"],
    "She goes tomorrow.": ["tomorrow = 2026-05-15"],
    "She was held this morning.": ["this morning = 2026-05-14"],
    "She was held last night.": ["last night = 2026-05-13"],
    "She sings tonight.": ["tonight = 2026-05-14"],
    "She was held last week.": ["last week = 2026-05-04/2026-05-10"],
    "She was held earlier this week.": ["earlier this week = 2026-05-11/2026-05-17"],
    "She was held last month.": ["last month = 2026-04"],
    "The vote is next year.": ["next year = 2027"],
    "She was held over the weekend.": ["the weekend = 2026-05-09/2026-05-10"],
    "She was held last weekend.": ["last weekend = 2026-05-09/2026-05-10"],
    "She will sing at the weekend.": ["the weekend = 2026-05-16/2026-05-17"],
    "She was held the day before yesterday.": ["the day before yesterday = 2026-05-12"],
  });
});

void test("[D9] last and next before a weekday count calendar weeks; past and coming the days themselves", () => {
  check({
    "She was held last Friday.": ["last Friday = 2026-05-08"],
    "She was held last Monday.": ["last Monday = 2026-05-04"],
    "She was held this past Monday.": ["this past Monday = 2026-05-11"],
    "She goes next Wednesday.": ["next Wednesday = 2026-05-20"],
    "She goes this coming Saturday.": ["this coming Saturday = 2026-05-16"],
    "She was held on Tuesday last week.": ["on Tuesday last week = 2026-05-05"],
  });
});

void test("[D10] what is so long ago is as exact as its unit", () => {
  check({
    "She was held two weeks ago.": ["two weeks ago = 2026-04-30"],
    "She was held three months ago.": ["three months ago = 2026-02"],
    "She was held a year ago.": ["a year ago = 2025"],
    "She was held a decade ago.": ["a decade ago = 2016"],
    "She was held a year and a half ago.": ["a year and a half ago = 2024-11"],
    "She was held about nine years ago.": ["about nine years ago = 2017"],
    "She was held more than two years ago.": [],
    "She was held several years ago.": [],
    "The ship will sail two weeks from now.": ["two weeks from now = 2026-05-28"],
    "Ten fell in the past two weeks.": ["in the past two weeks = 2026-04-30/2026-05-14"],
    "Ten fell in the past five years.": ["in the past five years = 2021-05-14/2026-05-14"],
  });
});

void test("[D11] the following day, that month and a year earlier count from the date before them", () => {
  check({
    "She was held on 3 May. The following day she confessed.": [
      "on 3 May = 2026-05-03",
      "The following day = 2026-05-04",
    ],
    "It began in 2014. A year earlier she had left.": ["in 2014 = 2014", "A year earlier = 2013"],
    "It began on March 3, 2014, and two weeks later it ended.": [
      "on March 3, 2014 = 2014-03-03",
      "two weeks later = 2014-03-17",
    ],
    "She left on March 3, 2014; later that month she died.": [
      "on March 3, 2014 = 2014-03-03",
      "later that month = 2014-03",
    ],
    "She left on March 3, 2014, and on the same day he followed.": [
      "on March 3, 2014 = 2014-03-03",
      "on the same day = 2014-03-03",
    ],
    "The following day she confessed.": ["The following day = ?"],
    "She left the day before Friday’s vote.": ["the day before Friday = 2026-05-07"],
    "The day after she was arrested, it rained.": [],
  });
  assert.deepEqual(reasons("The previous day she confessed."), ["no date stands before it to count from"]);
});

void test("[D12] a range is one date from its first day to its last", () => {
  check({
    "The fair ran 3–5 May.": ["3–5 May = 2026-05-03/2026-05-05"],
    "The fair ran May 3-5, 2014.": ["May 3-5, 2014 = 2014-05-03/2014-05-05"],
    "It runs from May 3 to June 2, 2014.": ["May 3 to June 2, 2014 = 2014-05-03/2014-06-02"],
    "It stood empty between 2010 and 2014.": ["between 2010 and 2014 = 2010/2014"],
    "It shut from November to February 2014.": ["November to February 2014 = 2013-11/2014-02"],
    "It fell three times between August and December.": ["between August and December = 2025-08/2025-12"],
    "She sat on May 3 and 4.": ["on May 3 and 4 = 2026-05-03/2026-05-04"],
    "She sat on May 3 and 9.": ["on May 3 = 2026-05-03", "9 = 2026-05-09"],
    "She moved from Fenwick to Marrow in 2014.": ["in 2014 = 2014"],
  });
});

void test("[D13] early, late and the middle of a month or a year do not change its value", () => {
  check({
    "It closed in early February.": ["in early February = 2026-02"],
    "It closed in mid-March.": ["in mid-March = 2026-03"],
    "It closed in late 2015.": ["in late 2015 = 2015"],
    "It closed in the late 1990s.": ["in the late 1990s = 1995/1999"],
    "It closed at the end of July.": ["the end of July = 2025-07"],
    "It closed at the end of 2015.": ["the end of 2015 = 2015-12-31"],
    "It opens the week of June 8.": ["the week of June 8 = 2026-06-08/2026-06-14"],
    "It closed in the first week of March.": ["in the first week of March = 2026-03-01/2026-03-07"],
    "It closed on the first Friday of March.": ["on the first Friday of March = 2026-03-06"],
  });
});

void test("[D14] named days", () => {
  check({
    "She was held on New Year’s Eve.": ["on New Year’s Eve = 2025-12-31"],
    "She was held on Good Friday.": ["on Good Friday = 2026-04-03"],
    "The shop was robbed on Black Friday 2014.": ["on Black Friday 2014 = 2014-11-28"],
    "She was held at Christmas.": ["Christmas = 2025-12-25"],
    "She fled after 9/11.": ["9/11 = 2001-09-11"],
    "She fled after the Sept. 11 attacks.": ["Sept. 11 = 2001-09-11"],
    "She fled on Sept. 11.": ["on Sept. 11 = 2025-09-11"],
    "A Christmas tree fell on her.": [],
    "The Good Friday Agreement holds.": [],
    "The phones ring 24/7.": [],
  });
});

void test("[D15] on and in belong to the date, parts of the day, clock times and ’s do not", () => {
  check({
    "Police came Monday night.": ["Monday = 2026-05-11"],
    "Police came at 3 p.m. on Monday, with dogs.": ["on Monday = 2026-05-11"],
    "Police came late Monday afternoon.": ["Monday = 2026-05-11"],
    "Police came by Monday.": ["Monday = 2026-05-11"],
    "In May 2014 they came.": ["In May 2014 = 2014-05"],
    "Police came on Monday, May 11.": ["on Monday, May 11 = 2026-05-11"],
    "Police came on Monday night, May 11, with dogs.": ["on Monday night, May 11 = 2026-05-11"],
  });
});

void test("[D16] words that are also months, weekdays and numbers are not dates", () => {
  check({
    "It may rain, and they will march on Sunday.": ["on Sunday = 2026-05-17"],
    "May God protect her.": [],
    "Theresa May told April Dunn that June Quint had left.": [],
    "The Women’s March passed.": [],
    "The sun sat on the second floor.": [],
    "She was held in May.": ["in May = 2026-05"],
    "The May vote was void.": ["May = 2026-05"],
    "He asked August Rell for a second chance.": [],
    "They had a fall in the fall.": ["in the fall = 2025-09/2025-11"],
  });
});

void test("[D17] numbers that look like years are not dates", () => {
  check({
    "Police counted 2,014 people.": [],
    "Flight 2014 left the gate.": [],
    "She lives at 1920 Harbour Street.": [],
    "It cost $2014.": [],
    "About 2000 people came.": [],
    "Shots fell in the 1500 block of Quay Street.": [],
    "The blast came at 4 p.m. (1600 UTC).": [],
    "The score was 3-5.": [],
    "Version 10.5 came out.": [],
    "© 2016 Harbour Ledger": [],
    "The virus 2019-nCoV spread.": [],
  });
});

void test("[D18] a weekday in a name is no date", () => {
  check({
    "The Sunday Times reported it.": [],
    "He told the Friday Courier so.": [],
    "Bloody Sunday was not forgotten.": [],
    "The Sunday vote was void.": ["Sunday = 2026-05-10"],
  });
  check({ "Fenwick Friday reported it.": [] }, { published: "2026-05-14", outlet: "Fenwick Friday" });
});

void test("[D19] durations, ages, times of day, repetitions and the merely vague are not dates", () => {
  check({
    "She was jailed for three years.": [],
    "She spoke for the past week.": [],
    "The 30-year-old was held at 3 p.m.": [],
    "They meet every Friday and on Mondays.": [],
    "He is in his 70s.": [],
    "Recently, in recent years and in the past few days, it rained.": [],
    "Hours later she died.": [],
  });
});

void test("[D20] without a publication date only full dates have a value, unless the dateline has a day", () => {
  check(
    {
      "She was held on Friday.": ["on Friday = ?"],
      "She was held last month.": ["last month = ?"],
      "She was held on 3 May.": ["on 3 May = ?"],
      "She was held on 3 May 2014. The next day she confessed.": [
        "on 3 May 2014 = 2014-05-03",
        "The next day = 2014-05-04",
      ],
      "FENWICK, May 14, 2026 (Harbour Wire) — She was held on Monday.": [
        "May 14, 2026 = 2026-05-14",
        "on Monday = 2026-05-11",
      ],
    },
    {},
  );
  assert.deepEqual(reasons("She was held on Friday.", {}), ["no publication date to count from"]);
  check(
    {
      "FENWICK, May 14 (Harbour Wire) — She was held on Monday.": [
        "May 14 = 2026-05-14",
        "on Monday = 2026-05-11",
      ],
    },
    { url: "https://ledger.example/2026/05/15/held" },
  );
  check(
    {
      "FENWICK, Dec. 31 (Harbour Wire) — She was held on Monday.": [
        "Dec. 31 = 2025-12-31",
        "on Monday = 2025-12-29",
      ],
      "FENWICK, Dec. 31 — She was held yesterday.": ["Dec. 31 = 2025-12-31", "yesterday = 2025-12-30"],
    },
    { url: "https://ledger.example/2026/01/01/held" },
  );
  check({ "FENWICK, May 14 — She was held on Monday.": ["May 14 = ?", "on Monday = ?"] }, {});
});

void test("[D21] every date says in one line why it has its value", () => {
  assert.deepEqual(reasons("She was held on Friday. She will appear on Monday."), [
    "last Friday on or before 2026-05-14, past tense",
    "first Monday on or after 2026-05-14, future tense",
  ]);
  assert.deepEqual(reasons("She left on 3 May 2014. The next day he left, and last month she returned."), [
    "written out",
    "a day after 2014-05-03, the date before it",
    "the month before 2026-05-14",
  ]);
  assert.deepEqual(reasons("She was held on Monday, May 12."), [
    "latest 12 May on or before 2026-05-14, past tense; 2026-05-12 is a Tuesday",
  ]);
});

void test("[D25] days and weekdays in a list share their month, year or week", () => {
  check({
    "She sat on May 3rd, 4th and 9th.": ["on May 3rd = 2026-05-03", "4th = 2026-05-04", "9th = 2026-05-09"],
    "She sat last week on Tuesday and Thursday.": [
      "last week on Tuesday = 2026-05-05",
      "Thursday = 2026-05-07",
    ],
    "She was held on Tuesday and charged on Thursday.": [
      "on Tuesday = 2026-05-12",
      "on Thursday = 2026-05-14",
    ],
    "She came third, fourth and ninth.": [],
  });
});

void test("[D26] years in words, as transcripts have them", () => {
  check({
    "It closed in nineteen ninety-seven.": ["in nineteen ninety-seven = 1997"],
    "It closed in March two thousand and five.": ["in March two thousand and five = 2005-03"],
    "Nineteen people and two thousand sheep crossed.": [],
  });
});

void test("[D27] what is days away is not taken for what is almost a year away, whatever the verb", () => {
  check({
    "The court announced a hearing on May 20.": ["on May 20 = 2026-05-20"],
    "Nobody will forget what happened on May 3.": ["on May 3 = 2026-05-03"],
    "The mine expects to report second-quarter profits.": ["second-quarter = 2026-04/2026-06"],
    "The mine will pay out in the fourth quarter.": ["in the fourth quarter = 2026-10/2026-12"],
  });
});

void test("[D28] dates inside quotations count like others", () => {
  check({
    "“Yesterday I left, and in 2014 I came,” Rell said on Monday.": [
      "Yesterday = 2026-05-13",
      "in 2014 = 2014",
      "on Monday = 2026-05-11",
    ],
  });
});
