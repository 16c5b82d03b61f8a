// What can be chosen in a card: each value that has evidence, under an id that is unique in the card.

import { anchorsIn } from "./anchors.js";

/**
 * The items of an answer of /v1/analyses or /v1/fact-cards, in the order of its lists:
 * `{ kind, id, pointer, value, spans }`. `id` is that of the contract where it has one; `pointer` is a JSON pointer
 * into the answer.
 */
export function itemsOf(analysis) {
  const items = [];
  const add = (kind, id, pointer, value, evidence = value.evidence) => {
    const spans = evidence.filter(Boolean).map(({ start, end, text }) => ({ start, end, text }));
    items.push({ kind, id, pointer, value, spans });
  };
  /** A list whose items are numbered where they have no id: `reply1`. */
  const addAll = (kind, pointer, list, name = null, evidenceOf = undefined) =>
    list.forEach((value, i) => {
      add(kind, name ? `${name}${i + 1}` : value.id, `${pointer}/${i}`, value, evidenceOf?.(value));
    });
  addAll("summary", "/summary/sentences", analysis.summary?.sentences ?? [], "summary", (sentence) => [sentence]);
  const card = analysis.fact_card;
  if (!card) return items;
  if (card.what.event) add("event", "event", "/fact_card/what/event", card.what.event);
  addAll("claim", "/fact_card/what/claims", card.what.claims);
  addAll("who", "/fact_card/who", card.who);
  addAll("where", "/fact_card/where", card.where);
  addAll("when", "/fact_card/when", card.when);
  addAll("source", "/fact_card/sources", card.sources);
  const said = ({ source_evidence, cue, content_evidence }) => [...source_evidence, cue, ...content_evidence];
  addAll("attribution", "/fact_card/attributions", card.attributions, null, said);
  addAll("quote", "/fact_card/quotes", card.quotes);
  addAll("figure", "/fact_card/figures", card.figures);
  addAll("reply", "/fact_card/replies", card.replies, "reply");
  const { ratings, house_rules } = card.reliability;
  ratings.forEach((rating, i) => {
    addAll("reason", `/fact_card/reliability/ratings/${i}/reasons`, rating.reasons, `${rating.id}.reason`);
  });
  addAll("house_rule", "/fact_card/reliability/house_rules", house_rules, "house");
  return items;
}

/** The text that the spans of an answer point into: the answer's own, else the one given if the spans fit it. */
export function textOf(analysis, items, given) {
  const spans = items.flatMap((item) => item.spans);
  const fits = (text) => {
    const ranges = anchorsIn(text, analysis.document?.offset_unit).ranges(spans);
    return ranges.every(({ start, end }, i) => text.slice(start, end) === spans[i].text);
  };
  return [analysis.document?.text, given].find((text) => typeof text === "string" && fits(text)) ?? null;
}
