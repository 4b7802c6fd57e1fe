import type { RegisterWriter } from '../../../cms/src/register/register-writer.ts';

export interface Overlay extends RegisterWriter {
  /** Bytes that were read from the register below and from the overlay so far. */
  bytesRead: number;
  /** Files written so far, each with its last bytes, and the bytes of all writes of it. */
  readonly written: Map<string, { bytes: Uint8Array; total: number }>;
}

/** Wraps a register so that what is written stays in memory, and counts what is read and written. */
export const overlayOf = (below: RegisterWriter): Overlay => {
  const written: Overlay['written'] = new Map();
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const bytes = written.get(path)?.bytes ?? (await below.read(path));
    overlay.bytesRead += bytes?.byteLength ?? 0;
    return bytes;
  };
  const write = (path: string, bytes: Uint8Array): void => {
    written.set(path, { bytes, total: (written.get(path)?.total ?? 0) + bytes.byteLength });
  };
  const overlay: Overlay = {
    bytesRead: 0,
    written,
    read,
    list: async (prefix) =>
      [
        ...new Set([
          ...(await below.list(prefix)),
          ...[...written.keys()].filter((path) => path.startsWith(prefix)),
        ]),
      ].sort(),
    createOnce(path, bytes) {
      write(path, bytes);
      return Promise.resolve('written');
    },
    async update(path, change) {
      const after = change(await read(path));
      if (after !== undefined) write(path, after);
    },
    remove(path) {
      written.delete(path);
      return Promise.resolve();
    },
  };
  return overlay;
};
