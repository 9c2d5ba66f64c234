// What is to be seen under the choices: events, lines, actors. It is never nothing as long as there are events.

const FILTERS = [...CHOICES.map(({ name }) => name), 'since', 'until', 'words', 'corroboration', 'confidence'];
const MOST_PARTNERS = 24;
let lastShown = new Set();
const siftedAnew = untilChanged(FILTERS, sift);
const linkedAnew = untilChanged([...FILTERS, 'level', 'opened'], () => linked(siftedAnew()));

/** Return `work`, which is done again only after one of `fields` of the state was given another value. */
function untilChanged(fields, work) {
  let [values, result] = [[], undefined];
  return () => {
    const now = fields.map((name) => state[name]);
    if (values.length && now.every((value, place) => value === values[place])) return result;
    [values, result] = [now, work()];
    return result;
  };
}

/** Return what the filters leave: events, the lines between actors, each actor's count, and what is drawn of them. */
function currentView() {
  const seen = { ...siftedAnew(), ...linkedAnew() };
  const path = pathOf(seen.lines);
  return { ...seen, path, ...drawnOf({ ...seen, path }) };
}

/** Return the lines between the events that pass, and the actors by their number of events. */
function linked({ passing }) {
  const lines = linesOf(passing);
  const counts = new Map();
  for (const { from, to, events: list } of lines.values()) {
    for (const end of [from, to]) counts.set(end, (counts.get(end) || 0) + list.length);
  }
  const ranked = [...counts.keys()].sort((one, other) => counts.get(other) - counts.get(one) || one - other);
  return { lines, counts, ranked };
}

/** Return the actors and lines on the map: where nothing passes, the actors that were there before, as a shadow. */
function drawnOf({ lines, ranked, path }) {
  const asked = askedFor(path, lines);
  const shown = shownActors(ranked, lines, asked);
  if (!shown.size) return { shown: lastShown, drawn: [], visible: [] };
  lastShown = shown;
  const visible = [...lines.values()].filter(({ from, to }) => shown.has(from) && shown.has(to)).sort(byWeight);
  const heavy = new Set(state.least ? visible.filter((line) => line.events.length >= state.least) : visible.slice(0, MOST_LINES));
  const wanted = new Set(visible.filter((line) => isAskedFor(line, path)).slice(0, MOST_LINES));
  const drawn = visible.filter((line) => heavy.has(line) || wanted.has(line));
  return { shown, visible, drawn };
}

/** Return the actors that are on the map whatever their rank: an actor chosen brings those it deals with most. */
function askedFor(path, lines) {
  const asked = new Set([...state.pinned, ...endsChosen(state.selected), ...partnersOf(state.selected, lines)]);
  for (const place of path ? path.actors : []) asked.add(place);
  for (const code of state.opened) for (const place of membersOf(code)) asked.add(place);
  return asked;
}

/** Return the actors that a selection names. */
function endsChosen(selected) {
  if (!selected) return [];
  return selected.kind === 'actor' ? [selected.actor] : [selected.from, selected.to];
}

function partnersOf(selected, lines) {
  if (!selected || selected.kind !== 'actor') return [];
  const own = [...lines.values()].filter((line) => touches(line, new Set([selected.actor]))).sort(byWeight);
  return own.slice(0, MOST_PARTNERS).map(({ from, to }) => (from === selected.actor ? to : from));
}

function isAskedFor(line, path) {
  const { selected } = state;
  if (!selected) return false;
  if (selected.kind === 'actor') return touches(line, circleOf(selected.actor));
  if (selected.kind === 'tie') return samePair(line, selected);
  return Boolean(path) && path.lines.has(line.key);
}

/** Return an actor with all that are drawn beside it in its place: the people and bodies of an opened country. */
function circleOf(place) {
  const { country } = actors[place];
  const open = state.level === COUNTRIES && state.opened.has(country) && heads.get(country) === place;
  return new Set([place, ...(open ? membersOf(country) : [])]);
}

/** Return the countries that are opened, with those that must be for some actors to be on the map. */
function openedFor(places, { level, opened }) {
  const closed = places.filter((place) => level === COUNTRIES && isMember(place) && !opened.has(actors[place].country));
  return closed.length ? new Set([...opened, ...closed.map((place) => actors[place].country)]) : opened;
}

function touches(line, places) {
  return places.has(line.from) || places.has(line.to);
}

/** Return the actors on the map: the busiest and those asked for, but none whose partners are all off the map. */
function shownActors(ranked, lines, asked) {
  const wanted = new Set([...ranked.slice(0, state.limit), ...ranked.filter((actor) => asked.has(actor))]);
  const linked = new Set();
  for (const { from, to } of lines.values()) {
    if (wanted.has(from) && wanted.has(to)) linked.add(from).add(to);
  }
  const shown = new Set([...wanted].filter((actor) => linked.has(actor) || asked.has(actor)));
  if (linked.size || !lines.size) return shown;
  const heaviest = [...lines.values()].sort(byWeight).slice(0, Math.max(1, state.limit / 2));
  return new Set([...shown, ...heaviest.flatMap(({ from, to }) => [from, to])]);
}
