// Copying text and saving files, with nothing but what the page itself holds.

/** Return a button that copies what `text` returns, and says that it did. */
function copyButton(name, text) {
  const button = el('button', { type: 'button', class: 'copy' }, name);
  button.addEventListener('click', async () => {
    button.textContent = (await copied(text())) ? 'Copied' : 'Copying is not allowed here';
    window.setTimeout(() => { button.textContent = name; }, 1600);
  });
  return button;
}

/** Copy `text`; return whether that worked. A page inside another may have no clipboard, and copies from a field. */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const box = el('textarea', { value: text, class: 'offstage' });
    document.body.append(box);
    box.select();
    const done = document.execCommand('copy');
    box.remove();
    return done;
  }
}

function save(blob, name) {
  const address = URL.createObjectURL(blob);
  el('a', { href: address, download: name }).click();
  window.setTimeout(() => URL.revokeObjectURL(address), 10000);
}
