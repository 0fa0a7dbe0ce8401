import type { Spoken } from './spoken.ts';

/** What each of the eight writes into one field of one worksheet, by `template/field`, whatever its version. */
export const FIELD_WORDS: Spoken = {
  'w1-trigger-map/next': [
    {
      en: 'Payday on Friday. Cash in my pocket and the corner by the station',
      es: 'El viernes me pagan. Dinero en el bolsillo y la esquina de la estación',
    },
    { en: 'An empty evening', es: 'Una noche sin nadie' },
    {
      en: 'My cousin has a party on Saturday, everybody will be there, and I said I would bring the food',
      es: 'El sábado mi primo hace una fiesta, va a estar todo el mundo y dije que llevaba la comida',
    },
    { en: 'The bus stop at night', es: 'La parada del bus de noche' },
    { en: 'Tonight. Nobody is at home', es: 'Esta noche. No hay nadie en casa' },
    { en: 'The hour after I switch off the computer', es: 'La hora después de apagar la computadora' },
    { en: 'The boys from work, tomorrow at five', es: 'Los del trabajo, mañana a las cinco' },
    { en: 'A call from my ex', es: 'Una llamada de mi ex' },
  ],
  'w1-trigger-map/feel-first': [
    {
      en: 'My jaw gets tight, and I think: only this once.',
      es: 'Se me aprieta la mandíbula y pienso: solo esta vez.',
    },
    { en: 'I get very quiet.', es: 'Me quedo callado.' },
    {
      en: 'First my hands want something to do. Then I start to plan it without saying it. Then I am cross with everyone at home and tell them I need air. By then I am half out of the door.',
      es: 'Primero mis manos buscan qué hacer. Luego empiezo a planearlo sin decirlo. Después me enojo con todos en casa y digo que necesito aire. Para entonces ya estoy casi en la puerta.',
    },
    { en: 'My heart goes fast and I look for an excuse.', es: 'El corazón va rápido y busco una excusa.' },
    { en: 'Heavy in the chest. I think nobody would notice.', es: 'Un peso en el pecho. Pienso que nadie lo notaría.' },
    {
      en: 'I check my phone again and again, and then I pace from room to room until I sit down and breathe.',
      es: 'Miro el teléfono una y otra vez y camino de un cuarto a otro, hasta que me siento y respiro.',
    },
    { en: 'Hot face. I want to run.', es: 'La cara caliente. Quiero salir corriendo.' },
    { en: 'A knot in my belly.', es: 'Un nudo en el estómago.' },
  ],
  'high-risk-moments/moments': [
    { en: 'Friday at five, when the money is there', es: 'El viernes a las cinco, cuando llega el dinero' },
    { en: 'Sunday night', es: 'El domingo por la noche' },
    {
      en: 'A family party where everyone has a glass in their hand',
      es: 'Una fiesta familiar donde todos tienen un vaso en la mano',
    },
    { en: 'Waiting for the bus in the dark', es: 'Esperar el bus de noche' },
    { en: 'Coming home to nobody', es: 'Llegar a casa y que no haya nadie' },
    { en: 'After a long day at the screen', es: 'Después de un día largo ante la pantalla' },
    { en: 'A ride home with people who use', es: 'Que me lleve gente que consume' },
    { en: 'A fight on the phone', es: 'Una pelea por teléfono' },
  ],
  'high-risk-moments/help': [
    { en: 'Have the pay go to my sister', es: 'Que el sueldo le llegue a mi hermana' },
    { en: 'Go to bed', es: 'Irme a dormir' },
    {
      en: 'Hold a glass of soda the whole time and leave with my sister at nine',
      es: 'Tener un vaso de soda todo el tiempo e irme con mi hermana a las nueve',
    },
    { en: 'Stand where the light is', es: 'Pararme donde hay luz' },
    { en: 'Call my aunt before I open the door', es: 'Llamar a mi tía antes de abrir la puerta' },
    { en: 'Cold water on my face, then walk', es: 'Agua fría en la cara y caminar' },
    { en: 'Say I have to go to group', es: 'Decir que tengo grupo' },
    { en: 'Hang up and breathe slowly', es: 'Colgar y respirar despacio' },
  ],
  'w42-group-agreement/ours': [
    { en: 'We start on time', es: 'Empezamos a tiempo' },
    { en: 'Silence is fine', es: 'El silencio está bien' },
    { en: 'We let each other finish', es: 'Nos dejamos terminar' },
    { en: 'Who comes late comes in quietly', es: 'Quien llega tarde entra sin ruido' },
    { en: 'Nobody has to cry alone', es: 'Nadie tiene que llorar a solas' },
    { en: 'Speak up, some of us are on the phone', es: 'Hablen fuerte, hay gente por teléfono' },
    { en: 'No jokes about a slip', es: 'Sin bromas sobre una recaída' },
    { en: 'Five minutes of air halfway', es: 'Cinco minutos de aire a la mitad' },
  ],
  'w4-craving-step-by-step/spark': [
    { en: 'The pay slip on my phone', es: 'El aviso del sueldo en mi teléfono' },
    { en: 'A quiet house', es: 'La casa callada' },
    {
      en: 'My cousin turned the music up and everyone stood around the grill',
      es: 'Mi primo subió la música y todos estaban junto a la parrilla',
    },
    { en: 'I missed the bus', es: 'Perdí el bus' },
    { en: 'A bad phone call', es: 'Una mala llamada' },
    { en: 'Work was over and the screen went dark', es: 'Terminó el trabajo y se apagó la pantalla' },
    { en: 'They said: come along', es: 'Me dijeron: vente' },
    { en: 'My ex wrote to me', es: 'Me escribió mi ex' },
  ],
  'w4-craving-step-by-step/thought': [
    { en: 'Only this once', es: 'Solo esta vez' },
    { en: 'Nobody would know', es: 'Nadie se enteraría' },
    {
      en: 'Everyone else may, so why not me, and I worked hard all week',
      es: 'Los demás pueden, por qué yo no, y trabajé toda la semana',
    },
    { en: 'Now the day is lost anyway', es: 'Total, el día ya se perdió' },
    { en: 'I cannot stand this', es: 'No lo aguanto' },
    { en: 'A little would help me sleep', es: 'Un poco me ayudaría a dormir' },
    { en: 'I cannot say no to them', es: 'No les puedo decir que no' },
    { en: 'I will show them', es: 'Van a ver' },
  ],
  'w4-craving-step-by-step/then': [
    {
      en: 'I walked to the station and turned around at the door. Then I called Ana.',
      es: 'Caminé a la estación y en la puerta me di la vuelta. Luego llamé a Ana.',
    },
    { en: 'I went to bed.', es: 'Me acosté.' },
    {
      en: 'I held a soda for an hour and talked too much. When the second round came I felt my hands shake, so I helped in the kitchen. My sister saw me and we left. In the car I cried a little, and then we laughed.',
      es: 'Pasé una hora con una soda y hablé de más. Con la segunda ronda me temblaban las manos, así que ayudé en la cocina. Mi hermana me vio y nos fuimos. En el carro lloré un poco y luego nos reímos.',
    },
    {
      en: 'I was angry at the stop and then just walked home. It took an hour.',
      es: 'Me enojé en la parada y al final caminé a casa. Tardé una hora.',
    },
    {
      en: 'I sat on the floor until it was over. I did not call anybody.',
      es: 'Me senté en el suelo hasta que pasó. No llamé a nadie.',
    },
    {
      en: 'I put my shoes on and went around the block twice. After the second time it was half as strong.',
      es: 'Me puse los zapatos y di dos vueltas a la manzana. A la segunda ya era la mitad de fuerte.',
    },
    { en: 'I went along. I left after ten minutes.', es: 'Fui con ellos. Me salí a los diez minutos.' },
    { en: 'I wrote an answer and did not send it.', es: 'Escribí una respuesta y no la mandé.' },
  ],
  'w4-craving-step-by-step/sentence': [
    { en: 'It falls if I wait', es: 'Si espero, baja' },
    { en: 'I may go to bed', es: 'Puedo irme a dormir' },
    {
      en: 'I can leave any party at any minute, and nobody needs a reason',
      es: 'Puedo irme de cualquier fiesta cuando quiera y sin dar razones',
    },
    { en: 'Late is not lost', es: 'Tarde no es perdido' },
    { en: 'I do not have to be alone with it', es: 'No tengo que estar a solas con esto' },
    { en: 'Shoes on, out of the door', es: 'Zapatos puestos y afuera' },
    { en: 'Not today, I have group', es: 'Hoy no, tengo grupo' },
    { en: 'First I breathe', es: 'Primero respiro' },
  ],
  'w12-craving-plan/first': [
    { en: 'Leave the spot and text Ana', es: 'Salir de ahí y escribirle a Ana' },
    { en: 'Lie down', es: 'Acostarme' },
    {
      en: 'Drink a big glass of water, eat something warm, then call my sister',
      es: 'Tomar un vaso grande de agua, comer algo caliente y llamar a mi hermana',
    },
    { en: 'Get on the next bus', es: 'Subir al próximo bus' },
    { en: 'Call my aunt', es: 'Llamar a mi tía' },
    { en: 'Walk ten minutes', es: 'Caminar diez minutos' },
    { en: 'Say that I have to go', es: 'Decir que me tengo que ir' },
    { en: 'Breathe out slowly', es: 'Soltar el aire despacio' },
  ],
  'w12-craving-plan/place': [
    { en: 'The gym', es: 'El gimnasio' },
    { en: 'My bed', es: 'Mi cama' },
    {
      en: 'My sister’s kitchen, the porch when she is not there',
      es: 'La cocina de mi hermana, o el porche si no está',
    },
    { en: 'The library by the stop', es: 'La biblioteca junto a la parada' },
    { en: 'My aunt’s place', es: 'La casa de mi tía' },
    { en: 'The park', es: 'El parque' },
    { en: 'My brother’s shop', es: 'El taller de mi hermano' },
    { en: 'The early meeting', es: 'La reunión temprana' },
  ],
};

/** What each of the eight writes about one part of their plan, by the part a line feeds. */
export const PLAN_WORDS: Spoken = {
  triggers: [
    { en: 'Cash in my pocket', es: 'Dinero en el bolsillo' },
    { en: 'Being alone', es: 'La soledad' },
    { en: 'Parties, music and old friends all at once', es: 'Fiestas, música y viejos amigos, todo junto' },
    { en: 'The stop by the station', es: 'La parada de la estación' },
    { en: 'A silent house', es: 'Una casa en silencio' },
    { en: 'Hours at the screen', es: 'Horas ante la pantalla' },
    { en: 'Beers after work', es: 'Las cervezas al salir' },
    { en: 'Calls from my ex', es: 'Las llamadas de mi ex' },
  ],
  'risky-moments': [
    { en: 'Friday at five', es: 'El viernes a las cinco' },
    { en: 'Sunday night', es: 'El domingo por la noche' },
    { en: 'My cousin’s party, from the first toast on', es: 'La fiesta de mi primo, desde el primer brindis' },
    { en: 'The walk from the bus', es: 'El camino desde el bus' },
    { en: 'Tonight after nine', es: 'Esta noche después de las nueve' },
    { en: 'The hour after work', es: 'La hora después del trabajo' },
    { en: 'Payday', es: 'El día de pago' },
    { en: 'A bad phone call', es: 'Una mala llamada' },
  ],
  'warning-signs': [
    { en: 'I skip breakfast', es: 'Dejo de desayunar' },
    { en: 'I stop answering', es: 'Dejo de contestar' },
    {
      en: 'I say yes to everything, sleep four hours and call it a good week',
      es: 'Digo que sí a todo, duermo cuatro horas y digo que fue buena semana',
    },
    { en: 'I come late everywhere', es: 'Llego tarde a todo' },
    { en: 'I lie about small things', es: 'Miento en cosas pequeñas' },
    { en: 'I stay up with the phone', es: 'Me desvelo con el teléfono' },
    { en: 'I count my money twice', es: 'Cuento el dinero dos veces' },
    { en: 'I pick a fight', es: 'Busco pelea' },
  ],
  coping: [
    { en: 'Gym with Ana', es: 'El gimnasio con Ana' },
    { en: 'A hot shower', es: 'Una ducha caliente' },
    {
      en: 'Cook something that takes an hour and talk to my sister while it is on',
      es: 'Cocinar algo que tarde una hora y platicar con mi hermana mientras',
    },
    { en: 'Get off one stop early', es: 'Bajarme una parada antes' },
    { en: 'Call my aunt', es: 'Llamar a mi tía' },
    { en: 'Cold water, then outside', es: 'Agua fría y luego afuera' },
    { en: 'Give the card to my brother', es: 'Darle la tarjeta a mi hermano' },
    { en: 'Breathe, four in and six out', es: 'Respirar: cuatro al entrar, seis al salir' },
  ],
  people: [
    { en: 'Ana', es: 'Ana' },
    { en: 'My counselor', es: 'Mi consejera' },
    { en: 'My sister, and if she is at work, then her husband', es: 'Mi hermana, y si trabaja, su esposo' },
    { en: 'My neighbor', es: 'Mi vecino' },
    { en: 'My aunt', es: 'Mi tía' },
    { en: 'A friend from the early meeting', es: 'Un amigo de la reunión temprana' },
    { en: 'My brother', es: 'Mi hermano' },
    { en: 'My mother', es: 'Mi mamá' },
  ],
  reasons: [
    { en: 'My daughter', es: 'Mi hija' },
    { en: 'To sleep well', es: 'Dormir bien' },
    {
      en: 'To sit at the family table again without anyone watching my glass',
      es: 'Sentarme otra vez a la mesa sin que nadie mire mi vaso',
    },
    { en: 'My job', es: 'Mi trabajo' },
    { en: 'To feel something good again', es: 'Volver a sentir algo bueno' },
    { en: 'Mornings with a clear head', es: 'Mañanas con la mente clara' },
    { en: 'My money', es: 'Mi dinero' },
    { en: 'My health', es: 'Mi salud' },
  ],
};

/** What some of the eight add to a list of options, by `template/field`: only where it is sure to fit. */
export const OWN_OPTIONS: Spoken = {
  'w1-trigger-map/places': [
    { en: 'The stadium', es: 'El estadio' },
    { en: 'The laundromat', es: 'La lavandería' },
    { en: 'My cousin’s garage', es: 'El garaje de mi primo' },
    { en: 'The night bus', es: 'El bus de noche' },
    { en: 'The kitchen at night', es: 'La cocina de noche' },
    { en: 'My desk', es: 'Mi escritorio' },
    { en: 'The parking lot', es: 'El estacionamiento' },
    { en: 'The stairs at my old place', es: 'Las escaleras de donde vivía' },
  ],
  'w12-craving-plan/signs': [
    { en: 'I clean the whole flat', es: 'Limpio toda la casa' },
    { en: 'I stare at the wall', es: 'Miro la pared' },
    { en: 'I talk faster', es: 'Hablo más rápido' },
    { en: 'I forget to eat', es: 'Se me olvida comer' },
    { en: 'I cry easily', es: 'Lloro por nada' },
    { en: 'I scroll for hours', es: 'Paso horas en el teléfono' },
    { en: 'I drive past the corner', es: 'Paso por la esquina' },
    { en: 'I call my ex', es: 'Llamo a mi ex' },
  ],
};
