import { closeSync, openSync, readSync } from 'node:fs';
import type { Entry } from './walk.ts';

/** `e_machine` of an ELF header. */
const X86_64 = 0x3e;

const elfMachine = (file: string): number | undefined => {
  const header = Buffer.alloc(20);
  const handle = openSync(file, 'r');
  try {
    if (readSync(handle, header, 0, 20, 0) < 20 || header.toString('latin1', 0, 4) !== '\x7fELF')
      return undefined;
    return header.readUInt16LE(18);
  } finally {
    closeSync(handle);
  }
};

/** Native parts of an artefact that run on x86-64 alone: with none of them, the cheaper arm64 does. */
export const needsX86 = (entries: readonly Entry[]): boolean =>
  entries.some(
    (entry) =>
      entry.kind === 'file' &&
      /\.(node|so)(\.\d+)*$/u.test(entry.path) &&
      elfMachine(entry.source) === X86_64,
  );
