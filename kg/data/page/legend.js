// The key to the map: lines, shapes and colours, as far as they are in use.

const SVG = 'http://www.w3.org/2000/svg';
const OUTLINES = {
  dot: ['circle', { cx: 8, cy: 8, r: 6 }],
  square: ['rect', { x: 2.5, y: 2.5, width: 11, height: 11 }],
  diamond: ['polygon', { points: '8,1 15,8 8,15 1,8' }],
  hexagon: ['polygon', { points: '4.5,2 11.5,2 15,8 11.5,14 4.5,14 1,8' }],
  triangle: ['polygon', { points: '8,2 15,14 1,14' }],
  triangleDown: ['polygon', { points: '8,14 15,2 1,2' }],
  star: ['polygon', { points: '8,1 9.9,5.9 15,6.2 11,9.4 12.4,14.5 8,11.6 3.6,14.5 5,9.4 1,6.2 6.1,5.9' }],
};

function showLegend() {
  byId('legend').replaceChildren(lineKey(), shapeKey(), colourKey());
}

function svg(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

function lineKey() {
  const sample = (extra) => svg('svg', { width: 30, height: 10, class: 'sample' },
    svg('line', { x1: 1, y1: 5, x2: 29, y2: 5, 'stroke-width': 2, ...extra }));
  return el('div', { class: 'key' },
    el('span', { class: 'entry' }, 'Conflict', el('span', { class: 'scale' }), 'Cooperation'),
    el('span', { class: 'entry' }, sample({ 'stroke-dasharray': '6 4' }), 'planned'),
    el('span', { class: 'entry' }, sample({ 'stroke-dasharray': '2 4' }), 'only talked of'),
    el('span', { class: 'entry' }, sample({ 'stroke-width': 5 }), 'more events'),
    el('span', { class: 'entry' }, el('span', { class: 'glyph' }, '→'), 'who acts on whom'));
}

function shapeKey() {
  const used = [...new Set(actors.map((actor) => actor.kind))].sort();
  return el('div', { class: 'key' }, ...used.map((kind) => el('span', { class: 'entry' }, icon(kind), kindInWords(kind))));
}

function icon(kind) {
  const place = actors.findIndex((actor) => actor.kind === kind);
  const [name, attributes] = OUTLINES[data.network.nodes[place].shape];
  return svg('svg', { width: 14, height: 14, viewBox: '0 0 16 16', class: HOLLOW.has(kind) ? 'icon hollow' : 'icon' },
    svg(name, attributes));
}

function colourKey() {
  const swatch = (colour) => {
    const mark = el('span', { class: 'swatch' });
    mark.style.background = colour;
    return mark;
  };
  return el('div', { class: 'key' }, ...groupsBy(state.colourBy).map((group) => el('span', { class: 'entry' },
    swatch(group.colour), said(group.name))));
}
