// One event as a card: what was done, the sentence that says so, and where it was read.

const [CARDS, MORE_CARDS] = [25, 100];

/** Return events as cards: the first of them, and a button for more, as thousands would be slow. */
function eventList(list) {
  const cards = el('ol', { class: 'events' });
  const rest = el('button', { type: 'button', class: 'chip more' });
  let shown = 0;
  const show = (total) => {
    cards.append(...list.slice(shown, shown + total).map(eventCard));
    shown = Math.min(list.length, shown + total);
    rest.hidden = shown === list.length;
    rest.textContent = `Show ${Math.min(MORE_CARDS, list.length - shown)} more of ${list.length}`;
  };
  rest.addEventListener('click', () => show(MORE_CARDS));
  show(CARDS);
  return el('div', {}, cards, rest);
}

function eventCard(event) {
  return el('li', { class: 'event' },
    el('p', { class: 'when' }, el('span', { class: 'date' }, eventDate(event)), ...eventTags(event)),
    el('p', { class: 'act' }, said(actors[event.source].label), ' ', el('i', {}, said(event.relation)), ' ',
      said(actors[event.target].label)),
    el('blockquote', { class: `sentence ${event.sign}` }, ...event.sentence.map(piece)),
    event.speaker ? el('p', { class: 'origin' }, 'According to ', el('b', {}, said(event.speaker))) : null,
    originLine(event),
    toldBy(event),
    el('p', { class: 'codes' }, codesInWords(event)),
    copyButton('Copy as citation', () => citation(event)));
}

function eventDate(event) {
  if (event.date) return dateInWords(event.date);
  const { published } = articles[event.article];
  return published ? `Reported ${dateInWords(published)}` : 'Undated';
}

function eventTags(event) {
  const tags = [el('span', { class: `tag ${event.sign}` }, SHORT_CLASS(event.plover))];
  if (event.modality !== 'asserted') tags.push(el('span', { class: 'tag modality' }, event.modality));
  if (event.speaker) tags.push(el('span', { class: 'tag modality' }, 'one side’s word'));
  return tags;
}

/** Return a piece of the sentence: plain text, or a marked part with its role. */
function piece(part) {
  return typeof part === 'string' ? part : el('mark', { class: part[1] }, part[0]);
}

function originLine(event) {
  const article = articles[event.article];
  const title = article.title || article.id;
  const name = article.url
    ? el('a', { href: article.url, target: '_blank', rel: 'noopener noreferrer' }, said(title))
    : said(title);
  const parts = [el('cite', {}, name)];
  if (article.publisher) parts.push(', ', said(article.publisher));
  if (article.published) parts.push(', ', dateInWords(article.published));
  return el('p', { class: 'origin' }, ...parts);
}

/** Return how many tell the same act: "Told by 3 sources, in 5 reports". */
function toldBy(event) {
  const reports = event.reports > 1 ? `, in ${count(event.reports, 'report')}` : '';
  return el('p', { class: 'origin note' }, `Told by ${count(event.sources, 'source')}${reports}`);
}

function codesInWords(event) {
  const name = codeNames.get(event.cameo);
  const parts = [`CAMEO ${event.cameo}${name ? `, ${name.toLowerCase()}` : ''}`, event.quad, `Goldstein ${signed(event.goldstein)}`];
  if (event.act !== event.plover) parts.push(`act ${event.act}`);
  if (event.place) parts.push(event.place);
  parts.push(`confidence ${event.confidence.toFixed(2)}`);
  return parts.join(' · ');
}

function signed(score) {
  return `${score > 0 ? '+' : score < 0 ? '−' : ''}${Math.abs(score).toFixed(1)}`;
}

/** Return an event as one would cite it: the sentence, outlet, title, date, address, and the event's own number. */
function citation(event) {
  const article = articles[event.article];
  const words = event.sentence.map((part) => (typeof part === 'string' ? part : part[0])).join('');
  const title = `“${article.title || article.id}”`;
  const origin = [article.publisher, title, dateInWords(article.published), article.url].filter(Boolean).join(', ');
  return `“${words}” ${origin} [event ${event.id}]`;
}
