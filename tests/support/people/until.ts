export { pause, until } from '@opencircle/rehearsal/device';
