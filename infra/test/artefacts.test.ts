import { chmodSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Architecture } from 'aws-cdk-lib/aws-lambda';
import { beforeEach, describe, expect, test } from 'vitest';
import { builtArtefacts } from '../src/artefacts/built-artefacts.ts';
import { packServer } from '../src/artefacts/pack-server.ts';

let root: string;
let server: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mithaq-pack-'));
  server = join(root, 'server');
  mkdirSync(join(server, 'node_modules/.pnpm/a/node_modules/a'), { recursive: true });
  writeFileSync(join(server, 'node_modules/.pnpm/a/node_modules/a/index.js'), 'export {};');
  symlinkSync('.pnpm/a/node_modules/a', join(server, 'node_modules/a'));
  writeFileSync(join(server, 'server.js'), 'serve();');
});

const pack = () => packServer('site', [{ folder: server, at: 'dist' }], 'exec node dist/server.js', root);
const elf = (machine: number): Buffer => {
  const header = Buffer.alloc(64);
  header.write('\x7fELF', 'latin1');
  header.writeUInt16LE(machine, 18);
  return header;
};

describe('an archive of a server', () => {
  test('of the same files is the same archive', async () => {
    const first = await pack();
    const bytes = readFileSync(first.zip);
    chmodSync(join(server, 'server.js'), 0o600);
    const second = await pack();
    expect(second.hash).toBe(first.hash);
    expect(readFileSync(second.zip).equals(bytes)).toBe(true);
  });

  test('changes its name with a file, with a link and with the start command', async () => {
    const before = await pack();
    const started = await packServer('site', [{ folder: server, at: 'dist' }], 'exec node other.js', root);
    writeFileSync(join(server, 'server.js'), 'serve(2);');
    const filed = await pack();
    symlinkSync('server.js', join(server, 'index.js'));
    const linked = await pack();
    expect(new Set([before.hash, started.hash, filed.hash, linked.hash]).size).toBe(4);
  });

  test('goes to arm64 unless a native part of it runs on x86-64 alone', async () => {
    expect((await pack()).architecture).toBe(Architecture.ARM_64);
    writeFileSync(join(server, 'image.node'), elf(0xb7));
    expect((await pack()).architecture).toBe(Architecture.ARM_64);
    writeFileSync(join(server, 'image.node'), elf(0x3e));
    expect((await pack()).architecture).toBe(Architecture.X86_64);
  });
});

test('what is not built is named with the command that builds it', async () => {
  await expect(builtArtefacts(root, root)).rejects.toThrow(
    'The function accept-request is not built: run «pnpm --filter @mithaq/functions build» first',
  );
});
