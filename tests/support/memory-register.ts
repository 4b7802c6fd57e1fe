import type { RegisterWriter } from '../../cms/src/register/register-writer.ts';
import type { RegisterStore } from '../../site/src/features/register/register-store.ts';

export interface MemoryRegister extends RegisterWriter {
  readonly files: Map<string, Uint8Array>;
  readonly store: RegisterStore;
}

/** A register in memory, as its writer and as its reader have it. */
export const memoryRegister = (): MemoryRegister => {
  const files = new Map<string, Uint8Array>();
  const list = (prefix: string): Promise<string[]> =>
    Promise.resolve([...files.keys()].filter((path) => path.startsWith(prefix)).toSorted());
  return {
    files,
    list,
    read: (path) => Promise.resolve(files.get(path)),
    createOnce(path, bytes) {
      if (!files.has(path)) files.set(path, bytes);
      return Promise.resolve('written');
    },
    update(path, change) {
      const after = change(files.get(path));
      if (after !== undefined) files.set(path, after);
      return Promise.resolve();
    },
    remove(path) {
      files.delete(path);
      return Promise.resolve();
    },
    store: {
      freshForMs: 0,
      read(path, knownStamp) {
        const bytes = files.get(path);
        if (bytes === undefined) return Promise.resolve({ kind: 'absent' });
        const stamp = Buffer.from(bytes).toString('base64');
        if (stamp === knownStamp) return Promise.resolve({ kind: 'unchanged' });
        return Promise.resolve({ kind: 'read', bytes: bytes, stamp });
      },
      readPart: (path, from, to) => {
        const part = files.get(path)?.subarray(from, to);
        return Promise.resolve(part);
      },
      list,
      open: () => Promise.resolve({ kind: 'absent' }),
    },
  };
};
