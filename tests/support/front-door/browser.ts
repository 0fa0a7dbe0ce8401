export { Browser } from '@opencircle/rehearsal/device';
