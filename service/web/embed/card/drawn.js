// What the two pictures share: their width is that of the page, so that text in them keeps its size.

const FONT = "12.5px system-ui, sans-serif";
let context;

/** The width of `text` in the pictures, in pixels. */
export function widthOf(text) {
  context ??= document.createElement("canvas").getContext("2d");
  context.font = FONT;
  return context.measureText(text).width;
}

/** `text` in lines of at most `width` pixels; what is over `most` lines ends in an ellipsis. */
export function wrapped(text, width, most) {
  const lines = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  const kept = lines.slice(0, most).map((one) => cut(one, width));
  if (lines.length > most) kept[most - 1] = cut(`${lines[most - 1]} …`, width, true);
  return kept;
}

function cut(line, width, over = false) {
  if (!over && widthOf(line) <= width) return line;
  let end = line.length;
  while (end > 1 && widthOf(`${line.slice(0, end)}…`) > width) end -= 1;
  return `${line.slice(0, end).trimEnd()}…`;
}

/** Keeps `figure` filled with `draw(width)`, anew whenever its width changes. */
export function redrawn(figure, draw, least = 240) {
  let last = 0;
  const observer = new ResizeObserver(([entry]) => {
    const width = Math.round(Math.max(entry.contentRect.width, least));
    if (!entry.contentRect.width || width === last) return;
    last = width;
    requestAnimationFrame(() => {
      figure.querySelector("svg")?.remove();
      figure.prepend(draw(width));
    });
  });
  observer.observe(figure);
  return figure;
}
