import type { ClusterId, SeatId, StepId } from '../ids.ts';

/** The three parts of one kind of event; `never` where it has no such part. */
export interface Parts<Open extends object, OfSession extends object = never, OfPerson extends object = never> {
  readonly open: Open;
  readonly ofSession: OfSession;
  readonly ofPerson: OfPerson;
}

export interface OfStep {
  readonly step: StepId;
}
export interface OfSeat {
  readonly seat: SeatId;
}
export interface OfCluster extends OfStep {
  readonly cluster: ClusterId;
}
export interface Titled {
  readonly title: string;
}
