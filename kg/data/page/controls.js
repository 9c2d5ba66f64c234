// The filters. Each one changes `state` through `change` and is drawn anew from it.

const LISTED_CHOICES = 25;
const FEW = 8;
const sought = new Map();

function showControls(view) {
  fill(byId('controls'),
    field('Who is drawn', el('div', { class: 'chips' }, levelChip(COUNTRIES, 'countries and blocs'), levelChip(ACTORS, 'single actors'))),
    field('Kind of act', ...data.kinds.map((kind) => quadGroup(kind, view.tallies.get('classes')))),
    field('Told as', el('div', { class: 'chips' }, ...data.modalities.filter(isUsed).map((name) => modalityChip(name, view)))),
    field('Dates', el('div', { class: 'dates' }, dateInput('since', 'From'), dateInput('until', 'To'))),
    field('Words in the sentence', wordsInput()),
    choices('Region', 'regions', view), choices('Where', 'places', view), choices('Outlet', 'outlets', view),
    choices('By whose word', 'speakers', view),
    field('Told by at least', slider('corroboration', { min: 1, max: mostSources(), step: 1, say: (number) => count(number, 'source') })),
    field('Confidence at least', slider('confidence', { min: 0, max: 0.95, step: 0.05, say: (number) => number.toFixed(2) })),
    field('Actors on the map', slider('limit', { min: Math.min(2, actors.length), max: actors.length, step: 1, say: limitInWords, refit: true })),
    field('Events on a line, at least', slider('least', { min: 0, max: mostOnALine(view), step: 1, say: (number) => leastInWords(number, view) })),
    field('Colour by', el('div', { class: 'chips' }, colourChip('community', 'circles of cooperation'), colourChip('region', 'regions'))),
    field('Share and save', el('div', { class: 'chips' }, ...savers())),
    el('button', { type: 'button', class: 'reset', onclick: reset }, 'Reset all'),
  );
}

function field(name, ...content) {
  return el('fieldset', {}, el('legend', {}, name), ...content);
}

function chip(text, pressed, onclick, extra = '') {
  return el('button', { type: 'button', class: `chip ${extra}`, 'aria-pressed': pressed, onclick }, text);
}

function levelChip(name, text) {
  return chip(text, state.level === name, () => change({ level: name, selected: levelled(state.selected) }, { refit: true }));
}

/** Return a selection that means something at either level: a line does not. */
function levelled(selected) {
  return selected && selected.kind === 'tie' ? null : selected;
}

/** Return the classes in use under one quad class, with a button for all of them. */
function quadGroup({ quad, classes: names }, tally) {
  const all = names.every((name) => state.classes.has(name));
  const sign = quad.endsWith('cooperation') ? 'cooperation' : 'conflict';
  return el('div', { class: 'quad' },
    el('button', { type: 'button', class: `quadname ${sign}`, 'aria-pressed': all, onclick: () => switchAll(names, !all) }, quad),
    el('div', { class: 'chips' }, ...names.map((name) => chip(`${SHORT_CLASS(name)} ${tally.get(name) || 0}`, state.classes.has(name),
      () => switchAll([name], !state.classes.has(name)), sign))));
}

function switchAll(names, on) {
  const chosen = new Set(state.classes);
  for (const name of names) {
    if (on) chosen.add(name);
    else chosen.delete(name);
  }
  change({ classes: chosen });
}

const usedModalities = new Set(events.map((event) => event.modality));

function isUsed(modality) {
  return usedModalities.has(modality);
}

function modalityChip(name, view) {
  return chip(`${name} ${view.tallies.get('modalities').get(name) || 0}`, state.modalities.has(name),
    () => change({ modalities: toggled(state.modalities, name) }));
}

function toggled(set, value) {
  const chosen = new Set(set);
  if (!chosen.delete(value)) chosen.add(value);
  return chosen;
}

/** Return a list of values to choose from, those with most events first; choosing none is choosing all. */
function choices(title, name, view) {
  const tally = view.tallies.get(name);
  const place = CHOICES.findIndex((choice) => choice.name === name);
  const values = allValues(place);
  if (values.length < 2) return null;
  const chosen = state[name];
  const ordered = [...values].sort((one, other) => chosen.has(other) - chosen.has(one) || (tally.get(other) || 0) - (tally.get(one) || 0));
  const list = el('ul', { class: 'choices' });
  const refill = () => {
    const wanted = folded(sought.get(name) || '');
    const hits = ordered.filter((value) => folded(valueInWords(name, value)).includes(wanted)).slice(0, LISTED_CHOICES);
    list.replaceChildren(...hits.map((value) => el('li', {}, choice(name, value, tally.get(value) || 0))));
  };
  refill();
  const finder = values.length > FEW ? el('input', {
    type: 'search', class: 'finder', value: sought.get(name) || '', placeholder: 'Find', 'aria-label': `Find in ${title}`,
    oninput: (event) => { sought.set(name, event.target.value); refill(); },
  }) : null;
  return field(title, finder, list);
}

const allValues = (() => {
  const known = valuesOf.map((values) => [...new Set(values.flat())].sort());
  return (place) => known[place];
})();

function choice(name, value, total) {
  return el('button', { type: 'button', class: `choice${total ? '' : ' none'}`, 'aria-pressed': state[name].has(value),
    onclick: () => change({ [name]: toggled(state[name], value) }) },
    el('span', { class: 'name' }, said(valueInWords(name, value))), el('span', { class: 'number' }, String(total)));
}

function valueInWords(name, value) {
  if (name === 'speakers' && value === ANY) return 'Only one side’s word';
  if (value) return value;
  return { speakers: 'The text’s own voice', places: 'Not said' }[name] || 'Not named';
}

const [earliest, latest] = (() => {
  const days = events.flatMap((event) => [event.first, event.last]).filter(Boolean).sort();
  return [days[0], days[days.length - 1]];
})();

function dateInput(name, text) {
  return el('label', {}, text, el('input', {
    type: 'date', id: name, value: state[name], min: earliest, max: latest,
    onchange: (event) => change({ [name]: event.target.value }),
  }));
}

function wordsInput() {
  return el('input', {
    type: 'search', id: 'words', class: 'finder', value: state.words, 'aria-label': 'Words in the sentence',
    onchange: (event) => change({ words: event.target.value.trim() }),
  });
}

const mostSources = (() => {
  const most = events.reduce((greatest, event) => Math.max(greatest, event.sources), 1);
  return () => most;
})();

function mostOnALine(view) {
  return Math.max(2, state.least, view.visible.length ? view.visible[0].events.length : 0);
}

/** Return a slider for a number in the state; it says what it stands for while it is dragged, and changes it when let go. */
function slider(name, { min, max, step, say, refit = false }) {
  const output = el('output', { for: name }, say(state[name]));
  const input = el('input', {
    type: 'range', id: name, min, max, step, value: state[name], disabled: max <= min, 'aria-label': name,
    oninput: (event) => { output.textContent = say(Number(event.target.value)); },
    onchange: (event) => change({ [name]: Number(event.target.value) }, { refit }),
  });
  return el('div', { class: 'slider' }, input, output);
}

function limitInWords(total) {
  return total >= actors.length ? 'all of them' : `the ${total} busiest`;
}

function leastInWords(total, view) {
  if (total) return count(total, 'event');
  return view.visible.length > MOST_LINES ? `the ${MOST_LINES} lines with most` : 'all lines';
}

function colourChip(name, text) {
  return chip(text, state.colourBy === name, () => change({ colourBy: name }));
}
