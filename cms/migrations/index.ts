import * as migration_20261121_014923_initial from './20261121_014923_initial.ts';
<<<<<<< HEAD
import * as migration_20261121_060251_policy_register from './20261121_060251_policy_register.ts';
=======
import * as migration_20261121_060824_policy_register from './20261121_060824_policy_register.ts';
>>>>>>> 534e81d (Publish the files of public tools, and serve them from the register)

export const migrations = [
  {
    up: migration_20261121_014923_initial.up,
    down: migration_20261121_014923_initial.down,
    name: '20261121_014923_initial',
  },
  {
<<<<<<< HEAD
    up: migration_20261121_060251_policy_register.up,
    down: migration_20261121_060251_policy_register.down,
    name: '20261121_060251_policy_register'
=======
    up: migration_20261121_060824_policy_register.up,
    down: migration_20261121_060824_policy_register.down,
    name: '20261121_060824_policy_register'
>>>>>>> 534e81d (Publish the files of public tools, and serve them from the register)
  },
];
