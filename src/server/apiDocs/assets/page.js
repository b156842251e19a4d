/** Copies examples, tries reads and filters the list. Answers reach the page as text only. */

/** Characters of an answer that are shown. */
const MOST_SHOWN = 50_000;

for (const button of document.querySelectorAll('[data-copy]')) {
  const example = document.querySelector(`[data-example="${button.dataset.copy}"]`);
  const label = button.firstChild;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(example.textContent);
      label.textContent = 'Copied';
    } catch {
      // Without leave to write, the words are marked for the reader to copy.
      getSelection().selectAllChildren(example);
      label.textContent = 'Marked';
    }
    setTimeout(() => {
      label.textContent = 'Copy';
    }, 2_000);
  });
}

for (const form of document.querySelectorAll('[data-try]')) {
  const [input, button, outcome, answer] = ['input', 'button', '.outcome', 'pre'].map((s) =>
    form.querySelector(s),
  );
  form.hidden = false;
  const ask = async () => {
    outcome.textContent = 'Asking …';
    const began = performance.now();
    try {
      const response = await fetch(new URL(input.value, `${location.origin}/`));
      const text = await response.text();
      const ms = Math.round(performance.now() - began);
      outcome.textContent = `${response.status} ${response.statusText} · ${ms} ms · ${text.length.toLocaleString('en')} characters`;
      answer.textContent = shown(text);
      answer.hidden = false;
    } catch (error) {
      outcome.textContent = `Nothing was answered: ${error.message}`;
      answer.hidden = true;
    }
  };
  button.addEventListener('click', ask);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') ask();
  });
}

function shown(text) {
  let pretty = text;
  try {
    pretty = JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // No JSON: as it came.
  }
  return pretty.length > MOST_SHOWN ? `${pretty.slice(0, MOST_SHOWN)}\n…` : pretty;
}

const find = document.getElementById('find');
const nothing = document.querySelector('.nothing');
find.closest('label').hidden = false;
find.addEventListener('input', () => {
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  let found = 0;
  for (const group of document.querySelectorAll('[data-group]')) {
    let any = false;
    for (const item of group.querySelectorAll('[data-find]')) {
      item.hidden = !words.every((word) => item.dataset.find.includes(word));
      any ||= !item.hidden;
      if (!item.hidden) found += 1;
    }
    group.hidden = !any;
  }
  nothing.hidden = found > 0;
  nothing.textContent = found > 0 ? '' : 'No endpoint is called so.';
});
