/**
 * Which language a text is in, by its script and the share of function words; enough to say
 * "written in French; not read" rather than mangle it. Only English is read.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that was is for on with by from at as it were has had not which said after this be are an their his its who been but they',
  fr: 'le la les des du et en un une dans que qui pour par sur au aux est ont été avec plus ce cette selon leur il ne pas sont après',
  es: 'el la los las de del y en un una que por con para se su al es fue más como según han sus lo este no entre desde',
  de: 'der die das und in den von zu mit auf für ist im dem nicht ein eine sich des als auch nach wurde bei aus sie am wird hat',
  pt: 'o a os as de do da dos das e em um uma que por com para se ao é foi mais não na no pelo segundo',
  it: 'il lo la i gli le di del della e in un una che per con è sono stato nel dei alla non più dal secondo',
  nl: 'de het een en van in is dat op te zijn met voor niet aan door om die bij naar uit werd er ook',
  tr: 've bir bu için ile olarak da de olan daha sonra çok kadar gibi ise en',
  so: 'oo iyo ka ku u in ay uu waxaa la si waa soo ah kale lagu ayaa',
  sw: 'ya wa na kwa katika ni la za cha kuwa hiyo huo baada alisema hilo',
  id: 'yang dan di dari untuk dengan pada ini itu tidak oleh dalam akan telah',
};
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['am', /\p{Script=Ethiopic}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];
const SAMPLE = 6000;
/** Letters below which function words tell nothing. */
const SHORT = 80;
const index = new Map<string, string[]>();
for (const [language, words] of Object.entries(WORDS))
  for (const word of words.split(' ')) index.set(word, [...(index.get(word) ?? []), language]);

/** Plain letters first: a class of all letters is slow to test. */
const WORD = /(?:[a-z]+|\p{L}+)+/gu;
const ASCII = /\p{ASCII}+/gu;

/** Letters of the plain Latin alphabet, of which most texts are made. */
function latinLetters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 32;
    if (code >= 97 && code <= 122) count += 1;
  }
  return count;
}

/** BCP 47 tag of the text's main language; `und` where too little is known. Arabic script may also be Persian or Kurdish. */
export function detectLanguage(text: string): string {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  const latin = latinLetters(sample);
  const letters = latin + (sample.replace(ASCII, '').match(/\p{L}/gu)?.length ?? 0);
  if (letters === 0) return 'und';
  if (latin < letters * 0.5)
    for (const [language, script] of SCRIPTS)
      if ((sample.match(script)?.length ?? 0) > letters * 0.5) return language;
  if (letters < SHORT) return 'en';
  const scores = new Map<string, number>();
  const words = sample.toLowerCase().match(WORD) ?? [];
  for (const word of words)
    for (const language of index.get(word) ?? [])
      scores.set(language, (scores.get(language) ?? 0) + 1);
  let best = 'und';
  let most = 0;
  for (const [language, score] of scores)
    if (score > most) {
      best = language;
      most = score;
    }
  // A list or a headline holds few function words; another language must show itself clearly.
  const english = scores.get('en') ?? 0;
  if (best !== 'en' && (most < words.length * 0.12 || most < english * 1.5)) return 'en';
  return best === 'und' ? 'en' : best;
}
