// Parallel events as few lines: one for each pair, direction and sign, at the level that is shown.

const SPREAD = 0.17;
const MOST_LINES = 220;

/** Return the two ends of an event on the map. */
function endsOf(event) {
  if (state.level === ACTORS) return [event.source, event.target];
  return [
    state.opened.has(event.sourceCountry) ? event.source : event.sourceHead,
    state.opened.has(event.targetCountry) ? event.target : event.targetHead,
  ];
}

/** Return the number by which a line is known as long as the page is open. */
function keyOf({ from, to, sign, symmetric }) {
  return (from * actors.length + to) * 4 + (sign === 'conflict' ? 2 : 0) + (symmetric ? 1 : 0);
}

/** Return the lines of some events by key. Acts within one country have none as long as it is closed. */
function linesOf(list) {
  const lines = new Map();
  for (const event of list) {
    let [from, to] = endsOf(event);
    if (from === to) continue;
    const { sign, symmetric } = event;
    if (symmetric && from > to) [from, to] = [to, from];
    const key = keyOf({ from, to, sign, symmetric });
    const line = lines.get(key);
    if (line) line.events.push(event);
    else lines.set(key, { key, from, to, sign, symmetric, events: [event] });
  }
  return lines;
}

/** Return how each line bends, by key: the lines of one pair are bent apart, evenly on both sides of the straight one. */
function bendsOf(lines) {
  const pairs = new Map();
  for (const line of lines) {
    const pair = Math.min(line.from, line.to) * actors.length + Math.max(line.from, line.to);
    if (!pairs.has(pair)) pairs.set(pair, []);
    pairs.get(pair).push(line);
  }
  const bends = new Map();
  for (const group of pairs.values()) {
    group.sort((one, other) => one.key - other.key).forEach((line, slot) => {
      const side = SPREAD * (slot - (group.length - 1) / 2);
      bends.set(line.key, line.from < line.to ? side : -side);
    });
  }
  return bends;
}

/** Order lines by their number of events, the most first. */
function byWeight(one, other) {
  return other.events.length - one.events.length || one.key - other.key;
}

/** Orders of the list of ties, by name: how two lines compare, and the order's name in words. */
const ORDERS = new Map([
  ['most', [byWeight, 'most events']],
  ['coldest', [(one, other) => warmth(one) - warmth(other) || byWeight(one, other), 'coldest']],
  ['warmest', [(one, other) => warmth(other) - warmth(one) || byWeight(one, other), 'warmest']],
]);

/** Return how warm a line is: the sum of its Goldstein scores. */
function warmth({ events: list }) {
  return list.reduce((sum, event) => sum + event.goldstein, 0);
}

/** Return the mean Goldstein score of some events. */
function meanGoldstein(list) {
  return warmth({ events: list }) / list.length;
}

function samePair(one, other) {
  return (one.from === other.from && one.to === other.to) || (one.from === other.to && one.to === other.from);
}
