// What is to be seen under the choices: events, lines, actors. It is never nothing as long as there are events.

let lastShown = new Set();

/** Return what the filters leave: events, the lines between actors, each actor's count, and what is drawn of them. */
function currentView() {
  const sifted = sift();
  const lines = linesOf(sifted.passing);
  const counts = new Map();
  for (const { from, to, events: list } of lines.values()) {
    for (const end of [from, to]) counts.set(end, (counts.get(end) || 0) + list.length);
  }
  const ranked = [...counts.keys()].sort((one, other) => counts.get(other) - counts.get(one) || one - other);
  const seen = { ...sifted, lines, counts, ranked, path: pathOf(lines) };
  return { ...seen, ...drawnOf(seen) };
}

/** Return the actors and lines on the map: where nothing passes, the actors that were there before, as a shadow. */
function drawnOf({ lines, ranked, path }) {
  const asked = askedFor(path);
  const shown = shownActors(ranked, lines, asked);
  if (!shown.size) return { shown: lastShown, drawn: [], visible: [], least: 1 };
  lastShown = shown;
  const visible = [...lines.values()].filter(({ from, to }) => shown.has(from) && shown.has(to)).sort(byWeight);
  const least = state.least || (visible.length > MOST_LINES ? visible[MOST_LINES].events.length + 1 : 1);
  const drawn = visible.filter((line) => line.events.length >= least || isAskedFor(line, path));
  return { shown, visible, drawn, least };
}

/** Return the actors that are on the map whatever their rank. */
function askedFor(path) {
  const asked = new Set(state.pinned);
  for (const place of path ? path.actors : []) asked.add(place);
  for (const code of state.opened) for (const place of membersOf(code)) asked.add(place);
  return asked;
}

function isAskedFor(line, path) {
  const { selected } = state;
  if (!selected) return false;
  if (selected.kind === 'actor') return line.from === selected.actor || line.to === selected.actor;
  if (selected.kind === 'tie') return samePair(line, selected);
  return Boolean(path) && path.lines.has(line.key);
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
