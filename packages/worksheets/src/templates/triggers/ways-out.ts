import type { TemplateOption } from '../../template.ts';

/** Ways out that help right after a trigger. */
export const AFTER_TRIGGER: readonly TemplateOption[] = [
  { id: 'leave', label: { en: 'Leave the spot', es: 'Irme de ahí' } },
  { id: 'other-way', label: { en: 'Take another way', es: 'Tomar otro camino' } },
  { id: 'not-alone', label: { en: 'Get someone beside me', es: 'Buscar compañía' } },
  { id: 'out-of-sight', label: { en: 'Put it out of sight', es: 'Quitarlo de mi vista' } },
];

/** Ways out that help when the thought is there. */
export const AFTER_THOUGHT: readonly TemplateOption[] = [
  { id: 'answer', label: { en: 'Answer the thought', es: 'Responderle a la idea' } },
  { id: 'tell', label: { en: 'Say it out loud to someone', es: 'Decírselo a alguien en voz alta' } },
  { id: 'tomorrow', label: { en: 'Picture tomorrow morning', es: 'Imaginar la mañana siguiente' } },
  { id: 'reasons', label: { en: 'Read my reasons', es: 'Leer mis motivos' } },
];

/** Ways out that still help when the pull is strong. */
export const AFTER_CRAVING: readonly TemplateOption[] = [
  { id: 'wait', label: { en: 'Wait twenty minutes', es: 'Esperar veinte minutos' } },
  { id: 'call', label: { en: 'Call someone', es: 'Llamar a alguien' } },
  { id: 'go', label: { en: 'Get up and go', es: 'Levantarme e irme' } },
  { id: 'wave', label: { en: 'Let it rise and fall like a wave', es: 'Dejar que suba y baje como una ola' } },
  { id: 'move', label: { en: 'Move and breathe out slowly', es: 'Moverme y soltar el aire despacio' } },
  { id: 'water', label: { en: 'Drink water, eat something', es: 'Tomar agua, comer algo' } },
];

/** Where in a craving the best way out is. */
export const WHERE_OUT: readonly TemplateOption[] = [
  { id: 'after-trigger', label: { en: 'Right after the trigger', es: 'Justo después del disparador' } },
  { id: 'after-thought', label: { en: 'When the thought comes', es: 'Cuando llega la idea' } },
  { id: 'after-craving', label: { en: 'When the pull is there', es: 'Cuando ya están las ganas' } },
];

/** Where the pull can be felt; the ids are those of the body map. */
export const FELT_IN: readonly TemplateOption[] = [
  { id: 'head', label: { en: 'Head', es: 'Cabeza' } },
  { id: 'jaw', label: { en: 'Mouth or jaw', es: 'Boca o mandíbula' } },
  { id: 'throat', label: { en: 'Throat', es: 'Garganta' } },
  { id: 'shoulders', label: { en: 'Neck and shoulders', es: 'Cuello y hombros' } },
  { id: 'chest', label: { en: 'Chest', es: 'Pecho' } },
  { id: 'stomach', label: { en: 'Stomach', es: 'Estómago' } },
  { id: 'back', label: { en: 'Back', es: 'Espalda' } },
  { id: 'arms', label: { en: 'Arms', es: 'Brazos' } },
  { id: 'hands', label: { en: 'Hands', es: 'Manos' } },
  { id: 'legs', label: { en: 'Legs', es: 'Piernas' } },
  { id: 'feet', label: { en: 'Feet', es: 'Pies' } },
];
