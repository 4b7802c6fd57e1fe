import type { AssociationIndex, IndexedVersion, RegisteredVersion } from '../contracts/register.ts';
import { hashPath, pdfPath, versionPath } from './paths.ts';
import { withVersionInForce } from './association-index.ts';
import type {
  RegisterEvidence,
  RegisterFault,
  RegisterFaultCode,
  RegisterFindings,
} from './register-evidence.ts';

/** Returns the fields of an index entry that come from the file and never change. */
const fixedPart = ({
  status: _status,
  inForceUntil: _until,
  supersededBy: _by,
  withdrawal: _withdrawal,
  pdf: _pdf,
  ...fixed
}: IndexedVersion): object => fixed;

/**
 * The first release's index carried neither field, though its files held both; an entry that it wrote may lack them.
 */
const laterFields: ReadonlySet<string> = new Set(['approvedOn', 'changeNote']);

const asWrittenThen = (should: object, entry: object): object =>
  Object.fromEntries(
    Object.entries(should).filter(([field]) => !laterFields.has(field) || Object.hasOwn(entry, field)),
  );

const same = (left: unknown, right: unknown): boolean => {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return left === right;
  const ours = Object.entries(left);
  const theirs = new Map(Object.entries(right));
  return ours.length === theirs.size && ours.every(([key, value]) => same(value, theirs.get(key)));
};

/** Returns the index entry that this file alone would have given. */
const announced = (index: AssociationIndex, file: RegisteredVersion, hash: string) =>
  withVersionInForce({ ...index, policies: [], chain: [] }, file, hash).policies[0]?.versions[0];

const fileFaults = (
  index: AssociationIndex,
  at: number,
  evidence: RegisterEvidence,
  entry: IndexedVersion | undefined,
): RegisterFaultCode[] => {
  const link = index.chain[at];
  if (link === undefined) return [];
  const found = evidence.version(versionPath(index.profile.slug, link.policy, link.version));
  if (found === undefined) return ['file-missing'];
  const { file } = found;
  const faults: RegisterFaultCode[] = [];
  if (found.sha256 !== link.hash) faults.push('file-hash-differs');
  if (file === undefined) return [...faults, 'file-malformed'];
  if (!found.canonical) faults.push('file-not-canonical');
  const isHere =
    file.association.slug === index.profile.slug &&
    file.policy.slug === link.policy &&
    file.version === link.version;
  if (!isHere) faults.push('file-elsewhere');
  if (file.previousHash !== (index.chain[at - 1]?.hash ?? null)) faults.push('link-broken');
  if (entry !== undefined && isHere) {
    const should = announced(index, file, link.hash);
    const expected = should === undefined ? undefined : asWrittenThen(fixedPart(should), entry);
    if (!same(expected, fixedPart(entry))) faults.push('index-differs');
  }
  return faults;
};

const besideFaults = (
  index: AssociationIndex,
  link: AssociationIndex['chain'][number],
  entry: IndexedVersion | undefined,
  evidence: RegisterEvidence,
): RegisterFault[] => {
  const faults: RegisterFault[] = [];
  const atHash = hashPath(link.hash);
  const known = evidence.hashEntry(atHash);
  if (known === undefined) faults.push({ code: 'hash-entry-missing', path: atHash });
  else if (
    known === 'malformed' ||
    known.association !== index.profile.slug ||
    known.policy !== link.policy ||
    known.version !== link.version
  )
    faults.push({ code: 'hash-entry-wrong', path: atHash });
  if (entry?.pdf === undefined) return faults;
  const atPdf = pdfPath(index.profile.slug, link.policy, link.version);
  const pdf = evidence.pdf(atPdf);
  if (pdf === undefined) faults.push({ code: 'pdf-missing', path: atPdf });
  else if (pdf !== entry.pdf) faults.push({ code: 'pdf-hash-differs', path: atPdf });
  return faults;
};

const linkFaults = (index: AssociationIndex, at: number, evidence: RegisterEvidence): RegisterFault[] => {
  const link = index.chain[at];
  if (link === undefined) return [];
  const path = versionPath(index.profile.slug, link.policy, link.version);
  const entry = index.policies
    .find(({ slug }) => slug === link.policy)
    ?.versions.find(({ version }) => version === link.version);
  const codes = fileFaults(index, at, evidence, entry);
  if (
    index.chain.slice(0, at).some(({ policy, version }) => policy === link.policy && version === link.version)
  )
    codes.push('chain-repeats');
  if (entry === undefined) codes.push('not-in-index');
  else if (entry.hash !== link.hash) codes.push('index-differs');
  return [
    ...[...new Set(codes)].map((code) => ({ code, path })),
    ...besideFaults(index, link, entry, evidence),
  ];
};

/**
 * A number may be missing from the index only where an unannounced publication holds it, because its file is never
 * overwritten.
 */
const numberFaults = (index: AssociationIndex, evidence: RegisterEvidence): RegisterFault[] =>
  index.policies.flatMap(({ slug, versions }) => {
    const path = (version: number) => versionPath(index.profile.slug, slug, version);
    const faults: RegisterFault[] = [];
    const inForce = versions.filter(({ status }) => status === 'in-force');
    const second = inForce[1];
    if (second !== undefined) faults.push({ code: 'two-in-force', path: path(second.version) });
    const numbers = new Set(versions.map(({ version }) => version));
    for (let number = 1; number < Math.max(...numbers); number += 1) {
      if (!numbers.has(number) && evidence.version(path(number)) === undefined)
        faults.push({ code: 'number-missing', path: path(number) });
    }
    for (const { version, hash } of versions) {
      const link = index.chain.find((entry) => entry.policy === slug && entry.version === version);
      if (link === undefined) faults.push({ code: 'not-in-chain', path: path(version) });
      else if (link.hash !== hash) faults.push({ code: 'index-differs', path: path(version) });
    }
    return faults;
  });

/** Returns every path that a version brings with it, announced or not. */
const belongingTo = (association: string, file: RegisteredVersion, hash: string): string[] => [
  versionPath(association, file.policy.slug, file.version),
  pdfPath(association, file.policy.slug, file.version),
  hashPath(hash),
];

/**
 * Recomputes an association's chain from the files, and names everything that is not as it was published: a file's
 * form and hash, its link to the file before it, its entry in the index, its hash entry and PDF, the numbers of
 * versions, more than one in force, and files that belong to nothing. `belongsElsewhere` says whether a path belongs
 * to something other than a version (an index, a search index).
 */
export const verifyChain = (
  index: AssociationIndex,
  evidence: RegisterEvidence,
  belongsElsewhere: (path: string) => boolean,
): RegisterFindings => {
  const association = index.profile.slug;
  const inChain = index.chain.flatMap((_, at) => linkFaults(index, at, evidence));
  const named = new Set(
    index.chain.flatMap(({ policy, version, hash }) => [
      versionPath(association, policy, version),
      pdfPath(association, policy, version),
      hashPath(hash),
    ]),
  );
  const rest = evidence.paths.filter((path) => !named.has(path) && !belongsElsewhere(path));
  const left = new Set(
    rest.flatMap((path) => {
      const found = evidence.version(path);
      if (found?.file === undefined || !found.canonical) return [];
      const own = belongingTo(association, found.file, found.sha256);
      return own[0] === path ? own : [];
    }),
  );
  const seen = new Set(inChain.map(({ code, path }) => `${code} ${path}`));
  return {
    faults: [
      ...inChain,
      ...numberFaults(index, evidence).filter(({ code, path }) => !seen.has(`${code} ${path}`)),
      ...rest.filter((path) => !left.has(path)).map((path) => ({ code: 'orphan' as const, path })),
    ],
    unannounced: rest.filter((path) => left.has(path)),
    withoutPdf: index.policies.flatMap(({ slug, versions }) =>
      versions
        .filter(({ pdf }) => pdf === undefined)
        .map(({ version }) => versionPath(association, slug, version)),
    ),
  };
};
