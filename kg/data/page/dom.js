// Building elements. Text goes in as text nodes alone: nothing in this program ever parses markup.

/** Return a new element with `properties` (class, on..., aria-..., or DOM properties) and `children` (nodes or strings). */
function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    if (name === 'class') element.className = value;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name.startsWith('aria-') || name === 'role' || name === 'for') element.setAttribute(name, String(value));
    else element[name] = value;
  }
  element.append(...children.filter(isThere));
  return element;
}

/** Make `children` (nodes or strings) all that an element holds. */
function fill(element, ...children) {
  element.replaceChildren(...children.filter(isThere));
}

function isThere(child) {
  return child !== null && child !== undefined;
}

/** Return words of an article or an actor's name, kept apart from the direction of the text around them. */
function said(text) {
  return el('bdi', {}, text);
}

function byId(id) {
  return document.getElementById(id);
}

/** Return a number with its noun: "1 event", "1,204 events". */
function count(number, noun) {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
