// The canvas: vis-network over the nodes and edges that Python worked out; positions stand, physics is off.

const HOLLOW = new Set(['unnamed_group', 'ngo', 'media']);
const [FULL, LIGHT, FADED] = [0.9, 0.6, 0.13];
const CROWDED = 160;
const MARGIN = 0.94;
const nodeSet = new vis.DataSet(data.network.nodes.map((node) => ({ ...node, label: undefined, hidden: true })));
const edgeSet = new vis.DataSet(bundles.map((edge) => ({ ...edge, hidden: true })));
const network = new vis.Network(byId('canvas'), { nodes: nodeSet, edges: edgeSet }, data.network.options);

function draw(view) {
  const groups = new Map(groupsBy(state.colourBy).map((group) => [group.key, group.colour]));
  const focus = focused(view);
  nodeSet.update(actors.map((actor, place) => nodeStyle(actor, place, { view, groups, focus })));
  const lines = new Map(visibleLines(view).map((line) => [line.bundle.id, line]));
  const strength = lines.size > CROWDED && !focus ? LIGHT : FULL;
  edgeSet.update(bundles.map((bundle) => edgeStyle(bundle, lines.get(bundle.id), { focus, strength })));
}

/** Return the actors and lines that the selection is about; null where nothing is selected. */
function focused(view) {
  const { selected } = state;
  if (!selected) return null;
  const lines = view.lines.filter(({ bundle }) => (selected.kind === 'actor'
    ? bundle.from === selected.actor || bundle.to === selected.actor
    : bundle.id === selected.bundle));
  const chosen = selected.kind === 'actor' ? [selected.actor] : [];
  return {
    actors: new Set([...chosen, ...lines.flatMap(({ bundle }) => [bundle.from, bundle.to])]),
    bundles: new Set(lines.map(({ bundle }) => bundle.id)),
  };
}

function nodeStyle(actor, place, { view, groups, focus }) {
  const colour = groups.get(actor[state.colourBy]) || theme.rest;
  const inside = HOLLOW.has(actor.kind) ? theme.paper : colour;
  const border = HOLLOW.has(actor.kind) ? colour : theme.paper;
  const bright = !focus || focus.actors.has(place);
  const chosen = state.selected && state.selected.actor === place;
  return {
    id: place, hidden: !view.shown.has(place), opacity: bright ? 1 : FADED,
    borderWidth: HOLLOW.has(actor.kind) ? 3 : 2,
    color: { background: inside, border: chosen ? theme.ink : border,
      highlight: { background: inside, border: theme.ink }, hover: { background: inside, border: theme.ink } },
  };
}

function edgeStyle(bundle, line, { focus, strength }) {
  if (!line) return { id: bundle.id, hidden: true };
  const colour = goldsteinColour(meanGoldstein(line.events), bundle.sign);
  const bright = !focus || focus.bundles.has(bundle.id);
  return {
    id: bundle.id, hidden: false, width: lineWidth(line.events.length), dashes: dashes(line.events),
    color: { color: colour, highlight: colour, hover: colour, opacity: bright ? strength : FADED },
    arrows: { to: { enabled: isDirected(bundle), scaleFactor: 0.55 } },
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
  const shown = places || nodeSet.getIds({ filter: (node) => !node.hidden });
  network.setSize('100%', '100%');
  if (!shown.length) return;
  network.fit({ nodes: shown, maxZoomLevel: 1.5, animation: false });
  zoomBy(MARGIN);
}

function zoomBy(factor) {
  network.moveTo({ scale: network.getScale() * factor });
}
