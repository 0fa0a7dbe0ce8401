import { openSheet, type Sheet } from '../document.ts';
import type { Template } from '../template.ts';

type Doc = Parameters<typeof openSheet>[1];
/** What devices need of Yjs, which only tests know. */
interface Yjs {
  readonly Doc: new () => Doc;
  readonly applyUpdate: (doc: Doc, update: Uint8Array, origin?: unknown) => void;
}

/** One device with one open sheet, and what it has not heard of yet. */
export interface Device {
  readonly doc: Doc;
  readonly sheet: Sheet;
  readonly waiting: Uint8Array[];
  /** Hears of some of what waits, out of order, of one thing twice. */
  hear(order: number): void;
  /** Hears of all of it. */
  hearAll(): void;
}

const NETWORK = 'network';

/** Devices that hear of each other only when told to. */
export const createDevices = (yjs: Yjs, template: Template, count: number): readonly Device[] => {
  const devices = Array.from({ length: count }, (_, index): Device => {
    const doc = new yjs.Doc();
    doc.clientID = index + 1;
    const waiting: Uint8Array[] = [];
    const take = (updates: readonly Uint8Array[]): void => {
      for (const update of updates) yjs.applyUpdate(doc, update, NETWORK);
    };
    return {
      doc,
      sheet: openSheet(template, doc),
      waiting,
      hear(order) {
        const cut = order % (waiting.length + 1);
        const turned = [...waiting.slice(cut), ...waiting.slice(0, cut)];
        const heard = turned.slice(0, 1 + (order % Math.max(1, turned.length)));
        waiting.splice(0, waiting.length, ...turned.slice(heard.length));
        take([...heard, ...heard.slice(0, 1)]);
      },
      hearAll() {
        take(waiting.splice(0).reverse());
      },
    };
  });
  for (const { doc } of devices)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== NETWORK) for (const other of devices) if (other.doc !== doc) other.waiting.push(update);
    });
  return devices;
};

/** All devices hear of everything. */
export const meet = (devices: readonly Device[]): void => {
  for (const device of devices) device.hearAll();
};
