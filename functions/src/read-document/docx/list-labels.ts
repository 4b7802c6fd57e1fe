import { formatNumber, type NumberLanguage } from '../number-format.ts';
import type { List, ListLevel } from './numbering.ts';

const LEVELS = 9;

const numberIn = (value: number, format: string, language: NumberLanguage): string => {
  const zeros = /^zeros (\d+)$/u.exec(format)?.[1];
  return zeros === undefined
    ? formatNumber(value, format, language)
    : String(value).padStart(Number(zeros), '0');
};

/**
 * The counters of the lists of one story: the body, a header, the notes. Lists of one definition share their counters,
 * as in Word. Paragraphs must be counted in the order of the document, each once.
 */
export class ListLabels {
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #overridden = new Set<string>();
  /** How often the lists of a definition were started again at their first level. */
  readonly #restarts = new Map<string, number>();

  #count(list: List, depth: number): readonly (number | undefined)[] {
    const counters =
      this.#counters.get(list.definition) ?? Array.from<number | undefined>({ length: LEVELS });
    this.#counters.set(list.definition, counters);
    const override = list.startOverrides.get(depth);
    const key = `${list.id} ${depth}`;
    const start = list.levels.get(depth)?.start ?? 0;
    if (override !== undefined && !this.#overridden.has(key)) {
      const isRestart = depth === 0 && counters[0] !== undefined;
      if (isRestart) this.#restarts.set(list.definition, (this.#restarts.get(list.definition) ?? 0) + 1);
      counters[depth] = override;
    } else counters[depth] = (counters[depth] ?? start - 1) + 1;
    this.#overridden.add(key);
    // A depth that was skipped has been passed at its start, so that 1.1 without a 1 before it is followed by 2.
    for (let above = 0; above < depth; above += 1)
      counters[above] ??= list.startOverrides.get(above) ?? list.levels.get(above)?.start ?? 0;
    for (let below = depth + 1; below < LEVELS; below += 1)
      if (depth < (list.levels.get(below)?.restart ?? below)) counters[below] = undefined;
    return counters;
  }

  /** Returns the identity of the list that is counted now: until it starts again, whatever `numId` its items name. */
  idOf(list: List): string {
    return `${list.definition.slice(0, 30)}.${this.#restarts.get(list.definition) ?? 0}`;
  }

  /** Counts a paragraph and returns its label without white space around it; '' where the level prints none. */
  next(list: List, depth: number, language: (level: ListLevel) => NumberLanguage): string {
    const counters = this.#count(list, depth);
    const level = list.levels.get(depth);
    if (level === undefined) return '';
    if (level.format === 'bullet') return level.text;
    return level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const named = list.levels.get(at);
      if (named === undefined || at > depth || named.format === 'bullet') return '';
      // Zeros before a number stay ([MS-DOC] 2.9.150, fLegal).
      const format = level.isLegal && !named.format.startsWith('decimalZero') ? 'decimal' : named.format;
      return numberIn(counters[at] ?? named.start, format, language(level));
    });
  }
}
