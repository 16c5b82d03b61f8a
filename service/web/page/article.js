// The article as it was analysed, with the places that the card points at.

import { el } from "../embed/card/dom.js";

// What the keyboard stops at; whole sentences and claims show when they are pointed at.
const MARKED = new Set(["who", "where", "when", "figure", "source", "quote", "change"]);
const UNDERLINED = new Set(["who", "where", "when", "figure", "change"]);

/**
 * Fills `body` with `text` in runs, each with the items that cover it. `onPoint(ids)` is called for what is under the
 * pointer or the keyboard, `onChoose(id)` for a click or Enter.
 */
export class ArticleText {
  #body;
  #runs = new Map(); // element -> { element, ids, marked }, in the order of the text; id of the shortest item first
  #byItem = new Map();

  constructor(body, { onPoint, onChoose }) {
    this.#body = body;
    const runAt = (target) => this.#runs.get(target.closest?.("[data-run]"));
    const point = (event) => onPoint(runAt(event.target)?.ids ?? []);
    body.addEventListener("pointerover", point);
    body.addEventListener("focusin", point);
    body.addEventListener("pointerleave", () => onPoint([]));
    body.addEventListener("focusout", () => onPoint([]));
    body.addEventListener("click", (event) => {
      const run = runAt(event.target);
      if (run?.ids.length && !getSelection().toString()) onChoose(this.#next(run));
    });
    body.addEventListener("keydown", (event) => this.#key(event, runAt(event.target), onChoose));
  }

  /** `items` as of <fact-card>: each with `id`, `kind` and `ranges` into `text`. */
  show(text, items, language) {
    const covers = items.flatMap((item) => item.ranges.map((range) => ({ ...range, id: item.id, kind: item.kind })));
    this.#runs.clear();
    this.#byItem.clear();
    const paragraphs = [...text.matchAll(/[^\n]+/g)].map((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      return el(
        "p",
        { lang: language, dir: "auto" },
        this.#runsOf(
          text,
          start,
          end,
          covers.filter((cover) => cover.start < end && cover.end > start),
        ),
      );
    });
    this.#body.replaceChildren(...paragraphs);
    const first = this.#stops()[0];
    if (first) first.element.tabIndex = 0;
  }

  /** Lights up the places of these items; `chosen` marks them as chosen. */
  light(ids, kind = "lit") {
    for (const element of this.#runs.keys()) element.classList.remove(kind);
    for (const id of ids) for (const run of this.#byItem.get(id) ?? []) run.element.classList.add(kind);
  }

  /** Brings the first place of the item into view, where the article scrolls by itself. */
  reveal(id, pane) {
    const [run] = this.#byItem.get(id) ?? [];
    if (!run || pane.scrollHeight <= pane.clientHeight) return;
    const [place, frame] = [run.element.getBoundingClientRect(), pane.getBoundingClientRect()];
    if (place.top >= frame.top && place.bottom <= frame.bottom) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    pane.scrollTo({
      top: pane.scrollTop + place.top - frame.top - pane.clientHeight / 3,
      behavior: still ? "auto" : "smooth",
    });
  }

  /** One sweep over the borders of the items in a paragraph. */
  #runsOf(text, start, end, covers) {
    const borders = [...new Set([start, end, ...covers.flatMap((cover) => [cover.start, cover.end])])];
    const inside = borders.filter((border) => border >= start && border <= end).sort((a, b) => a - b);
    const waiting = [...covers].sort((a, b) => a.start - b.start);
    let open = [];
    return inside.slice(0, -1).map((from, i) => {
      while (waiting.length && waiting[0].start <= from) open.push(waiting.shift());
      open = open.filter((cover) => cover.end > from);
      const here = [...open].sort((a, b) => a.end - a.start - (b.end - b.start));
      return this.#run(text.slice(from, inside[i + 1]), here);
    });
  }

  #run(words, covers) {
    if (!covers.length) return words;
    const marked = covers.some((cover) => MARKED.has(cover.kind));
    const under = covers.some((cover) => UNDERLINED.has(cover.kind)) ? "under" : "";
    const element = el(
      "span",
      {
        "data-run": true,
        class: marked ? `marked ${under}` : null,
        role: marked ? "button" : null,
        tabindex: marked ? -1 : null,
      },
      words,
    );
    const run = { element, marked, ids: [...new Set(covers.map((cover) => cover.id))] };
    this.#runs.set(element, run);
    for (const id of run.ids) this.#byItem.set(id, [...(this.#byItem.get(id) ?? []), run]);
    return element;
  }

  #stops() {
    return [...this.#runs.values()].filter((run) => run.marked);
  }

  #last = null;

  /** The shortest item at a place; chosen again, the next longer one. */
  #next(run) {
    const again = this.#last?.run === run ? this.#last.turn + 1 : 0;
    this.#last = { run, turn: again };
    return run.ids[again % run.ids.length];
  }

  #key(event, run, onChoose) {
    if (!run) return;
    const stops = this.#stops();
    const at = stops.indexOf(run);
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: stops.length - 1,
    }[event.key];
    if (event.key === "Enter" || event.key === " ") onChoose(this.#next(run), { focus: event.key === "Enter" });
    else if (to === undefined) return;
    else if (stops[to]) {
      run.element.tabIndex = -1;
      stops[to].element.tabIndex = 0;
      stops[to].element.focus();
    }
    event.preventDefault();
  }
}
