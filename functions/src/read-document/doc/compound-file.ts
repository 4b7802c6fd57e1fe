import { UnreadableDocument } from '../unreadable-document.ts';

/** Sector number from which on an entry of the allocation table is a mark: free, end of chain, table ([MS-CFB] 2.1). */
const FIRST_MARK = 0xfffffffa;
const HEADER_TABLES = 109;
const ENTRY_LENGTH = 128;
const STREAM = 2;
const ROOT = 5;
const SHORT_SECTOR = 64;

/** A chain of sectors that never ends would be followed for ever. */
const refuseCircles = (next: readonly number[]): void => {
  const seen = new Uint32Array(next.length);
  for (let start = 0; start < next.length; start += 1) {
    const walk = start + 1;
    for (let at = start; at < next.length && seen[at] !== walk;) {
      if (seen[at] !== 0) break;
      seen[at] = walk;
      const following = next[at] ?? FIRST_MARK;
      if (following < next.length && seen[following] === walk) throw new UnreadableDocument('hostile');
      at = following;
    }
  }
};

/**
 * Refuses a compound file ([MS-CFB]) in whose tables a reader would loop or for which it would take more memory than
 * the file has bytes, and returns the first sector of one of its streams. Chains beyond the end of the file are damage.
 */
export const firstSectorOf = (bytes: Uint8Array, stream: string): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (): never => {
    throw new UnreadableDocument('damaged');
  };
  const uint32 = (at: number): number => (at + 4 <= bytes.length ? view.getUint32(at, true) : damaged());
  if (bytes.length < 1536) damaged();
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) damaged();
  const size = 1 << shift;
  const sectors = Math.ceil((bytes.length - size) / size);
  const perSector = size / 4;
  const offset = (sector: number): number => (sector < sectors ? (sector + 1) * size : damaged());
  const numbersIn = (sector: number): number[] =>
    Array.from({ length: perSector }, (_, index) =>
      offset(sector) + index * 4 + 4 <= bytes.length ? uint32(offset(sector) + index * 4) : FIRST_MARK,
    );

  const tableCount = uint32(44);
  const moreTables = uint32(72);
  const shortTableCount = uint32(64);
  if (Math.max(tableCount, moreTables, shortTableCount) > sectors) damaged();
  const tables = Array.from({ length: HEADER_TABLES }, (_, index) => uint32(76 + index * 4));
  for (let count = 0, at = uint32(68); count < moreTables && at < FIRST_MARK; count += 1) {
    const numbers = numbersIn(at);
    tables.push(...numbers.slice(0, -1));
    at = numbers.at(-1) ?? FIRST_MARK;
  }
  const next = tables.slice(0, tableCount).flatMap((table) => (table < FIRST_MARK ? numbersIn(table) : []));
  refuseCircles(next);
  const chain = (start: number): number[] => {
    const found: number[] = [];
    for (let at = start; at < FIRST_MARK; at = next[at] ?? FIRST_MARK) found.push(at);
    return found;
  };
  refuseCircles(chain(uint32(60)).flatMap(numbersIn));
  const entries = chain(uint32(48)).flatMap((sector) =>
    Array.from({ length: size / ENTRY_LENGTH }, (_, index) => offset(sector) + index * ENTRY_LENGTH)
      .filter((at) => at + ENTRY_LENGTH <= bytes.length)
      .map((at) => ({
        name: new TextDecoder('utf-16le').decode(
          bytes.subarray(at, at + Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2)),
        ),
        type: bytes[at + 66],
        start: uint32(at + 116),
        length: uint32(at + 120),
      })),
  );
  const found = entries.find(({ name, type }) => type === STREAM && name === stream);
  if (found === undefined) return damaged();
  if (found.length >= uint32(56)) return bytes.subarray(offset(found.start), offset(found.start) + size);
  // Short streams lie together in the stream of the root.
  const root = entries.find(({ type }) => type === ROOT);
  const short = found.start * SHORT_SECTOR;
  const sector = chain(root?.start ?? FIRST_MARK)[Math.floor(short / size)];
  const start = sector === undefined ? damaged() : offset(sector) + (short % size);
  return bytes.subarray(start, start + SHORT_SECTOR);
};
