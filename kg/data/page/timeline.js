// The dates of what passes the other filters, as bars, with two handles for the first and the last day and a button to play.

const [BAR_HEIGHT, STEPS, PAUSE] = [34, 48, 650];
const DAY = 86400000;
const timeline = { bins: [], unit: 'month', playing: 0 };

function wireTimeline() {
  if (!earliest) {
    byId('timeline').hidden = true;
    return;
  }
  const days = (Date.parse(latest) - Date.parse(earliest)) / DAY;
  timeline.unit = days > 12 * 365 ? 'year' : days > 100 ? 'month' : 'day';
  timeline.bins = binsBetween(earliest, latest, timeline.unit);
  for (const id of ['from-bin', 'to-bin']) {
    const input = byId(id);
    input.max = String(timeline.bins.length - 1);
    input.addEventListener('input', () => { stop(); chooseBins(Number(byId('from-bin').value), Number(byId('to-bin').value)); });
  }
  byId('play').addEventListener('click', () => (timeline.playing ? stop() : play()));
}

/** Return the first day of each year, month or day from one date to another. */
function binsBetween(first, last, unit) {
  const bins = [];
  const length = { year: 4, month: 7, day: 10 }[unit];
  const day = new Date(`${first.slice(0, length)}${'-01-01'.slice(length - 4)}T00:00:00Z`);
  while (isoDay(day) <= last && bins.length < 4000) {
    bins.push(isoDay(day));
    if (unit === 'year') day.setUTCFullYear(day.getUTCFullYear() + 1);
    else if (unit === 'month') day.setUTCMonth(day.getUTCMonth() + 1);
    else day.setUTCDate(day.getUTCDate() + 1);
  }
  return bins;
}

function isoDay(day) {
  return day.toISOString().slice(0, 10);
}

/** Return the place of the bin that a day lies in. */
function binOf(day) {
  let [low, high] = [0, timeline.bins.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (timeline.bins[middle] <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Return the last day of a bin. */
function endOf(bin) {
  const next = timeline.bins[bin + 1];
  return next ? isoDay(new Date(Date.parse(next) - DAY)) : latest;
}

function chooseBins(one, other, { playing = false } = {}) {
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  change({
    since: first === 0 ? '' : timeline.bins[first],
    until: last >= timeline.bins.length - 1 ? '' : endOf(last),
  }, { playing });
}

function chosenBins() {
  return [state.since ? binOf(state.since) : 0, state.until ? binOf(state.until) : timeline.bins.length - 1];
}

function showTimeline(view) {
  if (!timeline.bins.length) return;
  const [first, last] = chosenBins();
  if (!timeline.playing && document.activeElement !== byId('from-bin') && document.activeElement !== byId('to-bin')) {
    byId('from-bin').value = String(first);
    byId('to-bin').value = String(last);
  }
  byId('range').textContent = `${dateInWords(state.since || earliest)} – ${dateInWords(state.until || latest)}`;
  byId('bars').replaceChildren(barChart(view.timed, { first, last }));
  byId('play').textContent = timeline.playing ? 'Stop' : 'Play';
}

/** Return bars of cooperation upwards and conflict downwards, one for each bin; those out of the dates are faint. */
function barChart(list, { first, last }) {
  const counts = { cooperation: new Map(), conflict: new Map() };
  for (const event of list) {
    if (!event.first) continue;
    const bin = binOf(event.first);
    counts[event.sign].set(bin, (counts[event.sign].get(bin) || 0) + 1);
  }
  return bars(counts, { bins: timeline.bins.length, isIn: (bin) => bin >= first && bin <= last });
}

/** Return a chart of {cooperation, conflict} counts by bin: four paths, as thousands of bars would be slow. */
function bars(counts, { bins, isIn }) {
  const most = Math.max(1, ...counts.cooperation.values(), ...counts.conflict.values());
  const shapes = Object.entries(counts).flatMap(([sign, numbers]) => [true, false].map((within) => {
    const steps = [...numbers].filter(([bin]) => isIn(bin) === within).map(([bin, total]) => {
      const height = Math.max(1.2, (total / most) * (BAR_HEIGHT / 2 - 1));
      return `M${bin} ${BAR_HEIGHT / 2}h0.86v${sign === 'cooperation' ? -height : height}h-0.86z`;
    });
    return svg('path', { d: steps.join(''), class: `${sign}${within ? '' : ' out'}` });
  }));
  return svg('svg', { viewBox: `0 0 ${bins} ${BAR_HEIGHT}`, preserveAspectRatio: 'none', class: 'bars', 'aria-hidden': 'true' }, ...shapes);
}

/** Move a window over the dates, as wide as the dates chosen; from all of them, let the story grow from its first day. */
function play() {
  const last = timeline.bins.length - 1;
  const [from, to] = chosenBins();
  const whole = from === 0 && to === last;
  const step = Math.max(1, Math.ceil(last / STEPS));
  let at = whole ? 0 : from;
  const width = to - from;
  const go = () => {
    const end = whole ? at : Math.min(last, at + width);
    byId('to-bin').value = String(end);
    byId('from-bin').value = String(whole ? 0 : at);
    chooseBins(whole ? 0 : at, end, { playing: true });
    if (end >= last) stop();
    at += step;
  };
  timeline.playing = window.setInterval(go, PAUSE);
  go();
}

function stop() {
  if (!timeline.playing) return;
  window.clearInterval(timeline.playing);
  timeline.playing = 0;
  change({});
}
