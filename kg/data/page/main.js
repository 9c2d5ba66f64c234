// Everything meets here: a change of `state` is drawn, a click becomes a change.

const NARROW = matchMedia('(max-width: 60rem)');

let view = currentView();

/** Take over `changes` into the state and show what follows from them. */
function change(changes, { refit = false } = {}) {
  state = { ...state, ...changes };
  const active = document.activeElement && document.activeElement.textContent;
  const within = document.activeElement && document.activeElement.closest('#controls, #panel');
  view = currentView();
  draw(view);
  showPanel(view);
  showControls();
  showLegend();
  showNotice(view);
  if (within) refocus(byId(within.id), active);
  if (refit) fit();
}

/** Give the keyboard back to the button that was used, as it was drawn anew, or else to what took its place. */
function refocus(container, text) {
  const button = [...container.querySelectorAll('button')].find((other) => other.textContent === text);
  (button || container).focus({ preventScroll: true });
}

function reset() {
  change(freshState(), { refit: true });
}

function selectActor(place) {
  change({ selected: { kind: 'actor', actor: place }, pinned: new Set([...state.pinned, place]) });
  reveal([place, ...network.getConnectedNodes(place).filter((other) => !nodeSet.get(other).hidden)]);
}

function selectBundle(id) {
  const { from, to } = bundles[id];
  change({ selected: { kind: 'tie', bundle: id }, pinned: new Set([...state.pinned, from, to]) });
  reveal([from, to]);
}

/** Bring the panel to its top, and on a narrow screen into sight; move the map only where it hides what is chosen. */
function reveal(places) {
  const panel = byId('panel');
  panel.scrollTop = 0;
  if (NARROW.matches) panel.scrollIntoView({ block: 'start' });
  const box = byId('canvas').getBoundingClientRect();
  const outside = network.getPositions(places.slice(0, 1));
  const hidden = Object.values(outside).map((spot) => network.canvasToDOM(spot))
    .some(({ x, y }) => x < 0 || y < 0 || x > box.width || y > box.height);
  if (hidden) fit(places);
}

function showNotice(view) {
  const notice = byId('notice');
  notice.hidden = view.passing.size > 0;
  notice.textContent = events.length ? 'No event passes these filters.' : 'There are no events to show yet.';
}

function showTally() {
  const years = yearsOf(events.filter((event) => data.shown.includes(event.modality)));
  const parts = [count(actors.length, 'actor'), count(events.length, 'event'), count(articles.length, 'article')];
  byId('tally').textContent = parts.join(' · ') + (years ? ` · ${years}` : '');
}

function wireMap() {
  network.on('afterDrawing', (context) => drawLabels(context, view));
  network.on('click', ({ nodes, edges }) => {
    if (nodes.length) selectActor(nodes[0]);
    else if (edges.length) selectBundle(edges[0]);
    else if (state.selected) change({ selected: null });
  });
  network.on('hoverNode', ({ node, pointer }) => showTip([said(actors[node].label)], describe(actors[node]), pointer.DOM));
  network.on('hoverEdge', ({ edge, pointer }) => {
    const line = view.lines.find(({ bundle }) => bundle.id === edge);
    if (line) showTip(pairName(line.bundle), `${count(line.events.length, 'event')}: ${classesOf(line.events)}`, pointer.DOM);
  });
  for (const name of ['blurNode', 'blurEdge', 'dragStart', 'zoom']) network.on(name, () => { byId('tip').hidden = true; });
  byId('zoom-in').addEventListener('click', () => zoomBy(1.3));
  byId('zoom-out').addEventListener('click', () => zoomBy(1 / 1.3));
  byId('zoom-fit').addEventListener('click', () => fit());
}

function showTip(name, note, { x, y }) {
  const tip = byId('tip');
  tip.replaceChildren(el('p', { class: 'name' }, ...name), el('p', { class: 'note' }, note));
  tip.hidden = false;
  tip.style.left = `${Math.min(x + 14, byId('canvas').clientWidth - tip.offsetWidth - 8)}px`;
  tip.style.top = `${y + 16}px`;
}

function start() {
  if (NARROW.matches) byId('filters').open = false;
  showTally();
  wireMap();
  wireSearch();
  change({}, { refit: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    theme = readTheme();
    change({});
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && state.selected && event.target !== byId('search')) change({ selected: null });
  });
  window.kgPage = { network, actors, events, bundles, get state() { return state; } };
}

start();
