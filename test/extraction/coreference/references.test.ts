import { describe, expect, it } from '@jest/globals';
import { analysed, referents } from '../mentions/analysed.ts';

describe('nouns that point back', () => {
  it('the militia, the town, the colonel', async () => {
    const d = await analysed(
      'Liwa al-Sadiq seized the town of Halwan on Monday. The militia lost two men. Colonel Faris Omar said the town was quiet.',
    );
    expect(referents(d, 'The militia')).toEqual(['Liwa al-Sadiq']);
    expect(referents(d, 'the town', 2)).toEqual(['Halwan']);
  });

  it('use the noun that the text itself gave', async () => {
    const d = await analysed(
      'Delta Norte, a trucking firm in Cali, hired men of the ELN. The firm denied it, and the group said nothing.',
    );
    expect(referents(d, 'The firm')).toEqual(['Delta Norte']);
    expect(referents(d, 'the group')[0]).toMatch(/ELN|National Liberation Army/);
  });

  it('the weapons are all those of the sentence before', async () => {
    const d = await analysed(
      'Rangers dug up four mortars and nine rifles near Bama. The weapons had been buried in May.',
    );
    expect(referents(d, 'The weapons')).toHaveLength(2);
  });

  it('the former and the latter, both groups', async () => {
    const d = await analysed(
      'JNIM fought Boko Haram near the lake. The latter lost nine men. Both groups withdrew.',
    );
    expect(referents(d, 'The latter')).toEqual(['Boko Haram']);
    expect(referents(d, 'Both groups')).toHaveLength(2);
  });

  it('do not take another group for one named before', async () => {
    const d = await analysed('M23 took Sake. A rival group held the hills.');
    expect(referents(d, 'A rival group')).toEqual([]);
  });
});

describe('pronouns', () => {
  it('he is the last person who was a subject, and his men are his body', async () => {
    const d = await analysed(
      'Yusuf Karim commands the Black Ridge Brigade. He lives in Sebha. His men shelled Murzuq on Friday.',
    );
    expect(referents(d, 'He')).toEqual(['Yusuf Karim']);
    expect(referents(d, 'men')).toEqual(['Black Ridge Brigade']);
  });

  it('it is the body that acted, not the object of its own verb', async () => {
    const d = await analysed(
      'Hezbollah said on Sunday that it had shelled a post near Metula. Its fighters withdrew.',
    );
    expect(referents(d, 'it')).toEqual(['Hezbollah']);
    expect(referents(d, 'Its')).toEqual(['Hezbollah']);
  });

  it('it refers to nothing in "it is not clear whether"', async () => {
    const d = await analysed('ISIS left Rawa. It is not clear whether anyone stayed.');
    expect(referents(d, 'It is')).toEqual([]);
  });

  it('they are the weapons where the verb takes weapons', async () => {
    const d = await analysed(
      'Al-Shabaab carried six rifles into Kismayo. They were made in China.',
    );
    expect(referents(d, 'They')).toEqual([expect.stringMatching(/rifle/)]);
  });

  it('we is the speaker’s body within a quote', async () => {
    const d = await analysed(
      'Omar Haddad, a spokesman of the Rapid Support Forces, denied it. "We never shelled the camp," Haddad said.',
    );
    expect(referents(d, 'We')).toEqual(['Rapid Support Forces']);
  });
});

describe('layout', () => {
  it('gives the items of a list what the line before it is about', async () => {
    const d = await analysed(
      'On 3 May the Malian army seized the following from JNIM:\n\n- four PKM machine guns\n- two mortars\n',
    );
    const item = d.sentences.findLast((s) =>
      d.document.text.slice(s.start, s.end).includes('mortars'),
    );
    const inherited = d.references
      .filter((r) => r.form === 'implicit' && r.sentence === item?.index)
      .flatMap((r) => r.things.map((t) => d.things[t]?.kind));
    expect(inherited).toContain('ArmedGroup');
    expect(inherited).toContain('SecurityForce');
  });
});

describe('references', () => {
  it('stand in the order of the text, within their sentence, and point at things that exist', async () => {
    const d = await analysed(
      'The army said it had killed nine men of the ELN in Arauca. Its commander, Luis Rojas, fled with them.',
    );
    let before = 0;
    for (const r of d.references) {
      expect(r.start).toBeGreaterThanOrEqual(before);
      before = r.start;
      const sentence = d.sentences[r.sentence];
      expect(r.first).toBeGreaterThanOrEqual(sentence?.first ?? Number.NaN);
      expect(r.last).toBeLessThanOrEqual(sentence?.last ?? Number.NaN);
      expect(r.confidence).toBeGreaterThan(0);
      for (const t of r.things) expect(d.things[t]).toBeDefined();
    }
  });
});

describe('whom a word can stand for', () => {
  it('a man and a woman are told apart by what has been said of them', async () => {
    const d = await analysed(
      'Umm Talha Ansari left Raqqa with Abu Bakr Tunisi, police in Mersin said. She carried the money. He drove. Her passport was forged.',
    );
    expect(referents(d, 'She')).toEqual(['Umm Talha Ansari']);
    expect(referents(d, 'He')).toEqual(['Abu Bakr Tunisi']);
    expect(referents(d, 'Her')).toEqual(['Umm Talha Ansari']);
  });

  it('the brigade is the one called so, however far back', async () => {
    const d = await analysed(
      'The Red Hawk Brigade holds the dam at Tishrin. Water is short. Wheat is dear. Nobody has been paid since May. Roads are cut. Schools are shut. The Syrian police arrived on Sunday. Locals fear that the brigade will stay.',
    );
    expect(referents(d, 'the brigade')).toEqual(['Red Hawk Brigade']);
  });

  it('they that murder are the armed group, not the force that reports it', async () => {
    const d = await analysed(
      'The Nigerian Army said that Boko Haram had come back to Gamboru. In one week they beheaded nine farmers.',
    );
    expect(referents(d, 'they')).toEqual(['Boko Haram']);
  });

  it('its commander is that of a group rather than of a state', async () => {
    const d = await analysed(
      'Liwa Fatemiyoun is paid by Iran. Its commander was buried in Mashhad.',
    );
    expect(referents(d, 'Its')).toEqual(['Liwa Fatemiyoun']);
  });

  it('all of them are the men just spoken of, who have no name', async () => {
    const d = await analysed(
      'Danab raided a farm near Jilib. It took four men, all of them from Merca.',
    );
    expect(referents(d, 'them')).toEqual([]);
  });
});
