import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Entry } from './walk.ts';

/** A file of an artefact that the processor runs and not Node. */
export interface MachineCode {
  readonly path: string;
  readonly system: 'linux' | 'mac' | 'windows';
  readonly machine: 'x86_64' | 'arm64' | 'other';
  /** C library that the file is linked against; none where it brings its own. */
  readonly libc: 'glibc' | 'musl' | 'none';
  /** Newest version of glibc that the file requires, as `[2, 34]`; `[0, 0]` where it requires none. */
  readonly glibc: readonly [number, number];
}

/** `e_machine` of an ELF header. */
const machines: Readonly<Record<number, MachineCode['machine']>> = { 0x3e: 'x86_64', 0xb7: 'arm64' };

/** First four bytes of a Mach-O file, 64 and 32 bit, and of one for several machines. */
const MACH_O = ['cffaedfe', 'cefaedfe', 'cafebabe'];

const headOf = (file: string): Buffer => {
  const head = Buffer.alloc(20);
  const handle = openSync(file, 'r');
  try {
    return head.subarray(0, readSync(handle, head, 0, head.length, 0));
  } finally {
    closeSync(handle);
  }
};

/**
 * Reads which C library a file needs: the names that the dynamic linker looks for are in the file as text, versions
 * included.
 */
const linkedAgainst = (bytes: Buffer): Pick<MachineCode, 'libc' | 'glibc'> => {
  const text = bytes.toString('latin1');
  const newest = [...text.matchAll(/GLIBC_(\d+)\.(\d+)/gu)]
    .map(([, major, minor]): [number, number] => [Number(major), Number(minor)])
    .reduce((one, other) => ((other[0] - one[0] || other[1] - one[1]) > 0 ? other : one), [0, 0]);
  if (newest[0] > 0) return { libc: 'glibc', glibc: newest };
  return { libc: /\0(?:libc\.musl-|ld-musl-|libc\.so\0)/u.test(text) ? 'musl' : 'none', glibc: newest };
};

const codeOf = (path: string, file: string): MachineCode[] => {
  const head = headOf(file);
  const foreign = (system: MachineCode['system']): MachineCode[] => [
    { path, system, machine: 'other', libc: 'none', glibc: [0, 0] },
  ];
  if (head.toString('latin1', 0, 4) === '\x7fELF' && head.length === 20) {
    const machine = machines[head.readUInt16LE(18)] ?? 'other';
    return [{ path, system: 'linux', machine, ...linkedAgainst(readFileSync(file)) }];
  }
  if (MACH_O.includes(head.toString('hex', 0, 4))) return foreign('mac');
  return head.toString('latin1', 0, 2) === 'MZ' && /\.(?:node|dll|exe)$/u.test(path)
    ? foreign('windows')
    : [];
};

/** Finds all machine code in an artefact, whatever its files are called. */
export const machineCodeIn = (entries: readonly Entry[]): MachineCode[] =>
  entries.flatMap((entry) => (entry.kind === 'file' ? codeOf(entry.path, entry.source) : []));
