import type { TemplateOption } from '../../template.ts';

/** Signs in what a person thinks. */
export const THINKING: readonly TemplateOption[] = [
  { id: 'got-this', label: { en: 'I have got this now', es: 'Esto ya lo tengo controlado' } },
  { id: 'no-group', label: { en: 'I do not need group any more', es: 'Ya no necesito el grupo' } },
  { id: 'one-time', label: { en: 'One time would not count', es: 'Una vez no cuenta' } },
  { id: 'good-times', label: { en: 'I think only of the good times', es: 'Solo me acuerdo de lo bueno' } },
  { id: 'against-me', label: { en: 'Everyone is against me', es: 'Todos están en mi contra' } },
  { id: 'no-use', label: { en: 'It is no use, why try?', es: 'No sirve de nada, ¿para qué?' } },
  { id: 'earned-it', label: { en: 'I have earned a break', es: 'Me gané un descanso' } },
  { id: 'nobody-knows', label: { en: 'Nobody would find out', es: 'Nadie se daría cuenta' } },
  { id: 'how-to-get', label: { en: 'I think about how to get it', es: 'Pienso en cómo conseguirlo' } },
];

/** Signs in what a person feels. */
export const FEELING: readonly TemplateOption[] = [
  { id: 'edgy', label: { en: 'Small things upset me', es: 'Me alteran cosas pequeñas' } },
  { id: 'flat', label: { en: 'Flat, nothing is fun', es: 'Sin ánimo, nada me alegra' } },
  { id: 'lonely', label: { en: 'Lonely, with people around too', es: 'Con soledad, aun entre gente' } },
  { id: 'shame', label: { en: 'Shame, I want to hide', es: 'Con vergüenza, me quiero esconder' } },
  { id: 'bored', label: { en: 'Bored and restless', es: 'Con aburrimiento y sin calma' } },
  { id: 'angry', label: { en: 'Angry for days', es: 'Con enojo por varios días' } },
  { id: 'worry', label: { en: 'Worry that will not stop', es: 'Con angustia que no para' } },
  { id: 'too-good', label: { en: 'So good that I get careless', es: 'Tan bien que me descuido' } },
];

/** Signs in what a person does. */
export const DOING: readonly TemplateOption[] = [
  { id: 'skip-meals', label: { en: 'I skip meals', es: 'Me salto comidas' } },
  { id: 'skip-group', label: { en: 'I miss group or come late', es: 'Falto al grupo o llego tarde' } },
  { id: 'skip-medicine', label: { en: 'I skip my medicine', es: 'Me salto mis medicinas' } },
  { id: 'hide', label: { en: 'I hide things', es: 'Escondo cosas' } },
  { id: 'small-lies', label: { en: 'I tell small lies', es: 'Digo mentiras pequeñas' } },
  { id: 'drop-people', label: { en: 'I drop people who are good to me', es: 'Me alejo de quien me hace bien' } },
  { id: 'old-numbers', label: { en: 'I text people I used with', es: 'Escribo a gente con la que consumía' } },
  { id: 'old-streets', label: { en: 'I go past the old places', es: 'Paso por los lugares de antes' } },
  { id: 'late-nights', label: { en: 'I stay up late', es: 'Me desvelo' } },
  { id: 'money', label: { en: 'Money goes, I cannot say where', es: 'El dinero se me va sin saber en qué' } },
];

/** Signs in the body, and with others. */
export const BODY_AND_PEOPLE: readonly TemplateOption[] = [
  { id: 'sleep', label: { en: 'I sleep badly, or all day', es: 'Duermo mal, o todo el día' } },
  { id: 'tight', label: { en: 'My jaw or neck is tight', es: 'Se me tensa la mandíbula o el cuello' } },
  { id: 'aches', label: { en: 'Headache, sweat, upset stomach', es: 'Dolor de cabeza, sudor, mal de estómago' } },
  { id: 'no-care', label: { en: 'I do not wash or dress as I used to', es: 'Descuido mi aseo o mi ropa' } },
  { id: 'snap', label: { en: 'I snap at people', es: 'Contesto mal' } },
  { id: 'fights', label: { en: 'I pick fights', es: 'Busco pleitos' } },
  { id: 'no-calls', label: { en: 'I let the phone ring', es: 'Dejo sonar el teléfono' } },
  { id: 'my-room', label: { en: 'I stay in my room', es: 'Me encierro en mi cuarto' } },
];
