/** How far the start is: a bar on a terminal, else a line for each stage. */
import { SingleBar } from 'cli-progress';
import type { Readiness } from '../server/readiness.ts';
import type { Output } from './output.ts';
import { writeStreamOf } from './stageDisplay.ts';

export class ReadinessDisplay {
  readonly #output: Output;
  #bar: SingleBar | undefined;
  #last = '';

  constructor(output: Output) {
    this.#output = output;
  }

  show(state: Readiness): void {
    if (this.#output.quiet || state.status === 'ready' || state.status === 'failed') {
      this.end();
      return;
    }
    if (this.#output.drawsProgress) this.#draw(state);
    else if (state.stage !== this.#last) this.#output.err.write(`${state.stage} …\n`);
    this.#last = state.stage;
  }

  end(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }

  #draw({ stage, done, total }: Readiness): void {
    if (!this.#bar) {
      this.#bar = new SingleBar({
        format: '{bar} {stage}',
        stream: writeStreamOf(this.#output),
        clearOnComplete: true,
        hideCursor: true,
        barsize: 30,
        barCompleteChar: '━',
        barIncompleteChar: '─',
      });
      this.#bar.start(1, 0, { stage });
    }
    this.#bar.update(done !== undefined && total ? done / total : 0, { stage });
  }
}
