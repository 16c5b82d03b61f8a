// What a CMS does: hand its text to the card, light up in its own DOM what the card's events point at.
// In a CMS, `endpoint` is an address of its own server, which passes the request on and holds the key.

const article = document.getElementById("article");
const card = document.getElementById("card");
const log = document.getElementById("log");
const paragraphs = [...article.querySelectorAll("p")];

const text = paragraphs.map((paragraph) => paragraph.textContent).join("\n\n");
card.request = { text, title: article.querySelector("h2").textContent, published_at: "2025-03-05T08:00:00Z" };
card.text = text;
await customElements.whenDefined("fact-card");
card.load();

/** The Range of a TextQuoteSelector in the article; null where the text has changed since. */
function rangeOf({ exact, prefix = "", suffix = "" }) {
  const at = text.indexOf(prefix + exact + suffix);
  if (at < 0) return null;
  const range = new Range();
  range.setStart(...pointAt(at + prefix.length));
  range.setEnd(...pointAt(at + prefix.length + exact.length));
  return range;
}

/** Node and offset in the article of an offset in `text`. */
function pointAt(offset) {
  for (const paragraph of paragraphs) {
    const { length } = paragraph.firstChild;
    if (offset <= length) return [paragraph.firstChild, offset];
    offset -= length + 2;
  }
  const last = paragraphs.at(-1).firstChild;
  return [last, last.length];
}

function highlight(detail) {
  const quotes = (detail?.selectors ?? []).filter((selector) => selector.type === "TextQuoteSelector");
  const ranges = quotes.map(rangeOf).filter(Boolean);
  CSS.highlights.set("evidence", new Highlight(...ranges));
  ranges[0]?.startContainer.parentElement.scrollIntoView({ block: "nearest" });
}

card.addEventListener("fact-card:select", (event) => highlight(event.detail));
card.addEventListener("fact-card:deselect", () => highlight(null));
for (const [name, verb] of [
  ["accept", "accepted"],
  ["reject", "rejected"],
  ["undecide", "left open again"],
]) {
  card.addEventListener(
    `fact-card:${name}`,
    ({ detail }) => (log.textContent = `${detail.kind} ${detail.id}: ${verb}`),
  );
}
