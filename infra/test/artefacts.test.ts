import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Architecture } from 'aws-cdk-lib/aws-lambda';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtArtefacts } from '../src/artefacts/built-artefacts.ts';
import { ForeignBuildError } from '../src/artefacts/lambda-architecture.ts';
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
  writeFileSync(join(root, 'handler.mjs'), 'export const handler = () => undefined;');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const pack = (needs: readonly string[] = []) =>
  packServer(
    {
      name: 'site',
      parts: [{ folder: server, at: 'dist' }],
      entry: 'dist/server.js',
      handler: join(root, 'handler.mjs'),
      needs,
    },
    root,
  );
const [X86_64, ARM_64, RISC_V] = [0x3e, 0xb7, 0xf3];
/** Makes the beginning of a file for Linux, with the names that its linker would look for. */
const elf = (machine: number, wanted = 'libc.so.6\0GLIBC_2.17\0GLIBC_2.4\0'): Buffer => {
  const header = Buffer.alloc(64);
  header.write('\x7fELF', 'latin1');
  header.writeUInt16LE(machine, 18);
  return Buffer.concat([header, Buffer.from(`\0${wanted}`, 'latin1')]);
};
const addon = (bytes: Buffer, name = 'addon.node'): void => {
  writeFileSync(join(server, name), bytes);
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

  test('changes its name with a file, with a link and with the handler', async () => {
    const before = await pack();
    writeFileSync(join(root, 'handler.mjs'), 'export const handler = () => null;');
    const started = await pack();
    writeFileSync(join(server, 'server.js'), 'serve(2);');
    const filed = await pack();
    symlinkSync('server.js', join(server, 'index.js'));
    const linked = await pack();
    expect(new Set([before.hash, started.hash, filed.hash, linked.hash]).size).toBe(4);
  });

  test('is for arm64 where it holds no machine code, and for the processor of its machine code otherwise', async () => {
    expect((await pack()).architecture).toBe(Architecture.ARM_64);
    addon(elf(ARM_64));
    expect((await pack()).architecture).toBe(Architecture.ARM_64);
    addon(elf(X86_64));
    expect((await pack()).architecture).toBe(Architecture.X86_64);
  });

  test.each<[string, Buffer, string]>([
    ['of a Mac', Buffer.from('cffaedfe0c000001', 'hex'), 'addon.node is for macOS'],
    ['of Windows', Buffer.from('MZ\0\0'), 'addon.node is for Windows'],
    ['of another processor', elf(RISC_V), 'addon.node is for another processor'],
    ['of musl', elf(X86_64, 'libc.musl-x86_64.so.1\0'), 'addon.node is for musl'],
    ['of a newer glibc', elf(X86_64, 'GLIBC_2.4\0GLIBC_2.35\0'), 'asks for glibc 2.35, Lambda has 2.34'],
  ])('with machine code %s is refused, and the file is named', async (_what, bytes, reason) => {
    addon(bytes);
    const packing = pack();
    await expect(packing).rejects.toThrow(ForeignBuildError);
    await expect(packing).rejects.toThrow(reason);
    await expect(packing).rejects.toThrow('Build and deploy on Linux, x86-64, with glibc');
  });

  test('with machine code of two processors is refused', async () => {
    addon(elf(ARM_64));
    mkdirSync(join(server, 'bin'));
    addon(elf(X86_64), 'bin/esbuild');
    await expect(pack()).rejects.toThrow('addon.node and dist/bin/esbuild are for two processors');
  });

  test('without the machine code that it needs is refused', async () => {
    await expect(pack(['typst-'])).rejects.toThrow('it has no machine code of typst-');
    mkdirSync(join(server, 'node_modules/typst-linux-x64-gnu'));
    addon(elf(X86_64), 'node_modules/typst-linux-x64-gnu/typst.node');
    expect((await pack(['typst-'])).architecture).toBe(Architecture.X86_64);
  });
});

test('a part that is not built is named with the command that builds it', async () => {
  await expect(builtArtefacts(root, root)).rejects.toThrow(
    'The function accept-request is not built: run «pnpm --filter @mithaq/functions build» first',
  );
});
