// One event as a card: what was done, the sentence that says so, and where it was read.

function eventCard(event) {
  return el('li', { class: 'event' },
    el('p', { class: 'when' }, el('span', { class: 'date' }, eventDate(event)), ...eventTags(event)),
    el('p', { class: 'act' }, said(actors[event.source].label), ' ', el('i', {}, said(event.relation)), ' ',
      said(actors[event.target].label)),
    el('blockquote', { class: `sentence ${event.sign}` }, ...event.sentence.map(piece)),
    event.speaker ? el('p', { class: 'origin' }, 'According to ', el('b', {}, said(event.speaker))) : null,
    originLine(event),
    toldBy(event),
    el('p', { class: 'codes' }, codesInWords(event)));
}

function eventDate(event) {
  if (event.date) return dateInWords(event.date);
  const { published } = articles[event.article];
  return published ? `Reported ${dateInWords(published)}` : 'Undated';
}

function eventTags(event) {
  const tags = [el('span', { class: `tag ${event.sign}` }, SHORT_CLASS(event.plover))];
  if (event.modality !== 'asserted') tags.push(el('span', { class: 'tag modality' }, event.modality));
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

/** Return how many tell the same act, where more than one report does: "Told by 3 sources, in 5 reports". */
function toldBy(event) {
  if (event.reports < 2) return null;
  return el('p', { class: 'origin' }, `Told by ${count(event.sources, 'source')}, in ${count(event.reports, 'report')}`);
}

function codesInWords(event) {
  const name = codeNames.get(event.cameo);
  const parts = [`CAMEO ${event.cameo}${name ? `, ${name.toLowerCase()}` : ''}`, event.quad, `Goldstein ${signed(event.goldstein)}`];
  if (event.act !== event.plover) parts.push(`act ${event.act}`);
  if (event.place) parts.push(event.place);
  parts.push(`confidence ${event.confidence.toFixed(2)}`);
  return parts.join(' · ');
}

function signed(number) {
  return `${number > 0 ? '+' : number < 0 ? '−' : ''}${Math.abs(number).toFixed(1)}`;
}
