export { attendanceOf, minutesHeld } from './attendance.ts';
export type { Attendance } from './attendance.ts';
export { fairOrder } from './fairness.ts';
export {
  addDays,
  isLocalTime,
  isTimeZone,
  localDateOf,
  nextMeeting,
  meetingOn,
  startOfDay,
  weekdayOf,
  zonedInstant,
} from './schedule.ts';
export type { LocalDate, LocalTime, WeeklyTime } from './schedule.ts';
