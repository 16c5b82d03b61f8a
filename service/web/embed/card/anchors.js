// Where a span of the analysed text lies: in a JavaScript string, and as W3C Web Annotation selectors.

const CONTEXT = 32; // characters of context to begin with; doubled until the quote is unique

/**
 * `{ toUtf16, toPoints }`: from the offsets of an answer to those of a JavaScript string, which counts UTF-16 code
 * units, and from there to code points.
 */
function offsetsIn(text, unit) {
  const astral = []; // the number, in code points, of every character that takes two code units
  let points = 0;
  for (const character of text) {
    if (character.length === 2) astral.push(points);
    points += 1;
  }
  const before = (offset, weight) => {
    let low = 0;
    let high = astral.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (astral[middle] + middle * weight < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const widened = (offset) => offset + before(offset, 0);
  const narrowed = (offset) => offset - before(offset, 1);
  return { toUtf16: unit === "utf16_code_unit" ? (offset) => offset : widened, toPoints: narrowed };
}

/** A TextQuoteSelector for `text.slice(start, end)` whose prefix and suffix grow until it fits one place only. */
function quoteSelector(text, start, end) {
  for (let context = CONTEXT; ; context *= 2) {
    const from = whole(text, Math.max(0, start - context));
    const to = whole(text, Math.min(text.length, end + context));
    const quote = text.slice(from, to);
    if (text.indexOf(quote) === text.lastIndexOf(quote)) {
      return {
        type: "TextQuoteSelector",
        exact: text.slice(start, end),
        prefix: text.slice(from, start),
        suffix: text.slice(end, to),
      };
    }
  }
}

/** The offset, moved off the middle of a surrogate pair. */
function whole(text, offset) {
  const inside = /[\uDC00-\uDFFF]/.test(text.charAt(offset)) && /[\uD800-\uDBFF]/.test(text.charAt(offset - 1));
  return inside ? offset + 1 : offset;
}

/**
 * Finds the spans `{ start, end, text }` of an answer in the analysed text: `ranges` in UTF-16 code units, and W3C
 * Web Annotation `selectors`, a TextQuoteSelector and a TextPositionSelector (code points, as the standard has it) for
 * each span in turn. Without the text there are no ranges and no context.
 */
export function anchorsIn(text, unit) {
  if (typeof text !== "string")
    return { ranges: () => [], selectors: (spans) => spans.flatMap((span) => bare(span, unit)) };
  const { toUtf16, toPoints } = offsetsIn(text, unit);
  const ranges = (spans) => spans.map((span) => ({ start: toUtf16(span.start), end: toUtf16(span.end) }));
  const selectors = (spans) =>
    ranges(spans).flatMap(({ start, end }) => [
      quoteSelector(text, start, end),
      { type: "TextPositionSelector", start: toPoints(start), end: toPoints(end) },
    ]);
  return { ranges, selectors };
}

function bare(span, unit) {
  const quote = { type: "TextQuoteSelector", exact: span.text };
  return unit === "code_point" ? [quote, { type: "TextPositionSelector", start: span.start, end: span.end }] : [quote];
}
