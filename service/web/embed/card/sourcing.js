// The sourcing of the central claim as a picture: this article -> who passes it on -> where it comes from.

import { el, svg } from "./dom.js";
import { redrawn, wrapped } from "./drawn.js";

const MOST_CHAINS = 6;
const WIDE = 460; // pixels from which the levels stand side by side
const LINE = 15;
const PAD = 8;
const GLYPH = 24;
const SMALLER = 1.1; // how much more of the small type goes into the same room

/** A figure with the picture and the same in words, or null where there is no claim to draw. */
export function sourcingFigure(card, say, pick) {
  const central = card.what.claims.find((claim) => claim.central);
  if (!central) return null;
  const graph = graphOf(card, central, say);
  const words = el(
    "details",
    {},
    el("summary", {}, say("picture.words")),
    el(
      "ul",
      {},
      graph.chains.length
        ? graph.chains.map((chain) => el("li", {}, sentenceOf(chain, say)))
        : el("li", {}, `${say("picture.article")} ${say("picture.no_source")}.`),
    ),
  );
  const more = graph.left ? el("figcaption", {}, say("picture.more", { count: graph.left })) : null;
  const figure = el("figure", { class: "picture", part: "picture" }, more, words);
  return redrawn(figure, (width) => draw(graph, width, say, pick));
}

function graphOf(card, central, say) {
  const sources = new Map(card.sources.map((source) => [source.id, source]));
  const found = new Map();
  for (const attribution of card.attributions) {
    if (attribution.claim !== central.id) continue;
    const chain = attribution.chain.map((id) => sources.get(id)).filter(Boolean);
    const key = chain.map((source) => source.id).join(" ");
    if (chain.length && !found.has(key)) found.set(key, { attribution, chain });
  }
  const all = [...found.values()];
  const chains = all.slice(0, MOST_CHAINS);
  const deepest = Math.max(1, ...chains.map((one) => relaysOf(one).length + 1));
  const article = {
    id: "",
    level: 0,
    label: say("picture.article"),
    words: chains.length ? "" : say("picture.no_source"),
    look: "article",
    rows: [],
  };
  const nodes = new Map([["", article]]);
  const edges = new Map();
  chains.forEach(({ attribution, chain }, row) => {
    article.rows.push(row);
    let from = "";
    const relays = relaysOf({ attribution, chain }).length;
    chain.forEach((source, i) => {
      const level = i >= relays ? deepest : i + 1;
      if (!nodes.has(source.id)) nodes.set(source.id, nodeOf(source, level, say));
      const node = nodes.get(source.id);
      node.level = Math.min(node.level, level);
      node.rows.push(row);
      const edge = `${from}>${source.id}`;
      if (!edges.has(edge)) {
        const denies = attribution.stance === "denies";
        const label = from ? "" : denies ? say("stance.denies") : (attribution.cue?.text ?? "");
        edges.set(edge, { from, to: source.id, denies, label });
      }
      if (i < relays) from = source.id;
    });
  });
  return { chains, left: all.length - chains.length, nodes: [...nodes.values()], edges: [...edges.values()], deepest };
}

function nodeOf(source, level, say) {
  return {
    id: source.id,
    level,
    label: source.label,
    words: `${say(`source.${source.role}`)}; ${say(`anonymity.${source.anonymity}`)}`,
    look: source.anonymity,
    glyph: ["document", "data"].includes(source.kind) ? "sheet" : source.anonymity,
    several: source.count.stated !== "one",
    rows: [],
  };
}

/** The chain without those at its end, who may be several that speak in one breath. */
function relaysOf({ attribution, chain }) {
  return chain.slice(0, -Math.max(1, attribution.source_evidence.length));
}

function sentenceOf({ attribution, chain }, say) {
  const told = chain.map(
    (source) => `${source.label} (${say(`source.${source.role}`)}; ${say(`anonymity.${source.anonymity}`)})`,
  );
  const relays = relaysOf({ attribution, chain }).length;
  const steps = [...told.slice(0, relays), told.slice(relays).join(", ")];
  const denies = attribution.stance === "denies" ? ` [${say("stance.denies")}]` : "";
  return `${say("picture.article")}${denies} ← ${steps.join(" ← ")}`;
}

function draw(graph, width, say, pick) {
  const place = width >= WIDE ? sideBySide : oneBelowAnother;
  const { height, edgePath } = place(graph, width);
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${say("picture.label")}: ${spoken(graph, say)}` },
    svg(
      "defs",
      {},
      svg(
        "marker",
        { id: "arrow", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto" },
        svg("path", { class: "arrow", d: "M0 0 8 4 0 8z" }),
      ),
    ),
    graph.edges.map((edge) => drawEdge(edge, edgePath(byId.get(edge.from), byId.get(edge.to)))),
    graph.nodes.map((node) => drawNode(node, pick)),
  );
}

function spoken(graph, say) {
  if (!graph.chains.length) return say("picture.no_source");
  return graph.chains.map((chain) => sentenceOf(chain, say)).join(". ");
}

/** Levels from left to right; a node stands at the middle of the chains that run through it. */
function sideBySide(graph, width) {
  const gap = { 1: 88, 2: 72 }[graph.deepest] ?? 40;
  const first = 100;
  const column = (width - 4 - first - gap * graph.deepest) / graph.deepest;
  for (const node of graph.nodes) {
    node.width = node.level ? column : first;
    node.x = 1 + (node.level ? first + gap + (node.level - 1) * (column + gap) : 0);
    measure(node);
  }
  const rows = Math.max(1, graph.chains.length);
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(...graph.nodes.filter((node) => node.rows.includes(row) || !node.rows.length).map((node) => node.height)),
  );
  const tops = heights.map((_, row) => 4 + heights.slice(0, row).reduce((sum, height) => sum + height + 14, 0));
  const middles = tops.map((top, row) => top + heights[row] / 2);
  let bottom = 0;
  for (let level = 0; level <= graph.deepest; level += 1) {
    const column = graph.nodes.filter((node) => node.level === level);
    for (const node of column) {
      const at = node.rows.length ? node.rows : [0];
      node.y = at.reduce((sum, row) => sum + middles[row], 0) / at.length - node.height / 2;
    }
    column.sort((a, b) => a.y - b.y);
    column.forEach((node, i) => {
      if (i) node.y = Math.max(node.y, column[i - 1].y + column[i - 1].height + 10);
      bottom = Math.max(bottom, node.y + node.height);
    });
  }
  // A line bends beside the article, else just before its end, so that it crosses no box of a level between.
  const edgePath = (from, to) => {
    const [start, y1, end, y2] = [from.x + from.width, from.y + from.height / 2, to.x - 2, to.y + to.height / 2];
    const bend = from.level ? to.x - gap : start;
    const middle = bend + gap / 2;
    const path = `M${start} ${y1}H${bend}C${middle} ${y1} ${middle} ${y2} ${bend + gap - 2} ${y2}H${end}`;
    // The words stand before the arrow, on the side from which the line does not come.
    return { path, x: end - 8, y: y2, word: { x: end - 4, y: y2 > y1 + 2 ? y2 + 13 : y2 - 6, room: end - start - 12 } };
  };
  return { height: Math.ceil(bottom + 6), edgePath };
}

/** All nodes in one column; every node that leads on has a lane of its own on the left. */
function oneBelowAnother(graph, width) {
  const parents = [...new Set(graph.edges.map((edge) => edge.from))];
  const lanes = 6 + parents.length * 8;
  let y = 4;
  const nodes = [...graph.nodes].sort((a, b) => a.level - b.level);
  for (const node of nodes) {
    node.x = lanes + 8 + node.level * 10;
    node.width = width - node.x - 5;
    measure(node);
    node.y = y;
    y += node.height + 12;
  }
  const edgePath = (from, to) => {
    const lane = 6 + (parents.length - 1 - parents.indexOf(from.id)) * 8;
    const [out, into] = [from.y + from.height - 10, to.y + 16];
    return { path: `M${from.x} ${out}H${lane}V${into}H${to.x - 2}`, x: to.x - 4, y: into };
  };
  return { height: y, edgePath };
}

function measure(node) {
  const room = node.width - PAD * 2 - (node.look === "article" ? 0 : GLYPH);
  node.lines = wrapped(node.label, room, 3);
  node.small = node.words ? wrapped(node.words, room * SMALLER, 3) : [];
  node.height = PAD * 2 + (node.lines.length + node.small.length) * LINE;
}

function drawEdge(edge, { path, x, y, word }) {
  const label = word && edge.label ? wrapped(edge.label, word.room * SMALLER, 1)[0] : "";
  return svg(
    "g",
    {},
    svg("path", { class: `edge ${edge.denies ? "denies" : ""}`, d: path, "marker-end": "url(#arrow)" }),
    edge.denies ? svg("path", { class: "bar", d: `M${x - 13} ${y + 8}l8 -16` }) : null,
    label
      ? svg("text", { class: "edge-text", x: word.x - (edge.denies ? 14 : 0), y: word.y, "text-anchor": "end" }, label)
      : null,
  );
}

function drawNode(node, pick) {
  const { x, y, width, height, look } = node;
  const article = look === "article";
  const radius = { named: 2, institutional: 2, article: 2 }[look] ?? 14;
  const left = x + PAD + (article ? 0 : GLYPH);
  const text = (lines, from, kind) =>
    lines.map((line, i) => svg("text", { class: kind, x: left, y: y + PAD + 11.5 + (from + i) * LINE }, line));
  return svg(
    "g",
    { class: "node", "data-item": node.id || null, onclick: node.id ? () => pick(node.id) : null },
    node.several ? svg("rect", { class: `box ${look}`, x: x + 3, y: y + 3, width, height, rx: radius }) : null,
    svg("rect", { class: `box ${look}`, x, y, width, height, rx: radius }),
    article ? null : glyph(node.glyph, x + PAD + 8, y + PAD + 8),
    text(node.lines, 0, article ? "article-text" : ""),
    text(node.small, node.lines.length, article ? "article-text" : "small"),
  );
}

/** Who stands there, by shape: a person, a building, a sheet; hollow, broken or a question mark the less is known. */
function glyph(kind, x, y) {
  const person = `M${x - 3} ${y - 3.5}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M${x - 6} ${y + 7}c0 -8 12 -8 12 0z`;
  const shapes = {
    named: ["solid", person],
    institutional: [
      "solid",
      `M${x - 7} ${y - 2}l7 -5l7 5zM${x - 5} ${y}v5M${x} ${y}v5M${x + 5} ${y}v5M${x - 7} ${y + 7}h14`,
    ],
    sheet: ["", `M${x - 5} ${y - 7}h7l4 4v10h-11zM${x - 2} ${y}h5M${x - 2} ${y + 3.5}h5`],
    described: ["", person],
    affiliated: ["", person],
  };
  if (kind === "bare" || kind === "diffuse") {
    const mark = kind === "bare" ? "?" : "…";
    return svg("text", { x, y: y + 5, "text-anchor": "middle", "font-weight": 700 }, mark);
  }
  const [look, path] = shapes[kind];
  return svg("path", { class: `glyph ${look}`, d: path, "stroke-dasharray": kind === "affiliated" ? "2.5 2" : null });
}
