/** Verbs whose object, or passive subject, is likely a weapon. */
export const WEAPON_VERBS: ReadonlySet<string> = new Set([
  'seize',
  'fire',
  'supply',
  'sell',
  'ship',
  'store',
  'hide',
  'smuggle',
  'recover',
  'confiscate',
  'launch',
  'buy',
  'deliver',
  'make',
  'assemble',
  'manufacture',
  'produce',
  'hand',
  'carry',
  'find',
  'bury',
  'load',
  'unload',
  'trace',
  'photograph',
  'inspect',
  'export',
  'import',
  'transfer',
  'purchase',
  'build',
  'deploy',
  'destroy',
  'dump',
  'modify',
  'convert',
  'wire',
  'mount',
  'use',
  'shoot',
  'down',
  'intercept',
]);

/** Verbs that credit their subject with what is said. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  'say tell add state explain stress declare write note insist warn claim recall report announce confirm deny allege estimate find believe argue maintain accuse acknowledge admit'.split(
    ' ',
  ),
);

/** Verbs of violence: who does them attacks, whom they are done to is somebody else. */
export const HOSTILE_VERBS: ReadonlySet<string> = new Set(
  'attack storm raid overrun ambush shell bomb bombard strike hit kill capture seize besiege assault assail murder massacre behead execute kidnap abduct loot burn torch destroy rocket shoot invade fire target rout pound ransack wound injure arrest detain fight'.split(
    ' ',
  ),
);
