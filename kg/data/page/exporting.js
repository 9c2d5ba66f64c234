// The view as a picture or a table: PNG and SVG of the map as it lies on the screen, CSV of the events that pass.

function savers() {
  const link = window.location.protocol === 'about:' ? [] : [copyButton('Copy link', () => window.location.href)];
  return [
    ...link,
    chip('PNG', false, savePicture), chip('SVG', false, () => save(new Blob([drawnAsSvg(view)], { type: 'image/svg+xml' }), 'graph.svg')),
    chip('CSV', false, () => save(new Blob([asCsv(view.passing)], { type: 'text/csv' }), 'events.csv')),
  ].map((button) => { button.removeAttribute('aria-pressed'); button.classList.add('chip'); return button; });
}

function savePicture() {
  const map = document.querySelector('#canvas canvas');
  const picture = el('canvas', { width: map.width, height: map.height });
  const context = picture.getContext('2d');
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, map.width, map.height);
  context.drawImage(map, 0, 0);
  picture.toBlob((blob) => save(blob, 'graph.png'));
}

/** Return the map as it lies on the screen as the text of an SVG file. */
function drawnAsSvg(view) {
  const { clientWidth: width, clientHeight: height } = byId('canvas');
  const spots = network.getPositions([...view.shown]);
  const at = (place) => network.canvasToDOM(spots[place]);
  const bends = bendsOf(view.visible);
  const picture = svg('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': 'sans-serif' },
    svg('rect', { width, height, fill: theme.paper }),
    ...view.drawn.map((line) => drawnLine(line, { from: at(line.from), to: at(line.to), bend: bends.get(line.key) })),
    ...[...view.shown].map((place) => drawnNode(place, at(place))),
    ...written.map(({ text, x, y, size, weight }) => svg('text', {
      x, y, 'font-size': size, 'font-weight': weight, fill: theme.ink, stroke: theme.paper, 'stroke-width': 3,
      'paint-order': 'stroke', 'text-anchor': 'middle', 'dominant-baseline': 'central',
    }, printable(text))));
  return new XMLSerializer().serializeToString(picture);
}

/** Return a text without the characters that no XML file may hold. */
function printable(text) {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}

function drawnLine(line, { from, to, bend }) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const middle = { x: (from.x + to.x) / 2 + bend * dy, y: (from.y + to.y) / 2 - bend * dx };
  const { color, width, dashes: gaps } = edgeStyle(line, { bend, focus: focused(view), strength: FULL });
  const scale = network.getScale();
  const paint = { stroke: color.color, 'stroke-width': width * scale, 'stroke-opacity': color.opacity, fill: 'none' };
  if (gaps) paint['stroke-dasharray'] = gaps.map((gap) => gap * scale).join(' ');
  const parts = [svg('path', { ...paint, d: `M${from.x} ${from.y}Q${middle.x} ${middle.y} ${to.x} ${to.y}` })];
  if (!line.symmetric) parts.push(arrowhead({ middle, to, radius: radiusOf(line.to), size: (4 + 2 * width) * scale, color }));
  return svg('g', {}, ...parts);
}

function arrowhead({ middle, to, radius, size, color }) {
  const angle = Math.atan2(to.y - middle.y, to.x - middle.x);
  const point = (reach, side) => [
    to.x - reach * Math.cos(angle) - side * Math.sin(angle), to.y - reach * Math.sin(angle) + side * Math.cos(angle),
  ].join(',');
  return svg('polygon', {
    points: [point(radius, 0), point(radius + size, size / 2), point(radius + size, -size / 2)].join(' '),
    fill: color.color, 'fill-opacity': color.opacity,
  });
}

function drawnNode(place, { x, y }) {
  const { color, borderWidth, opacity } = nodeSet.get(place);
  const [name, attributes] = OUTLINES[data.network.nodes[place].shape];
  const size = radiusOf(place) / 7;
  return svg(name, {
    ...attributes, fill: color.background, stroke: color.border, 'stroke-width': borderWidth / size, opacity,
    transform: `translate(${x} ${y}) scale(${size}) translate(-8 -8)`,
  });
}

const COLUMNS = [
  ['event', (event) => event.id], ['date', (event) => event.date || ''], ['source', (event) => actors[event.source].label],
  ['relation', (event) => event.relation], ['target', (event) => actors[event.target].label],
  ['source_country', (event) => event.sourceCountry || ''], ['target_country', (event) => event.targetCountry || ''],
  ['plover', (event) => event.plover], ['act', (event) => event.act], ['cameo', (event) => event.cameo], ['quad', (event) => event.quad],
  ['goldstein', (event) => event.goldstein], ['modality', (event) => event.modality], ['symmetric', (event) => event.symmetric],
  ['confidence', (event) => event.confidence], ['sources', (event) => event.sources], ['reports', (event) => event.reports],
  ['speaker', (event) => event.speaker || ''], ['place', (event) => event.place || ''],
  ['sentence', (event) => event.sentence.map((part) => (typeof part === 'string' ? part : part[0])).join('')],
  ['title', (event) => articles[event.article].title || ''], ['publisher', (event) => articles[event.article].publisher || ''],
  ['published', (event) => articles[event.article].published || ''], ['url', (event) => articles[event.article].url || ''],
];

/** Return events as CSV with a header. A text that a spreadsheet would run as a formula stands behind an apostrophe. */
function asCsv(list) {
  const cell = (value) => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const rows = list.map((event) => COLUMNS.map(([, of]) => cell(of(event))).join(','));
  return `${[COLUMNS.map(([name]) => name).join(','), ...rows].join('\r\n')}\r\n`;
}
