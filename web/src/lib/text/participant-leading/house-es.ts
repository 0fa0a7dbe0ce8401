import type { HouseText } from './house-en.ts';

/** The same in Spanish. */
export const house: HouseText = {
  handOn: { title: 'Páseme', why: 'Deme al personal. Ellos me dan a la próxima persona.' },
  done: {
    here: 'Este aparato es de todos. Cuando termine, todo lo suyo se va de aquí.',
    go: 'Ya terminé',
    saving: 'Guardamos sus últimas palabras…',
    unsent: 'Aún no envió sus respuestas. Envíelas primero o se pierden.',
    yes: 'Ya terminé',
    no: 'Volver',
  },
  fresh: {
    title: '¿Es su primera vez aquí?',
    how: 'Esta página sigue al grupo. Usted escribe a su paso.',
    pass: 'Puede pasar en todo. Toque «paso».',
    onlyMe: 'Solo yo: nadie más lo lee.',
    staff: 'Personal: el personal lo lee. Puede ir a su expediente.',
    group: 'Grupo: lo lee la gente de aquí.',
    word: '¿Necesita al personal? Toque «Quiero hablar».',
    go: 'Está bien',
  },
};
