export { SealBroken } from './envelope.ts';
export { openKeyFile } from './key-file.ts';
export type { KeyFound } from './key-file.ts';
export type { SealingKey, Vault } from './ports.ts';
export { openProgramKey } from './program-key.ts';
export type { KeyPlace } from './program-key.ts';
export { createVault, KeyDestroyed } from './vault.ts';
export type { VaultParts } from './vault.ts';
