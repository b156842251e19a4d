/** Who decides: the name signed in, else one asked once and kept on this machine; every decision carries it. */
import { create } from 'zustand';
import { signedIn } from '../access/session.ts';

const KEY = 'sightline.who';
export const UNNAMED = 'analyst';

function stored(): string | undefined {
  try {
    return localStorage.getItem(KEY) || undefined;
  } catch {
    // Storage refused: the name is asked for once a visit.
    return undefined;
  }
}

interface Who {
  readonly name: string | undefined;
  /** While the name is asked for; called with it, or with nothing when the question is closed. */
  readonly answer: ((name: string | undefined) => void) | undefined;
}

export const useWho = create<Who>()(() => ({
  name: signedIn?.name ?? stored(),
  answer: undefined,
}));

const put = (name: string) => {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Storage refused: the name holds until the page is closed.
  }
  useWho.setState({ name });
};

let asked: Promise<string | undefined> | undefined;

/** Asks for the name; several that ask at once share one question. */
function ask(): Promise<string | undefined> {
  asked ??= new Promise<string | undefined>((resolve) =>
    useWho.setState({
      answer: (name) => {
        asked = undefined;
        if (name) put(name);
        useWho.setState({ answer: undefined });
        resolve(name);
      },
    }),
  );
  return asked;
}

export const whoActions = { change: () => void ask() } as const;

/** The name; asks for it where there is none yet. Nothing when the question was closed. */
export const whoDecides = async (): Promise<string | undefined> => useWho.getState().name ?? ask();
