/** Something that must not be done, or cannot. The message is a sentence for whoever runs the command. */
export class Refusal extends Error {}
