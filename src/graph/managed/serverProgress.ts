/** The steps before the managed server answers, in order; `unit` says what `done` and `total` count. */
export const serverStages = [
  { stage: 'java', label: 'Fetching Java', unit: 'bytes' },
  { stage: 'download', label: 'Fetching Neo4j', unit: 'bytes' },
  { stage: 'wait', label: 'Waiting for the database of another command', unit: 'none' },
  { stage: 'start', label: 'Starting Neo4j', unit: 'none' },
] as const;

export type ServerStage = (typeof serverStages)[number]['stage'];

/** `total` is undefined while it is not known. Each stage that begins also reports `finished` once. */
export interface ServerProgress {
  stage: ServerStage;
  done: number;
  total: number | undefined;
  finished: boolean;
}

export type ReportProgress = (progress: ServerProgress) => void;
