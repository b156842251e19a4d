/** What is left of the limits of one container, shared by everything that is found in it, however deep. */
import { inMegabytes, LIMITS } from './limits.ts';
import { UnreadableDocumentError } from './unreadableDocumentError.ts';

/** A limit of the whole container: nothing more is read of it. */
export class ExhaustedContainerError extends UnreadableDocumentError {
  override readonly name: string = 'ExhaustedContainerError';
}

export class UnpackBudget {
  readonly #file: string;
  #members = 0;
  #bytes = 0;

  /** @param file the outermost container, for messages */
  constructor(file: string) {
    this.#file = file;
  }

  /** Counts one more member. */
  takeMember(): void {
    this.#members += 1;
    if (this.#members > LIMITS.members)
      throw new ExhaustedContainerError(
        this.#file,
        `holds more than ${LIMITS.members} documents; the first ones were read`,
        'Split it into several files.',
      );
  }

  /** Counts bytes that were unpacked. */
  takeBytes(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > LIMITS.unpackedBytes)
      throw new ExhaustedContainerError(
        this.#file,
        `unpacks to more than ${inMegabytes(LIMITS.unpackedBytes)}; what came first was read`,
        'Unpack it, look at what is in it, and import the folder.',
      );
  }

  get bytesLeft(): number {
    return LIMITS.unpackedBytes - this.#bytes;
  }
}

/** The most that so many packed bytes may unpack to. */
export const mostUnpacked = (packedBytes: number): number =>
  Math.max(LIMITS.ratioFromBytes, packedBytes * LIMITS.ratio);
