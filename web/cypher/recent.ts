/** What the page asked the server last: behind every click stands one of these, and behind each of them its Cypher. */
import { create } from 'zustand';
import { type Read, withRead } from './read.ts';

const MOST = 30;

/** Newest first. */
export const useRecentReads = create<{ readonly reads: readonly Read[] }>()(() => ({ reads: [] }));

export const noteRead = (read: Read): void =>
  useRecentReads.setState(({ reads }) => ({ reads: withRead(reads, read, MOST) }));
