/** The one relapse-prevention plan of a person, which goes along from session to session. */
export const PLAN = 'w11-relapse-prevention-plan';
/** Cards that somebody carries with them: the emergency sheet and the coping card. */
export const EMERGENCY = 'w12-craving-plan';
export const COPING = 'w13-coping-card';
