// The sections of the card, each a function from the view to an element or null.
//
// A view is what the element hands down: `{ analysis, card, say, itemOf, entry, pick, language, level }`.

import { el } from "./dom.js";
import { mapFigure } from "./map.js";
import { sourcingFigure } from "./sourcing.js";

const SECTION_OF = { attributions: "what", reliability: "rating" }; // parts of a card that have no section of their own
const SHOWN = 8; // entries of a list before "more"

/** The section of that name with its heading. */
function section(view, name, ...content) {
  const id = `section-${name}`;
  const heading = el(`h${view.level}`, { id, part: "heading", class: "heading" }, view.say(`section.${name}`));
  return el("section", { class: "section", part: `section section-${name}`, "aria-labelledby": id }, heading, content);
}

function tags(...words) {
  const told = words.flat().filter(Boolean);
  return told.length
    ? el(
        "span",
        { class: "tags" },
        told.map((word) => (typeof word === "string" ? tag(word) : word)),
      )
    : null;
}

function tag(word, kind = "") {
  return el("span", { class: `tag ${kind}` }, word);
}

function main(text, language) {
  return el("span", { class: "main", lang: language, dir: "auto" }, text);
}

/** The service's own words, which are English, unless the page has others, under a key or for the English ones. */
function words(view, key, text) {
  const own = view.say(key, {}, view.say(text));
  return main(own, own === text ? "en" : null);
}

/** Whether no card is made for the article's language: then nothing is known to be absent from it. */
function isUnread({ card }) {
  return card.gaps.some((gap) => gap.reason === "unsupported_language");
}

/** A list of entries; those after the first few wait behind a button. */
function list(view, entries, most = SHOWN) {
  if (!entries.length) return el("p", { class: "none" }, view.say(isUnread(view) ? "card.unread" : "card.none"));
  const items = entries.map((entry) => el("li", {}, entry));
  const rest = items.slice(most);
  const all = el("ul", { class: "list" }, items);
  if (rest.length < 2) return all;
  rest.forEach((item) => (item.hidden = true));
  const show = () => {
    rest.forEach((item) => (item.hidden = false));
    more.remove();
  };
  const more = el(
    "button",
    { type: "button", class: "more", onclick: () => (show(), rest[0].querySelector("button")?.focus()) },
    view.say("card.more", { count: rest.length }),
  );
  rest.forEach((item) => item.addEventListener("reveal", show));
  return [all, more];
}

export function summary(view) {
  const found = view.analysis.summary;
  if (!found) return null;
  const entries = found.sentences.map((sentence, i) => {
    const { state, label } = sentence.attribution;
    const words = view.say(`summary.${state}`, { label: label ?? "" });
    const told = state === "lost" ? tag(words, "warn") : words;
    return view.entry(`summary${i + 1}`, [main(sentence.text, view.language), tags(told)], "strong");
  });
  return section(view, "summary", list(view, entries, 20));
}

export function rating(view) {
  const { reliability } = view.card;
  const central = reliability.ratings.find((one) => one.claim === reliability.central_claim);
  const h = `h${Math.min(view.level + 1, 6)}`;
  const part = (title, content) => (content ? [el(h, { class: "sub" }, view.say(title)), content] : null);
  const reasons = (central?.reasons ?? []).map((reason, i) =>
    view.entry(`${central.id}.reason${i + 1}`, words(view, `reason.${reason.code}`, reason.text)),
  );
  const rules = reliability.house_rules.map((finding, i) =>
    view.entry(`house${i + 1}`, words(view, `house.${finding.id}`, finding.text), finding.level),
  );
  const changes = reliability.would_change.map((change) => {
    const [text, letters] = change.split(" -> ");
    const own = view.say(text);
    return el("li", { lang: own === text ? "en" : null }, own, letters ? [" → ", tag(letters, "code-tag")] : null);
  });
  return section(
    view,
    "rating",
    verdict(view, reliability.label),
    reliability.code ? code(view, reliability.code) : null,
    sourcingFigure(view.card, view.say, view.pick),
    part("rating.why", reasons.length ? list(view, reasons) : null),
    part("rating.would_change", changes.length ? el("ul", { class: "changes" }, changes) : null),
    part("rating.house_rules", rules.length ? list(view, rules) : null),
    central ? derivation(view, central) : null,
  );
}

function verdict(view, text) {
  const own = view.say(text);
  return el("p", { class: "verdict", part: "verdict", lang: own === text ? "en" : null }, own);
}

function code(view, letters) {
  const [letter, number] = letters;
  const words = `${view.say(`letter.${letter}`)}; ${view.say(`number.${number}`)}`;
  return el(
    "p",
    { class: "code", part: "code" },
    el("b", { title: view.say("rating.code") }, letters),
    el("span", {}, `${letter}: ${words.replace("; ", ` · ${number}: `)}`),
  );
}

function derivation(view, central) {
  const { say } = view;
  const steps = central.derivation.map(({ rule, result, inputs }) => {
    const looked = Object.entries(inputs).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
    const words = `${say("rating.rule")} ${rule} ${say("rating.result")} ${result}. ${say("rating.inputs")}: `;
    return el("li", {}, words, el("code", {}, looked.join(", ")));
  });
  return el("details", {}, el("summary", {}, say("rating.derivation")), el("ol", {}, steps));
}

export function what(view) {
  const { event, claims } = view.card.what;
  const h = `h${Math.min(view.level + 1, 6)}`;
  const [central, others] = [claims.filter((claim) => claim.central), claims.filter((claim) => !claim.central)];
  return section(
    view,
    "what",
    event ? view.entry("event", main(event.text, view.language), "strong") : null,
    list(
      view,
      central.map((claim) => claimEntry(view, claim)),
    ),
    others.length
      ? [
          el(h, { class: "sub" }, view.say("what.other")),
          list(
            view,
            others.map((claim) => claimEntry(view, claim)),
            5,
          ),
        ]
      : null,
  );
}

function claimEntry(view, claim) {
  const { say } = view;
  const found = view.card.reliability.ratings.find((one) => one.id === claim.rating);
  const who = claim.attributions.map((id) => {
    const attribution = view.itemOf(id).value;
    const labels = attribution.chain.map((id) => view.itemOf(id)?.value.label).filter(Boolean);
    const speaking = Math.max(1, attribution.source_evidence.length); // in one breath
    const relays = labels.slice(0, -speaking).join(", ");
    const said = `${labels.slice(-speaking).join(", ")} ${say(`stance.${attribution.stance}`)}`;
    return relays ? `${said}, ${say("what.via", { relays })}` : said;
  });
  return view.entry(claim.id, [
    main(claim.text, view.language),
    tags(
      claim.central ? tag(say("what.central"), "strong") : null,
      found ? tag(found.code, "code-tag") : null,
      claim.modality === "asserted" ? null : say(`modality.${claim.modality}`),
      claim.polarity === "negative" ? say("what.negated") : null,
      claim.speech_act ? say("what.speech_act") : null,
      claim.factual ? null : say("what.not_factual"),
      [...new Set(who)],
    ),
  ]);
}

export function who(view) {
  const entries = view.card.who.map((actor) =>
    view.entry(
      actor.id,
      [
        main(actor.name, view.language),
        tags(
          [actor.title, actor.affiliation].filter(Boolean).join(", "),
          view.say(`type.${actor.type}`),
          actor.roles.map((role) => view.say(`actor.${role}`)),
        ),
      ],
      "name",
    ),
  );
  return section(view, "who", list(view, entries));
}

export function sources(view) {
  return section(
    view,
    "sources",
    list(
      view,
      view.card.sources.map((source) => sourceEntry(view, source)),
    ),
  );
}

function sourceEntry(view, source) {
  const { say } = view;
  const { stated } = source.count;
  const quoted = (key, span) => (span ? `${say(key)}: “${span.text}”` : null);
  return view.entry(
    source.id,
    [
      main(source.label, view.language),
      tags(
        tag(
          say(`anonymity.${source.anonymity}`),
          ["named", "institutional"].includes(source.anonymity) ? "" : "strong",
        ),
        say(`source.${source.role}`),
        source.sector === "unknown" ? null : say(`sector.${source.sector}`),
        source.on_record ? say("source.on_record") : null,
        stated === "several"
          ? say("source.several")
          : /^[0-9]+$/.test(stated)
            ? say("source.count", { count: stated })
            : null,
        source.proximity === "unknown" ? null : say(`proximity.${source.proximity}`),
        source.interest === "party" ? say("interest.party") : null,
        source.register ? say("source.register", { letter: source.register.letter }) : null,
        quoted("source.anonymity_reason", source.anonymity_reason),
        quoted("source.knowledge_basis", source.knowledge_basis),
      ),
    ],
    "name",
  );
}

export function quotes(view) {
  const entries = view.card.quotes.map((quote) => {
    const speaker = quote.speaker ? view.itemOf(quote.speaker)?.value.label : null;
    const kind = quote.kind === "direct" ? null : view.say(`quote.${quote.kind}`);
    const nobody = quote.kind === "scare" ? null : view.say("quote.no_speaker");
    return view.entry(quote.id, [main(`“${quote.text}”`, view.language), tags(speaker ?? nobody, kind)], "strong");
  });
  return entries.length ? section(view, "quotes", list(view, entries, 5)) : null;
}

export function figures(view) {
  const entries = view.card.figures.map((figure) => {
    const printed = figure.evidence[0].text;
    const source = figure.source ? view.itemOf(figure.source)?.value.label : null;
    const nearly = figure.approximation === "exact" ? "" : view.say(`figure.${figure.approximation}`);
    const untold = printed.toLowerCase().includes(nearly) ? null : nearly;
    return view.entry(figure.id, [main(printed, view.language), tags(figure.of, untold, source)], "name");
  });
  return entries.length ? section(view, "figures", list(view, entries)) : null;
}

export function where(view) {
  const entries = view.card.where.map((location) => {
    const { resolution, place, candidates } = location;
    const names = candidates.map((one) => [one.name ?? location.name, one.country].filter(Boolean).join(", "));
    return view.entry(
      location.id,
      [
        main(location.name, view.language),
        tags(
          view.say(`place.${location.role}`),
          placeWords(view, location),
          resolution === "unique" ? null : view.say(`resolution.${resolution}`, { candidates: names.join("; ") }),
        ),
      ],
      "name",
    );
  });
  const map = mapFigure(view.card, view.say, view.pick);
  return section(
    view,
    "where",
    map ? el("div", { class: "pair" }, el("div", {}, list(view, entries, 6)), map) : list(view, entries),
  );
}

/** What the gazetteer adds to the printed name. */
function placeWords(view, { name, place }) {
  if (!place) return null;
  const known = [place.name, country(view, place.country)];
  return [...new Set(known)].filter((word) => word && word !== name).join(", ");
}

function country(view, code) {
  if (!code) return null;
  try {
    return new Intl.DisplayNames([view.locale], { type: "region" }).of(code);
  } catch {
    return code;
  }
}

export function when(view) {
  const entries = view.card.when.map((moment) => {
    const printed = moment.evidence[0].text;
    const date = ["DATE", "TIME"].includes(moment.timex);
    const value = date && moment.resolved ? dateIn(view, moment.value) : null;
    const open = date && !moment.resolved ? view.say("time.open") : null;
    return view.entry(
      moment.id,
      [main(printed, view.language), tags(value === printed ? null : value, open, view.say(`time.${moment.role}`))],
      "name",
    );
  });
  return section(view, "when", list(view, entries));
}

/** A calendar day, with its part or hour, in words of the locale; any other value as it is. */
function dateIn({ locale, say }, value) {
  const [, written, time] = /^(\d{4}-\d\d-\d\d)(?:T(MO|AF|EV|NI|\d\d:\d\d))?$/.exec(value) ?? [];
  const date = new Date(`${written}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return value;
  const day = new Intl.DateTimeFormat([locale, "en"], { dateStyle: "full", timeZone: "UTC" }).format(date);
  if (!time) return day;
  return /\d/.test(time) ? `${day}, ${time}` : say(`time.${time}`, { day });
}

export function replies(view) {
  const entries = view.card.replies.map((reply, i) => {
    const name = view.itemOf(reply.who)?.value.name ?? reply.evidence[0].text;
    const kind = reply.reply === "none_sought" ? "warn" : "name";
    return view.entry(`reply${i + 1}`, [main(name, view.language), tags(view.say(`reply.${reply.reply}`))], kind);
  });
  return entries.length ? section(view, "replies", list(view, entries)) : null;
}

export function notes(view) {
  const { caveats, gaps } = view.card;
  if (!caveats.length && !gaps.length) return null;
  const h = `h${Math.min(view.level + 1, 6)}`;
  const lines = (texts) =>
    el(
      "ul",
      { class: "notes" },
      texts.map((text) => el("li", { class: "note" }, text)),
    );
  // Gaps of one reason are one line, by the sections in which a reader would look for what is missing.
  const lacking = new Map();
  for (const { field, reason, text } of gaps) {
    const why = `${view.say(`gap.${reason}`)}. ${view.say(text)}`;
    const name = view.say(`section.${SECTION_OF[field] ?? field}`, {}, field);
    lacking.set(why, (lacking.get(why) ?? new Set()).add(name));
  }
  const missing = [...lacking].map(([why, names]) => `${[...names].join(", ")}: ${why}`);
  return section(
    view,
    "notes",
    lines(caveats.map((caveat) => words(view, `caveat.${caveat.code}`, caveat.text))),
    missing.length ? [el(h, { class: "sub" }, view.say("notes.gaps")), lines(missing)] : null,
  );
}
