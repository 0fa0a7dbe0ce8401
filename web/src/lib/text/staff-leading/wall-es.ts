import type { WallText } from './wall-en.ts';

export const wall = {
  show: 'Mostrar en la pantalla',
  hide: 'Quitar de la pantalla',
  now: 'Ahora en la pantalla',
  would: 'Si usted lo muestra',
  wouldBe: 'Cuando no esté en blanco',
  loading: 'La imagen llega en un momento.',
  noPicture: 'La imagen no llegó. Los botones funcionan.',
  nothing: 'Allí no hay nada de lo que dieron las personas.',
  may: 'Lo que dieron las personas espera a que usted lo muestre. Allí nadie lo ve todavía.',
  up: 'Lo que dieron las personas está allí. Se quita cuando el grupo sigue.',
  picture: (title: string) => `Una imagen de la pantalla: ${title}`,
} satisfies WallText;
