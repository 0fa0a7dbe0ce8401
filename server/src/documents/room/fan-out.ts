import { savedFrame, updateFrame } from './frames.ts';
import type { Peer } from './peer.ts';
import type { Stored } from './writing.ts';

/** Tells everyone in a room what one window of the journal brought. */
export interface FanOut {
  stored(stored: Stored): void;
  /** So many more frames of this peer are on disk. */
  saved(by: Peer, frames: number): void;
}

/**
 * One joined frame a peer and window, built once for all: whoever wrote alone in it is sent nothing back, and whoever wrote beside
 * others gets their own words once more, which changes nothing. `sent` is told when it went out.
 */
export function createFanOut(peers: ReadonlySet<Peer>, sent: () => void): FanOut {
  let counted = new Set<Peer>();
  let isPlanned = false;

  function saved(by: Peer, frames: number): void {
    by.saved += frames;
    counted.add(by);
    if (isPlanned) return;
    isPlanned = true;
    // After everything else that waited for the same commit.
    queueMicrotask(() => tell([]));
  }
  function tell(frames: readonly Uint8Array[], alone?: Peer): void {
    const savers = counted;
    counted = new Set();
    isPlanned = false;
    for (const peer of peers) {
      const news = peer.isSynced && peer !== alone ? [...frames] : [];
      if (savers.has(peer)) news.push(savedFrame(peer.saved));
      if (news.length > 0) peer.send(...news);
    }
  }

  return {
    stored({ added, update }) {
      for (const { by, frames } of added) {
        by.saved += frames;
        counted.add(by);
      }
      const first = added[0]?.by;
      const isAlone = added.every(({ by }) => by === first);
      tell([updateFrame(update)], isAlone ? first : undefined);
      sent();
    },
    saved,
  };
}
