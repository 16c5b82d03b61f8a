// <fact-card>: the fact card of an article in any page. README.md documents it.

import { anchorsIn } from "./card/anchors.js";
import { el } from "./card/dom.js";
import { itemsOf, textOf } from "./card/items.js";
import { speaker } from "./card/messages.js";
import * as sections from "./card/sections.js";
import { analysisOf, inWords } from "./card/service.js";
import { sheet } from "./card/styles.js";

const ORDER = ["summary", "rating", "what", "who", "sources", "quotes", "where", "when", "figures", "replies", "notes"];
const PAIRS = { who: "sources", when: "figures" }; // side by side where there is room

export class FactCard extends HTMLElement {
  static observedAttributes = ["endpoint", "heading-level", "lang", "review", "sections"];

  #analysis = null;
  #request = null;
  #given = null; // the text, as the page gave it
  #text = null; // the text that the spans point into, where it is known
  #items = new Map();
  #anchors = anchorsIn(null);
  #messages = {};
  #decisions = {};
  #chosen = null;
  #hovered = null;
  #loading = null;
  #problem = null;
  #pending = false;
  #status = el("p", { class: "status", part: "status", role: "status" });
  #card = el("div", { class: "card", part: "card" });

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#status, this.#card);
    for (const kind of ["pointerover", "focusin"]) root.addEventListener(kind, (event) => this.#hover(event.target));
    root.addEventListener("focusout", () => this.#hover(null));
    this.addEventListener("pointerleave", () => this.#hover(null));
  }

  connectedCallback() {
    for (const name of ["analysis", "request", "text", "messages", "decisions", "endpoint"]) this.#upgrade(name);
    this.#render();
  }

  disconnectedCallback() {
    this.#cancel();
  }

  attributeChangedCallback() {
    this.#later();
  }

  /** The answer of /v1/analyses or /v1/fact-cards. */
  get analysis() {
    return this.#analysis;
  }

  set analysis(analysis) {
    this.#cancel();
    this.#show(analysis ?? null, this.#given);
  }

  /** Body of the request that `load` sends. */
  get request() {
    return this.#request;
  }

  set request(request) {
    this.#request = request ?? null;
  }

  /** Where `load` sends it. */
  get endpoint() {
    return this.getAttribute("endpoint");
  }

  set endpoint(address) {
    if (address === null || address === undefined) this.removeAttribute("endpoint");
    else this.setAttribute("endpoint", address);
  }

  /** The analysed text, where the answer does not bring it; else that of the answer. */
  get text() {
    return this.#text ?? this.#given;
  }

  set text(text) {
    this.#given = text ?? null;
    this.#anchor();
  }

  get messages() {
    return this.#messages;
  }

  set messages(messages) {
    this.#messages = messages ?? {};
    this.#later();
  }

  /** `{ id: "accepted" | "rejected" }`, for the items that somebody has judged. */
  get decisions() {
    return { ...this.#decisions };
  }

  set decisions(decisions) {
    this.#decisions = { ...decisions };
    this.#later();
  }

  /** All items, as the events describe them. */
  get items() {
    return [...this.#items.values()].map((item) => this.#detail(item));
  }

  /** Id of the chosen item, or null. */
  get chosen() {
    return this.#chosen;
  }

  /** POSTs `request` to `endpoint` and shows the answer, which it gives back; null where there was none. */
  async load() {
    this.#cancel();
    const loading = new AbortController();
    this.#loading = loading;
    this.#problem = null;
    this.#render();
    try {
      const analysis = await analysisOf(this.endpoint ?? "", this.request ?? {}, { signal: loading.signal });
      if (loading.signal.aborted) return null;
      this.#loading = null;
      this.#show(analysis, this.#given ?? this.request?.text ?? null);
      this.#tell("loaded", { analysis });
      return analysis;
    } catch (error) {
      if (loading.signal.aborted) return null;
      if (!error.problem) throw error;
      this.#loading = null;
      this.#problem = error.problem;
      this.#render();
      this.#tell("error", { problem: error.problem });
      return null;
    }
  }

  /** Chooses an item as a click on it does; null chooses none. With `focus` the keyboard goes there too. */
  choose(id, { focus = false } = {}) {
    const item = this.#items.get(id);
    const before = this.#chosen;
    this.#chosen = item ? id : null;
    this.#mark();
    if (!item) {
      if (before) this.#tell("deselect", null);
      return;
    }
    const entry = this.#entryOf(id);
    entry?.closest("li")?.dispatchEvent(new Event("reveal"));
    if (focus) entry?.querySelector(".pick").focus({ preventScroll: true });
    entry?.scrollIntoView({ block: "nearest" });
    this.#tell("select", this.#detail(item));
  }

  /** Lights up these items and no others, as a page does while its reader points at their place in the text. */
  light(ids = []) {
    const lit = new Set(ids);
    for (const entry of this.shadowRoot.querySelectorAll("[data-item]"))
      entry.classList.toggle("lit", lit.has(entry.dataset.item));
  }

  #cancel() {
    this.#loading?.abort();
    this.#loading = null;
  }

  /** Takes over what the page set before this script had come. */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }

  #show(analysis, text) {
    this.#analysis = analysis;
    this.#problem = null;
    this.#decisions = {};
    this.#chosen = null;
    this.#items = new Map(analysis ? itemsOf(analysis).map((item) => [item.id, item]) : []);
    this.#anchor(text);
    this.#render();
  }

  #anchor(text = this.#given) {
    this.#text = this.#analysis ? textOf(this.#analysis, [...this.#items.values()], text) : null;
    this.#anchors = anchorsIn(this.#text, this.#analysis?.document?.offset_unit);
  }

  #detail({ kind, id, pointer, spans }) {
    const anchors = this.#anchors;
    return {
      kind,
      id,
      pointer,
      spans,
      ranges: anchors.ranges(spans),
      // Made when asked for: a long text has many spans, and each is sought in all of it.
      get selectors() {
        return anchors.selectors(spans);
      },
    };
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`fact-card:${name}`, { detail, bubbles: true, composed: true }));
  }

  #later() {
    if (this.#pending || !this.isConnected) return;
    this.#pending = true;
    queueMicrotask(() => {
      this.#pending = false;
      this.#render();
    });
  }

  #render() {
    if (!this.isConnected) return;
    const say = speaker(this.#messages);
    this.#card.setAttribute("aria-busy", String(Boolean(this.#loading)));
    this.#renderStatus(say);
    const parts = this.#analysis && !this.#loading && !this.#problem ? this.#sections(say) : [];
    this.#card.replaceChildren(...parts);
    this.#mark();
  }

  #renderStatus(say) {
    const status = this.#status;
    const retry = () => el("button", { type: "button", onclick: () => this.load() }, say("card.retry"));
    status.classList.toggle("problem", Boolean(this.#problem));
    if (this.#loading) status.replaceChildren(say("card.loading"));
    else if (this.#problem) status.replaceChildren(inWords(this.#problem, say), retry());
    else status.replaceChildren(this.#analysis ? "" : say("card.empty"));
  }

  #sections(say) {
    const asked = this.getAttribute("sections")?.split(/[\s,]+/);
    const wanted = asked?.filter((name) => ORDER.includes(name)) ?? ORDER;
    const level = Math.min(Math.max(Number(this.getAttribute("heading-level")) || 3, 1), 6);
    const analysis = this.#analysis;
    const view = {
      analysis,
      card: analysis.fact_card,
      say,
      level,
      locale: this.#locale(),
      language: analysis.document?.language,
      itemOf: (id) => this.#items.get(id),
      entry: (id, content, kind = "") => this.#entry(id, content, kind, say),
      pick: (id) => this.choose(id),
    };
    const made = new Map();
    for (const name of wanted) {
      const part = name === "summary" || view.card ? sections[name](view) : null;
      if (part) made.set(name, part);
    }
    for (const [left, right] of Object.entries(PAIRS)) {
      if (!made.has(left) || !made.has(right)) continue;
      made.set(left, el("div", { class: "pair" }, made.get(left), made.get(right)));
      made.delete(right);
    }
    return [...made.values()];
  }

  #locale() {
    const lang = this.closest("[lang]")?.lang || this.ownerDocument.documentElement.lang || "en";
    try {
      return Intl.getCanonicalLocales(lang)[0] ?? "en";
    } catch {
      return "en";
    }
  }

  /** An item: a button with its words, its evidence beneath while it is chosen, and what a reviewer says of it. */
  #entry(id, content, kind, say) {
    const item = this.#items.get(id);
    const language = this.#analysis.document?.language;
    const quotes = item.spans.map((span) => el("blockquote", { lang: language, dir: "auto" }, span.text));
    const pick = el(
      "button",
      {
        type: "button",
        class: "pick",
        part: "item-button",
        "aria-expanded": "false",
        onclick: () => this.choose(id === this.#chosen ? null : id),
      },
      content,
    );
    const evidence = el(
      "div",
      { class: "evidence", part: "evidence", role: "group", "aria-label": say("evidence.label"), hidden: true },
      quotes,
    );
    const review = this.hasAttribute("review") ? this.#review(item, say) : null;
    return el(
      "div",
      { class: `item ${kind}`, part: `item item-${item.kind}`, "data-item": id },
      pick,
      review,
      evidence,
    );
  }

  #review(item, say) {
    const button = (verdict, sign, words) =>
      el(
        "button",
        {
          type: "button",
          part: `review ${verdict}`,
          "data-verdict": verdict,
          title: words,
          "aria-label": words,
          "aria-pressed": "false",
          onclick: () => this.#decide(item, verdict),
        },
        sign,
      );
    return el(
      "div",
      { class: "review" },
      button("accepted", "✓", say("review.accept")),
      button("rejected", "✕", say("review.reject")),
    );
  }

  #decide({ kind, id, pointer }, verdict) {
    const undone = this.#decisions[id] === verdict;
    if (undone) delete this.#decisions[id];
    else this.#decisions[id] = verdict;
    this.#mark();
    this.#tell(undone ? "undecide" : verdict === "accepted" ? "accept" : "reject", { kind, id, pointer });
  }

  #entryOf(id) {
    return [...this.#card.querySelectorAll(".item")].find((entry) => entry.dataset.item === id);
  }

  /** Brings what is chosen and decided into the entries that are there. */
  #mark() {
    this.#point();
    for (const entry of this.shadowRoot.querySelectorAll(".item")) {
      const { item: id } = entry.dataset;
      const chosen = id === this.#chosen;
      const decision = this.#decisions[id];
      entry.classList.toggle("chosen", chosen);
      entry.classList.toggle("rejected", decision === "rejected");
      entry.querySelector(".pick").setAttribute("aria-expanded", String(chosen));
      entry.querySelector(".evidence").hidden = !chosen;
      for (const button of entry.querySelectorAll("[data-verdict]"))
        button.setAttribute("aria-pressed", String(button.dataset.verdict === decision));
    }
  }

  /** Shows in the pictures what is under pointer or keyboard, else what is chosen. */
  #point() {
    const id = this.#hovered ?? this.#chosen;
    for (const shape of this.#card.querySelectorAll("svg [data-item]"))
      shape.classList.toggle("pointed", shape.dataset.item === id);
  }

  #hover(target) {
    const id = target?.closest?.("[data-item]")?.dataset.item ?? null;
    if (id === this.#hovered) return;
    this.#hovered = id;
    this.#point();
    const item = this.#items.get(id);
    this.#tell("hover", item ? this.#detail(item) : null);
  }
}

customElements.get("fact-card") ?? customElements.define("fact-card", FactCard);
