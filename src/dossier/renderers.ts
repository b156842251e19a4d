/** Every file that a dossier can become. A new one is a file in `renderers/`, its name in the model and an entry here. */
import type { DossierFormat } from '../model/dossierContracts.ts';
import type { Renderer } from './renderer.ts';

/** Loaded when asked for: the libraries behind two of them are large. */
const RENDERERS: Readonly<Record<DossierFormat, () => Promise<Renderer>>> = {
  md: async () => (await import('./renderers/markdown.ts')).markdown,
  html: async () => (await import('./renderers/html.ts')).html,
  pdf: async () => (await import('./renderers/pdf.ts')).pdf,
  docx: async () => (await import('./renderers/docx.ts')).docx,
};

export const rendererOf = (format: DossierFormat): Promise<Renderer> => RENDERERS[format]();
