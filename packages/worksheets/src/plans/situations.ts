import type { Bilingual } from '@opencircle/session';

/** Moments to say no in, for practice in twos and threes: no brand, no place, nobody's name. */
export const REFUSAL_SITUATIONS: readonly Bilingual[] = [
  {
    en: 'You get paid. A friend from work says: "Come on, just one, to celebrate."',
    es: 'Es día de pago. Alguien del trabajo le dice: «Vamos, solo una, para celebrar».',
  },
  {
    en: 'At a family party an uncle hands you a glass: "One toast will not hurt you."',
    es: 'En una fiesta familiar un tío le da un vaso: «Un brindis no le hace nada».',
  },
  {
    en: 'You meet someone you used to buy from. "I have something good. The first one is free."',
    es: 'Se cruza con alguien a quien antes le compraba. «Tengo algo bueno. La primera va gratis».',
  },
  {
    en: 'You are sad after a fight. A friend says: "Take this. You will sleep, and it all goes away."',
    es: 'Tuvo un pleito y está triste. Alguien le dice: «Tómese esto. Duerme y se le pasa».',
  },
  {
    en: 'Your cousin picks you up by car. There is something open on the back seat. "Have some, it is a long way."',
    es: 'Alguien de su familia pasa por usted en carro. Atrás hay algo abierto. «Tome, el camino es largo».',
  },
  {
    en: 'An old friend writes at night: "Are you up? We are all here. Come over."',
    es: 'Una amistad de antes le escribe de noche: «¿Ya duerme? Estamos todos aquí. Venga».',
  },
  {
    en: 'Your back hurts at work. Someone offers you two of their own pills.',
    es: 'Le duele la espalda en el trabajo. Alguien le ofrece dos pastillas de las suyas.',
  },
  {
    en: 'On a date the other person orders for two and says: "You are no fun if you do not drink."',
    es: 'En una cita la otra persona pide para dos y dice: «Sin beber no tiene gracia».',
  },
  {
    en: 'Your roommate smokes in the kitchen. "You have been so good for weeks. You have earned it."',
    es: 'Quien vive con usted fuma en la cocina. «Lleva semanas muy bien. Se lo ha ganado».',
  },
  {
    en: 'After a group like this one, two people ask you: "Want to stop somewhere on the way home?"',
    es: 'Al salir de un grupo como este, dos personas le preguntan: «¿Paramos en algún lado antes de llegar a casa?».',
  },
];
