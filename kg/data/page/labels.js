// Names on the map, set as on a printed one: always the same size on the screen, the busiest first, none over another.

const MOST_LABELS = 160;
const FONT = '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const GAP = 4;

/** Draw the labels of the actors in `view` that find room beside their nodes. */
function drawLabels(context, view) {
  const scale = network.getScale();
  const places = [...view.shown].sort((one, other) => one - other);
  const spots = network.getPositions(places);
  const nodes = places.map((place) => nodeBox(place, spots[place], scale)).filter(onScreen);
  const focus = focused(view);
  const wanted = focus ? nodes.filter((node) => focus.actors.has(node.place)) : nodes.slice(0, MOST_LABELS);
  const taken = [];
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.lineJoin = 'round';
  for (const node of wanted) {
    const size = 12.5 + data.network.nodes[node.place].size / 14;
    context.font = `${labelWeight(node.place)} ${size / scale}px ${FONT}`;
    const text = data.network.nodes[node.place].label;
    const width = context.measureText(text).width * scale;
    const box = candidates(node, { width, height: size * 1.15 })
      .find((candidate) => !taken.some((other) => overlaps(candidate, other))
        && !nodes.some((other) => other !== node && overlaps(candidate, other)));
    if (!box) continue;
    taken.push(box);
    write(context, text, { x: (box.left + box.right) / 2 / scale, y: (box.top + box.bottom) / 2 / scale, scale });
  }
}

function labelWeight(place) {
  return state.selected && state.selected.actor === place ? 700 : 500;
}

/** Return the square that a node covers, in screen pixels from the map's origin. */
function nodeBox(place, { x, y }, scale) {
  const radius = data.network.nodes[place].size * scale;
  return { place, left: x * scale - radius, right: x * scale + radius, top: y * scale - radius, bottom: y * scale + radius };
}

function onScreen(box) {
  const { x, y } = network.getViewPosition();
  const [scale, frame] = [network.getScale(), byId('canvas')];
  const [left, top] = [x * scale - frame.clientWidth / 2, y * scale - frame.clientHeight / 2];
  return box.right > left && box.left < left + frame.clientWidth && box.bottom > top && box.top < top + frame.clientHeight;
}

/** Return the boxes that a label may take: below its node, above, to the right, to the left. */
function candidates(node, { width, height }) {
  const [x, y] = [(node.left + node.right) / 2, (node.top + node.bottom) / 2];
  const box = (left, top) => ({ left, right: left + width, top, bottom: top + height });
  return [
    box(x - width / 2, node.bottom + GAP), box(x - width / 2, node.top - GAP - height),
    box(node.right + GAP, y - height / 2), box(node.left - GAP - width, y - height / 2),
  ];
}

function overlaps(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function write(context, text, { x, y, scale }) {
  context.strokeStyle = theme.paper;
  context.lineWidth = 4 / scale;
  context.strokeText(text, x, y);
  context.fillStyle = theme.ink;
  context.fillText(text, x, y);
}
