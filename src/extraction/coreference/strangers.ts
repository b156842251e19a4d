/** People whom nobody named and who were spoken of since: "a sergeant of the army … His unit", "the youths … they". */
import type { Chains } from './chains.ts';
import { BODIES } from './chains.ts';
import type { Mentioned } from './discourse.ts';

const STRANGER =
  /^(?:official|officer|source|spokesman|spokeswoman|spokesperson|medic|resident|witness|diplomat|commander|soldier|aide|nurse|villager|farmer|colonel|general|captain|lieutenant|major|sergeant|corporal|brigadier|driver|analyst|adviser|guard|relative|lawyer|doctor|man|woman|boy|girl|sergeant|policeman|trader|teacher|student|deacon|priest|imam|elder|survivor|seller|prosecutor|judge|prisoner|detainee|defector|smuggler|merchant|engineer|activist|journalist|reporter|herder|fisherman|shopkeeper|fighter|militant|pilot|sailor|nun|monk|mother|father|worker|expert|investigator|researcher|militiaman|gunman|recruit|deserter|tourist|photographer|mechanic|neighbour|neighbor|widow)$/;
const PEOPLE =
  /^(?:residents|villagers|people|youths|children|boys|girls|women|families|witnesses|prosecutors|civilians|doctors|medics|farmers|herders|refugees|elders|analysts|experts|diplomats|officials|locals|protesters|students|workers|drivers|traders|smugglers|neighbours|neighbors|survivors|parents|relatives|victims|judges|lawyers|activists|journalists|reporters|aid|nurses|teachers|shopkeepers|tribesmen|passengers|crewmen|customs|fishermen|miners|hostages|prisoners|detainees|inmates|captives|recruits|pilgrims|worshippers|mourners|voters|lawmakers|politicians)$/;

/**
 * An unnamed person brought in as a speaker after a mention, within the last sentence; with the body it is of, where
 * that is told.
 */
export function strangerSince(
  c: Chains,
  m: Mentioned,
  i: number,
): { readonly body: number | undefined } | undefined {
  const sentence = c.tokens[i]?.sentence ?? 0;
  for (let k = i - 1; k >= m.last; k--) {
    const token = c.tokens[k];
    if (!token || token.sentence < sentence - 1) return undefined;
    if (!STRANGER.test(token.lower) || c.covered[k + 1]) continue;
    let at = k - 1;
    while (at > k - 5 && (/^(?:NN|NNP|JJ|VBN)$/.test(c.tokens[at]?.tag ?? '') || c.covered[at]))
      at--;
    if (/^(?:a|an|one|another)$/.test(c.tokens[at]?.lower ?? ''))
      return { body: bodyAround(c, at, k) };
  }
  return undefined;
}

/** "a CTS officer", "a sergeant of the Mozambican armed forces". */
function bodyAround(c: Chains, from: number, noun: number): number | undefined {
  for (let n = from; n < noun + 6; n++) {
    const token = c.tokens[n];
    if (n > noun && !c.covered[n] && !/^(?:of|in|from|with|for|the)$/.test(token?.lower ?? ''))
      return undefined;
    const body = c.nameAt(n)?.things[0];
    if (body !== undefined && BODIES.has(c.things[body]?.kind ?? 'Weapon')) return body;
  }
  return undefined;
}

/** Whether unnamed people became the subject after a mention: the next "they" are those. */
export function peopleSince(c: Chains, m: Mentioned, i: number): boolean {
  const sentence = c.tokens[i]?.sentence ?? 0;
  for (let k = i - 1; k >= m.last; k--) {
    const token = c.tokens[k];
    if (!token || token.sentence < sentence - 1) return false;
    if (!PEOPLE.test(token.lower) || c.covered[k]) continue;
    const next = c.tokens[k + 1];
    // "residents of Beni are angry": a subject, the place aside
    let at = k + 1;
    if (next && /^(?:of|in|from|at|near)$/.test(next.lower)) {
      at++;
      while (at < k + 6 && (c.covered[at] || /^(?:the|NNP)$/.test(c.tokens[at]?.lower ?? ''))) at++;
    }
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(c.tokens[at]?.tag ?? '')) return true;
  }
  return false;
}
