/*
 * Computes the chain of every association anew from the register's bytes and names the first broken file:
 *
 *   node scripts/verify-register.ts [--association <slug>]
 *
 * Reads the register that REGISTER_DIR or REGISTER_BUCKET names and nothing else: no database, no secret. Exit code
 * 0: all as it was published; 1: something is not; 2: it could not be read.
 */
import { parseArgs } from 'node:util';
import { EnvironmentError } from '../src/environment-error.ts';
import { readRegisterPlace } from '../src/environment.ts';
import { makeRegisterWriter } from '../src/register/make-register-writer.ts';
import { RegisterUnavailable } from '../src/register/register-writer.ts';
import { verifyRegister, type AssociationVerdict, type Progress } from '../src/register/verify-register.ts';
import { faultSentences } from './register-fault-sentences.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** A line every 200 files: a short register says nothing on the way. */
const told =
  (association: string): Progress =>
  (done, of) => {
    if (done % 200 === 0) say(`${association}: ${String(done)} of ${String(of)} files read`);
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

const verify = async (only: string | undefined): Promise<number> => {
  const register = makeRegisterWriter(readRegisterPlace(process.env));
  const { associations, faults } = await verifyRegister(register, only, told);
  associations.forEach(report);
  for (const { code, path } of faults) say(`BROKEN: ${path}: ${faultSentences[code]}`);
  if (only !== undefined && associations.length === 0) {
    say(`${only}: has published nothing`);
    return 1;
  }
  if (associations.length === 0 && faults.length === 0) say('nothing was published yet');
  return faults.length === 0 && associations.every((association) => association.faults.length === 0) ? 0 : 1;
};

try {
  const { values } = parseArgs({ options: { association: { type: 'string' } } });
  process.exitCode = await verify(values.association);
} catch (error) {
  const expected =
    error instanceof EnvironmentError ||
    error instanceof RegisterUnavailable ||
    (error instanceof TypeError && 'code' in error);
  if (!expected) throw error;
  process.stderr.write(`register:verify: ${error.message}\n`);
  process.exitCode = 2;
}
