import { viewerOf, type Session, type Viewer, type Who } from '@opencircle/session';
import type { ShownOut } from '@opencircle/protocol';
import type { Deps } from '../../deps.ts';
import { faultOf } from '../faults.ts';
import type { LiveSessions } from '../ports.ts';
import type { FieldAt } from '../surroundings.ts';
import { createEncodedViews, viewerName, viewMessage, type EncodedView } from './encoded-views.ts';
import { clearLostFields, mayBeInField, otherFieldOf, tellFields } from './fields.ts';
import type { Follower } from './follower.ts';
import type { Outlet } from './outlet.ts';

/** What changes without being history (who is connected, what a line says) is shown at most this often. Milliseconds. */
const PAUSE = 50;

/** All sockets in one session. After each change everybody is looked at anew: who they are now, and what they may see. */
export interface Followers {
  /** To be called in the session's turn. Null: this person is nobody there. */
  join(outlet: Outlet, who: Who, session: Session): Follower | null;
  leave(follower: Follower): void;
  changed(now: Session, before: Session): void;
  inField(follower: Follower, at: FieldAt | null): void;
  isEmpty(): boolean;
}

interface FollowersNeeds extends Pick<Deps, 'clock' | 'log'> {
  readonly live: LiveSessions;
}

function whyOut(session: Session, was: Viewer): ShownOut {
  if (was.kind === 'participant' && session.seats[was.seat]?.state === 'removed') return 'removed';
  return session.phase === 'closed' ? 'session-closed' : 'nobody-here';
}

/** Starts empty; `session` is as it is on disk now. */
export function createFollowers({ live, clock, log }: FollowersNeeds, first: Session): Followers {
  const all = new Set<Follower>();
  let session = first;
  let lastShown = -PAUSE;
  let unplan: (() => void) | null = null;
  let isPlanned = false;
  let isShowing = false;
  let isBehind = false;

  function show(): void {
    isPlanned = false;
    unplan?.();
    unplan = null;
    isBehind = isShowing;
    if (isShowing) return;
    isShowing = true;
    try {
      do {
        isBehind = false;
        lastShown = clock.now();
        const around = live.around(session.id);
        const viewOf = createEncodedViews(session, around);
        for (const follower of [...all]) lookSafely(follower, viewOf, around.now);
      } while (isBehind);
    } finally {
      isShowing = false;
    }
    clearLostFields(session, all, inField);
  }
  function showSoon(): void {
    const wait = lastShown + PAUSE - clock.now();
    // More than a pause ahead: the clock was set back.
    if (wait <= 0 || wait > PAUSE) show();
    else unplan ??= clock.callAt(lastShown + PAUSE, show);
  }

  /** One socket whose view cannot be made must not keep the others from theirs. */
  function lookSafely(follower: Follower, viewOf: (viewer: Viewer) => EncodedView, now: number): void {
    try {
      look(follower, viewOf, now);
    } catch (error) {
      log.error({ session: session.id, kind: follower.viewer.kind, fault: faultOf(error) }, 'a view could not be made');
      leave(follower);
      follower.outlet.out('nobody-here');
    }
  }

  function look(follower: Follower, viewOf: (viewer: Viewer) => EncodedView, now: number): void {
    const viewer = viewerOf(session, follower.who);
    if (!viewer) {
      const why = whyOut(session, follower.viewer);
      leave(follower);
      follower.outlet.out(why);
      return;
    }
    const isAnother = viewerName(viewer) !== viewerName(follower.viewer);
    if (isAnother) become(follower, viewer);
    follower.viewer = viewer;
    send(follower, viewOf(viewer), isAnother, now);
  }

  function send(follower: Follower, view: EncodedView, isAll: boolean, now: number): void {
    const changed = isAll ? view : new Map([...view].filter(([name, text]) => follower.sent.get(name) !== text));
    follower.sent = view;
    if (changed.size === 0) return;
    follower.n += 1;
    follower.outlet.send('view', viewMessage(follower.n, follower.viewer.kind, isAll, now, changed));
  }

  function become(follower: Follower, viewer: Viewer): void {
    inField(follower, null);
    follower.leaveSeat();
    follower.leaveSeat = viewer.kind === 'participant' ? live.connected(session.id, viewer.seat) : () => undefined;
  }

  function inField(follower: Follower, at: FieldAt | null): void {
    const before = follower.field;
    const { viewer } = follower;
    if (viewer.kind !== 'participant' || (before === null && at === null)) return;
    follower.field = at;
    live.inField(session.id, viewer.seat, at ?? otherFieldOf(all, viewer.seat));
    for (const sheet of new Set([before?.sheet, at?.sheet])) if (sheet !== undefined) tellFields(session, all, sheet);
  }

  function leave(follower: Follower): void {
    if (!all.delete(follower)) return;
    inField(follower, null);
    follower.leaveSeat();
  }

  return {
    join(outlet, who, now) {
      session = now;
      const viewer = viewerOf(session, who);
      if (!viewer) return null;
      const follower: Follower = {
        outlet,
        who,
        viewer,
        n: 0,
        sent: new Map(),
        field: null,
        fieldsSent: new Map(),
        leaveSeat: () => undefined,
      };
      // Before this socket is among those a change is sent to, so that everything is sent to it once.
      become(follower, viewer);
      all.add(follower);
      const around = live.around(session.id);
      send(follower, createEncodedViews(session, around)(viewer), true, around.now);
      for (const sheet of new Set([...all].map(({ field }) => field?.sheet)))
        if (sheet !== undefined) tellFields(session, all, sheet);
      return follower;
    },
    leave,
    changed(now, before) {
      session = now;
      if (now === before) return showSoon();
      // Once for everything that one commit brought, and still before anybody hears the reply to it.
      if (!isPlanned) queueMicrotask(show);
      isPlanned = true;
    },
    inField(follower, at) {
      if (all.has(follower) && (at === null || mayBeInField(session, follower, at))) inField(follower, at);
    },
    isEmpty: () => all.size === 0,
  };
}
