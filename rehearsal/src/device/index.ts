export { Browser } from './browser.ts';
export type { Asking, Response } from './browser.ts';
export { Device } from './device.ts';
export type { ComesBack, DeviceOptions, KnockAs } from './device.ts';
export { LivePlace, newId } from './live-place.ts';
export type { Asked } from './live-place.ts';
export { nameOf, OpenSheet } from './open-sheet.ts';
export { pause, until } from './until.ts';
