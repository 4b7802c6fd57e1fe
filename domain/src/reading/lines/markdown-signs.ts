/*
 * Signs by which Markdown says how words look. Chat assistants and converters of files copy their texts with them, and
 * no document prints them.
 */

/** Words in bold letters: «**النطاق**», «__النطاق__». The underscores of a blank to fill in hold no words. */
const bold = /(?<!\*)(\*{2,3})(?=[^\s*])([^*\n]*[^\s*])\1(?!\*)/gu;
const strong = /(?<![\p{L}\p{N}_])__(?=[^\s_])([^_\n]*[^\s_])__(?![\p{L}\p{N}_])/gu;
const code = /`([^`\n]+)`/gu;
/** A link or a picture: its words, and its address where that says something else. */
const linked = /!?\[([^\]\n]+)\]\(((?:https?:|mailto:|www\.|[#/])[^()\s]*)(?:\s+"[^"]*")?\)/gu;
/** Tags of HTML that Markdown allows around words, and the space that does not break. */
const tags = /<\/?(?:u|b|i|em|strong|mark|small|sub|sup|span|font|center|div|p)(?:\s[^<>]*)?>/giu;
const lineBreak = /\s*<br\s*\/?>\s*/giu;
const space = /&nbsp;/gu;
/** A sign that stands for itself: «1\\.», «\\*». */
const escaped = /\\([\\`*_{}[\]()#+\-.!|>~])/gu;
/** A box to tick, with the sign of its list: «- [ ] الإقرار». */
const box = /^(\s*(?:(?:[-*+]|[0-9]{1,3}[.)])\s+)?)\[([ xX])\](?=\s+\S)/u;
const quote = /^(?:\s*>)+\s*(?=\S)/u;

/**
 * Returns a line without the signs of Markdown in it; those at its beginning that make it a heading, an item or a row
 * stay, because rules read them. A box to tick becomes the sign of one.
 */
export const withoutMarkdown = (line: string): string =>
  line
    .replace(quote, '')
    .replace(box, (_all, before: string, tick: string) => `${before}${tick === ' ' ? '☐' : '☑'}`)
    .replace(bold, '$2')
    .replace(strong, '$1')
    .replace(code, '$1')
    .replace(linked, (_all, words: string, address: string) =>
      words === address ? words : `${words} (${address})`,
    )
    .replace(escaped, '$1')
    .replace(tags, '')
    .replace(lineBreak, ' ')
    .replace(space, ' ');

/** Returns the lines into which tags of HTML break a line of Markdown. */
export const brokenByTags = (line: string): string[] => line.split(lineBreak);

/** Tells whether a line parts a text in Markdown and says nothing: a rule of dashes, or the fence around a text. */
export const isMarkdownFence = (line: string): boolean => /^\s*(?:`{3,}|~{3,})\s*[a-z]*\s*$/u.test(line);
