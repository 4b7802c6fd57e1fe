/*
 * Recomputes the chain of every association from the register's bytes and names the first broken file:
 *
 *   node scripts/verify-register.ts [--association <slug>] [--with-cms]
 *
 * Reads the register that REGISTER_DIR or REGISTER_BUCKET names and nothing else: no database, no secret. With
 * `--with-cms` it also compares the register with the CMS, whose environment it needs then. Exit code 0: all as it was
 * published; 1: something is not; 2: it could not be read.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { RegisterFault } from '@mithaq/domain/register/register-evidence';
import { databaseTrouble } from '../src/payload/database/database-trouble.ts';
import { EnvironmentError } from '@mithaq/domain/contracts/environment';
import { readRegisterPlace } from '../src/environment.ts';
import { makeRegisterWriter } from '../src/register/make-register-writer.ts';
import { RegisterUnavailable } from '../src/register/register-writer.ts';
import {
  verifyRegister,
  type AssociationVerdict,
  type Progress,
  type RegisterToVerify,
} from '../src/register/verify-register.ts';
import { faultSentences } from './register-fault-sentences.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Prints a line every 200 files, so that a short register prints none. */
const told =
  (association: string): Progress =>
  (done, of) => {
    if (done % 200 === 0) say(`${association}: ${String(done)} of ${String(of)} files read`);
  };

class NoDatabase extends Error {
  override readonly name = 'NoDatabase';
}

/**
 * Opens the CMS's database and compares; only this function loads code that needs a secret. A missing database file
 * is not made, because an empty database would lack everything.
 */
const comparedWithCms = async (
  register: RegisterToVerify,
  only: string | undefined,
): Promise<ReadonlyMap<string, readonly RegisterFault[]>> => {
  const { environment } = await import('../src/process-environment.ts');
  const { database } = environment;
  if (database.kind === 'sqlite' && !existsSync(database.file))
    throw new NoDatabase(`there is no database at ${database.file}`);
  const { createLocalReq, getPayload } = await import('payload');
  const { default: config } = await import('../src/payload.config.ts');
  const { compareRegisterWithCms } = await import('../src/register/compare-register-with-cms.ts');
  const payload = await getPayload({ config, disableOnInit: true });
  const compared = await compareRegisterWithCms(register, await createLocalReq({}, payload), only);
  await payload.destroy();
  return compared;
};

/** Adds the faults of the comparison to those of the chains; an association may have only faults of the comparison. */
const withCompared = (
  verdicts: readonly AssociationVerdict[],
  compared: ReadonlyMap<string, readonly RegisterFault[]>,
): AssociationVerdict[] => {
  const known = new Set(verdicts.map(({ association }) => association));
  const unpublished = [...compared]
    .filter(([association, faults]) => faults.length > 0 && !known.has(association))
    .map(([association, faults]) => ({ association, links: 0, faults, unannounced: [], withoutPdf: [] }));
  return [
    ...verdicts.map((verdict) => ({
      ...verdict,
      faults: [...verdict.faults, ...(compared.get(verdict.association) ?? [])],
    })),
    ...unpublished,
  ];
};

const report = ({ association, links, faults, unannounced, withoutPdf }: AssociationVerdict): void => {
  const [first, ...rest] = faults;
  if (first === undefined) say(`${association}: whole, ${String(links)} published`);
  else say(`${association}: BROKEN, first at ${first.path}: ${faultSentences[first.code]}`);
  for (const { code, path } of rest) say(`  ${path}: ${faultSentences[code]}`);
  for (const path of unannounced) say(`  left by a publication that was never announced: ${path}`);
  if (withoutPdf.length > 0)
    say(`  without a PDF: ${String(withoutPdf.length)} (register:complete makes them)`);
};

const verify = async (only: string | undefined, withCms: boolean): Promise<number> => {
  const register = makeRegisterWriter(readRegisterPlace(process.env));
  const verdict = await verifyRegister(register, only, told);
  const { faults } = verdict;
  const associations = withCms
    ? withCompared(verdict.associations, await comparedWithCms(register, only))
    : verdict.associations;
  associations.forEach(report);
  for (const { code, path } of faults) say(`BROKEN: ${path}: ${faultSentences[code]}`);
  say(withCms ? 'compared with the CMS' : 'not compared with the CMS (--with-cms does)');
  if (only !== undefined && associations.length === 0) {
    say(`${only}: has published nothing`);
    return 1;
  }
  if (associations.length === 0 && faults.length === 0) say('nothing was published yet');
  return faults.length === 0 && associations.every((association) => association.faults.length === 0) ? 0 : 1;
};

try {
  const { values } = parseArgs({
    options: { association: { type: 'string' }, 'with-cms': { type: 'boolean', default: false } },
  });
  process.exitCode = await verify(values.association, values['with-cms']);
} catch (error) {
  const expected =
    error instanceof EnvironmentError ||
    error instanceof RegisterUnavailable ||
    error instanceof NoDatabase ||
    (error instanceof Error && databaseTrouble(error) !== undefined) ||
    (error instanceof TypeError && 'code' in error);
  if (!expected) throw error;
  process.stderr.write(`register:verify: ${error.message}\n`);
  process.exitCode = 2;
}
