/** What the resources of the server share. */

import type { AuditLog } from '../access/auditLog.ts';
import type { Extractor } from '../extraction/extractor.ts';
import type { Database } from '../graph/connection.ts';
import type { Access } from './access/identify.ts';
import type { Groups } from './groups/groups.ts';
import type { Candidates } from './identity/candidates.ts';
import type { ImportJobs } from './importJobs.ts';
import type { ReadinessTracker } from './readiness.ts';
import type { RunningQueries } from './runningQueries.ts';
import type { WholeGraphs } from './wholeGraph/wholeGraph.ts';

export interface ServerContext {
  readonly access: Access;
  readonly audit: AuditLog;
  readonly dataFolder: string;
  /** The graph; throws an HttpError 503 while it starts. */
  readonly database: () => Database;
  readonly readiness: ReadinessTracker;
  readonly jobs: ImportJobs;
  readonly wholeGraphs: WholeGraphs;
  readonly groups: Groups;
  readonly candidates: Candidates;
  readonly queries: RunningQueries;
  readonly extractor: Extractor;
  /** The folder of the sample corpus. */
  readonly sampleFolder: string;
  readonly version: string;
}
