// The page for two versions of an article: what changed, with its place in both.

import { anchorsIn } from "../embed/card/anchors.js";
import { el } from "../embed/card/dom.js";
import { answerOf } from "../embed/card/service.js";
import { ArticleText } from "./article.js";
import { asking } from "./asking.js";
import { bodyOf, headersOf, takesFiles } from "./drafts.js";
import { clear } from "./errors.js";

const PARTS = {
  claims: "Claims",
  sources: "Sources",
  quotes: "Quotes",
  replies: "Replies",
  figures: "Figures",
  who: "Who",
  where: "Where",
  when: "When",
};
const NOTICES = {
  correction: "Correction",
  clarification: "Clarification",
  retraction: "Retraction",
  update: "Update",
  editors_note: "Editor’s note",
};
const SIDES = ["before", "after"];

const byId = (id) => document.getElementById(id);
const texts = SIDES.map(
  (side) =>
    new ArticleText(byId(`${side}-body`), {
      onPoint: (ids) => light(ids.slice(0, 1)),
      onChoose: (id, options) => choose(id, options),
    }),
);
let chosen = null;

for (const side of SIDES) takesFiles(byId(side));

asking({
  gather: () => {
    const missing = SIDES.filter((side) => !byId(side).value.trim());
    if (!missing.length) return Object.fromEntries(SIDES.map((side) => [side, bodyOf(byId(side).value)]));
    return { errors: missing.map((side) => ({ pointer: `/${side}`, detail: "There is no article here yet." })) };
  },
  ask: (request) => answerOf("v1/comparisons", request, (answer) => answer.rating, { headers: headersOf() }),
  present,
});

function present(answer, request) {
  const items = itemsOf(answer);
  SIDES.forEach((side, i) => {
    const words = answer[side].text ?? request[side].text;
    const anchors = anchorsIn(words, answer[side].offset_unit);
    const placed = items.filter((item) => item[side]?.length);
    texts[i].show(
      words,
      placed.map((item) => ({ id: item.id, kind: "change", ranges: anchors.ranges(item[side]) })),
      answer[side].language,
    );
  });
  byId("changes").replaceChildren(ratingOf(answer), noticesOf(answer, items), ...partsOf(answer, items));
}

/** All that can be pointed at: `{ id, part, value, before: spans, after: spans }`. */
function itemsOf(answer) {
  const changes = Object.keys(PARTS).flatMap((part) =>
    answer[part].map((value, i) => ({
      id: `${part}${i}`,
      part,
      value,
      before: value.before?.evidence,
      after: value.after?.evidence,
    })),
  );
  const notices = answer.notices.map((value, i) => ({
    id: `notices${i}`,
    part: "notices",
    value,
    before: value.concerns.flatMap((claim) => claim.evidence),
    after: value.evidence,
  }));
  return [...notices, ...changes];
}

function ratingOf({ rating: { before, after, changed } }) {
  const side = (name, rated) => [
    el("dt", {}, name),
    el("dd", {}, rated.label, " ", rated.code ? el("b", { class: "code" }, rated.code) : null),
  ];
  const known = new Set(before.reasons.map((reason) => reason.code));
  const kept = new Set(after.reasons.map((reason) => reason.code));
  const reasons = [
    ...before.reasons.filter(({ code }) => !kept.has(code)).map(({ text }) => el("li", {}, mark("removed"), text)),
    ...after.reasons.filter(({ code }) => !known.has(code)).map(({ text }) => el("li", {}, mark("added"), text)),
  ];
  const lists =
    changed || before.label !== after.label
      ? [...side("Before", before), ...side("After", after)]
      : side("As before", after);
  return part(
    "How it is sourced",
    el("dl", { class: "ratings" }, lists),
    reasons.length ? el("ul", {}, reasons) : null,
  );
}

function noticesOf(answer, items) {
  const found = items.filter((item) => item.part === "notices");
  if (!found.length) return part("Notices", el("p", { class: "hint" }, "The later version tells of no correction."));
  return part(
    "Notices",
    el(
      "ul",
      {},
      found.map((item) =>
        el(
          "li",
          {},
          entry(item, [
            el("b", {}, `${NOTICES[item.value.kind]}${item.value.new ? ", new" : ""}`),
            el("span", {}, item.value.evidence[0].text),
          ]),
        ),
      ),
    ),
  );
}

function partsOf(answer, items) {
  return Object.entries(PARTS).map(([name, title]) => {
    const found = items.filter((item) => item.part === name);
    const same = answer.unchanged[name];
    const words = same ? `${same} unchanged.` : found.length ? "" : "None in either version.";
    return part(
      title,
      found.length
        ? el(
            "ul",
            {},
            found.map((item) => el("li", {}, entry(item, changeOf(item)))),
          )
        : null,
      words ? el("p", { class: "hint" }, words) : null,
    );
  });
}

/** Values that leave something open are for programs: the words tell as much. */
const OPEN = /XX|_REF/;

function changeOf({ part, value: { change, before, after, differences } }) {
  const said = differences
    .filter(({ field, ...values }) => field !== "wording" && !OPEN.test(`${values.before} ${values.after}`))
    .map(({ field, before: one, after: two }) => `${field.replaceAll("_", " ")}: ${one ?? "none"} → ${two ?? "none"}`);
  return [
    mark(change),
    el("span", {}, part === "quotes" ? ["“", wordsOf(before?.text, after?.text), "”"] : wordsOf(before?.text, after?.text)),
    said.map((words) => el("small", {}, words)),
  ];
}

/** Both wordings as one where most of the words are the same, else one after the other. */
function wordsOf(before, after) {
  if (before === after) return before;
  if (!before || !after) return before ? el("del", {}, before) : el("ins", {}, after);
  const [one, two] = [before, after].map((text) => text.split(/\s+/));
  const most = Math.min(one.length, two.length);
  let head = 0;
  while (head < most && one[head] === two[head]) head += 1;
  let tail = 0;
  while (tail < most - head && one.at(-1 - tail) === two.at(-1 - tail)) tail += 1;
  const middle = (words) => words.slice(head, words.length - tail).join(" ");
  const edit = [el("del", {}, middle(one)), " ", el("ins", {}, middle(two))];
  if (head + tail < most / 2) return [el("del", {}, before), " ", el("ins", {}, after)];
  return [one.slice(0, head).join(" "), " ", edit, " ", tail ? one.slice(-tail).join(" ") : ""];
}

function mark(change) {
  const sign = { added: "+", removed: "−", changed: "≠" }[change];
  return el("span", { class: `mark ${change}` }, el("span", { "aria-hidden": true }, sign), ` ${change} `);
}

function entry(item, content) {
  return el(
    "button",
    {
      type: "button",
      class: "entry",
      "data-item": item.id,
      "aria-pressed": "false",
      onclick: () => choose(item.id === chosen ? null : item.id),
      onpointerenter: () => light([item.id]),
      onpointerleave: () => light([]),
      onfocus: () => light([item.id]),
      onblur: () => light([]),
    },
    content,
  );
}

function part(title, ...content) {
  return el("section", {}, el("h2", {}, title), content);
}

function light(ids) {
  for (const text of texts) text.light(ids);
  for (const each of document.querySelectorAll(".entry")) each.classList.toggle("lit", ids.includes(each.dataset.item));
}

function choose(id, { focus = false } = {}) {
  chosen = id;
  for (const text of texts) text.light(id ? [id] : [], "chosen");
  for (const each of document.querySelectorAll(".entry")) {
    const on = each.dataset.item === id;
    each.setAttribute("aria-pressed", String(on));
    if (on && focus) each.focus();
    if (on) each.scrollIntoView({ block: "nearest" });
  }
  SIDES.forEach((side, i) => id && texts[i].reveal(id, byId(`${side}-body`).parentElement));
}

byId("example").addEventListener("click", async () => {
  const versions = await (await fetch("page/versions.json")).json();
  for (const side of SIDES) byId(side).value = versions[side];
  clear();
});
