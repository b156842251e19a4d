/** The start of the database, shown while a command waits: a bar on a terminal, else a line for each long stage. */
import { SingleBar } from 'cli-progress';
import { type ServerProgress, serverStages } from '../graph/managed/serverProgress.ts';
import type { Output } from './output.ts';

const MEGABYTE = 1024 * 1024;

export function stageText({ stage, done, total }: ServerProgress): string {
  const descriptor = serverStages.find((s) => s.stage === stage);
  const label = descriptor?.label ?? stage;
  if (descriptor?.unit !== 'bytes') return label;
  const megabytes = (n: number): string => (n / MEGABYTE).toFixed(0);
  return total ? `${label}, ${megabytes(done)} of ${megabytes(total)} MB` : label;
}

export class StageDisplay {
  readonly #output: Output;
  #bar: SingleBar | undefined;
  #announced: ServerProgress['stage'] | undefined;

  constructor(output: Output) {
    this.#output = output;
  }

  show(progress: ServerProgress): void {
    if (this.#output.quiet) return;
    if (this.#output.drawsProgress) this.#draw(progress);
    else this.#announce(progress);
  }

  /** Clears the line: what follows is the command's own. */
  end(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }

  #draw(progress: ServerProgress): void {
    if (!this.#bar) {
      this.#bar = new SingleBar({
        format: '{label} {bar}',
        stream: writeStreamOf(this.#output),
        clearOnComplete: true,
        hideCursor: true,
        barsize: 30,
        barCompleteChar: '━',
        barIncompleteChar: '─',
      });
      this.#bar.start(1, 0, { label: '' });
    }
    this.#bar.update(progress.total ? progress.done / progress.total : 0, {
      label: stageText(progress),
    });
  }

  /** The start alone takes seconds and needs no line; a download or another command's turn may take minutes. */
  #announce({ stage, finished }: ServerProgress): void {
    if (stage === 'start' || finished || this.#announced === stage) return;
    this.#announced = stage;
    const label = serverStages.find((s) => s.stage === stage)?.label ?? stage;
    this.#output.err.write(`${label} …\n`);
  }
}

/** The bar draws on a terminal's stream; `drawsProgress` has made sure that there is one. */
export function writeStreamOf(output: Output): NodeJS.WriteStream {
  return output.err === process.stderr ? process.stderr : process.stdout;
}
