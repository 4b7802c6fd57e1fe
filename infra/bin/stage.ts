import { readStageConfig, StageConfigError } from '../src/config/read-stage-config.ts';

/** `node bin/stage.ts prod` reads the file of a stage and ends with 1 where it is wrong, so that nobody builds in vain. */
try {
  readStageConfig(process.argv[2] ?? 'dev');
} catch (error) {
  if (!(error instanceof StageConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
