// The panel: sends the form as it stands to this site's own server, shows the card, leads each item to its place.

import "./embed/fact-card.js";
import { find, light } from "./words.js";

const SETTLED = 300; // milliseconds; the rich-text editor writes into the form 250 after the last key
const WIDE = matchMedia("(min-width: 75rem)");
const SURFACES = "[contenteditable=true], textarea, input[type=text]";

/** What an editor types in, in these fields of the form. */
function surfacesOf(form, fields) {
  const within = fields.flatMap((field) => [...form.querySelectorAll(`[data-contentpath="${CSS.escape(field)}"]`)]);
  const typed = within.flatMap((field) => [...field.querySelectorAll(SURFACES)]);
  return typed.filter((surface) => !surface.closest("[hidden]") && surface.type !== "hidden" && surface.offsetParent);
}

/** The form's own words, to see whether they have changed. */
const wordsOf = (surfaces) => surfaces.map((surface) => surface.value ?? surface.textContent).join("\n");

async function ask(address, form) {
  const body = new FormData(form);
  for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
  const response = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
  const answer = await response.json().catch(() => null);
  if (response.ok && answer?.fact_card) return answer;
  throw Object.assign(new Error(answer?.detail ?? ""), { errors: answer?.errors ?? [] });
}

function start(panel) {
  const { factcard: address, fields, summary, gone, silent, place } = panel.dataset;
  const part = (name) => panel.querySelector(`[data-factcard-${name}]`);
  const card = panel.querySelector("fact-card");
  const form = panel.closest("form");
  const [button, problem, stale, steps, insert] = ["ask", "problem", "stale", "steps", "insert"].map(part);
  const beside = part("beside");
  const surfaces = () => surfacesOf(form, fields.split(" "));
  let words = null;
  let chosen = { ranges: [], at: 0 };

  function tell(message, errors = []) {
    const faults = errors.filter(({ detail }) => detail && detail !== message);
    const list = document.createElement("ul");
    list.append(...faults.map(({ pointer, detail }) => Object.assign(document.createElement("li"), { textContent: `${pointer.slice(1)}: ${detail}` })));
    problem.replaceChildren(message, ...(faults.length ? [list] : []));
    problem.hidden = !message;
  }

  function go(ranges, at) {
    chosen = { ranges, at };
    steps.hidden = ranges.length < 2;
    steps.querySelector("span").textContent = `${place} ${at + 1}/${ranges.length}`;
    const found = ranges.length ? find(surfaces(), card.text, ranges[at]) : null;
    light(found);
    tell(ranges.length && !found ? gone : "");
  }

  button.addEventListener("click", async () => {
    button.disabled = true;
    tell("");
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
    try {
      card.analysis = await ask(address, form);
      words = wordsOf(surfaces());
      if (beside.hidden) side(WIDE.matches);
      beside.hidden = dock.hidden = false;
      stale.hidden = true;
      go([], 0);
      if (insert) insert.hidden = part("hint").hidden = false;
    } catch (error) {
      tell(error.message || silent, error.errors);
    }
    button.disabled = false;
  });

  insert?.addEventListener("click", () => {
    const field = form.elements[summary];
    const { sentences = [] } = card.analysis.summary ?? {};
    const kept = sentences.filter((_, i) => card.decisions[`summary${i + 1}`] !== "rejected");
    field.value = kept.map(({ text }) => text).join(" ");
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
    field.scrollIntoView({ block: "center", behavior: "instant" });
    field.focus({ preventScroll: true });
  });

  card.addEventListener("fact-card:select", ({ detail }) => go(detail.ranges, 0));
  card.addEventListener("fact-card:deselect", () => go([], 0));
  steps.addEventListener("click", ({ target }) => {
    const { ranges, at } = chosen;
    const by = Number(target.closest("[data-step]")?.dataset.step);
    if (by) go(ranges, (at + by + ranges.length) % ranges.length);
  });
  const compare = () => (stale.hidden = words === null || wordsOf(surfaces()) === words);
  for (const type of ["input", "keyup", "click", "drop"]) form.addEventListener(type, () => setTimeout(compare, SETTLED));

  // Beside the text where there is room, so that an item and its words are seen together; else below the form.
  const dock = part("dock");
  const side = (docked) => {
    (docked ? document.body : panel).append(beside); // above all that the admin lays over its own content
    beside.classList.toggle("factcard-docked", docked);
    document.body.classList.toggle("factcard-makes-room", docked);
    dock.setAttribute("aria-pressed", String(docked));
  };
  dock.addEventListener("click", () => side(dock.getAttribute("aria-pressed") !== "true"));
}

for (const panel of document.querySelectorAll("[data-factcard]")) start(panel);
