/** Whether a clause is about arms though it names no type: "sent weapons to", "an arms shipment", "military aid". */
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import { phrasesAt } from './slots.ts';

const ARMS =
  /^(?:weapon|weaponry|arm|arms|armament|munition|ammunition|ammo|materiel|matériel|gun|rifle|missile|rocket|drone|uav|uavs|explosive|shell|tank|helicopter|aircraft|jet|vehicle|mortar|grenade|bullet|cartridge|round|component|part|engine|consignment|shipment|kit|hardware|equipment|gear|system|launcher|howitzer|battery|lot|spare|armour|mine|detonator|mat|batch|boatload|truckload|planeload|lorryload|crate|carbine|pistol|handgun|firearm|revolver|machinegun|howitzer|gunship|warhead|armor|weapon-system|calibre|materiel|stockpile|arsenal|fuze|fuse|charge|propellant)$/;
const QUALIFIER =
  /^(?:arms?|weapons?|military|lethal|defence|defense|ammunition|missile|drone|materiel|small-arms|munitions?|hardware)$/;

const PART =
  /^(?:few|some|several|dozen|hundred|score|rest|half|most|many|others?|one|two|three|number|handful|couple|lot|same|more)$/;

/** Whether the sentence around a phrase names a weapon. */
function namesArms(reading: Reading, np: NounPhrase): boolean {
  const sentence = reading.analysed.sentences[reading.token(np.head).sentence];
  if (!sentence) return false;
  for (let t = sentence.first; t < sentence.last; t++) {
    const name = reading.nameAt(t);
    if (name >= 0 && reading.kindOf(name) === 'Weapon') return true;
  }
  return false;
}

export function isAboutArms(reading: Reading, p: Predication): boolean {
  const phrases =
    p.trigger === 'noun'
      ? [...(p.nominal ? [p.nominal] : []), ...p.object]
      : [
          ...phrasesAt(p, 'object'),
          ...p.phrases.filter((q) => q.word === 'with' || q.word === 'of').flatMap((q) => q.group),
        ];
  return phrases.some((np) => speaksOfArms(reading, np, np === p.nominal));
}

function speaksOfArms(reading: Reading, np: NounPhrase, nominal: boolean): boolean {
  if (np.negative) return false;
  // "passed a few on": of the arms that the sentence names
  if (!nominal && PART.test(np.headLemma) && namesArms(reading, np)) return true;
  if (!nominal && ARMS.test(np.headLemma)) return true;
  if (nominal && /^(?:shipment|consignment)$/.test(np.headLemma)) return true;
  for (let t = np.first; t < np.last; t++) if (QUALIFIER.test(reading.token(t).lower)) return true;
  return np.of.some((of) => speaksOfArms(reading, of, false));
}
