/** The worker that computes structure, within the page. */
import StructureWorker from '../metrics/worker.ts?worker&inline';

export const startWorker = (): Worker => new StructureWorker();
