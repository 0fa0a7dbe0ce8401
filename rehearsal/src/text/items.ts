import type { Spoken } from './spoken.ts';

/** What each of the eight says where a check-in or check-out asks in words, by the key of the item. */
export const ITEM_WORDS: Spoken = {
  want: [
    { en: 'One idea for Friday night', es: 'Una idea para el viernes por la noche' },
    { en: 'Just to listen today', es: 'Hoy solo escuchar' },
    {
      en: 'I want to tell you about my sister, and about work, and to hear how others get through a long weekend',
      es: 'Quiero contarles de mi hermana y del trabajo, y oír cómo pasan otros un fin de semana largo',
    },
    { en: 'To catch my breath. My bus was late', es: 'Tomar aire. Mi bus llegó tarde' },
    { en: 'To get through this evening', es: 'Pasar bien esta noche' },
    { en: 'To feel less alone at home', es: 'Sentirme menos a solas en casa' },
    { en: 'A plan for payday', es: 'Un plan para el día de pago' },
    { en: 'To stay as calm as I am now', es: 'Seguir con la calma que tengo ahora' },
  ],
  take: [
    { en: 'I can call before it gets big', es: 'Puedo llamar antes de que crezca' },
    { en: 'I am not the only one', es: 'No soy la única persona' },
    {
      en: 'Three things: the wave ends, I do not have to answer every message, and I will ask my sister to come along',
      es: 'Tres cosas: la ola se acaba, no tengo que contestar todo y voy a pedirle a mi hermana que me acompañe',
    },
    { en: 'Late is better than not at all', es: 'Más vale tarde que no venir' },
    { en: 'I asked for a word, and that was right', es: 'Pedí hablar, y estuvo bien' },
    { en: 'My words were still here after my network was gone', es: 'Se fue la red y mis palabras seguían aquí' },
    { en: 'Leave the card at home on payday', es: 'El día de pago dejo la tarjeta en casa' },
    { en: 'Slow breathing works for me', es: 'Respirar despacio me sirve' },
  ],
  'will-do': [
    { en: 'Tomorrow at ten I walk to the park', es: 'Mañana a las diez camino al parque' },
    { en: 'Write to my sponsor tonight', es: 'Escribirle hoy a mi padrino' },
    {
      en: 'I will call my sister on Thursday, and I will tell her how this week really was',
      es: 'El jueves llamo a mi hermana y le cuento cómo fue de verdad la semana',
    },
    { en: 'Leave home ten minutes earlier', es: 'Salir de casa diez minutos antes' },
    { en: 'Talk with staff on Monday', es: 'Hablar el lunes con el personal' },
    { en: 'Cook something warm on Sunday', es: 'Cocinar algo caliente el domingo' },
    { en: 'Give my card to my brother on Friday', es: 'El viernes le doy la tarjeta a mi hermano' },
    { en: 'Breathe slowly before bed', es: 'Respirar despacio antes de dormir' },
  ],
  'risky-time': [
    { en: 'Friday night. I call Ana', es: 'El viernes por la noche. Llamo a Ana' },
    { en: 'I do not know of one', es: 'No sé de ninguno' },
    {
      en: "Saturday at my cousin's, when they open the bottles. I call my sister from the street",
      es: 'El sábado en casa de mi primo, al abrir las botellas. Llamo a mi hermana desde la calle',
    },
    { en: 'After the late shift. My neighbor', es: 'Al salir del turno. A mi vecina' },
    { en: 'Tonight. The number on the card', es: 'Hoy. El número de la tarjeta' },
    { en: 'Sunday, alone. My aunt', es: 'El domingo a solas. A mi tía' },
    { en: 'Payday. My brother', es: 'El día de pago. A mi hermano' },
    { en: 'None in sight', es: 'Ninguno a la vista' },
  ],
  '': [
    { en: 'It goes well today', es: 'Hoy voy bien' },
    { en: 'I do not know yet', es: 'Aún no lo sé' },
    {
      en: 'There is a lot going on, and most of it is good',
      es: 'Están pasando muchas cosas, y casi todas son buenas',
    },
    { en: 'Better than this morning', es: 'Mejor que esta mañana' },
    { en: 'It is a hard day', es: 'Es un día duro' },
    { en: 'Quiet, a bit too quiet', es: 'Todo tranquilo, quizá demasiado' },
    { en: 'So so', es: 'Más o menos' },
    { en: 'I slept well', es: 'Dormí bien' },
  ],
};

/** Said by whoever asked for a word and was seen. */
export const WAS_SEEN = {
  take: { en: 'Somebody saw that I needed a word', es: 'Alguien vio que necesitaba hablar' },
  when: { en: 'After group', es: 'Después del grupo' },
  what: { en: 'Stay and talk with staff', es: 'Quedarme y hablar con el personal' },
};

/** Plans for the hours ahead: when, and what then. */
export const PLANS_AHEAD: Readonly<Record<'when' | 'what', Spoken['']>> = {
  when: [
    { en: 'Friday after work', es: 'El viernes al salir' },
    { en: 'Tonight', es: 'Esta noche' },
    { en: 'Saturday, when the house is full', es: 'El sábado, con la casa llena' },
    { en: 'On the way home', es: 'En el camino a casa' },
    { en: 'Between nine and eleven', es: 'Entre las nueve y las once' },
    { en: 'When I close the laptop', es: 'Cuando apague la computadora' },
    { en: 'Payday', es: 'El día de pago' },
    { en: 'Sunday morning', es: 'El domingo por la mañana' },
  ],
  what: [
    { en: 'Meet Ana at the gym door', es: 'Ver a Ana en la puerta del gimnasio' },
    { en: 'Go to bed early', es: 'Acostarme temprano' },
    {
      en: 'Cook for everyone, go for a walk with my sister, and tell them I leave at nine',
      es: 'Cocinar para todos, caminar con mi hermana y avisar que me voy a las nueve',
    },
    { en: 'Take the other bus, past the park', es: 'Tomar el otro bus, el del parque' },
    { en: 'Call my aunt and stay on the phone', es: 'Llamar a mi tía y no colgar' },
    { en: 'Walk around the block once', es: 'Dar una vuelta a la manzana' },
    { en: 'My brother holds the money until Monday', es: 'Mi hermano guarda el dinero hasta el lunes' },
    { en: 'Go to the early meeting', es: 'Ir a la reunión temprana' },
  ],
};

/** Questions for the box. The last one is about somebody in the room: staff put it away. */
export const BOX_QUESTIONS: Spoken[''] = [
  { en: 'When does sleep get better?', es: '¿Cuándo se duerme mejor?' },
  { en: 'Do I have to tell my boss?', es: '¿Tengo que decirle a mi jefe?' },
  {
    en: 'Is it normal that I still dream about it, and that I wake up and feel bad though nothing happened?',
    es: '¿Es normal soñar todavía con eso y despertar mal aunque no haya pasado nada?',
  },
  { en: 'Can I be around my old friends again one day?', es: '¿Podré volver a estar con mis amigos de antes?' },
  { en: 'What can I say when a craving comes at work?', es: '¿Qué digo si me dan ganas en el trabajo?' },
  { en: 'Does it count if I only think about it?', es: '¿Cuenta si solo lo pienso?' },
  { en: 'How long do cravings last?', es: '¿Cuánto duran las ganas?' },
  {
    en: 'Why does one person here always get to talk so long?',
    es: '¿Por qué aquí una persona siempre habla tanto tiempo?',
  },
];
