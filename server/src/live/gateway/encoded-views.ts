import { viewFor, type Around, type Session, type ViewKind, type Viewer } from '@opencircle/session';

/** A view as it travels: each slice's JSON by its name. */
export type EncodedView = ReadonlyMap<string, string>;

/** Viewers of one name are shown the same: every device of a colleague or of a seat, every room screen. */
export function viewerName(viewer: Viewer): string {
  switch (viewer.kind) {
    case 'staff':
      return `staff ${viewer.staff}`;
    case 'participant':
      return `participant ${viewer.seat}${viewer.onTablet === true ? ' at a tablet' : ''}`;
    case 'knock':
      return `knock ${viewer.knock}`;
    case 'screen':
      return 'screen';
    case 'observer':
      return 'observer';
    case 'tablet':
      return `tablet ${viewer.tablet}`;
  }
}

/** Views of one moment: each computed once for all who are shown the same, each slice that several views share encoded once. */
export function createEncodedViews(session: Session, around: Around): (viewer: Viewer) => EncodedView {
  const views = new Map<string, EncodedView>();
  const texts = new WeakMap<object, string>();
  const textOf = (slice: unknown): string => {
    if (typeof slice !== 'object' || slice === null) return JSON.stringify(slice);
    const known = texts.get(slice);
    if (known !== undefined) return known;
    const text = JSON.stringify(slice);
    texts.set(slice, text);
    return text;
  };
  return (viewer) => {
    const name = viewerName(viewer);
    const known = views.get(name);
    if (known) return known;
    const slices = Object.entries(viewFor(session, viewer, around)).map(
      ([slice, value]) => [slice, textOf(value)] as const,
    );
    const view = new Map(slices);
    views.set(name, view);
    return view;
  };
}

/** The JSON of a `view` message, put together from slices that are JSON already. */
export function viewMessage(n: number, kind: ViewKind, all: boolean, now: number, slices: EncodedView): string {
  const parts = [...slices].map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',');
  return `{"n":${String(n)},"kind":"${kind}","all":${String(all)},"now":${String(now)},"slices":{${parts}}}`;
}
