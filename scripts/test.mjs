import { bootstrap } from './bootstrap/bootstrap.mjs';

bootstrap('test.ts');
