// One actor: what it is, what it has been, with whom it deals, and how that went over time.

const [SOME_ALIASES, PARTNERS, MEMBERS] = [6, 10, 8];

function actorDetails(place, view) {
  const actor = actors[place];
  const circle = circleOf(place);
  const lines = [...view.lines.values()].filter((line) => touches(line, circle)).sort(byWeight);
  const list = lines.flatMap((line) => line.events).sort(byDate);
  return [
    backButton(),
    el('h2', {}, said(actor.label)),
    el('p', { class: 'summary' }, `${describe(actor)} · ${count(list.length, 'event')}`),
    ...standing(actor),
    ...opening(place, view),
    balance(list),
    overTime(list),
    pathFinder(place),
    el('h3', {}, 'Partners'), some(lines, PARTNERS, (rows) => tieList(rows, circle.size > 1 ? pairName : (line) => partnerName(line, place))),
    el('h3', {}, 'Events'), eventList(list),
  ];
}

/** Return the first of some rows, and all of them when asked. */
function some(rows, most, list) {
  if (rows.length <= most) return list(rows);
  const box = el('div', {}, list(rows.slice(0, most)));
  box.append(el('button', { type: 'button', class: 'chip more', onclick: () => box.replaceChildren(list(rows)) }, `Show all ${rows.length}`));
  return box;
}

/** Return what is known of an actor beside its events: offices with their dates, other names, its Wikidata item. */
function standing(actor) {
  const parts = [];
  if (actor.terms.length) {
    parts.push(el('ul', { class: 'terms' }, ...actor.terms.map(([office, start, end]) => el('li', {}, said(office),
      el('span', { class: 'note' }, ` ${termInWords(start, end)}`)))));
  }
  if (actor.aliases.length) {
    const spelt = (name) => folded(name).replace(/[^\p{L}\p{N}]/gu, '');
    const shown = [...new Map(actor.aliases.map((name) => [spelt(name), name]).reverse()).values()].reverse().slice(0, SOME_ALIASES);
    parts.push(el('p', { class: 'note' }, 'Also: ', ...shown.flatMap((name, turn) => [turn ? ', ' : '', said(name)])));
  }
  if (actor.wikidata) {
    parts.push(el('p', { class: 'note' }, el('a', { href: `https://www.wikidata.org/wiki/${actor.wikidata}`, target: '_blank',
      rel: 'noopener noreferrer' }, `Wikidata ${actor.wikidata}`)));
  }
  return parts;
}

function termInWords(start, end) {
  if (start && end) return start === end ? `on ${dateInWords(start)}` : `${dateInWords(start)} – ${dateInWords(end)}`;
  if (start) return `since ${dateInWords(start)}`;
  return end ? `until ${dateInWords(end)}` : '';
}

/** Return the people and bodies that act for a country, with a button that opens it on the map into them, or closes it. */
function opening(place, view) {
  const { country } = actors[place];
  const members = heads.get(country) === place ? membersOf(country) : [];
  if (!members.length) return [];
  const open = state.opened.has(country);
  const parts = [el('h3', {}, 'People and bodies')];
  if (state.level === COUNTRIES) {
    parts.push(chip(open ? 'Close on the map' : 'Open on the map', open, () => change({ opened: toggled(state.opened, country) })));
  }
  parts.push(some(members, MEMBERS, (rows) => longList(rows, (member) => actorRow(member, actors[member].degree, view))));
  return parts;
}

/** Return a bar of how many events are conflict and how many cooperation. */
function balance(list) {
  const conflict = list.filter((event) => event.sign === 'conflict').length;
  const part = (sign, total) => {
    const bar = el('span', { class: `part ${sign}` });
    bar.style.flexGrow = String(total);
    return bar;
  };
  return el('div', { class: 'balance' },
    el('div', { class: 'bar', 'aria-hidden': true }, part('conflict', conflict), part('cooperation', list.length - conflict)),
    el('p', { class: 'note' }, `${conflict} conflict · ${list.length - conflict} cooperation`));
}

/** Return a small chart of cooperation, upwards, and conflict, downwards, by year, or by month within two years. */
function overTime(list) {
  const days = list.map((event) => event.first).filter(Boolean).sort();
  if (!days.length) return null;
  const [first, last] = [days[0], days[days.length - 1]];
  const unit = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) < 2 ? 'month' : 'year';
  const bins = binsBetween(first, last, unit).map((day) => day.slice(0, unit === 'year' ? 4 : 7));
  const counts = { cooperation: new Map(), conflict: new Map() };
  for (const event of list) {
    if (!event.first) continue;
    const bin = bins.indexOf(event.first.slice(0, bins[0].length));
    counts[event.sign].set(bin, (counts[event.sign].get(bin) || 0) + 1);
  }
  return el('figure', { class: 'overtime' }, bars(counts, { bins: Math.max(bins.length, 6), isIn: () => true }),
    el('figcaption', { class: 'note' }, `Cooperation above, conflict below, by ${unit}, ${dateInWords(bins[0])} – ${dateInWords(bins[bins.length - 1])}`));
}

/** Return a field in which to name the other end of a path from an actor. */
function pathFinder(place) {
  const list = el('ul', { id: 'path-suggestions', class: 'suggestions', role: 'listbox', 'aria-label': 'Actors found', hidden: true });
  const box = el('input', { type: 'search', id: 'path-to', role: 'combobox', 'aria-expanded': false, 'aria-controls': 'path-suggestions',
    'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: false, placeholder: 'Another actor' });
  wireCombobox(box, list, (other) => selectPath(place, other));
  return el('div', { class: 'search' }, el('label', { for: 'path-to' }, 'Path to'), box, list);
}
