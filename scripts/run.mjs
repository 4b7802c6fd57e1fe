import { bootstrap } from './bootstrap/bootstrap.mjs';

// The launcher's script, as package.json names it.
bootstrap(`${process.argv[2] ?? 'check'}.ts`, process.argv.slice(3));
