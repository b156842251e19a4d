/** What makes a file of a dossier. */
import type { DossierFormat } from '../model/dossierContracts.ts';
import type { Dossier } from './document.ts';

export interface RenderedFile {
  /** Added to the name of the file that was asked for: '' for the file itself, `-map.svg` for one beside it. */
  readonly suffix: string;
  readonly content: string | Uint8Array;
}

export interface Renderer {
  /** The ending of its files, too. */
  readonly name: DossierFormat;
  readonly mediaType: string;
  /** The file itself first, then those that it shows. */
  render(dossier: Dossier, name: string): Promise<readonly RenderedFile[]>;
}
