// Stands in for `y-protocols/awareness`: who is here and in which field comes from the server, never from pages.

/** Nobody, anywhere. */
export class Awareness {
  getLocalState(): null {
    return null;
  }
  setLocalState(): void {
    return undefined;
  }
  getStates(): ReadonlyMap<number, unknown> {
    return new Map();
  }
  on(): void {
    return undefined;
  }
  off(): void {
    return undefined;
  }
}
/** An update about nobody. */
export const encodeAwarenessUpdate = (): Uint8Array => new Uint8Array([0]);
/** Takes nothing in. */
export const applyAwarenessUpdate = (): void => undefined;
/** Forgets nobody. */
export const removeAwarenessStates = applyAwarenessUpdate;
