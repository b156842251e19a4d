/** How many faults a run brings about: a few among all tests, many where they are asked for. */
const FEW = 6;
const MANY = 60;

export const isLong = process.env.npm_lifecycle_event === 'test:faults';

export function faultsWanted(): number {
  const wanted = Number(process.env.FAULTS_KILLS ?? (isLong ? MANY : FEW));
  if (!Number.isInteger(wanted) || wanted < 3)
    throw new Error(`FAULTS_KILLS is ${process.env.FAULTS_KILLS}. Give a whole number from 3 on.`);
  return wanted;
}
