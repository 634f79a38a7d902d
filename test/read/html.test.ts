import assert from "node:assert/strict";
import { test } from "node:test";
import type { Story } from "../../src/story/story.ts";
import { behindWords, fieldWords, readOne, readTraced } from "./trace.ts";

const read = (source: string): Story => readTraced(source, "html");
const behind = (source: string, words: string): string => behindWords(source, "html", words);

const paragraphs = [
  "Police in Marrow Bay said on Friday that a clerk, who kept the harbour's books for nine years, was being held over fees that had gone missing.",
  "The clerk, Tessa Quint, denies taking any money, her lawyer said in a statement, and she will, the lawyer added, answer every question put to her.",
  "The harbour board, which employs forty people, said it had called in auditors, changed the locks, and written to every skipper who paid in cash.",
  "Skippers on the quay, some of them angry, others merely tired, said they had asked the board for receipts, again and again, since the spring.",
];

const newsPage = `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Harbour clerk held over missing fees | The Harbour Ledger</title>
<meta property="og:title" content="Harbour clerk held over missing fees">
<meta property="og:site_name" content="The Harbour Ledger">
<meta property="og:description" content="Board calls in auditors after nine years of books go missing">
<link rel="canonical" href="https://ledger.example/2024/03/09/clerk">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2024-03-09T22:10:00+00:00","author":[{"@type":"Person","name":"Ada Morrow"}]}</script>
<script>var hidden = "<p>never shown</p>";</script><style>p { color: red }</style></head>
<body><header><nav><ul>${"<li><a href='/x'>Section of the site</a></li>".repeat(20)}</ul></nav></header>
<div class="cookie-banner"><p>We use cookies to make this site work, to measure it, and to sell you things. Accept?</p></div>
<main><article>
<h1>Harbour clerk held over missing fees</h1>
<p class="standfirst">Board calls in auditors after nine years of books go missing</p>
<div class="byline">By <a rel="author" href="/ada">Ada Morrow</a></div><time datetime="2024-03-09">9 March</time>
<figure><img src="quay.jpg" alt="quay"><figcaption>The quay at Marrow Bay</figcaption></figure>
<div class="story-body"><p>MARROW BAY — ${paragraphs[0]}</p><p>${paragraphs[1]}</p>
<div class="advert"><p>Advertisement</p></div>
<p><a href="/other">Read more: Ferry fares to rise again next year</a></p>
<aside class="newsletter-signup"><p>Sign up to our newsletter, and get the tides, the fares, and the fish prices.</p></aside>
<p>${paragraphs[2]}</p><p hidden>A hidden paragraph, with commas, that no reader of the page is ever shown.</p><p>${paragraphs[3]}</p>
<p><em>Ada Morrow writes about the harbour.</em></p></div></article>
<section class="related"><h2>Related stories</h2><ul>${"<li><a href='/y'>Another story altogether about the ferry</a></li>".repeat(8)}</ul></section>
<section id="comments"><h2>Comments</h2>${"<div class='comment'><p>I never trusted that board, not once, and I said so.</p></div>".repeat(6)}</section></main>
<footer><p>© The Harbour Ledger. All rights reserved, everywhere, always.</p></footer></body></html>`;

void test("[R40] a news page gives headline, standfirst, byline, caption, dateline and body, and nothing that stands round them", () => {
  const story = read(newsPage);
  assert.deepEqual(fieldWords(story, "headline"), ["Harbour clerk held over missing fees"]);
  assert.deepEqual(fieldWords(story, "standfirst"), [
    "Board calls in auditors after nine years of books go missing",
  ]);
  assert.deepEqual(fieldWords(story, "byline"), ["By Ada Morrow"]);
  assert.deepEqual(fieldWords(story, "caption"), ["The quay at Marrow Bay"]);
  assert.deepEqual(fieldWords(story, "dateline"), ["MARROW BAY —"]);
  assert.deepEqual(fieldWords(story, "body").at(-1), paragraphs.join("\n\n"));
});

void test("[R41] what the page's metadata say goes to the imprint, never into the text", () => {
  assert.deepEqual(read(newsPage).imprint, {
    title: "Harbour clerk held over missing fees",
    published: "2024-03-09",
    publishedAt: "2024-03-09T22:10:00+00:00",
    country: "gb",
    outlet: "The Harbour Ledger",
    url: "https://ledger.example/2024/03/09/clerk",
  });
  const bare = read(
    '<title>Clerk held</title><meta name="author" content="Ada Morrow"><p>Police said so.</p>',
  );
  assert.equal(bare.text, "Police said so.");
  assert.equal(bare.imprint.title, "Clerk held");
});

function country(lang: string, locale: string, address: string): string | null {
  const head = `<meta property="og:locale" content="${locale}"><link rel="canonical" href="${address}">`;
  return read(`<html lang="${lang}">${head}<p>Words.</p></html>`).imprint.country;
}

void test("[R41] the country comes from the address's domain, else from a language that is not the software's own", () => {
  assert.equal(country("en-US", "en_US", "https://ledger.co.uk/a"), "gb");
  assert.equal(country("en-GB", "en_GB", "https://ledger.com.au/a"), "au");
  assert.equal(country("en-US", "en_US", "https://ledger.us/a"), "us");
  assert.equal(country("en-US", "en_US", "https://ledger.com/a"), "us");
  assert.equal(country("en", "en_US", "https://ledger.com/a"), null);
  assert.equal(country("en-US", "", "https://ledger.com/a"), null);
  assert.equal(country("en-US", "en_US", "https://ledger.news/a"), null);
  assert.equal(country("en-US", "en_US", ""), null);
  assert.equal(country("en-GB", "en_US", "https://ledger.com/a"), "gb");
  assert.equal(country("en", "en_AU", "https://ledger.io/a"), "au");
  assert.equal(country("en", "", "https://ledger.eu:8080/a"), null);
});

void test("[R42] no paragraph of a simple page is lost", () => {
  const simple = `<html><body><h1>Clerk held</h1><p>Yes.</p><p>No, said Quint.</p><div>Loose words</div>tail<ul><li>a</li></ul></body></html>`;
  assert.equal(read(simple).text, "Clerk held\n\nYes.\n\nNo, said Quint.\n\nLoose words\n\ntail\n\na");
});

/** Paragraphs that begin as furniture does, or with the author's name. */
const told = [
  "Copyright lawyers said the judge had erred.",
  "More: “He lied,” said Petra Lorn.",
  "Related charges were dropped, police said: “There was no case.”",
  "Sign up fees were stolen, a police officer said.",
  "Watch: police said the man ran.",
  "Fenmoor Council denied the claim.",
  "Fenmoor Council said on Monday that it denied everything…",
];

void test("[R42] what ends like a sentence stays body, whatever it begins with", () => {
  const head = '<meta name="author" content="Fenmoor Council"><h1>Clerk held over fees</h1>';
  for (const order of [told, told.toReversed()]) {
    const story = read(`<html>${head}${order.map((words) => `<p>${words}</p>`).join("")}</html>`);
    assert.deepEqual(fieldWords(story, "body"), [order.join("\n\n")]);
  }
  const named = read(`<html>${head}<p><a href=/f>Fenmoor Council</a> denied the claim.</p></html>`);
  assert.deepEqual(fieldWords(named, "body"), ["Fenmoor Council denied the claim."]);
});

void test("[R42] … unless all of it is a link, or the author's life in italics or bold; labels and teasers go", () => {
  const page = `<meta name="author" content="Ada Morrow"><p>Police said a clerk was held.</p>
<p>Advertisement</p><p><a href=/x>Read more: Ferry fares will rise.</a></p><p>Related: <a href=/y>Tides</a></p>
<p>© 2024 The Harbour Ledger. All rights reserved.</p><p><em>Ada Morrow</em> <b>writes of the harbour, the ferry and the market.</b></p>`;
  assert.equal(read(page).text, "Police said a clerk was held.");
});

void test("[R42] navigation, forms, scripts and hidden elements of a simple page are left out", () => {
  const page =
    "<nav>Home</nav><p>Words.</p><form>Search</form><script>x</script><noscript>y</noscript><template>z</template><p hidden>h</p><p style='display: none'>h</p><aside>Links</aside><footer>Foot</footer>";
  assert.equal(read(page).text, "Words.");
});

void test("[R43] white space is folded as a browser shows it; special characters stay", () => {
  const page =
    "<p> One\n  <b>two</b> <i> three</i>\tfour\u00a0\u00a0five so\u00adft ze\u200bro </p><p>six<br>\nseven<br><br>eight</p>";
  assert.equal(
    read(page).text,
    "One two three four\u00a0\u00a0five so\u00adft ze\u200bro\n\nsix\nseven\n\neight",
  );
});

void test("[R44] each word traces to its place in the file, character references included", () => {
  const source =
    "<p>Vale &amp; Sons &#8220;owe&#x201d; caf&eacute;s&nbsp;<b>noth</b>ing</p>\r\n<p>a</x>b</p>";
  assert.equal(behind(source, "Vale & Sons “owe”"), "Vale &amp; Sons &#8220;owe&#x201d;");
  assert.equal(behind(source, "cafés"), "caf&eacute;s");
  assert.equal(behind(source, "nothing"), "noth</b>ing");
  assert.equal(behind(source, "ab"), "a</x>b");
});

void test("[R45] a page without words gives a note; one without an article is read whole, with a note", () => {
  assert.deepEqual(codes("<html><body><img src=a.png></body></html>"), ["no-text"]);
  const menu = `<nav>${"<li><a href=/x>Tides and fares</a></li>".repeat(80)}</nav>`;
  assert.deepEqual(codes(menu), ["no-article"]);
  assert.match(read(menu).text, /^Tides and fares/);
});

void test("[R47] the day is found in metadata, time elements, the address or a line named as a date; a day that is none is not", () => {
  assert.equal(
    day('<meta property="article:published_time" content="2024-03-09T23:30:00-05:00">'),
    "2024-03-09",
  );
  assert.equal(day('<meta name="pubdate" content="Sat, 09 Mar 2024 10:00:00 GMT">'), "2024-03-09");
  assert.equal(
    day('<link rel="canonical" href="https://ledger.example/news/2024/03/09/clerk">'),
    "2024-03-09",
  );
  assert.equal(day('</head><body><time datetime="2024-03-09">'), "2024-03-09");
  assert.equal(day('</head><body><div class="pub-date">Published 9 March 2024 at noon</div>'), "2024-03-09");
  assert.equal(day('<meta name="date" content="2024-13-45">'), null);
});

void test("[R48] a story is never made of a page's metadata", () => {
  const page =
    '<title>Clerk held</title><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"Secret"}</script>';
  const { story, notes } = readOne(page, "html");
  assert.equal(story.text, "");
  assert.deepEqual(
    notes.map((note) => note.code),
    ["no-text"],
  );
});

void test("[R49] block quotations are marked as the file sets them", () => {
  const story = read(
    "<h1>Clerk held</h1><p>She said:</p><blockquote><p>It is a lie.</p><p>All of it.</p></blockquote><p>End.</p>",
  );
  assert.deepEqual(
    story.blockQuotes.map(({ start, end }) => story.text.slice(start, end)),
    ["It is a lie.\n\nAll of it."],
  );
});

void test("[R46] hostile pages are read in time, and never throw", () => {
  const pages = [
    "<div>".repeat(100_000) + "words",
    "<".repeat(1_000_000),
    "&".repeat(1_000_000),
    "<a ".repeat(300_000),
    `<p class="${"x ".repeat(500_000)}">words`,
    `<p>${Array.from({ length: 400 }, (_, at) => `<b id=${at}>`).join("")}</p>${"<div>x</div>".repeat(50_000)}`,
    `<script type="application/ld+json">${"[".repeat(200_000)}</script>words`,
    "<table>" + "<i></i>x".repeat(50_000),
    "<p>\u202eright to left\u202c e\u0301\u0302\u0303",
  ];
  assert.equal(read(`${"<div>".repeat(5000)}One <b>two</b></div><div>three`).text, "One two\n\nthree");
  for (const page of pages) {
    const start = performance.now();
    readOne(page, "html");
    assert.ok(performance.now() - start < 10_000, `${page.slice(0, 20)} took too long`);
  }
});

function codes(page: string): string[] {
  return readOne(page, "html").notes.map((note) => note.code);
}

function day(head: string): string | null {
  return read(`<html><head>${head}</head><body><p>Words.</p></body></html>`).imprint.published;
}
