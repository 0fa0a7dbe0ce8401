// Stands in for `lib0/broadcastchannel`: tabs of one browser may be different people here, so they never talk behind the server's back.

/** Hears nothing. */
export const subscribe = (): void => undefined;
/** Heard nothing. */
export const unsubscribe = subscribe;
/** Tells nobody. */
export const publish = subscribe;
