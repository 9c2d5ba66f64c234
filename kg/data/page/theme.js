// Colours, read from the style sheet so that light and dark are told in one place.

const COMMUNITY_COLOURS = 8;
let theme = readTheme();

function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const groups = Array.from({ length: COMMUNITY_COLOURS }, (_, number) => colour(`--group-${number}`));
  return {
    paper: colour('--paper'), ink: colour('--ink'), faint: colour('--faint'), rest: colour('--group-rest'), groups,
    conflict: rgb(colour('--conflict')), neutral: rgb(colour('--neutral')), cooperation: rgb(colour('--cooperation')),
  };
}

function rgb(hex) {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}

/** Return the colour of a Goldstein score, -10 to +10; its sign is plain even near 0. */
function goldsteinColour(score, sign) {
  const pole = sign === 'conflict' ? theme.conflict : theme.cooperation;
  const share = 0.45 + 0.55 * Math.min(1, Math.abs(score) / 8);
  const mixed = pole.map((value, channel) => Math.round(theme.neutral[channel] + (value - theme.neutral[channel]) * share));
  return `rgb(${mixed.join(',')})`;
}

/** Return the groups by which nodes are coloured, the busiest first: {key, name, colour}. The rest share one colour. */
function groupsBy(attribute) {
  return groupKeys(attribute).map((key, place) => ({
    key, name: attribute === 'region' ? key : circleName(key), colour: theme.groups[place],
  }));
}

const groupKeys = remembered((attribute) => {
  const weights = new Map();
  for (const actor of actors) {
    if (attribute === 'community' && actor.community < 0) continue;
    weights.set(actor[attribute], (weights.get(actor[attribute]) || 0) + actor.degree);
  }
  const keys = [...weights.keys()].sort((one, other) => weights.get(other) - weights.get(one) || (one < other ? -1 : 1));
  return keys.slice(0, COMMUNITY_COLOURS);
});

/** Return the name of a community: its busiest country, or else its busiest member, and how many are with it. */
const circleName = remembered((community) => {
  const members = actors.filter((actor) => actor.community === community);
  const head = members.find((actor) => actor.kind === 'country') || members[0];
  return `${head.label} +${members.length - 1}`;
});

/** Return `work` (of one argument), which is done once for each argument. */
function remembered(work) {
  const results = new Map();
  return (argument) => {
    if (!results.has(argument)) results.set(argument, work(argument));
    return results.get(argument);
  };
}
