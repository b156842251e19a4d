/** Finding by words: all of them somewhere, whatever their case and accents. Pure. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function wordsFinder(words: string): (text: string) => boolean {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return (text) => {
    const within = plain(text);
    return wanted.every((word) => within.includes(word));
  };
}
