/*
 * Prints the code that an authenticator app would show now for a key, for somebody who tries the demonstration without
 * a phone:
 *
 *   node scripts/second-step-code.ts <key as the set-up page shows it>
 */
import { codeNow } from '../src/people/second-step/app-codes.ts';

const key = process.argv.slice(2).join('').replaceAll(' ', '').toUpperCase();
if (!/^[A-Z2-7]{16,}$/u.test(key)) {
  process.stderr.write('second-step-code: give the key that the set-up page shows\n');
  process.exit(1);
}
process.stdout.write(`${codeNow(key, Date.now())}\n`);
