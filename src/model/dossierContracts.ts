/** Dossiers, as the page asks for them. */
import { z } from 'zod';

/** What a dossier can be, the one that most will want first. */
export const DOSSIER_FORMATS = [
  { name: 'pdf', label: 'PDF', description: 'to read and print' },
  { name: 'docx', label: 'Word', description: 'to go on writing in' },
  { name: 'html', label: 'HTML', description: 'one file for any browser' },
  { name: 'md', label: 'Markdown', description: 'plain text, with its pictures in a ZIP' },
] as const;
export type DossierFormat = (typeof DOSSIER_FORMATS)[number]['name'];

export const dossierParamsSchema = z.object({
  format: z.enum(['pdf', 'docx', 'html', 'md']).default('pdf'),
});
