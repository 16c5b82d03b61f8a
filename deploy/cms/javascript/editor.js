// What any CMS's page does with <fact-card>: hands it the article, leads its items to their words, takes the summary.

import { find, light } from "./words.js";

const [title, article, card, analyse, insert, note] = ["title", "article", "card", "analyse", "insert", "note"].map((id) => document.getElementById(id));

analyse.addEventListener("click", () => {
  light(null);
  note.textContent = "";
  // With `html` the service returns the text that its offsets count in, and the card reads it from there.
  card.request = { html: article.innerHTML, title: title.textContent, published_at: new Date().toISOString(), offset_unit: "utf16_code_unit" };
  card.load(); // POSTs to `endpoint`, an address of the CMS's own server; a problem is shown in the card
});

card.addEventListener("fact-card:loaded", ({ detail }) => (insert.disabled = !detail.analysis.summary.sentences.length));

card.addEventListener("fact-card:select", ({ detail }) => {
  const [range] = detail.ranges;
  const place = range ? find([article], card.text, range) : null;
  light(place);
  note.textContent = range && !place ? "These words are no longer in the article." : "";
});
card.addEventListener("fact-card:deselect", () => light(null));

insert.addEventListener("click", () => {
  const list = document.createElement("ul");
  card.analysis.summary.sentences.forEach(({ text }, i) => {
    if (card.decisions[`summary${i + 1}`] === "rejected") return;
    list.append(Object.assign(document.createElement("li"), { textContent: text }));
  });
  article.prepend(list); // into the editor only: saving stays the editor's own act
});
