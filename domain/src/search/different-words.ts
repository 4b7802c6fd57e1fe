const SPACE = 0x20;

/** Number of lists among which words are spread by their hashes; a power of two. An association has some 10,000 words. */
const LISTS = 1 << 14;

/**
 * Returns the different words of a text, each once, in the order in which they come. Words are compared where they stand,
 * and only a new one is cut out: those of an association's policies come ten times each, and to make a string of each and
 * look it up in a set takes three times as long. A publication does so for all of them.
 */
export const differentWords = (text: string): string[] => {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < codes.length; at += 1) codes[at] = text.charCodeAt(at);
  const words: string[] = [];
  // Hash and place of each different word, counted from 1, and the word before it in its list.
  const hashes = [0];
  const starts = [0];
  const before = [0];
  const last = new Uint32Array(LISTS);

  const isWord = (number: number, start: number, length: number): boolean => {
    if (words[number - 1]?.length !== length) return false;
    const known = starts[number] ?? 0;
    for (let place = 0; place < length; place += 1)
      if (codes[known + place] !== codes[start + place]) return false;
    return true;
  };

  for (let start = 0; start < codes.length;) {
    let hash = 0;
    let end = start;
    for (; end < codes.length && codes[end] !== SPACE; end += 1)
      hash = (Math.imul(hash, 31) + (codes[end] ?? 0)) & 0x3fffffff;
    if (end > start) {
      const list = (hash ^ (hash >>> 15)) & (LISTS - 1);
      let number = last[list] ?? 0;
      while (number !== 0 && !(hashes[number] === hash && isWord(number, start, end - start)))
        number = before[number] ?? 0;
      if (number === 0) {
        hashes.push(hash);
        starts.push(start);
        before.push(last[list] ?? 0);
        last[list] = words.push(text.slice(start, end));
      }
    }
    start = end + 1;
  }
  return words;
};
