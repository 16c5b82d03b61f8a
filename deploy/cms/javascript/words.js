// Finds words of the analysed text in an editor's own page, and lights them up.
//
// White space counts for nothing, so that it does not matter how an editor breaks its lines: a place is counted in
// letters from the beginning. Where the text has changed since, the nearest place with the same words is taken.

const NAME = "factcard";
const BLANK = /[\s\ufeff]/g;
const FIELDS = "textarea, input";

const lettersOf = (text) => text.replace(BLANK, "");

/** The letters that elements show, each with its node and offset; a text field counts with what is typed in it. */
function shown(roots) {
  const places = [];
  let letters = "";
  const read = (node, text) => {
    for (let offset = 0; offset < text.length; offset += 1) {
      if (!lettersOf(text[offset])) continue;
      letters += text[offset];
      places.push({ node, offset });
    }
  };
  for (const root of roots) {
    if (root.matches(FIELDS)) read(root, root.value);
    else {
      const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) read(walker.currentNode, walker.currentNode.data);
    }
  }
  return { letters, places };
}

/** Where `words` begin in `text`, as near to `at` as can be; -1 where they are not. */
export function nearest(text, words, at) {
  const before = text.lastIndexOf(words, at);
  const after = text.indexOf(words, at);
  if (before < 0 || after < 0) return Math.max(before, after);
  return at - before <= after - at ? before : after;
}

/** Whether these elements show this text and nothing else. */
export const shows = (roots, text) => shown(roots).letters === lettersOf(text);

/**
 * The place of `text.slice(start, end)` in what `roots` show, as `{ first, last }`, each `{ node, offset }`; null where
 * the words are gone. A place does not reach from one text field into another.
 */
export function find(roots, text, { start, end }) {
  const { letters, places } = shown(roots);
  const words = lettersOf(text.slice(start, end));
  const at = words ? nearest(letters, words, lettersOf(text.slice(0, start)).length) : -1;
  if (at < 0) return null;
  const [first, last] = [places[at], places[at + words.length - 1]];
  return first.node !== last.node && [first, last].some(({ node }) => node.value !== undefined) ? null : { first, last };
}

/**
 * Lights up a place that `find` gave and brings it into view; null puts the light out. In a page it is not the
 * selection, for a key pressed by mistake would overwrite the words; in a text field there is nothing else.
 */
export function light(place, document = globalThis.document) {
  const view = document.defaultView;
  view.CSS.highlights?.delete(NAME);
  if (!place) return;
  const { first, last } = place;
  if (first.node.value !== undefined) {
    first.node.focus();
    first.node.setSelectionRange(first.offset, last.offset + 1);
    return;
  }
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  range.startContainer.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
  if (!view.CSS.highlights) {
    view.getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    return;
  }
  if (!document.adoptedStyleSheets.some((sheet) => sheet.factcard)) {
    const sheet = Object.assign(new view.CSSStyleSheet(), { factcard: true });
    sheet.replaceSync(`::highlight(${NAME}) { background-color: #ffe28a; color: #1e1e1e; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  view.CSS.highlights.set(NAME, new view.Highlight(range));
}
