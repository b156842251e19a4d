/**
 * The process of its own in which a whole graph is laid out: it has its own memory and lets others go first. One order
 * comes in; progress goes out; then it ends, and so it does when its parent is gone.
 */
import { constants, setPriority } from 'node:os';
import { type ArrangeOrder, arrange } from './arrange.ts';

setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
process.on('disconnect', () => process.exit());
process.once('message', (order: ArrangeOrder) => {
  arrange(order, (done) => process.send?.(done));
  process.exit();
});
