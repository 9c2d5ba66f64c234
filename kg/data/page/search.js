// Finding an actor by any of its names: a combobox whose suggestions follow the typing, by keyboard or pointer.

const SUGGESTED = 8;
const names = actors.map((actor) => folded([actor.label, ...actor.aliases, actor.country || '', actor.id].join('\n')));

/** Make `box` a combobox over the actors, with its suggestions in `list`; `choose` is called with the place of one. */
function wireCombobox(box, list, choose) {
  let found = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };
  const take = (place) => {
    box.value = '';
    close();
    choose(place);
  };
  const show = () => {
    list.replaceChildren(...found.map((place, row) => el('li', {
      id: `${list.id}-${row}`, role: 'option', 'aria-selected': row === active,
      onmousedown: (event) => { event.preventDefault(); take(place); },
    }, el('span', { class: 'name' }, said(actors[place].label)), el('span', { class: 'note' }, ...suggestionNote(place, box.value)))));
    if (box.value && !found.length) list.replaceChildren(el('li', { class: 'note' }, 'No actor of that name'));
    list.hidden = !box.value;
    box.setAttribute('aria-expanded', String(!list.hidden));
    if (active >= 0) box.setAttribute('aria-activedescendant', `${list.id}-${active}`);
    else box.removeAttribute('aria-activedescendant');
  };

  box.addEventListener('input', () => {
    found = matches(box.value);
    active = found.length ? 0 : -1;
    show();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && found[active] !== undefined && !list.hidden) take(found[active]);
    if (!['ArrowDown', 'ArrowUp'].includes(event.key) || !found.length) return;
    event.preventDefault();
    active = (active + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length;
    show();
  });
  box.addEventListener('blur', close);
}

/** Return what an actor is, and the other name that was typed where it is not the label. */
function suggestionNote(place, typed) {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const actor = actors[place];
  const holds = (name) => words.every((word) => folded(name).includes(word));
  const alias = holds(actor.label) ? null : actor.aliases.find(holds);
  return alias ? [`${describe(actor)} · `, said(alias)] : [describe(actor)];
}

/** Return the places of actors whose names hold every word typed, those that begin with it first, then the busiest. */
function matches(typed) {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  const hits = actors.map((_, place) => place).filter((place) => words.every((word) => names[place].includes(word)));
  const late = (place) => (names[place].startsWith(words[0]) ? 0 : names[place].includes(`\n${words[0]}`) ? 1 : 2);
  return hits.sort((one, other) => late(one) - late(other) || one - other).slice(0, SUGGESTED);
}
