import type { z } from 'zod';
import {
  associationIndex,
  hashEntry,
  platformIndex,
  registeredVersion,
  type PlatformIndex,
} from '@mithaq/domain/contracts/register';
import {
  associationIndexPath,
  disclosurePath,
  filePath,
  pdfPath,
  hashPath,
  platformIndexPath,
  surveyReplyPath,
  versionPath,
} from '@mithaq/domain/register/paths';
import { registeredDisclosure } from '@mithaq/domain/contracts/disclosure';
import { isOffered } from '@mithaq/domain/register/disclosures-in-register';
import type { AssociationProfile } from '@mithaq/domain/contracts/association';
import type { PublishedFile } from '@mithaq/domain/contracts/published-file';
import { EMBLEM_NAME } from '@mithaq/domain/look/emblem-boxes';
import { surveyReply } from '@mithaq/domain/contracts/survey-reply';
import { LruCache } from './lru-cache.ts';
import { cachedReader, parseFile, sha256Of, type Parsed } from './cached-reader.server.ts';
import { NotInRegister, RegisterUnavailable } from './errors.ts';
import type { RegisterReader } from './register-reader.ts';
import type { RegisterStore } from './register-store.ts';

/**
 * Size of the files of one kind that stay parsed; bytes. In memory they take several times as much: a few hundred
 * policies of some 10 KB, and the indexes of a hundred associations with twenty policies each.
 */
const PARSED_BYTES = 4 * 1024 * 1024;

const bytesOf = ({ bytes }: Parsed<unknown>): number => bytes;

/** Returns the pictures of an association's emblem as files that its index lists. */
const emblemFiles = ({ emblem }: AssociationProfile): PublishedFile[] =>
  [emblem?.screen, emblem?.dark, emblem?.print].flatMap((picture) =>
    picture === undefined
      ? []
      : [{ hash: picture.hash, name: EMBLEM_NAME, type: 'image/png', bytes: picture.bytes }],
  );

/** Reads one kind of file through a cache of its own, which is bounded by the size of the files. */
const readerOf = <Schema extends z.ZodType>(
  store: RegisterStore,
  schema: Schema,
  now: () => number,
  cache = new LruCache<Parsed<z.output<Schema>>>(PARSED_BYTES, bytesOf),
) => cachedReader(store, (path, bytes) => parseFile(schema, path, bytes), now, cache);

/** The platform's list, ready for the two questions that are asked of it. */
interface OpenPlatform {
  /** The list without the associations that have published nothing. */
  readonly published: PlatformIndex;
  readonly bySlug: ReadonlyMap<string, PlatformIndex['associations'][number]>;
}

const openPlatform = (index: PlatformIndex): OpenPlatform => ({
  published: { ...index, associations: index.associations.filter(({ preparing }) => preparing !== true) },
  bySlug: new Map(index.associations.map((entry) => [entry.slug, entry])),
});

/** Creates the reader through which the site reads the register. `now` gives milliseconds. */
export const createRegisterReader = (store: RegisterStore, now: () => number): RegisterReader => {
  // There is one list, and it is kept whatever its size.
  const readPlatform = cachedReader(
    store,
    (path, bytes) => openPlatform(parseFile(platformIndex, path, bytes)),
    now,
    new LruCache<Parsed<OpenPlatform>>(1),
  );
  const readIndex = readerOf(store, associationIndex, now);
  const readVersion = readerOf(store, registeredVersion, now);
  const readHashEntry = readerOf(store, hashEntry, now);

  const platform = async () => {
    const read = await readPlatform(platformIndexPath);
    // A register that was never written to looks the same as one that is not mounted.
    if (read === undefined) throw new RegisterUnavailable(platformIndexPath, 'missing');
    return read;
  };

  const listedIndex = async (slug: string) => {
    const entry = (await platform()).content.bySlug.get(slug);
    if (entry === undefined) throw new NotInRegister('association', slug);
    const read = await readIndex(associationIndexPath(slug));
    if (read === undefined) throw new RegisterUnavailable(associationIndexPath(slug), 'listed and missing');
    return { ...read, preparing: entry.preparing === true };
  };

  const index = async (slug: string) => {
    const read = await listedIndex(slug);
    if (read.preparing) throw new NotInRegister('association', slug);
    return read;
  };

  /** Reads a file that never changes and checks it against its hash in the index. */
  const wholeFile = async (path: string, hash: string): Promise<Uint8Array> => {
    const file = await store.read(path, undefined).catch((error: unknown) => {
      throw new RegisterUnavailable(path, 'the store does not answer', { cause: error });
    });
    if (file.kind !== 'read') throw new RegisterUnavailable(path, 'indexed and missing');
    if (sha256Of(file.bytes) !== hash)
      throw new RegisterUnavailable(path, 'its bytes do not have the hash in the index');
    return file.bytes;
  };

  return {
    async platform() {
      return (await platform()).content.published;
    },
    async listed(slug) {
      const { content, preparing } = await listedIndex(slug);
      return { index: content, preparing };
    },
    association: async (slug) => (await index(slug)).content,
    stampOf: async (slug) => (slug === undefined ? await platform() : await listedIndex(slug)).stamp,
    placeOf: async (hash) => (await readHashEntry(hashPath(hash)))?.content,
    fileOf: (association, policySlug, entry) =>
      wholeFile(versionPath(association, policySlug, entry.version), entry.hash),
    async pdfOf(association, policySlug, { version, pdf }) {
      if (pdf === undefined) throw new NotInRegister('file', `${policySlug} ${String(version)}`);
      return wholeFile(pdfPath(association, policySlug, version), pdf);
    },
    async surveyReply(association, number) {
      const { surveyReplies = [] } = (await index(association)).content;
      const entry = surveyReplies.find((one) => one.number === number);
      if (entry === undefined) throw new NotInRegister('file', `reply ${String(number)}`);
      const path = surveyReplyPath(association, entry.hash);
      return parseFile(surveyReply, path, await wholeFile(path, entry.hash));
    },
    disclosureFile: (association, { hash }) => wholeFile(disclosurePath(association, hash), hash),
    async disclosure(association, { hash }) {
      const path = disclosurePath(association, hash);
      return parseFile(registeredDisclosure, path, await wholeFile(path, hash));
    },
    async listedFile(association, hash, name) {
      // An association that has published nothing yet has a page, and on it its emblem.
      const { content, preparing } = await listedIndex(association);
      const { tools, disclosures = [] } = preparing ? { tools: [] } : content;
      const listed = [
        ...tools.flatMap(({ download }) => download ?? []),
        ...disclosures.filter(isOffered).map(({ file }) => file),
        ...emblemFiles(content.profile),
      ];
      const file = listed.find((one) => one.hash === hash && one.name === name);
      if (file === undefined) throw new NotInRegister('file', hash);
      return file;
    },
    async smallPicture(association, hash, most) {
      const { content } = await listedIndex(association);
      const picture = emblemFiles(content.profile).find((one) => one.hash === hash);
      if (picture === undefined) throw new NotInRegister('file', hash);
      return picture.bytes > most ? undefined : wholeFile(filePath(association, hash, EMBLEM_NAME), hash);
    },
    async openFile(association, { hash, name, bytes }) {
      const path = filePath(association, hash, name);
      const opened = await store.open(path).catch((error: unknown) => {
        throw new RegisterUnavailable(path, 'the store does not answer', { cause: error });
      });
      if (opened.kind === 'absent') throw new RegisterUnavailable(path, 'listed and missing');
      if (opened.bytes !== bytes) {
        await opened.body.cancel();
        throw new RegisterUnavailable(path, 'not as long as the index says');
      }
      return opened.body;
    },
    fileAddress: async (association, { hash, name }, as) =>
      store.addressOf?.(filePath(association, hash, name), as),
    async version(association, policySlug, number) {
      const { content } = await index(association);
      const policy = content.policies.find((candidate) => candidate.slug === policySlug);
      if (policy === undefined) throw new NotInRegister('policy', policySlug);
      const entry = policy.versions.find((candidate) => candidate.version === number);
      if (entry === undefined) throw new NotInRegister('version', `${policySlug} ${String(number)}`);
      const path = versionPath(association, policySlug, entry.version);
      const read = await readVersion(path);
      if (read === undefined) throw new RegisterUnavailable(path, 'indexed and missing');
      if (read.hash !== entry.hash)
        throw new RegisterUnavailable(path, 'its bytes do not have the hash in the index');
      return { index: content, policy, entry, file: read.content };
    },
  };
};
