// Everything meets here: a change of `state` is drawn, a click becomes a change.

const NARROW = matchMedia('(max-width: 60rem)');

/** What changes neither the filters nor what they say. */
const CHOSEN = new Set(['selected', 'pinned', 'list', 'order']);

let before = null;
let view = currentView();

/** Take over `changes` into the state and show what follows from them. */
function change(changes, { refit = false, playing = false } = {}) {
  if (!playing) before = state;
  const touched = Object.keys(changes).filter((name) => state[name] !== changes[name]);
  const controls = !touched.length || touched.some((name) => !CHOSEN.has(name));
  state = { ...state, ...changes };
  const within = document.activeElement && document.activeElement.closest('#controls, #panel');
  const used = within && (document.activeElement.id || document.activeElement.textContent);
  view = currentView();
  draw(view);
  showNotice(view);
  if (controls) showTimeline(view);
  if (!playing) show(view, { controls });
  if (within) refocus(byId(within.id), used);
  if (refit) fitAnew();
}

function fitAnew() {
  camera.moved = false;
  fit();
  writeFragment();
}

function show(view, { controls }) {
  showPanel(view);
  writeFragment();
  if (!controls) return;
  showControls(view);
  showLegend();
}

/** Give the keyboard back to the button or field that was used, as it was drawn anew, or else to what took its place. */
function refocus(container, name) {
  const again = [...container.querySelectorAll('button, input')].find((other) => other.id === name || (!other.id && other.textContent === name));
  (again || container).focus({ preventScroll: true });
}

function reset() {
  stop();
  moved.clear();
  change(freshState(), { refit: true });
}

function selectActor(place) {
  change({
    selected: { kind: 'actor', actor: place }, pinned: pinnedWith(place), opened: openedFor([place], state),
    level: actors[place].gathered ? COUNTRIES : state.level,
  });
  reveal([place, ...network.getConnectedNodes(place)]);
}

/** Return the actors that stay on the map, with one that was not on it. */
function pinnedWith(place) {
  return view.shown.has(place) ? state.pinned : new Set([...state.pinned, place]);
}

function selectLine({ from, to, sign, symmetric }) {
  change({ selected: { kind: 'tie', from, to, sign, symmetric } });
  reveal([from, to]);
}

function selectPath(from, to) {
  change({ selected: { kind: 'path', from, to }, opened: openedFor([from, to], state) });
  reveal(view.path ? view.path.actors : [from, to]);
}

/** Bring the panel to its top, and on a narrow screen into sight; move the map only where it hides what is chosen. */
function reveal(places) {
  const panel = byId('panel');
  panel.scrollTop = 0;
  if (NARROW.matches) panel.scrollIntoView({ block: 'start' });
  const box = byId('canvas').getBoundingClientRect();
  const spots = network.getPositions(places.slice(0, 1).filter((place) => drawnNodes.has(place)));
  const hidden = Object.values(spots).map((spot) => network.canvasToDOM(spot))
    .some(({ x, y }) => x < 0 || y < 0 || x > box.width || y > box.height);
  if (hidden) fit(places);
}

/** Say so where nothing passes, and offer the way back: the map keeps what it showed before. */
function showNotice({ lines, passing }) {
  const notice = byId('notice');
  notice.hidden = lines.size > 0;
  if (!events.length) notice.textContent = 'There are no events to show yet.';
  else if (!lines.size) {
    const words = passing.length ? 'All that passes these filters is within one country.' : 'No event passes these filters.';
    notice.replaceChildren(words, el('button', { type: 'button', class: 'chip', onclick: () => change(before) }, 'Take the last one back'));
  }
}

function showTally() {
  const years = yearsOf(events.filter((event) => data.shown.includes(event.modality)));
  const people = actors.filter((actor) => !actor.gathered).length;
  const parts = [count(people, 'actor'), count(events.length, 'event'), count(articles.length, 'article')];
  byId('tally').textContent = parts.join(' · ') + (years ? ` · ${years}` : '');
}

function wireMap() {
  network.on('afterDrawing', (context) => drawLabels(context, view));
  network.on('click', ({ nodes, edges }) => {
    if (nodes.length) selectActor(nodes[0]);
    else if (edges.length && view.lines.has(edges[0])) selectLine(view.lines.get(edges[0]));
    else if (state.selected) change({ selected: null });
  });
  network.on('doubleClick', ({ nodes }) => nodes.forEach(toggleOpen));
  network.on('hoverNode', ({ node, pointer }) => showTip([said(actors[node].label)], describe(actors[node]), pointer.DOM));
  network.on('hoverEdge', ({ edge, pointer }) => {
    const line = view.lines.get(edge);
    if (line) showTip(pairName(line), `${count(line.events.length, 'event')}: ${classesOf(line.events)}`, pointer.DOM);
  });
  network.on('dragEnd', ({ nodes }) => {
    for (const [place, spot] of Object.entries(network.getPositions(nodes))) moved.set(`${state.level} ${place}`, spot);
  });
  for (const name of ['blurNode', 'blurEdge', 'dragStart', 'zoom']) network.on(name, () => { byId('tip').hidden = true; });
  network.on('dragEnd', looked);
  network.on('zoom', looked);
  byId('zoom-in').addEventListener('click', () => { zoomBy(1.3); looked(); });
  byId('zoom-out').addEventListener('click', () => { zoomBy(1 / 1.3); looked(); });
  byId('zoom-fit').addEventListener('click', fitAnew);
  byId('loosen').addEventListener('click', loosen);
}

const looked = (() => {
  let waiting = 0;
  return () => {
    camera.moved = true;
    window.clearTimeout(waiting);
    waiting = window.setTimeout(writeFragment, 300);
  };
})();

/** Open a country into its people and bodies, or close it. */
function toggleOpen(place) {
  const { country } = actors[place];
  if (state.level !== COUNTRIES || !membersOf(country).length) return;
  if (heads.get(country) === place || state.opened.has(country)) change({ opened: toggled(state.opened, country) });
}

/** Let springs move the map, or hold it still. */
function loosen() {
  const button = byId('loosen');
  const on = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(on));
  network.setOptions({ physics: { enabled: on, solver: 'forceAtlas2Based' } });
}

function showTip(name, note, { x, y }) {
  const tip = byId('tip');
  tip.replaceChildren(el('p', { class: 'name' }, ...name), el('p', { class: 'note' }, note));
  tip.hidden = false;
  tip.style.left = `${Math.min(x + 14, byId('canvas').clientWidth - tip.offsetWidth - 8)}px`;
  tip.style.top = `${y + 16}px`;
}

/** Show the view that the address describes. */
function restore() {
  const text = window.location.hash.slice(1);
  change(fromFragment(text), { refit: true });
  lookAt(text);
}

function start() {
  if (NARROW.matches) byId('filters').open = false;
  showTally();
  wireMap();
  wireTimeline();
  wireCombobox(byId('search'), byId('suggestions'), selectActor);
  restore();
  window.addEventListener('hashchange', restore);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    theme = readTheme();
    change({});
  });
  window.setTimeout(() => events.forEach(sentenceOf), 1000);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && state.selected && event.target.type !== 'search') change({ selected: null });
  });
  window.kgPage = { network, actors, events, get view() { return view; }, get state() { return state; } };
}

start();
