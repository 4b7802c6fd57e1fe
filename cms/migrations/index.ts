import * as migration_20261121_014923_initial from './20261121_014923_initial.ts';

export const migrations = [
  {
    up: migration_20261121_014923_initial.up,
    down: migration_20261121_014923_initial.down,
    name: '20261121_014923_initial'
  },
];
