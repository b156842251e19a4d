/** The worker of the force layout, within the page. */
import ForceWorker from '../layouts/force/worker.ts?worker&inline';

export const startWorker = (): Worker => new ForceWorker();
