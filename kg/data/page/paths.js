// The shortest path between two actors over all events that pass the filters, whoever acts on whom.

/** Return the path that is asked for as {actors, lines (by key)}; null where none is, or there is none. */
function pathOf(lines) {
  const { selected } = state;
  if (!selected || selected.kind !== 'path') return null;
  const neighbours = new Map();
  for (const line of [...lines.values()].sort(byWeight)) {
    for (const [one, other] of [[line.from, line.to], [line.to, line.from]]) {
      if (!neighbours.has(one)) neighbours.set(one, []);
      neighbours.get(one).push(other);
    }
  }
  const found = shortest(selected.from, selected.to, neighbours);
  if (!found) return null;
  const steps = found.slice(1).map((to, step) => ({ from: found[step], to }));
  const within = [...lines.values()].filter((line) => steps.some((step) => samePair(line, step)));
  return { actors: found, lines: new Map(within.map((line) => [line.key, line])), steps };
}

/** Return the actors on a shortest path in order, by breadth first; null where there is none. */
function shortest(from, to, neighbours) {
  const before = new Map([[from, null]]);
  const queue = [from];
  for (let turn = 0; turn < queue.length && !before.has(to); turn += 1) {
    for (const next of neighbours.get(queue[turn]) || []) {
      if (before.has(next)) continue;
      before.set(next, queue[turn]);
      queue.push(next);
    }
  }
  if (!before.has(to)) return null;
  const path = [];
  for (let place = to; place !== null; place = before.get(place)) path.unshift(place);
  return path;
}
