import { readDocuments, readStoredDocument } from '../../graph/reads/documents.ts';
import { notFound } from '../httpError.ts';
import { route } from '../route.ts';

export const documentRoutes = [
  route('documents', ({ query }, { database }) => readDocuments(database(), query)),
  route('document', async ({ id }, { database }) => {
    const document = await readStoredDocument(database(), id);
    if (!document) throw notFound('document', id);
    return document;
  }),
];
