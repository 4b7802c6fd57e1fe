import {
  SEARCH_FORMAT,
  wordEntries,
  wordSegment,
  type WordEntry,
  type WordSegment,
} from '@mithaq/domain/contracts/search';
import { segmentPaths } from '@mithaq/domain/register/paths';
import type { MadeSegment, Segment } from '@mithaq/domain/search/word-segment';
import type { WordBlock } from '@mithaq/domain/search/word-blocks';
import { canonicalBytes, jsonOf, sha256Of } from './canonical.ts';
import type { RegisterWriter } from './register-writer.ts';
import { parsedBy } from './search-files.ts';

const NAME_LENGTH = 32;

/** Returns the words of the blocks of a file, block by block. Throws a `ZodError` where a block is none. */
const entriesOf = function* (index: WordSegment, file: Uint8Array): Generator<WordEntry> {
  const end = index.starts[0]?.[1] ?? index.bytes;
  for (const [place, [, from]] of index.words.entries()) {
    const to = index.words[place + 1]?.[1] ?? end;
    yield* wordEntries.parse(jsonOf(file.subarray(from, to)));
  }
};

/** Reads the index of a segment; undefined where there is none of a known format. */
export const readSegmentIndex = async (
  register: RegisterWriter,
  name: string,
): Promise<WordSegment | undefined> => parsedBy(wordSegment, await register.read(segmentPaths(name).index));

/** Reads the words of a segment; undefined where their file is missing or not the one of this index. */
export const readSegment = async (
  register: RegisterWriter,
  name: string,
  index: WordSegment,
): Promise<Segment | undefined> => {
  const file = await register.read(segmentPaths(name).words);
  if (file?.byteLength !== index.bytes) return undefined;
  const associations = index.associations.map(([slug, types]) => ({
    slug,
    documentTypes: index.documentTypes[types] ?? [],
  }));
  return { associations, entries: entriesOf(index, file) };
};

/** Writes a segment's files and returns its name, which equal segments share. */
export const writeSegment = async (register: RegisterWriter, made: MadeSegment): Promise<string> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const placed = (blocks: readonly WordBlock[]): WordSegment['words'] =>
    blocks.map(({ first, entries }) => {
      const part = Buffer.from(JSON.stringify(entries), 'utf8');
      const from = bytes;
      parts.push(part);
      bytes += part.byteLength;
      return [first, from];
    });
  const words = placed(made.words);
  const starts = placed(made.starts);
  const kinds = [...new Set(made.associations.map(({ documentTypes }) => documentTypes.join(' ')))];
  const documentTypes = wordSegment.shape.documentTypes.parse(
    kinds.map((kind) => kind.split(' ').filter((type) => type !== '')),
  );
  const associations = made.associations.map(({ slug, documentTypes: types }): [string, number] => [
    slug,
    kinds.indexOf(types.join(' ')),
  ]);
  const index: WordSegment = { format: SEARCH_FORMAT, documentTypes, associations, words, starts, bytes };
  const file = Buffer.concat(parts);
  const indexFile = canonicalBytes(index);
  const name = sha256Of(Buffer.concat([indexFile, file])).slice(0, NAME_LENGTH);
  const paths = segmentPaths(name);
  await Promise.all([register.createOnce(paths.index, indexFile), register.createOnce(paths.words, file)]);
  return name;
};
