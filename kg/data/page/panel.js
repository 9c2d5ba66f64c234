// The side panel: lists of ties and actors to start from, one tie's events, or one actor.

const LISTED = 200;

function showPanel(view) {
  const { selected } = state;
  const panel = byId('panel');
  panel.dataset.kind = selected ? selected.kind : 'lists';
  if (!selected) panel.replaceChildren(...lists(view));
  else if (selected.kind === 'actor') panel.replaceChildren(...actorDetails(selected.actor, view));
  else panel.replaceChildren(...tieDetails(selected.bundle, view));
}

function lists(view) {
  const tab = (name, text) => el('button', {
    type: 'button', 'aria-pressed': state.list === name, onclick: () => change({ list: name }),
  }, text);
  return [
    el('div', { class: 'tabs', role: 'group', 'aria-label': 'List' }, tab('ties', 'Ties'), tab('actors', 'Actors')),
    state.list === 'ties' ? tieList(visibleLines(view).sort(byWeight)) : actorList(view),
  ];
}

function byWeight(one, other) {
  return other.events.length - one.events.length || one.bundle.id - other.bundle.id;
}

/** Return a list of lines; `name` puts each in words. */
function tieList(lines, name = pairName) {
  return el('ul', { class: 'rows' }, ...lines.slice(0, LISTED).map((line) => tieRow(line, name)), more(lines.length));
}

function tieRow({ bundle, events: list }, name) {
  const years = yearsOf(list);
  return el('li', {}, el('button', { type: 'button', class: `row ${bundle.sign}`, onclick: () => selectBundle(bundle.id) },
    el('span', { class: 'name' }, ...name(bundle)),
    el('span', { class: 'note' }, `${classesOf(list)}${years ? ` · ${years}` : ''}`),
    el('span', { class: 'number' }, String(list.length))));
}

function pairName(bundle) {
  return [said(actors[bundle.from].label), arrow(isDirected(bundle) ? ' → ' : ' ↔ '), said(actors[bundle.to].label)];
}

/** Return a line as seen by one of its two actors: "→ Partner" where that one acts, "← Partner" where the other does. */
function partnerName(bundle, place) {
  const acts = bundle.from === place;
  const sign = isDirected(bundle) ? (acts ? '→ ' : '← ') : '↔ ';
  return [arrow(sign), said(actors[acts ? bundle.to : bundle.from].label)];
}

function arrow(sign) {
  return el('span', { class: 'arrow' }, sign);
}

function isDirected(bundle) {
  return bundle.arrows === 'to';
}

/** Return the classes of some events in words, the commonest first. */
function classesOf(list) {
  const counts = new Map();
  for (const event of list) counts.set(event.plover, (counts.get(event.plover) || 0) + 1);
  const names = [...counts.keys()].sort((one, other) => counts.get(other) - counts.get(one) || (one < other ? -1 : 1));
  return names.slice(0, 3).map(SHORT_CLASS).join(', ');
}

function actorList(view) {
  const rows = view.ranked.slice(0, LISTED).map((place) => el('li', {}, el('button', {
    type: 'button', class: `row${view.shown.has(place) ? '' : ' off'}`, onclick: () => selectActor(place),
  }, el('span', { class: 'name' }, said(actors[place].label)), el('span', { class: 'note' }, describe(actors[place])),
  el('span', { class: 'number' }, String(view.counts.get(place))))));
  return el('ul', { class: 'rows' }, ...rows, more(view.ranked.length));
}

function more(total) {
  return total > LISTED ? el('li', { class: 'note more' }, `${total - LISTED} more: search or filter`) : null;
}

function describe(actor) {
  const parts = [kindInWords(actor.kind)];
  if (actor.country && actor.kind !== 'country') parts.push(actor.country);
  if (actor.kind === 'country') parts.push(actor.region);
  return parts.join(' · ');
}

function backButton() {
  return el('button', { type: 'button', class: 'back', onclick: () => change({ selected: null }) }, '← All ties and actors');
}

function tieDetails(id, view) {
  const bundle = bundles[id];
  const line = view.lines.find((other) => other.bundle.id === id);
  const list = line ? [...line.events].sort(byDate) : [];
  const others = view.lines.filter((other) => other.bundle.id !== id && samePair(other.bundle, bundle));
  return [
    backButton(),
    el('h2', {}, ...pairButtons(bundle)),
    el('p', { class: 'summary' }, el('span', { class: `tag ${bundle.sign}` }, SHORT_CLASS(bundle.sign)), ' ',
      list.length ? `${count(list.length, 'event')} · mean Goldstein ${signed(meanGoldstein(list))}` : 'No event passes the filters'),
    el('ol', { class: 'events' }, ...list.map(eventCard)),
    ...(others.length ? [el('h3', {}, 'Also between the two'), tieList(others.sort(byWeight))] : []),
  ];
}

function samePair(one, other) {
  return (one.from === other.from && one.to === other.to) || (one.from === other.to && one.to === other.from);
}

function pairButtons(bundle) {
  const name = (place) => el('button', { type: 'button', class: 'link', onclick: () => selectActor(place) }, said(actors[place].label));
  return [name(bundle.from), arrow(isDirected(bundle) ? ' → ' : ' ↔ '), name(bundle.to)];
}

function actorDetails(place, view) {
  const lines = view.lines.filter(({ bundle }) => bundle.from === place || bundle.to === place).sort(byWeight);
  const list = lines.flatMap((line) => line.events).sort(byDate);
  return [
    backButton(),
    el('h2', {}, said(actors[place].label)),
    el('p', { class: 'summary' }, `${describe(actors[place])} · ${count(list.length, 'event')}`),
    balance(list),
    el('h3', {}, 'Partners'), tieList(lines, (bundle) => partnerName(bundle, place)),
    el('h3', {}, 'Events'), el('ol', { class: 'events' }, ...list.slice(0, LISTED).map(eventCard)),
    el('ul', { class: 'rows' }, more(list.length)),
  ];
}

/** Return a bar of how many events are conflict and how many cooperation. */
function balance(list) {
  const conflict = list.filter((event) => event.sign === 'conflict').length;
  const part = (sign, number) => {
    const bar = el('span', { class: `part ${sign}` });
    bar.style.flexGrow = String(number);
    return bar;
  };
  return el('div', { class: 'balance' },
    el('div', { class: 'bar', 'aria-hidden': true }, part('conflict', conflict), part('cooperation', list.length - conflict)),
    el('p', { class: 'note' }, `${conflict} conflict · ${list.length - conflict} cooperation`));
}
