// The page for several articles on one event: the claims they share and the origins that these rest on.

import { el } from "../embed/card/dom.js";
import { speaker } from "../embed/card/messages.js";
import { answerOf } from "../embed/card/service.js";
import { asking } from "./asking.js";
import { bodyOf, headersOf, takesFiles } from "./drafts.js";
import { clear } from "./errors.js";

const MOST = 20;
const CONTRADICTIONS = {
  denial: "Denied",
  negation: "The opposite is said",
  figures: "Other figures",
};

const byId = (id) => document.getElementById(id);
const say = speaker();
const list = byId("articles");

/** Adds a field for one article. */
function addArticle({ name = "", text = "" } = {}) {
  const number = list.children.length;
  const id = `article${number}`;
  const area = el("textarea", {
    id,
    rows: 8,
    spellcheck: "false",
    autocomplete: "off",
    "aria-describedby": `${id}-error`,
    placeholder: "Paste the text here, or drop a file.",
  });
  const outlet = el("input", {
    id: `outlet${number}`,
    autocomplete: "off",
    "aria-describedby": `outlet${number}-error`,
  });
  [area.value, outlet.value] = [text, name];
  const file = el("input", { type: "file", accept: ".txt,.html,.htm,.docx,text/plain,text/html", hidden: true });
  list.append(
    el(
      "fieldset",
      {},
      el("legend", {}, `Article ${number + 1}`),
      el(
        "div",
        { class: "field", "data-pointers": `/articles/${number}/id /articles/${number}/publisher` },
        el("label", { for: outlet.id }, "Outlet"),
        outlet,
        el("p", { class: "error", id: `${outlet.id}-error` }),
      ),
      el(
        "div",
        { class: "field", "data-pointers": `/articles/${number}` },
        el("label", { for: id }, "Text"),
        el("div", { class: "drop" }, area),
        el(
          "p",
          { class: "hint" },
          el("button", { type: "button", class: "quiet", "data-open": true }, "Open a file …"),
          file,
        ),
        el("p", { class: "error", id: `${id}-error` }),
      ),
    ),
  );
  takesFiles(area);
  byId("more").hidden = list.children.length >= MOST;
}

/** Numbers of the fields that hold an article. */
function given() {
  return [...list.children].flatMap((fieldset, i) => (fieldset.querySelector("textarea").value.trim() ? [i] : []));
}

/** The articles in these fields, each under a name that no other has. */
function requestOf(numbers) {
  const taken = new Set();
  const articles = numbers.map((number) => {
    const outlet = byId(`outlet${number}`).value.trim();
    const id = outlet && !taken.has(outlet) ? outlet : `Article ${number + 1}`;
    taken.add(id);
    const publisher = outlet ? { publisher: { name: outlet } } : {};
    return { id, ...bodyOf(byId(`article${number}`).value), ...publisher };
  });
  return { articles };
}

asking({
  gather: () => {
    const numbers = given();
    if (numbers.length > 1) return requestOf(numbers);
    const next = [...list.children].findIndex((_, i) => !numbers.includes(i));
    return { errors: [{ pointer: `/articles/${next}`, detail: "Two articles are needed at least." }] };
  },
  ask: (request) => answerOf("v1/corroborations", request, (answer) => answer.claims, { headers: headersOf() }),
  present,
  place: (problem) => inFields(problem, given()),
});

/** The problem with pointers that count fields, empty ones too, as the form does. */
function inFields(problem, numbers) {
  const moved = (pointer) => pointer.replace(/^\/articles\/(\d+)/, (_, i) => `/articles/${numbers[i] ?? i}`);
  return { ...problem, errors: problem.errors?.map((error) => ({ ...error, pointer: moved(error.pointer) })) };
}

function present(answer) {
  const sources = new Map(answer.sources.map((source) => [source.id, source]));
  const claims = new Map(answer.claims.map((claim) => [claim.id, claim]));
  // A claim of one article that is not its news says nothing of corroboration.
  const shared = answer.claims.filter((claim) => claim.central || claim.members.length > 1);
  byId("joint").replaceChildren(
    verdictOf(answer.reliability),
    part(
      "Claims and what they rest on",
      shared.length
        ? el(
            "ol",
            {},
            shared.map((claim) => claimOf(claim, sources, answer.reliability)),
          )
        : none(),
    ),
    part(
      "Contradictions",
      ...listOf(
        answer.contradictions.map((one) => contradictionOf(one, claims, sources)),
        "None that the words leave no doubt of. Read for denials in other words.",
      ),
    ),
    part(
      "Each article alone",
      ...listOf(answer.articles.map(({ id, label, code }) => [el("b", {}, id), " ", label, " ", codeOf(code)])),
    ),
    part("The same words", ...listOf(answer.copies.map(copyOf))),
    part("Keep in mind", ...listOf(answer.caveats.map((caveat) => caveat.text))),
  );
}

function verdictOf({ label, code, would_change }) {
  const changes = would_change.map((words) => el("li", {}, words.replace("->", "→")));
  return part(
    "How the news is sourced",
    el("p", { class: "verdict" }, label, " ", codeOf(code)),
    changes.length ? [el("h3", {}, "What would change it"), el("ul", {}, changes)] : null,
  );
}

function claimOf(claim, sources, whole) {
  const { articles, origins } = claim.sourcing;
  const counted = `${number(articles, "article")}, ${number(origins, "origin")}`;
  const members = claim.members.map((member) =>
    el("li", {}, el("b", {}, member.article), ": “", member.text, "” ", codeOf(member.code)),
  );
  // What the verdict above says of the central claim need not be said again.
  const told = claim.id === whole.central_claim ? " " : `. ${claim.label} `;
  return el(
    "li",
    {},
    el("p", { class: "claim" }, claim.text),
    el("p", {}, el("b", {}, counted), told, codeOf(claim.rating?.code)),
    el(
      "ul",
      { class: "origins" },
      claim.origins.map((origin) => originOf(origin, claim, sources)),
    ),
    el("details", {}, el("summary", {}, "In the articles"), el("ul", {}, members)),
  );
}

/** Who it comes from, through whom, and where it was printed. */
function originOf(origin, claim, sources) {
  const names = origin.sources.map((id) => sources.get(id)).filter(Boolean);
  const behind = sources.get(origin.behind);
  const label = names.length
    ? names.map((source) => source.label).join(", ")
    : behind
      ? `somebody whom ${behind.label} does not name`
      : "an origin that is not named";
  const level = names.length ? ` (${say(`anonymity.${names[0].anonymity}`)})` : "";
  const relays = claim.relays
    .map((id) => sources.get(id))
    .filter((relay) => relay?.articles.some((article) => origin.articles.includes(article)));
  const through = relays.length ? `, by way of ${relays.map((relay) => relay.label).join(", ")}` : "";
  return el("li", {}, el("b", {}, label), `${level}${through}: ${origin.articles.join(", ")}`);
}

function contradictionOf({ kind, claims: ids, source, evidence }, claims, sources) {
  const by = sources.get(source);
  const what = ids
    .map((id) => claims.get(id))
    .filter(Boolean)
    .map((claim) => `“${claim.text}”`);
  const where = evidence.map((span) => el("li", {}, el("b", {}, span.article), ": “", span.text, "”"));
  return [
    el("b", {}, CONTRADICTIONS[kind] ?? kind),
    by ? ` by ${by.label}` : "",
    ": ",
    what.join(" / "),
    el("ul", {}, where),
  ];
}

function copyOf({ articles, share }) {
  return `${articles.join(" and ")} have ${Math.round(share * 100)} per cent of the shorter one’s sentences word for word.`;
}

function number(count, word) {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function codeOf(code) {
  return code ? el("b", { class: "code" }, code) : null;
}

function listOf(entries, otherwise = "None.") {
  return entries.length
    ? [
        el(
          "ul",
          {},
          entries.map((entry) => el("li", {}, entry)),
        ),
      ]
    : [none(otherwise)];
}

function none(words = "None.") {
  return el("p", { class: "hint" }, words);
}

function part(title, ...content) {
  return el("section", {}, el("h2", {}, title), content);
}

byId("more").addEventListener("click", () => {
  addArticle();
  list.lastElementChild.querySelector("input").focus();
});
byId("example").addEventListener("click", async () => {
  const articles = await (await fetch("page/articles.json")).json();
  list.replaceChildren();
  articles.forEach(addArticle);
  clear();
});

addArticle();
addArticle();
