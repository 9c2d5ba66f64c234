// The side panel: lists of ties and actors to start from, one tie's events, one actor, or a path between two.

const LISTED = 50;

function showPanel(view) {
  const { selected } = state;
  const panel = byId('panel');
  panel.dataset.kind = selected ? selected.kind : 'lists';
  if (!selected) fill(panel, ...lists(view));
  else if (selected.kind === 'actor') fill(panel, ...actorDetails(selected.actor, view));
  else if (selected.kind === 'path') fill(panel, ...pathDetails(selected, view));
  else fill(panel, ...tieDetails(selected, view));
}

function lists(view) {
  const tab = (name, text) => el('button', {
    type: 'button', 'aria-pressed': state.list === name, onclick: () => change({ list: name }),
  }, text);
  return [
    el('div', { class: 'tabs', role: 'group', 'aria-label': 'List' }, tab('ties', 'Ties'), tab('actors', 'Actors'), tab('events', 'Events')),
    listOf(state.list, view),
  ];
}

function listOf(name, view) {
  if (name === 'actors') return actorList(view);
  if (name === 'events') return eventList([...view.passing].sort(byDate));
  return orderedTies(view);
}

function orderedTies(view) {
  const [compare] = ORDERS.get(state.order);
  return el('div', {},
    el('div', { class: 'chips orders', role: 'group', 'aria-label': 'Order' }, ...[...ORDERS].map(([name, [, words]]) => (
      chip(words, state.order === name, () => change({ order: name }))))),
    tieList([...view.visible].sort(compare)));
}

/** Return a list of lines; `name` puts each in words. */
function tieList(lines, name = pairName) {
  return longList(lines, (line) => tieRow(line, name));
}

/** Return a list of rows: the first of them, and a button for the rest, piece by piece. */
function longList(items, row) {
  const list = el('ul', { class: 'rows' });
  const rest = el('button', { type: 'button', class: 'chip more' });
  let shown = 0;
  const show = () => {
    list.append(...items.slice(shown, shown + LISTED).map(row));
    shown = Math.min(items.length, shown + LISTED);
    rest.hidden = shown === items.length;
    rest.textContent = `Show more of ${items.length}`;
  };
  rest.addEventListener('click', show);
  show();
  return el('div', {}, list, rest);
}

function tieRow(line, name) {
  const years = yearsOf(line.events);
  return el('li', {}, el('button', { type: 'button', class: `row ${line.sign}`, onclick: () => selectLine(line) },
    el('span', { class: 'name' }, ...name(line)),
    el('span', { class: 'note' }, `${classesOf(line.events)}${years ? ` · ${years}` : ''}`),
    el('span', { class: 'number' }, String(line.events.length))));
}

function pairName(line) {
  return [said(actors[line.from].label), arrow(line.symmetric ? ' ↔ ' : ' → '), said(actors[line.to].label)];
}

/** Return a line as seen by one of its two actors: "→ Partner" where that one acts, "← Partner" where the other does. */
function partnerName(line, place) {
  const acts = line.from === place;
  const sign = line.symmetric ? '↔ ' : acts ? '→ ' : '← ';
  return [arrow(sign), said(actors[acts ? line.to : line.from].label)];
}

function arrow(sign) {
  return el('span', { class: 'arrow' }, sign);
}

/** Return the classes of some events in words, the commonest first. */
function classesOf(list) {
  const counts = new Map();
  for (const event of list) counts.set(event.plover, (counts.get(event.plover) || 0) + 1);
  const known = [...counts.keys()].sort((one, other) => counts.get(other) - counts.get(one) || (one < other ? -1 : 1));
  return known.slice(0, 3).map(SHORT_CLASS).join(', ');
}

function actorList(view) {
  return longList(view.ranked, (place) => actorRow(place, view.counts.get(place), view));
}

function actorRow(place, total, view) {
  return el('li', {}, el('button', {
    type: 'button', class: `row${view.shown.has(place) ? '' : ' off'}`, onclick: () => selectActor(place),
  }, el('span', { class: 'name' }, said(actors[place].label)), el('span', { class: 'note' }, describe(actors[place])),
  el('span', { class: 'number' }, String(total))));
}

function describe(actor) {
  const parts = [kindInWords(actor.kind)];
  if (actor.country && actor.kind !== 'country') parts.push(countryName(actor.country));
  if (actor.kind === 'country') parts.push(actor.region);
  return parts.join(' · ');
}

/** Return the name of a country by its code; the code where nobody stands for it. */
function countryName(code) {
  return heads.has(code) ? actors[heads.get(code)].label : code;
}

function backButton() {
  return el('button', { type: 'button', class: 'back', onclick: () => change({ selected: null }) }, '← All ties and actors');
}

function tieDetails(selected, view) {
  const line = view.lines.get(keyOf(selected)) || { ...selected, events: [] };
  const list = [...line.events].sort(byDate);
  const others = [...view.lines.values()].filter((other) => other !== line && samePair(other, line)).sort(byWeight);
  return [
    backButton(),
    el('h2', {}, ...pairButtons(line)),
    el('p', { class: 'summary' }, el('span', { class: `tag ${line.sign}` }, SHORT_CLASS(line.sign)), ' ',
      list.length ? `${count(list.length, 'event')} · mean Goldstein ${signed(meanGoldstein(list))}` : 'No event passes the filters'),
    overTime([...list, ...others.flatMap((other) => other.events)]),
    eventList(list),
    ...(others.length ? [el('h3', {}, 'Also between the two'), tieList(others)] : []),
  ];
}

function pairButtons(line) {
  return [actorLink(line.from), arrow(line.symmetric ? ' ↔ ' : ' → '), actorLink(line.to)];
}

function actorLink(place) {
  return el('button', { type: 'button', class: 'link', onclick: () => selectActor(place) }, said(actors[place].label));
}

function pathDetails({ from, to }, view) {
  const found = view.path;
  const steps = found ? found.steps.map((step) => [...found.lines.values()].filter((line) => samePair(line, step)).sort(byWeight)) : [];
  return [
    backButton(),
    el('h2', {}, actorLink(from), arrow(' … '), actorLink(to)),
    el('p', { class: 'summary' }, found ? `A shortest path, of ${count(steps.length, 'step')}` : 'No path under these filters'),
    ...steps.flatMap((lines, step) => [el('h3', {}, `Step ${step + 1}`), tieList(lines)]),
  ];
}
