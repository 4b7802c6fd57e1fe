import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reservePorts, type ReservedPorts } from '../../infra/local/src/net/reserve-ports.ts';
import { runScript } from './support/run-start.ts';

/** Expects one sentence that names the cause and the remedy, and exit code 1. */
const expectRefusal = ({ code, said }: { code: number | null; said: string }, ...words: string[]): void => {
  expect(said.split('\n')).toHaveLength(1);
  for (const word of words) expect(said).toContain(word);
  expect(code).toBe(1);
};

const portVariables = [
  'MITHAQ_SITE_PORT',
  'MITHAQ_CMS_PORT',
  'MITHAQ_API_PORT',
  'MITHAQ_QUEUE_PORT',
  'MITHAQ_MAIL_PORT',
] as const;
let environment: Record<string, string>;
let folder: string;
/** Ports of no other program, so that a start is refused for the reason under test alone. */
let reserved: ReservedPorts<(typeof portVariables)[number]>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mithaq-start-'));
  reserved = await reservePorts(portVariables);
  const ports = portVariables.map((name) => [name, String(reserved.port(name))] as const);
  environment = { ...Object.fromEntries(ports), MITHAQ_DATA_DIR: folder };
});
afterEach(async () => {
  await reserved.release();
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

describe('a start is refused in one sentence', () => {
  test('on a Node that is too old', async () => {
    const older = "data:text/javascript,Object.defineProperty(process,'version',{value:'v18.20.0'})";
    expectRefusal(
      await runScript('start.mjs', [`--import=${older}`]),
      'Node 20',
      'v18.20.0',
      'https://nodejs.org',
    );
  });

  test('with an option that there is not', async () => {
    expectRefusal(await runScript('launcher/start.ts', ['--rest'], environment), '--rest', '--reset');
  });

  test('with a port that is no number', async () => {
    expectRefusal(
      await runScript('launcher/start.ts', [], { ...environment, MITHAQ_SITE_PORT: 'http' }),
      'MITHAQ_SITE_PORT',
      '1 to 65535',
    );
  });

  describe('with a port that another program holds', () => {
    let holder: ReturnType<typeof createServer> | undefined;
    afterEach(() => holder?.close());

    test.each(['127.0.0.1', '0.0.0.0'])('on %s', async (host) => {
      const port = Number(environment['MITHAQ_CMS_PORT']);
      holder = createServer();
      const server = holder;
      await new Promise<void>((resolve) => server.listen(port, host, resolve));
      expectRefusal(
        await runScript('launcher/start.ts', [], environment),
        `Port ${String(port)}`,
        'the CMS',
        'MITHAQ_CMS_PORT',
      );
    });
  });

  test('with a data folder that is a file', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expectRefusal(
      await runScript('launcher/start.ts', [], { ...environment, MITHAQ_DATA_DIR: join(file, 'data') }),
      join(file, 'data'),
      'MITHAQ_DATA_DIR',
    );
  });

  test.skipIf(process.getuid?.() === 0)('with a data folder that cannot be written', async () => {
    chmodSync(folder, 0o500);
    expectRefusal(await runScript('launcher/start.ts', [], environment), folder, 'MITHAQ_DATA_DIR');
  });

  test('with secrets that are too short', async () => {
    writeFileSync(join(folder, 'secrets.json'), '{"CMS_SECRET":"short"}');
    expectRefusal(await runScript('launcher/start.ts', [], environment), 'CMS_SECRET', '--reset');
  });
});
