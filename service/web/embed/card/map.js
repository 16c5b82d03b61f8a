// The places of a card on a map that needs nobody: equirectangular, true to scale at its middle.

import { el, svg } from "./dom.js";
import { redrawn, widthOf } from "./drawn.js";

const LEAST_SPAN = 16; // degrees of latitude shown at least: the outline is too coarse for more
const LARGE = new Set(["country", "continent", "water"]);
const SHAPES = {
  event: (x, y) => svg("circle", { class: "dot", cx: x, cy: y, r: 6 }),
  dateline: (x, y) => svg("rect", { class: "dot", x: x - 4.5, y: y - 4.5, width: 9, height: 9 }),
  origin: (x, y) => svg("path", { class: "dot", d: `M${x - 5} ${y + 4}h10l-5 -9z` }),
  destination: (x, y) => svg("path", { class: "dot", d: `M${x - 5} ${y - 4}h10l-5 9z` }),
  mentioned: (x, y) => svg("circle", { class: "dot", cx: x, cy: y, r: 4 }),
};

/** A figure with the map, or null where no place is known well enough to be drawn. */
export function mapFigure(card, say, pick) {
  const spots = spotsOf(card);
  if (!spots.length) return null;
  const figure = el("figure", { class: "map", part: "map" }, el("figcaption", {}, say("map.origin")));
  import("./land.js").then((outline) => redrawn(figure, (width) => draw(spots, outline, width, say, pick)));
  return figure;
}

function spotsOf(card) {
  const spots = card.where.flatMap((location) => {
    const places = location.place ? [location.place] : location.candidates;
    return places.map((place) => ({ location, place, open: location.resolution === "ambiguous" }));
  });
  // Longitudes near those of the first place, so that Fiji and Samoa do not stand at two ends of the map.
  const from = spots[0]?.place.longitude ?? 0;
  for (const spot of spots) {
    const { latitude, longitude } = spot.place;
    spot.latitude = latitude;
    spot.longitude = longitude + Math.round((from - longitude) / 360) * 360;
  }
  return spots;
}

function draw(spots, { LAND, BORDERS }, width, say, pick) {
  const height = Math.round(Math.min(Math.max(width * 0.6, 170), 300));
  const extent = (values) => [Math.min(...values), Math.max(...values)];
  // The middle of a large country says little of where the story is: countries do not widen a map that has towns.
  const towns = spots.filter((spot) => !LARGE.has(spot.place.kind));
  const framed = towns.length ? towns : spots;
  const [west, east] = extent(framed.map((spot) => spot.longitude));
  const [south, north] = extent(framed.map((spot) => spot.latitude));
  const [longitude, latitude] = [(west + east) / 2, (south + north) / 2];
  const squeeze = Math.max(Math.cos((latitude * Math.PI) / 180), 0.3);
  const room = 0.62; // of the picture, so that names fit beside the outermost places
  const scale = Math.min(
    height / LEAST_SPAN,
    (height * room) / Math.max(north - south, 0.1),
    (width * room) / Math.max((east - west) * squeeze, 0.1),
  );
  const whole = Math.max(scale, width / (360 * squeeze));
  const x = (degrees) => width / 2 + (degrees - longitude) * squeeze * whole;
  const y = (degrees) => height / 2 - (degrees - latitude) * whole;
  const turned = (path, kind) =>
    [-360, 0, 360].map((turn) =>
      svg("path", {
        class: kind,
        d: path,
        transform: `translate(${x(turn)} ${y(0)}) scale(${(squeeze * whole) / 10} ${whole / 10})`,
      }),
    );
  const seen = spots.filter(
    ({ longitude: east, latitude: north }) => x(east) > 0 && x(east) < width && y(north) > 0 && y(north) < height,
  );
  const names = seen.map((spot) => `${spot.location.name} (${say(`place.${spot.location.role}`)})`);
  return svg(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": `${say("map.label")}: ${[...new Set(names)].join(", ")}`,
    },
    svg("rect", { class: "sea", width, height }),
    turned(LAND, "land"),
    turned(BORDERS, "border"),
    drawSpots(seen, x, y, width, pick),
  );
}

/** Places of the event last, on top; a name is written where there is room for it. */
function drawSpots(spots, x, y, width, pick) {
  const taken = spots.map((spot) => boxAt(x(spot.longitude) - 6, y(spot.latitude) - 6, 12, 12));
  const labelled = new Set();
  const labels = spots.map((spot) => {
    if (labelled.has(spot.location.name)) return null;
    const [px, py, size] = [x(spot.longitude), y(spot.latitude), widthOf(spot.location.name)];
    const tries = [
      [px + 9, py + 4],
      [px - 9 - size, py + 4],
      [px - size / 2, py - 10],
      [px - size / 2, py + 19],
    ];
    const fit = tries.find(([tx, ty]) => {
      const box = boxAt(tx, ty - 11, size, 14);
      return (
        tx > 2 &&
        tx + size < width - 2 &&
        !taken.some((other) => other !== taken[spots.indexOf(spot)] && overlap(box, other))
      );
    });
    if (!fit) return null;
    taken.push(boxAt(fit[0], fit[1] - 11, size, 14));
    labelled.add(spot.location.name);
    return svg("text", { x: fit[0], y: fit[1] }, spot.location.name);
  });
  const drawn = spots.map((spot, i) => {
    const kind = `place ${spot.location.role === "event" ? "" : "faint"} ${spot.open ? "open" : ""}`;
    const shape = SHAPES[spot.location.role](x(spot.longitude), y(spot.latitude));
    return svg(
      "g",
      { class: kind, "data-item": spot.location.id, onclick: () => pick(spot.location.id) },
      shape,
      labels[i],
    );
  });
  return drawn.reverse();
}

function boxAt(left, top, width, height) {
  return { left, top, right: left + width, bottom: top + height };
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
