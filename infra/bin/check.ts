import { awsCommand } from '../src/check/aws-command.ts';
import { checkStage, notAsked } from '../src/check/check-stage.ts';
import { findingLine } from '../src/check/finding.ts';
import { statusOf } from '../src/check/status-of.ts';
import { readStageConfig, StageConfigError } from '../src/config/read-stage-config.ts';

/**
 * `node bin/check.ts prod` asks read-only questions before and after a deployment and prints a line for each. Ends with 1
 * where a line is wrong or the account could not be asked.
 */
try {
  const config = readStageConfig(process.argv[2] ?? '');
  for await (const finding of checkStage(config, awsCommand(), statusOf)) {
    process.stdout.write(`${findingLine(finding)}\n`);
    if (finding.outcome === 'wrong' || finding === notAsked) process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof StageConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
