import type { Spoken } from './spoken.ts';

/** What fits a field nobody foresaw, by what kind of field it is. */
export const KIND_WORDS: Spoken = {
  text: [
    { en: 'Go slow, and ask for help early', es: 'Ir despacio y pedir ayuda pronto' },
    { en: 'One thing at a time', es: 'Una cosa a la vez' },
    {
      en: 'Talk to my sister first, and only then decide what to do with the evening',
      es: 'Hablar primero con mi hermana y después decidir qué hago con la noche',
    },
    { en: 'Leave ten minutes earlier', es: 'Salir diez minutos antes' },
    { en: 'Not stay alone with it', es: 'No quedarme a solas con esto' },
    { en: 'Close the laptop and go outside', es: 'Cerrar la computadora y salir' },
    { en: 'Keep away from the corner', es: 'No pasar por la esquina' },
    { en: 'Breathe first, then answer', es: 'Primero respirar, luego contestar' },
  ],
  'long-text': [
    {
      en: 'It starts small. When I say it out loud to someone, it gets smaller still.',
      es: 'Empieza pequeño. Cuando se lo digo a alguien, se hace más pequeño.',
    },
    { en: 'I do not have words for it yet.', es: 'Todavía no tengo palabras para eso.' },
    {
      en: 'For years I thought I had to do this by myself. Last month I called my sister from the parking lot, and she just stayed on the phone until I was home. That was all it took. I want to remember how short that call was, and how long I had been afraid of it.',
      es: 'Por años pensé que tenía que hacerlo yo solo. El mes pasado llamé a mi hermana desde el estacionamiento y se quedó en la línea hasta que llegué a casa. No hizo falta más. Quiero acordarme de lo corta que fue la llamada y de cuánto miedo le tenía.',
    },
    {
      en: 'I run from one thing to the next. When I sit down for a moment, I notice how tired I am.',
      es: 'Corro de una cosa a otra. Cuando me siento un momento, noto lo cansado que estoy.',
    },
    {
      en: 'Evenings are hard. The house is so quiet that I hear every thought.',
      es: 'Las noches son duras. La casa está tan callada que oigo cada idea.',
    },
    {
      en: 'When the screen goes dark, the craving comes. A short walk has helped twice this week, so I will do it again tonight.',
      es: 'Cuando se apaga la pantalla, llegan las ganas. Caminar un poco me ayudó dos veces esta semana, así que hoy lo haré otra vez.',
    },
    { en: 'I want to be home before they ask me to come along.', es: 'Quiero llegar a casa antes de que me inviten.' },
    { en: 'I was angry first. Now I am mostly calm.', es: 'Primero sentí enojo. Ahora casi todo es calma.' },
  ],
  list: [
    { en: 'Call before it gets big', es: 'Llamar antes de que crezca' },
    { en: 'Rest', es: 'Descansar' },
    {
      en: 'Ask my sister to come along to the things I cannot skip',
      es: 'Pedirle a mi hermana que venga a lo que no puedo evitar',
    },
    { en: 'Take the other way home', es: 'Volver por otro camino' },
    { en: 'Leave a light on', es: 'Dejar una luz prendida' },
    { en: 'Walk around the block', es: 'Dar una vuelta a la manzana' },
    { en: 'No cash on Fridays', es: 'Los viernes, sin dinero encima' },
    { en: 'Slow breathing', es: 'Respirar despacio' },
  ],
  detail: [
    { en: 'Go with Ana', es: 'Ir con Ana' },
    { en: 'Stay at home', es: 'Quedarme en casa' },
    {
      en: 'Tell my sister beforehand and leave when she leaves',
      es: 'Avisar antes a mi hermana e irme cuando ella se vaya',
    },
    { en: 'Take the other bus', es: 'Tomar el otro bus' },
    { en: 'Call my aunt', es: 'Llamar a mi tía' },
    { en: 'Go for a walk', es: 'Salir a caminar' },
    { en: 'Say no once', es: 'Decir que no una vez' },
    { en: 'Breathe first', es: 'Primero respirar' },
  ],
};
