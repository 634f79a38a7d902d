// Words that tell nothing about where a sentence comes from: the language's own small words, and those that newsrooms,
// police and courts put together in the same way every day. A run of them alone is a formula, not a copy.
const COMMON = new Set(
  `
  a about above after again against ago all almost along already also although always am among an and another any anyone
  anything are around as at away back be became because become been before began behind being below best better between
  both but by came can cannot could d did do does doing done down during each earlier early either else end enough even
  ever every everyone everything far few first five for four from full further gave get give given go goes going gone got
  had half has have having he her here hers herself high him himself his how however i if in including inside instead into
  is it its itself just keep kept knew know known last late later least left less like likely little ll long look m made
  make makes making many may me might mine more most much must my near nearly need never new next nine no nobody none nor
  not nothing now o of off often old on once one only onto open or other others our out outside over own part past people
  per percent put quite rather re really right s said same saw say saying says second see seem seen set seven several she
  should show side since six small so some somebody someone something soon still such t take taken ten than that the
  their them themselves then there these they thing things think third this those though thought three through thus time
  times to today together told too took toward towards turn twice two under until up upon us use used using ve very want
  wanted was way we well went were what when where whether which while who whole whom whose why will with within without
  would year years yes yesterday yet you your

  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december jan feb mar apr jun jul aug sept oct nov dec am pm morning afternoon evening night noon
  midnight week weeks weekend month months day days hour hours minute minutes moment decade tonight

  according adding added additional agency allegedly alleged anonymity announced announcement appear appeared apparent
  apparently article asked available authorities authorised authorized aware believe believed briefed call called
  calling calls cited citing claim claimed claims close colleagues comment commented comments commenting conference
  confirm confirmed condition conditions contact contacted contributed copyright correspondent decline declined
  denied deny describe described details discuss discussed editing editor email emailed emails expected
  explained familiar follow following found friend further government happened head hear immediate immediately incident
  information inquiries insisted interview investigating investigation issue issued journalist journalists know
  knowledge lawyer lawyers learned matter media meeting member members message messages named name names national
  newspaper newspapers news noted number office official officials ongoing pending person phone plan planned press previously
  private public publicly published reach reached reason reasons refused regarding release released remain remained
  repeatedly report reported reportedly reporter reporters reporting reports representative representatives request
  requested requests respond responded response return returned reveal revealed sensitive sensitivity showed situation sought
  source sources speak speaking spoke spoken spokesman spokesperson spokespersons spokeswoman staff state stated
  statement statements story suggest suggested talk talked talking television telephone tell telling thank thanks told
  understand understood unclear unnamed update updated updates views watch website wished word words wrote written

  accident accused alleged appear apprehended area arraigned arrest arrested attorney bail body case chief charge charged charges
  circumstances city convicted county court crime custody dead deadly death deaths defendant department deputy deputies
  detained detective detectives died district emergency enforcement facing families family fatal federal felony fire firefighters fled
  guilty held hospital hospitals hurt identified identity injured injuries injury innocent investigate
  investigators involved jail judge jury killed law life lives local man men murder officer officers old
  ordered plea pleaded pleading police pronounced prosecution prosecutor prosecutors release remanded scene scheduled
  sentence sentenced sentencing sergeant serious seriously sheriff shooting shot showing suspect suspected suspects
  suspicion taken threatening toll transported treated trial victim victims witness witnesses woman women wounded

  billion company companies country countries crown dollar dollars euro euros firm government group leader leaders
  market markets million minister ministry parliament party percentage point points pound pounds president prime
  quarter share shares stock thousand thousands hundred hundreds total world
  mr mrs ms dr sir lady st street road north south east west northern southern eastern western
  `
    .trim()
    .split(/\s+/),
);

/** 0: a word of every story. 1/2: a name or a number, which everybody takes from the same facts. 1: a word that was chosen. */
export function weightOf(form: string, initial: string): number {
  if (/^\p{N}/u.test(form)) return /^\d{3,}$|\./.test(form) && !/^(?:19|20)\d\d$/.test(form) ? 0.5 : 0;
  if (form.length <= 2 || COMMON.has(form)) return 0;
  return /\p{Lu}/u.test(initial) ? 0.5 : 1;
}
