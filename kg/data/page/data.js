// The data of the page, and how its values read in words.

const data = JSON.parse(byId('data').textContent);
const { actors, articles, events } = data;

// Maps, as a code may be any text, and an object answers to names of its own such as __proto__.
const codeNames = new Map(Object.entries(data.codes));
const heads = new Map(Object.entries(data.heads));
const placeOf = new Map(actors.map((actor, place) => [actor.id, place]));
const classes = data.kinds.flatMap((kind) => kind.classes);

/** Give each event its two ends among countries and blocs, beside those among single actors. */
for (const event of events) {
  const [source, target] = event.countries || [actors[event.source].country, actors[event.target].country];
  event.sourceCountry = source;
  event.targetCountry = target;
  event.sourceHead = heads.has(source) ? heads.get(source) : event.source;
  event.targetHead = heads.has(target) ? heads.get(target) : event.target;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];

const SHORT_CLASS = (name) => name.charAt(0) + name.slice(1).toLowerCase();

/** Return an ISO date at its own precision in words: "24 April 2024", "April 2024", "2024"; other text as it is. */
function dateInWords(text) {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text || '');
  if (!found) return text || '';
  const [, year, month, day] = found;
  const name = month && MONTHS[Number(month) - 1];
  if (!name) return year;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** Return a kind of actor in words: "government body". */
function kindInWords(kind) {
  return kind === 'ngo' ? 'NGO' : kind.replaceAll('_', ' ');
}

/** Return the years that some events span: "2016–2024"; "" where none has a date. */
function yearsOf(list) {
  let [first, last] = ['9999', ''];
  for (const { first: day } of list) {
    if (!day) continue;
    const year = day.slice(0, 4);
    if (year < first) first = year;
    if (year > last) last = year;
  }
  if (!last) return '';
  return first === last ? first : `${first}–${last}`;
}

/** Order events by date, those without one last, then by id. */
function byDate(one, other) {
  const [first, second] = [one.first || '9999', other.first || '9999'];
  if (first !== second) return first < second ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** Return a text without accents and case, for searching. */
function folded(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Return the places of the actors that act for a country, but not of the country itself, the busiest first. */
const membersOf = (() => {
  const members = new Map();
  actors.forEach((actor, place) => {
    if (!heads.has(actor.country) || heads.get(actor.country) === place) return;
    if (!members.has(actor.country)) members.set(actor.country, []);
    members.get(actor.country).push(place);
  });
  return (country) => members.get(country) || [];
})();
