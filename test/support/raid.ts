/** A document for tests of the graph: one claim that is stated, one hedged and one denied. */
import type { SmallDocument } from './contents.ts';

export const isis = { kind: 'ArmedGroup', names: ['Islamic State', 'ISIS'] } as const;
export const army = { kind: 'SecurityForce', names: ['Iraqi Army'] } as const;
export const mortar = { kind: 'Weapon', names: ['81 mm mortar'] } as const;
export const raid: SmallDocument = {
  name: 'raid',
  things: [isis, army, mortar],
  claims: [
    { subject: 0, type: 'ATTACKED', object: 1, firstDate: '2021-03-02', lastDate: '2021-03-02' },
    { subject: 0, type: 'USED', object: 2, certainty: 'hedged' },
    { subject: 1, type: 'USED', object: 2, certainty: 'denied' },
  ],
  metadata: { publisher: 'The Wire' },
};
