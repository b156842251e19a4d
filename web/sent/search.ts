/** Search by name within the page. Pure. */
import { findNames } from '../search/nameIndex.ts';
import type { SentGraph } from './graph.ts';

export const searchPage = ({ page }: SentGraph, q: string, limit: number) =>
  findNames(
    page.entities,
    page.documents.map((d) => d.document),
    q,
    limit,
  );
