export { goingHome, homeNow, hopeToday, worryNow, worryToday } from '../items/family.ts';
