import { bootstrap } from './bootstrap/bootstrap.mjs';

// `check` or `bench`, as package.json names them.
bootstrap(`${process.argv[2] ?? 'check'}.ts`, process.argv.slice(3));
