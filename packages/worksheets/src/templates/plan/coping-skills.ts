import type { TemplateOption } from '../../template.ts';

/** What helps through the body. */
export const BODY: readonly TemplateOption[] = [
  { id: 'walk', label: { en: 'Walk fast for ten minutes', es: 'Caminar rápido diez minutos' } },
  { id: 'breathe', label: { en: 'Breathe out slowly, ten times', es: 'Soltar el aire despacio, diez veces' } },
  { id: 'cold-water', label: { en: 'Cold water on my face', es: 'Agua fría en la cara' } },
  { id: 'ice', label: { en: 'Hold an ice cube', es: 'Apretar un hielo' } },
  { id: 'eat', label: { en: 'Eat and drink something', es: 'Comer y tomar algo' } },
  { id: 'shower', label: { en: 'Take a shower', es: 'Darme un baño' } },
  { id: 'push-ups', label: { en: 'Stretch or do push-ups', es: 'Estirarme o hacer lagartijas' } },
  { id: 'lie-down', label: { en: 'Lie down for a while', es: 'Acostarme un rato' } },
];

/** What helps through the mind. */
export const MIND: readonly TemplateOption[] = [
  { id: 'wait', label: { en: 'Wait twenty minutes, then decide', es: 'Esperar veinte minutos y luego decidir' } },
  { id: 'say-it', label: { en: 'Say out loud: this is a craving', es: 'Decir en voz alta: tengo ganas' } },
  { id: 'wave', label: { en: 'Watch it rise and fall like a wave', es: 'Ver cómo sube y baja, como una ola' } },
  { id: 'tomorrow', label: { en: 'Picture tomorrow morning', es: 'Imaginar la mañana siguiente' } },
  { id: 'reasons', label: { en: 'Read my reasons', es: 'Leer mis motivos' } },
  { id: 'answer', label: { en: 'Answer the thought', es: 'Responderle a la idea' } },
  { id: 'five-things', label: { en: 'Name five things that I see', es: 'Nombrar cinco cosas que veo' } },
  { id: 'puzzle', label: { en: 'A puzzle, a game, a show', es: 'Un juego, un acertijo, una serie' } },
];

/** What helps through other people. */
export const PEOPLE: readonly TemplateOption[] = [
  { id: 'call', label: { en: 'Call someone I trust', es: 'Llamar a alguien de confianza' } },
  { id: 'text', label: { en: 'Send a text: this is a hard hour', es: 'Mandar un mensaje: es una hora dura' } },
  { id: 'sit-with', label: { en: 'Go and sit with someone', es: 'Ir a sentarme con alguien' } },
  { id: 'meeting', label: { en: 'Go to a meeting', es: 'Ir a una reunión de apoyo' } },
  { id: 'child-or-pet', label: { en: 'Play with a child or a pet', es: 'Jugar con un niño o una mascota' } },
  { id: 'eat-with', label: { en: 'Eat with someone', es: 'Comer con alguien' } },
  { id: 'ask', label: { en: 'Ask for help with one thing', es: 'Pedir ayuda con una cosa' } },
  { id: 'other-talk', label: { en: 'Talk about something else', es: 'Hablar de otra cosa' } },
];

/** What helps by being somewhere else, or by changing where one is. */
export const PLACE: readonly TemplateOption[] = [
  { id: 'leave', label: { en: 'Leave the spot', es: 'Irme de ahí' } },
  { id: 'outside', label: { en: 'Step outside', es: 'Salir al aire libre' } },
  { id: 'other-way', label: { en: 'Take another way home', es: 'Tomar otro camino a casa' } },
  { id: 'library', label: { en: 'Sit in a library or a store', es: 'Sentarme en una biblioteca o tienda' } },
  { id: 'park', label: { en: 'Go to a park or a gym', es: 'Ir a un parque o al gimnasio' } },
  { id: 'faith', label: { en: 'Go to a place of faith', es: 'Ir a un lugar de fe' } },
  { id: 'clean', label: { en: 'Clean one corner of a room', es: 'Limpiar un rincón del cuarto' } },
  { id: 'no-phone', label: { en: 'Put my phone in another room', es: 'Dejar el teléfono en otro cuarto' } },
];

/** What helps because it matters. */
export const MEANING: readonly TemplateOption[] = [
  { id: 'quiet', label: { en: 'Pray, or sit in silence', es: 'Orar o quedarme en silencio' } },
  { id: 'write', label: { en: 'Write it down', es: 'Escribirlo' } },
  { id: 'help', label: { en: 'Do something for someone', es: 'Hacer algo por alguien' } },
  { id: 'music', label: { en: 'Music that calms me', es: 'Música que me calma' } },
  { id: 'plants', label: { en: 'Care for a plant', es: 'Cuidar una planta' } },
  { id: 'hands', label: { en: 'Make or mend something', es: 'Hacer o arreglar algo con las manos' } },
  { id: 'thanks', label: { en: 'Name three good things', es: 'Nombrar tres cosas buenas' } },
  { id: 'photo', label: { en: 'Look at a photo of someone I love', es: 'Ver la foto de alguien a quien quiero' } },
];
