// The canvas: vis-network over what is shown and nothing else; positions stand, physics is off until it is asked for.

const HOLLOW = new Set(['unnamed_group', 'ngo', 'media']);
const [FULL, LIGHT, FADED] = [0.9, 0.6, 0.13];
const CROWDED = 160;
const MARGIN = 0.94;
const RING = 62;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const nodeSet = new vis.DataSet([]);
const edgeSet = new vis.DataSet([]);
const network = new vis.Network(byId('canvas'), { nodes: nodeSet, edges: edgeSet }, data.network.options);
const drawnNodes = new Map();
const drawnEdges = new Map();
const moved = new Map();
const drawnSizes = new Map();

/** Bring the map to what `view` shows, and draw it once: vis-network would draw anew for each set of changes. */
function draw(view) {
  const colours = new Map(groupsBy(state.colourBy).map((group) => [group.key, group.colour]));
  const focus = focused(view);
  const spots = spotsOf(view);
  for (const [place, { size }] of spots) drawnSizes.set(place, size);
  const bends = bendsOf(view.visible);
  const strength = view.drawn.length > CROWDED && !focus ? LIGHT : FULL;
  network.body.emitter.emit('_blockRedraw');
  bring(nodeSet, drawnNodes, [...view.shown].map((place) => nodeStyle(place, { colours, focus, spots })));
  bring(edgeSet, drawnEdges, view.drawn.map((line) => edgeStyle(line, { bend: bends.get(line.key), focus, strength })));
  network.body.emitter.emit('_allowRedraw');
  network.redraw();
}

/** Make `items` all that a data set holds, touching none that stays as it was; `known` are those it held before. */
function bring(set, known, items) {
  const wanted = new Map(items.map((item) => [item.id, [JSON.stringify(item), item]]));
  const gone = [...known.keys()].filter((id) => !wanted.has(id));
  const changed = [...wanted].filter(([id, [text]]) => known.get(id) !== text);
  for (const id of gone) known.delete(id);
  for (const [id, [text]] of changed) known.set(id, text);
  if (gone.length) set.remove(gone);
  if (changed.length) set.update(changed.map(([, [, item]]) => item));
}

/** Return the actors and lines that the selection is about; null where nothing is selected. */
function focused(view) {
  const { selected } = state;
  if (!view.visible.length) return { actors: new Set(), lines: new Set() };
  if (!selected) return null;
  if (selected.kind === 'path') {
    const { actors: places, lines } = view.path || { actors: [selected.from, selected.to], lines: new Map() };
    return { actors: new Set(places), lines: new Set(lines.keys()) };
  }
  const chosen = selected.kind === 'actor' ? circleOf(selected.actor) : new Set([selected.from, selected.to]);
  const lines = view.visible.filter((line) => (selected.kind === 'tie' ? line.key === keyOf(selected) : touches(line, chosen)));
  return {
    actors: new Set([...chosen, ...lines.flatMap(({ from, to }) => [from, to])]),
    lines: new Set(lines.map(({ key }) => key)),
  };
}

/** Return the spot {x, y, size} of each actor shown; those of an opened country stand around it. */
function spotsOf(view) {
  const spots = new Map();
  const inside = [];
  for (const place of [...view.shown].sort((one, other) => one - other)) {
    const { x, y, size, wide } = data.network.nodes[place];
    if (state.level === ACTORS) spots.set(place, { x, y, size });
    else if (wide && !isMember(place)) spots.set(place, { x: wide[0], y: wide[1], size: wide[2] });
    else inside.push(place);
  }
  for (const place of inside) spots.set(place, { ...freeSpot(place, spots), size: data.network.nodes[place].size });
  for (const [place, spot] of spots) Object.assign(spot, moved.get(`${state.level} ${place}`));
  return spots;
}

function isMember(place) {
  return heads.has(actors[place].country) && heads.get(actors[place].country) !== place;
}

/** Return the first spot on a spiral around an actor's country where there is room. */
function freeSpot(place, taken) {
  const head = heads.get(actors[place].country);
  const [x, y] = head === undefined ? [0, 0] : data.network.nodes[head].wide;
  for (let turn = 2; ; turn += 1) {
    const [reach, angle] = [RING * Math.sqrt(turn) * 0.62, turn * GOLDEN_ANGLE];
    const spot = { x: Math.round(x + 1.25 * reach * Math.cos(angle)), y: Math.round(y + reach * Math.sin(angle)) };
    if ([...taken.values()].every((other) => Math.hypot(other.x - spot.x, other.y - spot.y) > RING)) return spot;
  }
}

function nodeStyle(place, { colours, focus, spots }) {
  const actor = actors[place];
  const colour = colours.get(actor[state.colourBy]) || theme.rest;
  const hollow = HOLLOW.has(actor.kind);
  const [inside, border] = hollow ? [theme.paper, colour] : [colour, theme.paper];
  const chosen = state.selected && state.selected.actor === place;
  return {
    id: place, ...spots.get(place), shape: data.network.nodes[place].shape,
    opacity: !focus || focus.actors.has(place) ? 1 : FADED, borderWidth: hollow ? 3 : 2,
    color: { background: inside, border: chosen ? theme.ink : border,
      highlight: { background: inside, border: theme.ink }, hover: { background: inside, border: theme.ink } },
  };
}

function edgeStyle(line, { bend, focus, strength }) {
  const colour = goldsteinColour(meanGoldstein(line.events), line.sign);
  const bright = !focus || focus.lines.has(line.key);
  return {
    id: line.key, from: line.from, to: line.to, width: lineWidth(line.events.length), dashes: dashes(line.events),
    smooth: bend ? { enabled: true, type: bend > 0 ? 'curvedCW' : 'curvedCCW', roundness: Math.abs(bend) } : false,
    color: { color: colour, highlight: colour, hover: colour, opacity: bright ? strength : FADED },
    arrows: { to: { enabled: !line.symmetric, scaleFactor: 0.55 } },
  };
}

/** Return the width of a line in pixels: one more for each doubling of its events. */
function lineWidth(number) {
  return Math.min(9, 1.6 + 1.5 * Math.log2(number));
}

/** Return the dashes of a line: none once anything on it is asserted, long for plans, dotted for what is only talked of. */
function dashes(list) {
  if (list.some((event) => event.modality === 'asserted')) return false;
  return list.some((event) => event.modality === 'planned') ? [9, 6] : [2, 5];
}

function fit(places) {
  const shown = places ? places.filter((place) => drawnNodes.has(place)) : nodeSet.getIds();
  network.setSize('100%', '100%');
  if (!shown.length) return;
  network.fit({ nodes: shown, maxZoomLevel: 1.5, animation: false });
  zoomBy(MARGIN);
}

function zoomBy(factor) {
  network.moveTo({ scale: network.getScale() * factor });
}
