import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { faults, faultsOf } from './faults.ts';
import { payloadTexts } from './payload-texts.ts';
import { arabicTexts, textsOfSource, type ArabicText } from './texts.ts';

const root = join(import.meta.dirname, '../..');
const own = arabicTexts();
const payload = await payloadTexts();
const all = [...own, ...payload.texts];

/** Texts that have a fault on purpose, with the reason. */
const allowed: Readonly<Record<string, string>> = {
  'cms/src/import/demo.ar.ts demoApproval.approvedOn':
    'printed in published files of demonstration approvals, whose hashes must not change',
};

const listed = (texts: readonly ArabicText[]): string => {
  const files = Map.groupBy(texts, ({ file }) => file);
  return [...files]
    .map(([file, inFile]) =>
      [
        `== ${file}`,
        ...inFile.map(({ place, text }) => `${place}\n    ${text.replaceAll(/\s*\n\s*/gu, ' ')}`),
      ].join('\n'),
    )
    .join('\n\n');
};

describe('the Arabic of the product', () => {
  it('is listed with its places in one file, which `vitest run --project tests arabic --update` writes anew', async () => {
    await expect(`${listed(all)}\n`).toMatchFileSnapshot('../../docs/arabic-texts.txt');
  });

  it('has none of the faults that reviews found', () => {
    const found = all
      .filter(({ file, place }) => allowed[`${file} ${place}`] === undefined)
      .flatMap(({ file, place, text }) =>
        faultsOf(file, text).map(
          ({ fault, found: words }) =>
            `${file} ${place}: ${fault.name}: «${words}». Write: ${fault.instead}. Text: ${text}`,
        ),
      );
    expect(found).toEqual([]);
  });

  it('has no exception that is no longer needed', () => {
    for (const place of Object.keys(allowed)) {
      const text = all.find((one) => `${one.file} ${one.place}` === place);
      expect(faultsOf(text?.file ?? '', text?.text ?? '')).not.toEqual([]);
    }
  });

  it('is written in files named .ar.ts, so that it can be read apart from the code', () => {
    const elsewhere = globSync(['{domain,cms,functions,infra,site}/src/**/*.tsx'], { cwd: root })
      .flatMap((file) => textsOfSource(file, readFileSync(join(root, file), 'utf8')))
      .filter(({ text }) => !/^(?:هـ|م)$/u.test(text));
    expect(elsewhere).toEqual([]);
    const inTemplates = globSync(['site/src/**/*.astro'], { cwd: root }).filter((file) =>
      /\p{Script=Arabic}/u.test(
        readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|\/\/.*$/gmu, ''),
      ),
    );
    expect(inTemplates).toEqual([]);
  });
});

describe('Payload’s Arabic, with our corrections', () => {
  it('has a word for every key of its English that our screens can show', () => {
    expect(payload.missing).toEqual([]);
  });

  it('is corrected under keys that Payload has', () => {
    expect(payload.unknown).toEqual([]);
  });

  it('puts in the values that Payload’s English puts in, and no others', async () => {
    const english = await payloadTexts('en');
    const values = (text: string): string[] =>
      [...new Set(text.match(/\{\{\w+\}\}|<\/?\d>/gu) ?? [])].toSorted();
    const known = new Map(english.texts.map(({ place, text }) => [place, new Set(values(text))]));
    const foreign = payload.texts.filter(({ place, text }) =>
      values(text).some((one) => !known.get(place)?.has(one)),
    );
    expect(foreign.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
  });
});

describe('a fault', () => {
  test.each(faults)(
    '«$name» is found where it is and not where it is not',
    ({ find, files, wrong, right }) => {
      if (files !== undefined) expect(own.some(({ file }) => files.test(file))).toBe(true);
      expect(find(wrong)).toBeDefined();
      expect(find(right)).toBeUndefined();
    },
  );
});

describe('the list', () => {
  it('names the place of a text, what is put in, and English under the name of the Arabic', () => {
    const source = `
      export const words = {
        title: { ar: 'عنوان', en: 'Title' },
        left: { ar: 'Left over', en: 'Left over' },
        of: (count: number) => \`من \${String(count)} بند\`,
      };
      /** تعليق */
      type Word = 'نوع';`;
    expect(textsOfSource('a.ar.ts', source)).toEqual([
      { file: 'a.ar.ts', place: 'words.title.ar', text: 'عنوان' },
      { file: 'a.ar.ts', place: 'words.left.ar', text: 'Left over' },
      { file: 'a.ar.ts', place: 'words.of', text: 'من {String(count)} بند' },
    ]);
  });
});
