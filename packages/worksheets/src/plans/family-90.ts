import type { Plan } from '@opencircle/session';
import { goingHome, homeNow, hopeToday, worryNow, worryToday } from './family-items.ts';
import { mood, oneThingITake, wayHome } from './items.ts';
import { checkIn, opening, teach } from './steps.ts';

/** Ninety minutes with families: what helps, written apart and opened together, and how each family wants to talk. */
export const family90: Plan = {
  id: 'family-90',
  version: 2,
  title: { en: 'Family evening, 90 minutes', es: 'Noche con familias, 90 minutos' },
  phones: 'on',
  topic: null,
  steps: [
    {
      id: 'arrive',
      title: { en: 'Arrive', es: 'Llegar' },
      minutes: 5,
      counts: false,
      ask: { en: 'Take a seat. We start in a few minutes.', es: 'Tome asiento. Empezamos en unos minutos.' },
      prompt: {
        en: 'Let people in, family by family. Families sit together. Have a word alone with anyone who looks uneasy.',
        es: 'Deje entrar, familia por familia. Cada familia se sienta junta. Hable a solas con quien se vea a disgusto.',
      },
      content: { kind: 'arrive' },
    },
    opening(5, {
      en: 'Speak the agreement for family members too. Nobody tells outside who was here. Everyone may pass.',
      es: 'Diga el acuerdo también para los familiares. Nadie cuenta fuera quién vino. Todos pueden pasar.',
    }),
    checkIn(
      5,
      {
        en: 'Four short questions. You can pass on any of them.',
        es: 'Cuatro preguntas cortas. Puede pasar las que quiera.',
      },
      {
        en: 'Look first at how home is. Anyone who feels unsafe gets a quiet word alone, before any sheet opens.',
        es: 'Mire primero cómo está la casa. Hable a solas con quien no se sienta a salvo, antes de las hojas.',
      },
      [mood, worryToday, hopeToday, homeNow],
    ),
    {
      id: 'round',
      title: { en: 'Round', es: 'Ronda' },
      minutes: 10,
      counts: true,
      ask: {
        en: 'Say one thing that went well at home. One sentence.',
        es: 'Diga una cosa que salió bien en casa. En una frase.',
      },
      prompt: {
        en: 'One good thing, however small. One sentence each, about oneself. Nobody reports on anybody else.',
        es: 'Una cosa buena, aunque sea pequeña. Una frase por persona, sobre sí misma. Nadie da cuentas de otra persona.',
      },
      content: { kind: 'round' },
    },
    teach(
      { id: 'teach', title: { en: 'What helping can be', es: 'Qué puede ser ayudar' }, minutes: 10 },
      {
        en: 'Two minutes a card. Ask both sides: "When did help feel like help?" No stories about who did what.',
        es: 'Dos minutos por tarjeta. Pregunte a los dos lados: «¿Cuándo la ayuda se sintió como ayuda?». Sin historias de quién hizo qué.',
      },
      [
        {
          en: 'You did not cause this. You cannot fix it for someone else. You can make the next good step easier.',
          es: 'Usted no lo causó. No lo puede arreglar por otra persona. Sí puede hacer más fácil el próximo buen paso.',
        },
        {
          en: 'What feels like help to one person can feel like a leash to the other. So we ask.',
          es: 'Lo que para alguien es ayuda, para otra persona puede ser una correa. Por eso preguntamos.',
        },
        {
          en: 'A clear no is kind. You can love someone and still say: this I will not do.',
          es: 'Un no claro también es cariño. Se puede querer a alguien y decir: esto no lo voy a hacer.',
        },
        {
          en: 'Look after yourself, too. Sleep, eat, see a friend. A tired helper helps less.',
          es: 'Cuídese usted también. Duerma, coma, vea a una amistad. Quien está sin fuerzas ayuda menos.',
        },
      ],
    ),
    {
      id: 'what-helps',
      title: { en: 'What helps, what does not', es: 'Qué ayuda y qué no' },
      minutes: 25,
      counts: true,
      ask: {
        en: 'Each side writes apart. Staff read both. Later both open at once.',
        es: 'Cada lado escribe aparte. El personal lee. Después se abren ambos.',
      },
      prompt: {
        en: 'Ten minutes apart, then open both. Read both first. If you read fear, leave them closed and speak with each alone.',
        es: 'Diez minutos aparte, luego abra los dos. Lea antes los dos. Si lee miedo, no abra y hable a solas con cada quien.',
      },
      content: { kind: 'worksheet', template: { id: 'w34-what-helps', version: 1 }, mode: 'family', sides: true },
    },
    {
      id: 'how-we-talk',
      title: { en: 'How we want to talk', es: 'Cómo queremos hablar' },
      minutes: 15,
      counts: true,
      ask: {
        en: 'Fill in one page together. Your family and staff can read it.',
        es: 'Llenen una hoja juntos. La leen su familia y el personal.',
      },
      prompt: {
        en: 'Three rules are enough. Go from family to family. Try one "When, I feel" line aloud, softly.',
        es: 'Bastan tres reglas. Vaya de familia en familia. Prueben en voz alta una frase de «Cuando, siento», con calma.',
      },
      content: { kind: 'worksheet', template: { id: 'w35-communication-agreement', version: 1 }, mode: 'family' },
    },
    {
      id: 'question-box',
      title: { en: 'Question box', es: 'Buzón de preguntas' },
      minutes: 5,
      counts: true,
      ask: {
        en: 'Ask anything. Nobody is told who asked.',
        es: 'Pregunte lo que quiera. No se sabe quién preguntó.',
      },
      prompt: {
        en: 'Read the box first. Answer for all families. Put away what points at one person.',
        es: 'Lea primero el buzón. Responda para todas las familias. Guarde lo que señale a una persona.',
      },
      content: { kind: 'question-box' },
    },
    {
      id: 'thanks',
      title: { en: 'Thanks', es: 'Gracias' },
      minutes: 5,
      counts: true,
      ask: {
        en: 'Tell someone in your family one thing you are glad of.',
        es: 'Diga a alguien de su familia una cosa que le agradece.',
      },
      prompt: {
        en: 'One sentence, face to face. Small and from this week. Passing is fine.',
        es: 'Una frase, cara a cara. Pequeña y de esta semana. Se puede pasar.',
      },
      content: { kind: 'round' },
    },
    {
      id: 'check-out',
      title: { en: 'Check-out', es: 'Cómo me voy' },
      minutes: 5,
      counts: true,
      ask: { en: 'Four short questions before you go.', es: 'Cuatro preguntas cortas antes de irse.' },
      prompt: {
        en: 'Look who wants a word before going home. Nobody has to leave together with somebody they fear.',
        es: 'Mire quién quiere hablar antes de volver a casa. Nadie tiene que irse con alguien a quien teme.',
      },
      content: { kind: 'check-out', items: [worryNow, oneThingITake, goingHome, wayHome] },
    },
  ],
};
