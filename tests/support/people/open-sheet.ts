export { nameOf, OpenSheet } from '@opencircle/rehearsal/device';
