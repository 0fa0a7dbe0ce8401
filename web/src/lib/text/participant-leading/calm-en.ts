/** What a participant reads while the whole room looks up, is quiet, or lets phones rest. */
export const en = {
  calm: {
    'eyes-up': { title: 'Eyes up', why: 'Look at each other. What you wrote stays.' },
    quiet: { title: 'A quiet moment', why: 'There is nothing to do. Just breathe.' },
    rest: { why: 'Put yours face down. You can still press “I need a word”.' },
    help: 'Get help',
  },
  talkPlace: (place: number) => (place === 1 ? 'You are first.' : `You are number ${String(place)}.`),
};
