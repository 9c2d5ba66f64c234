// Finding an actor by name: a combobox whose suggestions follow the typing, by keyboard or pointer.

const SUGGESTED = 8;
const names = actors.map((actor) => folded(`${actor.label} ${actor.country || ''} ${actor.id}`));

function wireSearch() {
  const box = byId('search');
  const list = byId('suggestions');
  let found = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };
  const choose = (place) => {
    box.value = '';
    close();
    selectActor(place);
  };
  const show = () => {
    list.replaceChildren(...found.map((place, number) => el('li', {
      id: `suggestion-${number}`, role: 'option', 'aria-selected': number === active,
      onmousedown: (event) => { event.preventDefault(); choose(place); },
    }, el('span', { class: 'name' }, said(actors[place].label)), el('span', { class: 'note' }, describe(actors[place])))));
    if (box.value && !found.length) list.replaceChildren(el('li', { class: 'note' }, 'No actor of that name'));
    list.hidden = !box.value;
    box.setAttribute('aria-expanded', String(!list.hidden));
    if (active >= 0) box.setAttribute('aria-activedescendant', `suggestion-${active}`);
    else box.removeAttribute('aria-activedescendant');
  };

  box.addEventListener('input', () => {
    found = matches(box.value);
    active = found.length ? 0 : -1;
    show();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && found[active] !== undefined && !list.hidden) choose(found[active]);
    if (!['ArrowDown', 'ArrowUp'].includes(event.key) || !found.length) return;
    event.preventDefault();
    active = (active + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length;
    show();
  });
  box.addEventListener('blur', close);
}

/** Return the places of actors whose names hold every word typed, those that begin with it first, then the busiest. */
function matches(typed) {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  const hits = actors.map((_, place) => place).filter((place) => words.every((word) => names[place].includes(word)));
  const late = (place) => (names[place].startsWith(words[0]) ? 0 : 1);
  return hits.sort((one, other) => late(one) - late(other) || one - other).slice(0, SUGGESTED);
}
