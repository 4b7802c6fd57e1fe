import {
  hashEntry,
  registeredVersion,
  type AssociationIndex,
  type HashEntry,
} from '@mithaq/domain/contracts/register';
import {
  associationIndexPath,
  disclosuresFolder,
  filesFolder,
  hashPath,
  pdfPath,
  searchPath,
  surveyRepliesFolder,
  versionPath,
} from '@mithaq/domain/register/paths';
import { isPreparing } from '@mithaq/domain/register/association-index';
import type {
  FoundVersion,
  RegisterEvidence,
  RegisterFindings,
} from '@mithaq/domain/register/register-evidence';
import { verifyChain } from '@mithaq/domain/register/verify-chain';
import { canonicalBytes, jsonOf, sha256Of } from './canonical.ts';
import { readAssociationIndex, readPlatformIndex } from './register-files.ts';
import type { RegisterWriter } from './register-writer.ts';
import { disclosureFaults } from './disclosure-faults.ts';
import { surveyReplyFaults } from './survey-reply-faults.ts';
import { toolFileFaults } from './tool-file-faults.ts';

/** Part of a register writer that the verification needs; the verification writes nothing. */
export type RegisterToVerify = Pick<RegisterWriter, 'read' | 'list'>;

export interface AssociationVerdict extends RegisterFindings {
  readonly association: string;
  /** Number of publications in the association's chain. */
  readonly links: number;
}

export interface RegisterVerdict {
  readonly associations: readonly AssociationVerdict[];
  /**
   * Files that belong to no association, and associations that are listed without an index or have an index without
   * being listed.
   */
  readonly faults: readonly {
    readonly code: 'not-listed' | 'index-missing' | 'orphan';
    readonly path: string;
  }[];
}

/** Callback that reports the progress: files read, and files in all. */
export type Progress = (done: number, of: number) => void;

const HASHES = 'hashes/';

const foundVersion = (bytes: Uint8Array): FoundVersion => {
  const value = jsonOf(bytes);
  return {
    sha256: sha256Of(bytes),
    canonical:
      typeof value === 'object' && value !== null && Buffer.compare(canonicalBytes(value), bytes) === 0,
    file: registeredVersion.safeParse(value).data,
  };
};

/** Whether an entry is that of a disclosure; one that no index names was left by an interrupted publication. */
const isOfDisclosure = (entry: HashEntry | 'malformed' | undefined): boolean =>
  entry !== undefined && entry !== 'malformed' && entry.disclosure !== undefined;

const isVersionFile = (path: string): boolean => /\/policies\/[^/]+\/v\d+\.json$/u.test(path);

const existing = async <T>(
  register: RegisterToVerify,
  paths: Iterable<string>,
  take: (bytes: Uint8Array) => T,
  tell: () => void,
): Promise<Map<string, T>> => {
  const found = new Map<string, T>();
  for (const path of paths) {
    const bytes = await register.read(path);
    if (bytes !== undefined) found.set(path, take(bytes));
    tell();
  }
  return found;
};

/** Reads all files of one association, one at a time. */
const evidenceOf = async (
  register: RegisterToVerify,
  index: AssociationIndex,
  allHashEntries: ReadonlyMap<string, HashEntry | 'malformed'>,
  progress: Progress,
): Promise<RegisterEvidence> => {
  const { slug } = index.profile;
  const listed = await register.list(`associations/${slug}/`);
  const versionPaths = new Set([
    ...index.chain.map(({ policy, version }) => versionPath(slug, policy, version)),
    ...listed.filter(isVersionFile),
  ]);
  const pdfPaths = index.policies.flatMap((policy) =>
    policy.versions.flatMap(({ version, pdf }) =>
      pdf === undefined ? [] : [pdfPath(slug, policy.slug, version)],
    ),
  );
  let done = 0;
  const tell = (): void => {
    done += 1;
    progress(done, versionPaths.size + pdfPaths.length);
  };
  const versions = await existing(register, versionPaths, foundVersion, tell);
  const pdfs = await existing(register, pdfPaths, sha256Of, tell);
  const hashes = new Set([
    ...index.chain.map(({ hash }) => hashPath(hash)),
    ...[...versions.values()].map(({ sha256 }) => hashPath(sha256)),
  ]);
  const ownEntries = [...allHashEntries]
    .filter(([path, entry]) => hashes.has(path) || (entry !== 'malformed' && entry.association === slug))
    .map(([path]) => path);
  return {
    version: (path) => versions.get(path),
    hashEntry: (path) => allHashEntries.get(path),
    pdf: (path) => pdfs.get(path),
    paths: [...listed, ...ownEntries],
  };
};

/**
 * Recomputes the chains of a register from its bytes, of all associations or of one (`only`). Throws
 * `RegisterUnavailable` where the register cannot be read: an outage is no fault of the chain.
 */
export const verifyRegister = async (
  register: RegisterToVerify,
  only: string | undefined,
  progress: (association: string) => Progress = () => () => undefined,
): Promise<RegisterVerdict> => {
  const listed = (await readPlatformIndex(register))?.associations.map(({ slug }) => slug) ?? [];
  const folders = (await register.list('associations/')).map((path) => path.split('/')[1] ?? '');
  const slugs = [...new Set([...listed, ...folders])].filter((slug) => only === undefined || slug === only);
  const entries = await existing(
    register,
    await register.list(HASHES),
    (bytes) => hashEntry.safeParse(jsonOf(bytes)).data ?? ('malformed' as const),
    () => undefined,
  );
  const faults: { code: 'not-listed' | 'index-missing' | 'orphan'; path: string }[] = [];
  const associations: AssociationVerdict[] = [];
  const accountedFor = new Set<string>();
  for (const slug of slugs) {
    const at = associationIndexPath(slug);
    const index = await readAssociationIndex(register, slug);
    if (index === undefined) {
      // A first publication that was never announced leaves files and no index; they are no fault.
      if (listed.includes(slug)) faults.push({ code: 'index-missing', path: at });
      continue;
    }
    // An association that was deleted before it published anything leaves its index and is not listed.
    if (!listed.includes(slug) && isPreparing(index)) continue;
    if (!listed.includes(slug)) faults.push({ code: 'not-listed', path: at });
    const evidence = await evidenceOf(register, index, entries, progress(slug));
    for (const path of evidence.paths) accountedFor.add(path);
    const others = new Set([at, searchPath(slug)]);
    const findings = verifyChain(
      index,
      evidence,
      (path) =>
        others.has(path) ||
        isOfDisclosure(entries.get(path)) ||
        [filesFolder, surveyRepliesFolder, disclosuresFolder].some((folder) => path.startsWith(folder(slug))),
    );
    associations.push({
      association: slug,
      links: index.chain.length,
      ...findings,
      faults: [
        ...findings.faults,
        ...(await toolFileFaults(register, index, evidence.paths)),
        ...(await surveyReplyFaults(register, index, evidence.paths)),
        ...(await disclosureFaults(register, index, {
          listed: evidence.paths,
          hashEntry: evidence.hashEntry,
        })),
      ],
    });
  }
  if (only === undefined) {
    for (const [path, entry] of entries) {
      const belongs = entry !== 'malformed' && slugs.includes(entry.association);
      if (!belongs && !accountedFor.has(path)) faults.push({ code: 'orphan', path });
    }
  }
  return { associations, faults };
};
