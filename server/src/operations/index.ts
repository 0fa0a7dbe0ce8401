export { backUp } from './backup.ts';
export type { MadeBackup } from './backup.ts';
export { examine } from './doctor.ts';
export { Refusal } from './refusal.ts';
export { restore } from './restore.ts';
export type { Restored } from './restore.ts';
