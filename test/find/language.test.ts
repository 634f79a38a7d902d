import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { languageOf } from "../../src/find/language.ts";
import { readStory, type Reader } from "../../src/index.ts";
import { makeStory } from "../../src/story/story.ts";
import { sharedReader } from "../reader.ts";

const foreign = {
  de: "Der Hafenmeister von Lisbeck sagte am Montag, die Lampe sei die ganze Nacht angezündet gewesen. Ein Sprecher der Bank wollte sich nicht äußern, weil die Bücher noch geprüft werden.",
  nl: "De havenmeester van Lisbeck zei maandag dat de lamp de hele nacht had gebrand. Een woordvoerder van de bank wilde niet reageren, omdat de boeken nog worden nagekeken door het bestuur.",
  fr: "Le capitaine du port de Lisbeck a déclaré lundi que la lampe était restée allumée toute la nuit. Un porte-parole de la banque a refusé de répondre, car les livres sont encore examinés.",
  es: "El capitán del puerto de Lisbeck dijo el lunes que la lámpara había estado encendida toda la noche. Un portavoz del banco no quiso responder, porque los libros todavía se están revisando.",
  ru: "Директор школы сообщила, что занятия начнутся в понедельник. Родители учеников просили отложить начало года, но министерство отказало им. Учительница литературы сказала, что дети ждут встречи с друзьями.",
  cmn: "港务局长星期一说，灯整夜都亮着。银行发言人拒绝回答问题，因为账簿仍在审查之中，而且出纳处将关闭到本周末。市长表示，他对此事一无所知，也不会发表任何评论。",
};

void test("[F19] English is named, however short, where function words show it", async () => {
  assert.equal(await languageOf("The dean said it was late."), "en");
  assert.equal(
    await languageOf("Rell said on Friday that the quay was wet, and that he had never been there."),
    "en",
  );
});

void test("[F19] a text too short to tell is und", async () => {
  for (const text of ["", "Petrel sinks", "Feuer zerstört Mühle", "123 456", "😀😀😀", "\ud83d"])
    assert.equal(await languageOf(text), "und", text);
});

void test("[F19] names and foreign words inside English do not change it", async () => {
  const text = `The board of the Société des Bains de Lisbeck said on Monday that “${foreign.fr.slice(0, 90)}”, and that it would appeal.`;
  assert.equal(await languageOf(text), "en");
});

// franc weighs trigrams: on a few sentences the two are within a hundredth of each other. Neither is read.
void test("[F19] short Russian may be taken for Bulgarian", async () => {
  const text =
    "Начальник порта Лисбек сказал в понедельник, что лампа горела всю ночь. Представитель банка отказался отвечать на вопросы, потому что книги ещё проверяются, а касса закрыта до конца недели.";
  assert.equal(await languageOf(text), "bg");
});

void describe("a reader", () => {
  let reader: Reader;
  before(async () => (reader = await sharedReader()));

  for (const [language, text] of Object.entries(foreign)) {
    void test(`[F19] ${language} is named and gives no claims but a note`, async () => {
      const result = await readStory(makeStory({ id: "a", text }), reader);
      assert.equal(result.language, language === "cmn" ? "zh" : language);
      assert.deepEqual(result.claims, []);
      assert.deepEqual(
        result.notes.map(({ code, where }) => ({ code, where })),
        [{ code: "not-english", where: null }],
      );
    });
  }

  void test("[F19] what is too short to tell is read as English", async () => {
    const result = await readStory(makeStory({ id: "a", text: "Rell denies bribery" }), reader);
    assert.equal(result.language, "und");
    assert.equal(result.claims.length, 1);
    assert.deepEqual(result.notes, []);
  });
});
