// The filters. Each one changes `state` through `change` and is drawn anew from it.

function showControls() {
  byId('controls').replaceChildren(
    field('Kind of act', ...data.kinds.map(quadGroup)),
    field('Told as', el('div', { class: 'chips' }, ...data.modalities.filter(isUsed).map(modalityChip))),
    field('Dates', el('div', { class: 'dates' }, dateInput('since', 'From'), dateInput('until', 'To'))),
    field('Actors on the map', limitSlider()),
    field('Colour by', el('div', { class: 'chips' }, colourChip('community', 'circles of cooperation'), colourChip('region', 'regions'))),
    el('button', { type: 'button', class: 'reset', onclick: reset }, 'Reset all'),
  );
}

function field(name, ...content) {
  return el('fieldset', {}, el('legend', {}, name), ...content);
}

function chip(text, pressed, onclick, extra = '') {
  return el('button', { type: 'button', class: `chip ${extra}`, 'aria-pressed': pressed, onclick }, text);
}

/** Return the classes in use under one quad class, with a button for all of them. */
function quadGroup({ quad, classes }) {
  const all = classes.every((name) => state.classes.has(name));
  const sign = quad.endsWith('cooperation') ? 'cooperation' : 'conflict';
  return el('div', { class: 'quad' },
    el('button', { type: 'button', class: `quadname ${sign}`, 'aria-pressed': all, onclick: () => switchAll(classes, !all) }, quad),
    el('div', { class: 'chips' }, ...classes.map((name) => chip(SHORT_CLASS(name), state.classes.has(name),
      () => switchAll([name], !state.classes.has(name)), sign))));
}

function switchAll(classes, on) {
  const chosen = new Set(state.classes);
  for (const name of classes) {
    if (on) chosen.add(name);
    else chosen.delete(name);
  }
  change({ classes: chosen });
}

function isUsed(modality) {
  return events.some((event) => event.modality === modality);
}

function modalityChip(name) {
  const number = events.filter((event) => event.modality === name).length;
  const chosen = new Set(state.modalities);
  if (!chosen.delete(name)) chosen.add(name);
  return chip(`${name} ${number}`, state.modalities.has(name), () => change({ modalities: chosen }));
}

function dateInput(name, text) {
  const days = events.flatMap((event) => [event.first, event.last]).filter(Boolean).sort();
  return el('label', {}, text, el('input', {
    type: 'date', id: name, value: state[name], min: days[0], max: days[days.length - 1],
    onchange: (event) => change({ [name]: event.target.value }),
  }));
}

function limitSlider() {
  const text = (number) => (number >= actors.length ? `all ${actors.length}` : `the ${number} busiest of ${actors.length}`);
  const output = el('output', { for: 'limit' }, text(state.limit));
  const slider = el('input', {
    type: 'range', id: 'limit', min: Math.min(2, actors.length), max: actors.length, value: state.limit, 'aria-label': 'Actors on the map',
    oninput: (event) => { output.textContent = text(Number(event.target.value)); },
    onchange: (event) => change({ limit: Number(event.target.value) }, { refit: true }),
  });
  return el('div', { class: 'slider' }, slider, output);
}

function colourChip(name, text) {
  return chip(text, state.colourBy === name, () => change({ colourBy: name }));
}
