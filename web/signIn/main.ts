/** The page to sign in on. The server sends it in place of the explorer, at the same address, so that a link is kept. */
import './signIn.css';

const SESSION = '/api/session';

function element<T extends Element>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`index.html has no such element "${id}".`);
  return found;
}

/** Chosen in the explorer, else the system's. */
function isDark(): boolean {
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)').matches;
  try {
    const stored = localStorage.getItem('sightline.scheme');
    return stored === 'dark' || (stored !== 'light' && systemIsDark);
  } catch {
    // Storage refused: the system's scheme is used.
    return systemIsDark;
  }
}

const textOf = (value: unknown, name: string): string =>
  typeof value === 'object' && value !== null && name in value
    ? String(Object.getOwnPropertyDescriptor(value, name)?.value ?? '')
    : '';

/** What went wrong, in words; nothing when signed in. */
async function signIn(token: string): Promise<string | undefined> {
  const headers = { 'content-type': 'application/json' };
  try {
    const response = await fetch(SESSION, {
      method: 'POST',
      headers,
      body: JSON.stringify({ token }),
    });
    if (response.ok) return undefined;
    const answer: unknown = await response.json().catch(() => undefined);
    const error =
      typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : undefined;
    const words = [textOf(error, 'message'), textOf(error, 'hint')].filter(Boolean).join(' ');
    return words || `The server answered ${response.status}. Try again in a moment.`;
  } catch {
    return 'Sightline does not answer. Look whether the server still runs, then try again.';
  }
}

document.documentElement.dataset.scheme = isDark() ? 'dark' : 'light';
const form = element('form', HTMLFormElement);
const field = element('token', HTMLInputElement);
const enter = element('enter', HTMLButtonElement);
const problem = element('problem', HTMLParagraphElement);
const show = element('show', HTMLButtonElement);

field.focus();

show.addEventListener('click', () => {
  const shown = field.type === 'password';
  field.type = shown ? 'text' : 'password';
  show.setAttribute('aria-pressed', String(shown));
  field.focus();
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (enter.ariaBusy === 'true') return;
  const token = field.value.trim();
  enter.ariaBusy = 'true';
  problem.textContent = '';
  const wrong = token === '' ? 'Paste the token first.' : await signIn(token);
  if (wrong === undefined) {
    location.reload();
    return;
  }
  enter.ariaBusy = 'false';
  problem.textContent = wrong;
  field.setAttribute('aria-invalid', 'true');
  field.focus();
  field.select();
});
