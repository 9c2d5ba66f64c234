// Which events pass the filters, and how many would pass if one choice were made otherwise.

// An empty text and a star stand for what no article can name.
const [NOT_NAMED, ANY] = ['', '*'];

/** The filters by choice: what an event has of each, and whether choosing nothing lets everything pass. */
const CHOICES = [
  { name: 'classes', of: (event) => [event.plover], free: false },
  { name: 'modalities', of: (event) => [event.modality], free: false },
  { name: 'outlets', of: (event) => [articles[event.article].publisher || NOT_NAMED], free: true },
  { name: 'speakers', of: (event) => (event.speaker ? [event.speaker, ANY] : [NOT_NAMED]), free: true },
  { name: 'regions', of: (event) => regionsOf(event), free: true },
  { name: 'places', of: (event) => [event.place || NOT_NAMED], free: true },
];

/** Return the filters that are no choice between values, as tests. */
function measures() {
  const words = folded(state.words);
  return [
    (event) => event.sources >= state.corroboration,
    (event) => event.confidence >= state.confidence,
    (event) => !words || sentenceOf(event).includes(words),
  ];
}

const valuesOf = CHOICES.map(({ of }) => events.map(of));

/** Return the sentence of an event as it is searched. */
function sentenceOf(event) {
  event.searched ??= folded(event.sentence.map((part) => (typeof part === 'string' ? part : part[0])).join(''));
  return event.searched;
}

function regionsOf(event) {
  const [one, other] = [event.sourceHead, event.targetHead].map((place) => actors[place].region);
  return one === other ? [one] : [one, other];
}

/** Return whether an event lies in the dates; one at lower precision passes when any of its days does. */
function inDates(event) {
  if (!state.since && !state.until) return true;
  return event.first !== null && (!state.since || event.last >= state.since) && (!state.until || event.first <= state.until);
}

/**
 * Return the events that pass, those that do or would but for the dates, and for each choice how many events have each
 * of its values and pass all the other filters.
 */
function sift() {
  const [passing, timed] = [[], []];
  const tallies = new Map(CHOICES.map(({ name }) => [name, new Map()]));
  const open = CHOICES.map(({ name, free }) => free && !state[name].size);
  const chosen = CHOICES.map(({ name }) => state[name]);
  const counts = CHOICES.map(({ name }) => tallies.get(name));
  const tests = measures();
  const add = (choice, place) => {
    for (const value of valuesOf[choice][place]) counts[choice].set(value, (counts[choice].get(value) || 0) + 1);
  };
  events.forEach((event, place) => {
    if (!tests.every((test) => test(event))) return;
    const dated = inDates(event);
    let [failures, failed] = [0, -1];
    for (let choice = 0; choice < CHOICES.length && failures < 2; choice += 1) {
      if (open[choice] || valuesOf[choice][place].some((value) => chosen[choice].has(value))) continue;
      failures += 1;
      failed = choice;
    }
    if (!failures) timed.push(event);
    if (!dated) return;
    if (!failures) {
      passing.push(event);
      for (let choice = 0; choice < CHOICES.length; choice += 1) add(choice, place);
    } else if (failures === 1) add(failed, place);
  });
  return { passing, timed, tallies };
}
