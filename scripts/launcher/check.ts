import { runChecks } from './checks.ts';
import { main } from './main.ts';

await main(async () => {
  const since = performance.now();
  const failed = await runChecks(2);
  const seconds = ((performance.now() - since) / 1000).toFixed(0);
  process.stdout.write(
    failed.length === 0
      ? `\nEvery check passed (${seconds} s).\n`
      : `\nFailed (${seconds} s): ${failed.join(', ')}\n`,
  );
  return failed.length === 0 ? 0 : 1;
});
