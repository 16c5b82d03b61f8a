// A constructable sheet, so that a strict Content-Security-Policy of the page around does not refuse it.

const CSS = `
:host {
  --_serif: var(--fact-card-serif, Georgia, "Times New Roman", Times, serif);
  --_sans: var(--fact-card-font, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif);
  --_ink: var(--fact-card-ink, light-dark(#1b1a17, #ece8df));
  --_muted: var(--fact-card-muted, light-dark(#5f5a50, #aaa395));
  --_paper: var(--fact-card-paper, light-dark(#fffefb, #1c1b19));
  --_line: var(--fact-card-line, light-dark(#ddd6c8, #3b3833));
  --_accent: var(--fact-card-accent, light-dark(#8c1c13, #f0988d));
  --_mark: var(--fact-card-mark, light-dark(#ffe9a8, #57470f));
  --_warn: var(--fact-card-warn, light-dark(#7a4b00, #f2c063));
  --_land: var(--fact-card-land, light-dark(#e4ddcd, #35322d));
  --_sea: var(--fact-card-sea, light-dark(#f5f2ea, #232220));
  display: block;
  container-type: inline-size;
  color: var(--_ink);
  font: 400 0.9375rem/1.45 var(--_sans);
  overflow-wrap: anywhere;
}
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
.heading, .sub, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; }
ul, ol { list-style: none; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; text-align: start; cursor: pointer; }
:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; border-radius: 2px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.status:not(:empty) { padding: 1rem 0; color: var(--_muted); }
.status.problem { color: var(--_accent); }
.status button { margin-inline-start: 0.5em; text-decoration: underline; color: var(--_ink); }

.section { padding: 1.125rem 0 1.25rem; border-top: 1px solid var(--_line); }
.card > .section:first-child { border-top: 0; padding-top: 0; }
.section > .heading {
  font: 700 0.75rem/1.2 var(--_sans); letter-spacing: 0.08em; text-transform: uppercase;
  color: var(--_accent); margin-bottom: 0.625rem;
}
.sub { font: 600 0.8125rem/1.3 var(--_sans); color: var(--_muted); margin: 0.875rem 0 0.25rem; }
.note, .tags { color: var(--_muted); font-size: 0.8125rem; line-height: 1.4; }
.none { color: var(--_muted); font-style: italic; }

.verdict { font: 400 1.3125rem/1.3 var(--_serif); text-wrap: pretty; }
.code { display: flex; gap: 0.625rem; align-items: baseline; margin-top: 0.5rem; font-size: 0.8125rem; color: var(--_muted); }
.code b, .tag.code-tag {
  font: 700 0.8125rem/1 ui-monospace, "SF Mono", Menlo, Consolas, monospace; color: var(--_ink);
  border: 1.5px solid currentColor; border-radius: 3px; padding: 0.1875rem 0.3125rem; white-space: nowrap;
}
.tag.code-tag { font-size: 0.6875rem; border-width: 1px; padding: 0.0625rem 0.25rem; color: var(--_muted); }

.list > li + li { border-top: 1px dotted var(--_line); }
.item { display: grid; grid-template-columns: 1fr auto; column-gap: 0.5rem; padding: 0.125rem 0; }
.pick { display: block; padding: 0.25rem 0.375rem; margin: 0 -0.375rem; border-radius: 3px; }
.pick .main { display: block; }
.item.strong .main { font: 400 1.0625rem/1.4 var(--_serif); }
.item.name .main { font-weight: 600; }
.item.lit > .pick, .pick:hover { background: color-mix(in srgb, var(--_mark) 55%, transparent); }
.item.chosen > .pick { background: var(--_mark); }
.item.rejected > .pick .main { text-decoration: line-through; }
.tag + .tag::before { content: " · "; color: var(--_muted); font-weight: 400; }
.tag.code-tag + .tag::before, .tag + .tag.code-tag::before { content: ""; }
.tag.code-tag { display: inline-block; }
.tag + .tag.code-tag, .tag.code-tag + .tag { margin-inline-start: 0.5em; }
.tag.strong { color: var(--_accent); font-weight: 600; }
.tag.warn { color: var(--_warn); font-weight: 600; }
.item.warn > .pick .main::before { content: "▲ "; color: var(--_warn); font-size: 0.75em; }

.evidence { grid-column: 1 / -1; margin: 0.25rem 0 0.5rem 0.125rem; padding-inline-start: 0.625rem; border-inline-start: 3px solid var(--_mark); }
.evidence[hidden] { display: none; }
.evidence blockquote { font: 400 0.9375rem/1.45 var(--_serif); }
.evidence blockquote + blockquote { margin-top: 0.375rem; }
.evidence blockquote::before { content: open-quote; }
.evidence blockquote::after { content: close-quote; }
blockquote { quotes: "“" "”"; }

.review { display: flex; gap: 0.25rem; align-items: start; padding-top: 0.1875rem; }
.review button {
  min-width: 1.75rem; min-height: 1.75rem; text-align: center; line-height: 1;
  border: 1px solid transparent; border-radius: 3px; color: var(--_muted);
}
.item:hover .review button, .review:focus-within button { border-color: var(--_line); }
.review button[aria-pressed="true"] { background: var(--_ink); color: var(--_paper); border-color: var(--_ink); }

.more, summary { color: var(--_muted); font-size: 0.8125rem; cursor: pointer; padding: 0.25rem 0; }
.more { text-decoration: underline; text-underline-offset: 0.2em; margin-top: 0.25rem; }
details { margin-top: 0.5rem; }
details ul, details ol { font-size: 0.8125rem; color: var(--_muted); padding-block: 0.25rem; }
details li + li { margin-top: 0.375rem; }
details code { font: 400 0.75rem/1.4 ui-monospace, Menlo, Consolas, monospace; }
.changes li { padding: 0.125rem 0; }

figure { margin: 0.875rem 0 0.25rem; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { color: var(--_muted); font-size: 0.6875rem; text-align: end; padding-top: 0.125rem; }
svg text { font: 400 12.5px var(--_sans); fill: var(--_ink); }
svg .small { font-size: 11px; fill: var(--_muted); }
svg .box { fill: var(--_paper); stroke: var(--_ink); stroke-width: 1.25; }
svg .box.described, svg .box.affiliated { stroke-dasharray: 5 3; }
svg .box.bare { stroke-dasharray: 1.5 3; stroke-linecap: round; }
svg .box.diffuse { stroke: var(--_muted); stroke-dasharray: 1 6; stroke-linecap: round; }
svg .box.article { fill: var(--_ink); stroke: var(--_ink); }
svg .article-text { fill: var(--_paper); font-weight: 600; }
svg .glyph { fill: none; stroke: var(--_ink); stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
svg .glyph.solid { fill: var(--_ink); }
svg .edge { fill: none; stroke: var(--_muted); stroke-width: 1.25; }
svg .arrow { fill: var(--_muted); }
svg .edge.denies, svg .bar { stroke: var(--_accent); }
svg .bar { stroke-width: 2.5; }
svg .edge-text { font-size: 11px; font-style: italic; fill: var(--_muted); paint-order: stroke; stroke: var(--_paper); stroke-width: 4px; }
svg .node:is(.lit, .pointed) .box:not(.article) { fill: var(--_mark); }
svg .node { cursor: pointer; }
svg .sea { fill: var(--_sea); }
svg .land { fill: var(--_land); }
svg .border { fill: none; stroke: var(--_sea); stroke-width: 1; vector-effect: non-scaling-stroke; }
svg .place { cursor: pointer; }
svg .place .dot { fill: var(--_accent); stroke: var(--_sea); stroke-width: 1.5; }
svg .place.faint .dot { fill: var(--_sea); stroke: var(--_ink); }
svg .place.open .dot { stroke-dasharray: 2 2; }
svg .place:is(.lit, .pointed) .dot { fill: var(--_mark); stroke: var(--_ink); }
svg .place text { paint-order: stroke; stroke: var(--_sea); stroke-width: 3px; stroke-linejoin: round; }
svg .place:is(.lit, .pointed) text { font-weight: 700; }

@container (min-width: 34rem) {
  .pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 2rem; align-items: start; }
  .pair > figure { margin-top: 0; }
  .pair > .section:only-child { grid-column: 1 / -1; }
}
@media (prefers-reduced-motion: no-preference) { .pick { transition: background-color 120ms; } }
@media print {
  .review, .more, .status button, details:not([open]) { display: none; }
  .item, figure, .heading, .sub { break-inside: avoid; break-after: avoid-page; }
  .item { break-after: auto; }
  .item.chosen > .pick, .item.lit > .pick { background: none; }
  .list > li[hidden] { display: block; }
}
@media (forced-colors: active) {
  .item.chosen > .pick, .item.lit > .pick { outline: 2px solid Highlight; }
  .review button[aria-pressed="true"] { background: Highlight; color: HighlightText; }
}
`;

export const sheet = new CSSStyleSheet();
sheet.replaceSync(CSS);
