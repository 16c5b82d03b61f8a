// The page: an article in, its text and its card side by side.

import { el } from "../embed/card/dom.js";
import { analysisOf } from "../embed/card/service.js";
import { ArticleText } from "./article.js";
import { asking } from "./asking.js";
import { copyAs, formsOf } from "./copies.js";
import { headersOf } from "./drafts.js";
import { told } from "./errors.js";
import { prepare, requestOf } from "./form.js";

const byId = (id) => document.getElementById(id);
const [card, pane] = ["card", "text"].map(byId);
let capabilities = null;
let request = null; // of the card that is shown

const text = new ArticleText(byId("body"), {
  onPoint: (ids) => {
    card.light(ids);
    text.light(ids.slice(0, 1));
  },
  onChoose: (id, options) => card.choose(id, options),
});

card.addEventListener("fact-card:hover", ({ detail }) => {
  text.light(detail ? [detail.id] : []);
  if (detail) text.reveal(detail.id, pane);
});
card.addEventListener("fact-card:select", ({ detail }) => {
  text.light([detail.id], "chosen");
  text.reveal(detail.id, pane);
});
card.addEventListener("fact-card:deselect", () => text.light([], "chosen"));

asking({
  gather: () => {
    const missing = { errors: [{ pointer: "/text", detail: "There is no article here yet." }] };
    return byId("article").value.trim() ? requestOf() : missing;
  },
  ask: (asked) => analysisOf("v1/analyses", asked, { headers: headersOf() }),
  present: (analysis, asked) => {
    request = asked;
    present(analysis);
    learn("same-origin"); // where it took a key
  },
});

function present(analysis) {
  const words = analysis.document.text ?? request.text;
  card.text = words;
  card.analysis = analysis;
  text.show(words, card.items, analysis.document.language);
  byId("headline").textContent = request.title ?? "The article";
  byId("facts").textContent = factsOf(analysis);
  byId("said").textContent = "";
}

function factsOf({ document: { words, sentences, genre, language, language_basis: basis } }) {
  const name = new Intl.DisplayNames(["en"], { type: "language" }).of(language);
  const kind = genre === "other" ? "article" : genre.replace("_", " ");
  const known = basis === "given" ? name : `${name} (${basis})`;
  return `${words.toLocaleString("en")} words · ${sentences} sentences · ${kind} · ${known}`;
}

prepare(() => capabilities?.limits);

/** Learns what the service can do; without it limits and forms are only not told in advance. */
async function learn(credentials) {
  if (capabilities) return;
  try {
    const response = await fetch("v1/capabilities", { headers: headersOf(), credentials });
    if (!response.ok) return;
    capabilities = await response.json();
  } catch {
    return;
  }
  byId("method").replaceChildren(...capabilities.summary_methods.map((method) => el("option", {}, method)));
  const button = (shape) => el("button", { type: "button", onclick: () => copy(shape) }, shape.label);
  document.querySelector(".copies").append(...formsOf(capabilities.formats).map(button));
}

async function copy(shape) {
  const said = byId("said");
  said.textContent = "Copying …";
  try {
    said.textContent = (await copyAs(shape, request, headersOf())) ? `Copied as ${shape.label}.` : "";
  } catch (error) {
    if (!error.problem) throw error;
    said.textContent = `Not copied. ${told(error.problem)}`;
  }
}

learn("omit"); // so that no browser asks for a password before anybody wants anything
