// The choices as the address's fragment, so that a view can be shared; what a fragment says and the page does not know is passed over.

const LISTS = { class: 'classes', modality: 'modalities', outlet: 'outlets', speaker: 'speakers', region: 'regions', place: 'places' };
const camera = { moved: false };
const KNOWN_COLOURS = ['community', 'region'];

/** Return `state` as a fragment without "#", only what differs from how the page starts; "" for the start. */
function asFragment() {
  const fresh = freshState();
  const words = new URLSearchParams();
  for (const name of ['level', 'list', 'order']) if (state[name] !== fresh[name]) words.set(name, state[name]);
  for (const [key, name] of Object.entries(LISTS)) {
    if (same(state[name], fresh[name])) continue;
    for (const value of state[name]) words.append(key, value);
    if (!state[name].size) words.append(key, '');
  }
  for (const name of ['since', 'until', 'words', 'corroboration', 'confidence', 'least']) {
    if (state[name] !== fresh[name]) words.set(name, state[name]);
  }
  if (state.limit !== fresh.limit) words.set('actors', state.limit);
  if (state.colourBy !== fresh.colourBy) words.set('colour', state.colourBy);
  for (const code of state.opened) words.append('open', code);
  for (const place of state.pinned) words.append('with', actors[place].id);
  describeSelected(words, state.selected);
  if (camera.moved) words.set('at', whereabouts());
  return words.toString();
}

function describeSelected(words, selected) {
  if (!selected) return;
  if (selected.kind === 'actor') return words.set('actor', actors[selected.actor].id);
  words.set(selected.kind === 'path' ? 'path' : 'tie', actors[selected.from].id);
  words.set('to', actors[selected.to].id);
  if (selected.kind === 'tie') words.set('sign', `${selected.sign}${selected.symmetric ? ' of both' : ''}`);
}

/** Return where on the map the reader looks: x, y and scale. */
function whereabouts() {
  const { x, y } = network.getViewPosition();
  return [Math.round(x), Math.round(y), network.getScale().toFixed(3)].join(',');
}

/** Look where a fragment says; where it says nothing, at everything. */
function lookAt(text) {
  const [x, y, scale] = (new URLSearchParams(text).get('at') || '').split(',').map(Number);
  if (!(scale > 0.01 && scale < 20 && Math.abs(x) < 1e6 && Math.abs(y) < 1e6)) return;
  camera.moved = true;
  network.moveTo({ position: { x, y }, scale });
  writeFragment();
}

function same(one, other) {
  return one.size === other.size && [...one].every((value) => other.has(value));
}

/** Return the state that a fragment describes, without "#". */
function fromFragment(text) {
  const told = new URLSearchParams(text);
  const found = freshState();
  if ([COUNTRIES, ACTORS].includes(told.get('level'))) found.level = told.get('level');
  if (['ties', 'actors', 'events'].includes(told.get('list'))) found.list = told.get('list');
  if (ORDERS.has(told.get('order'))) found.order = told.get('order');
  if (KNOWN_COLOURS.includes(told.get('colour'))) found.colourBy = told.get('colour');
  for (const [key, name] of Object.entries(LISTS)) {
    const known = told.getAll(key).filter(isKnown(name));
    if (known.length || told.get(key) === '') found[name] = new Set(known);
  }
  const quads = data.kinds.filter(({ quad }) => told.getAll('quad').includes(quad));
  if (quads.length) found.classes = new Set(quads.flatMap((kind) => kind.classes).filter((name) => !told.has('class') || found.classes.has(name)));
  for (const name of ['since', 'until']) if (/^\d{4}-\d{2}-\d{2}$/.test(told.get(name) || '')) found[name] = told.get(name);
  found.words = told.get('words') || '';
  found.corroboration = bounded(told.get('corroboration'), { least: 1, most: 9999, other: 1 });
  found.confidence = bounded(told.get('confidence'), { least: 0, most: 1, other: 0 });
  found.least = bounded(told.get('least'), { least: 0, most: events.length, other: 0 });
  found.limit = Math.min(actors.length, bounded(told.get('actors'), { least: 2, most: 1e6, other: found.limit }));
  found.opened = new Set(told.getAll('open').filter((code) => heads.has(code)));
  found.pinned = new Set(told.getAll('with').filter((id) => placeOf.has(id)).map((id) => placeOf.get(id)));
  found.selected = selectedIn(told);
  found.opened = openedFor(endsChosen(found.selected), found);
  return found;
}

function isKnown(name) {
  const place = CHOICES.findIndex((choice) => choice.name === name);
  const values = new Set(valuesOf[place].flat());
  return (value) => values.has(value);
}

function bounded(text, { least, most, other }) {
  const found = text === null || text === '' ? NaN : Number(text);
  return found >= least && found <= most ? found : other;
}

function selectedIn(told) {
  const place = (name) => placeOf.get(told.get(name));
  if (place('actor') !== undefined) return { kind: 'actor', actor: place('actor') };
  const [kind] = ['path', 'tie'].filter((name) => place(name) !== undefined);
  if (!kind || place('to') === undefined) return null;
  const [from, to] = [place(kind), place('to')];
  if (kind === 'path') return { kind, from, to };
  const [, sign, both] = /^(cooperation|conflict)( of both)?$/.exec(told.get('sign') || '') || [];
  return sign ? { kind, from, to, sign, symmetric: Boolean(both) } : null;
}

/** Write the state into the address, without a step in the history. A page inside another has no address of its own. */
function writeFragment() {
  if (window.location.protocol === 'about:') return;
  const text = asFragment();
  if (text === window.location.hash.slice(1)) return;
  window.history.replaceState(null, '', `#${text}`);
}
