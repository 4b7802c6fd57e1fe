import * as migration_20261121_014446_initial from './20261121_014446_initial.ts';

export const migrations = [
  {
    up: migration_20261121_014446_initial.up,
    down: migration_20261121_014446_initial.down,
    name: '20261121_014446_initial'
  },
];
