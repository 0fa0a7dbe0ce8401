export { LivePlace, newId } from '@opencircle/rehearsal/device';
export type { Asked } from '@opencircle/rehearsal/device';
