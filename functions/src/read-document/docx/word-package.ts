import { posix } from 'node:path';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { UnreadableDocument } from '../unreadable-document.ts';
import { childrenOf, parseXml, type XmlElement } from './xml.ts';

const MEGABYTE = 1024 * 1024;

/** Bounds of what an archive may claim and unpack to; a Word file of 300 pages with pictures stays far below them. */
const limits = {
  entries: 5000,
  /** Bytes of all entries as the directory says them; pictures count, though they are not unpacked. */
  claimed: 512 * MEGABYTE,
  /** Bytes of one XML part. */
  part: 48 * MEGABYTE,
  /** Bytes of all XML parts that are read. */
  parts: 64 * MEGABYTE,
  /** Size to packed size of an entry of more than 8 MB; XML of long tables reaches 60. */
  ratio: 300,
  ratioFrom: 8 * MEGABYTE,
} as const;

/** A reference from one part to another, or outside, which is never followed. */
interface Relationship {
  /** Last word of the relationship's type, which transitional and strict files share: «styles», «header». */
  readonly type: string;
  /** Name of the part without a leading slash; undefined for what lies outside the file. */
  readonly part: string | undefined;
}

/** A part of the package with its relationships by their ids. */
export interface Part {
  readonly root: XmlElement;
  readonly relationships: ReadonlyMap<string, Relationship>;
}

const damaged = (cause: unknown): UnreadableDocument => new UnreadableDocument('damaged', { cause });

/** Returns an archive without the bytes that mail gateways and servers add behind its end record. */
const withoutRest = (bytes: Uint8Array): Buffer => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const comment = at < 0 || at + 22 > buffer.length ? undefined : buffer.readUInt16LE(at + 20);
  return comment === undefined ? buffer : buffer.subarray(0, at + 22 + comment);
};

const directoryOf = async (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> => {
  const entries = new Map<string, Entry>();
  let claimed = 0;
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    count += 1;
    claimed += entry.uncompressedSize;
    // Pictures and embedded files are not unpacked, and a blank picture packs better than any text.
    const isPacked =
      !/(?:^|\/)(?:media|embeddings|fonts)\//iu.test(entry.fileName) &&
      entry.uncompressedSize > limits.ratioFrom &&
      entry.uncompressedSize > entry.compressedSize * limits.ratio;
    if (count > limits.entries || claimed > limits.claimed || isPacked)
      throw new UnreadableDocument('hostile');
    // Names of parts are compared without regard to case (ECMA-376 part 2, 6.2.2.3).
    const name = entry.fileName.replace(/^\//u, '').toLowerCase();
    // A reader of the first and a reader of the second would see two documents.
    if (entries.has(name)) throw new UnreadableDocument('hostile');
    entries.set(name, entry);
  }
  return entries;
};

/** A Word file as a package of parts (Open Packaging Conventions), of which only XML is unpacked. */
export class WordPackage {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  static async open(bytes: Uint8Array): Promise<WordPackage> {
    try {
      const zip = await fromBufferPromise(withoutRest(bytes), {
        lazyEntries: true,
        autoClose: false,
        // `#bytesOf` compares sizes itself, so that a false size is told apart from damage.
        validateEntrySizes: false,
      });
      return new WordPackage(zip, await directoryOf(zip));
    } catch (error) {
      throw error instanceof UnreadableDocument ? error : damaged(error);
    }
  }

  /** Names of all entries in lower case. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  async #bytesOf(entry: Entry): Promise<Uint8Array> {
    if (entry.isEncrypted()) throw new UnreadableDocument('encrypted');
    this.#unpacked += entry.uncompressedSize;
    if (entry.uncompressedSize > limits.part || this.#unpacked > limits.parts)
      throw new UnreadableDocument('hostile');
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      for await (const chunk of await this.#zip.openReadStreamPromise(entry)) {
        if (!(chunk instanceof Buffer)) continue;
        size += chunk.length;
        if (size > entry.uncompressedSize) throw new UnreadableDocument('hostile');
        chunks.push(chunk);
      }
    } catch (error) {
      throw error instanceof UnreadableDocument ? error : damaged(error);
    }
    const bytes = Buffer.concat(chunks);
    if (size < entry.uncompressedSize || crc32(bytes) !== entry.crc32) throw damaged(undefined);
    return bytes;
  }

  /** Returns an XML part by its name; undefined where the package has none. */
  async xml(name: string): Promise<XmlElement | undefined> {
    const entry = this.#entries.get(name.toLowerCase());
    return entry === undefined ? undefined : parseXml(await this.#bytesOf(entry));
  }

  /** Returns the bytes of a part that need not be XML; undefined where the package has none. */
  async bytes(name: string): Promise<Uint8Array | undefined> {
    const entry = this.#entries.get(name.toLowerCase());
    return entry === undefined ? undefined : this.#bytesOf(entry);
  }

  async relationshipsOf(name: string): Promise<ReadonlyMap<string, Relationship>> {
    const folder = posix.dirname(name);
    const root = await this.xml(posix.join(folder, '_rels', `${posix.basename(name)}.rels`));
    return new Map(
      childrenOf(root, 'rels:Relationship').map(({ attributes }) => {
        const target = (attributes['Target'] ?? '').replace(/#.*$/u, '');
        const isOutside = attributes['TargetMode'] === 'External' || /^[a-z][a-z0-9+.-]*:/iu.test(target);
        const part = target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target));
        const type = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
        return [attributes['Id'] ?? '', { type, part: isOutside ? undefined : part }];
      }),
    );
  }

  async part(name: string): Promise<Part | undefined> {
    const root = await this.xml(name);
    return root === undefined ? undefined : { root, relationships: await this.relationshipsOf(name) };
  }

  close(): void {
    this.#zip.close();
  }
}
