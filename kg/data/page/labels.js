// Names on the map, set as on a printed one: always the same size on the screen, the busiest first, none over another.

const MOST_LABELS = 160;
const FONT = '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const SMALLEST = matchMedia('(max-width: 40rem)').matches ? 11 : 12;
const [GAP, SPACE] = [3, 5];
const ALWAYS_NAMED = 12;
const written = [];

/** Draw the labels of the actors in `view` that find room beside their nodes, in whole pixels so that they are sharp. */
function drawLabels(context, view) {
  const frame = { right: byId('canvas').clientWidth, bottom: byId('canvas').clientHeight, left: 0, top: 0 };
  const places = busiestFirst(view);
  const rank = new Map(places.map((place, turn) => [place, turn]));
  const spots = network.getPositions(places);
  const nodes = places.map((place) => nodeBox(place, network.canvasToDOM(spots[place]))).filter((box) => overlaps(box, frame));
  const focus = focused(view);
  written.length = 0;
  const wanted = focus ? nodes.filter((node) => focus.actors.has(node.place)) : nodes.slice(0, MOST_LABELS);
  const ratio = context.canvas.width / frame.right;
  const taken = [buttonsBox()];
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  Object.assign(context, { textBaseline: 'middle', textAlign: 'center', lineJoin: 'round', lineWidth: 4 });
  Object.assign(context, { strokeStyle: theme.paper, fillStyle: theme.ink });
  for (const node of wanted) {
    const { label } = data.network.nodes[node.place];
    const radius = drawnSizes.get(node.place);
    const size = Math.round(2 * (SMALLEST + radius / 12)) / 2;
    context.font = `${labelWeight(node.place)} ${size}px ${FONT}`;
    const free = candidates(node, { width: context.measureText(label).width + 2 * SPACE, height: size * 1.15 })
      .filter((candidate) => inside(candidate, frame) && !taken.some((other) => overlaps(candidate, other)));
    const box = leastCovering(free, nodes.filter((other) => other !== node), rank.get(node.place) < ALWAYS_NAMED, rank);
    if (!box) continue;
    taken.push(box);
    const spot = { x: Math.round((box.left + box.right) / 2), y: Math.round((box.top + box.bottom) / 2) };
    write(context, label, spot);
    written.push({ text: label, ...spot, size, weight: labelWeight(node.place) });
  }
  context.restore();
}

/** Return the first of `boxes` that covers no node; where the name is a must, else the one that covers least of the lesser ones. */
function leastCovering(boxes, nodes, must, rank) {
  let [best, least] = [undefined, Infinity];
  for (const box of boxes) {
    const covered = nodes.filter((node) => overlaps(box, node));
    const area = covered.reduce((sum, node) => sum + common(box, node), 0);
    const bearable = must ? covered.every((node) => rank.get(node.place) >= ALWAYS_NAMED) : !covered.length;
    if (bearable && area < least) [best, least] = [box, area];
  }
  return best;
}

/** Return the area that two boxes share where they overlap, in square pixels. */
function common(one, other) {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return width * (Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));
}

/** Return the box of the buttons that lie on the map, in pixels of its frame. */
function buttonsBox() {
  const [map, buttons] = [byId('canvas'), document.querySelector('.zoom')].map((part) => part.getBoundingClientRect());
  const [left, top] = [buttons.left - map.left, buttons.top - map.top];
  return { left, top, right: left + buttons.width, bottom: top + buttons.height };
}

function labelWeight(place) {
  return state.selected && state.selected.actor === place ? 700 : 500;
}

/** Return the actors on the map in the order in which they are named: the greatest first. */
function busiestFirst(view) {
  const size = (place) => drawnSizes.get(place) || 0;
  return [...view.shown].filter((place) => drawnNodes.has(place)).sort((one, other) => size(other) - size(one) || one - other);
}

/** Return the radius of a node on the screen, in pixels. */
function radiusOf(place) {
  return drawnSizes.get(place) * network.getScale();
}

/** Return the square that a node covers, in pixels of the map's frame. */
function nodeBox(place, { x, y }) {
  const radius = radiusOf(place);
  return { place, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** Return the boxes that a label may take: below its node, above, to the right, to the left, then at the corners. */
function candidates(node, { width, height }) {
  const [x, y] = [(node.left + node.right) / 2, (node.top + node.bottom) / 2];
  const box = (left, top) => ({ left, right: left + width, top, bottom: top + height });
  return [
    box(x - width / 2, node.bottom + GAP), box(x - width / 2, node.top - GAP - height),
    box(node.right + GAP, y - height / 2), box(node.left - GAP - width, y - height / 2),
    box(node.right, node.bottom), box(node.right, node.top - height),
    box(node.left - width, node.bottom), box(node.left - width, node.top - height),
  ];
}

function overlaps(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function inside(box, frame) {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function write(context, text, { x, y }) {
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}
