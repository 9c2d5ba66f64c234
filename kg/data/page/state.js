// What the reader has chosen, and what is to be seen under it. All of it is in `state`.

const START = 60;

function freshState() {
  return {
    classes: new Set(data.kinds.flatMap((kind) => kind.classes)), modalities: new Set(data.shown), since: '', until: '',
    limit: Math.min(START, actors.length), colourBy: data.colourBy, pinned: new Set(), selected: null, list: 'ties',
  };
}

let state = freshState();

/** Return whether an event passes the filters; one at lower precision passes when any of its days does. */
function passes(event) {
  if (!state.classes.has(event.plover) || !state.modalities.has(event.modality)) return false;
  if (!state.since && !state.until) return true;
  return event.first !== null && (!state.since || event.last >= state.since) && (!state.until || event.first <= state.until);
}

/** Return what the filters leave: events, the lines between actors, each actor's count, and the actors shown. */
function currentView() {
  const passing = new Set(events.filter(passes));
  const counts = new Map();
  for (const event of passing) {
    for (const actor of new Set([event.source, event.target])) counts.set(actor, (counts.get(actor) || 0) + 1);
  }
  const ranked = [...counts.keys()].sort((one, other) => counts.get(other) - counts.get(one) || one - other);
  const lines = bundles
    .map((bundle) => ({ bundle, events: bundle.events.map((place) => events[place]).filter((event) => passing.has(event)) }))
    .filter((line) => line.events.length);
  return { passing, counts, ranked, lines, shown: shownActors(ranked, lines) };
}

/** Return the actors on the map: the busiest and those asked for, but none whose partners are all off the map. */
function shownActors(ranked, lines) {
  const busiest = new Set(ranked.slice(0, state.limit));
  const wanted = new Set([...busiest, ...ranked.filter((actor) => state.pinned.has(actor))]);
  const drawn = lines.map(({ bundle }) => bundle).filter(({ from, to }) => wanted.has(from) && wanted.has(to));
  const linked = new Set(drawn.flatMap(({ from, to }) => [from, to]));
  return new Set([...wanted].filter((actor) => linked.has(actor) || state.pinned.has(actor)));
}

/** Return the lines between two actors shown. */
function visibleLines(view) {
  return view.lines.filter(({ bundle }) => view.shown.has(bundle.from) && view.shown.has(bundle.to));
}

/** Return the mean Goldstein score of some events. */
function meanGoldstein(list) {
  return list.reduce((sum, event) => sum + event.goldstein, 0) / list.length;
}
