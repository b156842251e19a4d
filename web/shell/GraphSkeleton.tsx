/** The shape of a graph while it is on its way. */
import classes from './graphSkeleton.module.css';

const MARKS = [
  [80, 60, 16],
  [190, 30, 9],
  [170, 120, 12],
  [270, 80, 20],
  [370, 40, 10],
  [360, 140, 13],
  [280, 180, 8],
  [60, 150, 9],
] as const;
const LINES = [
  [0, 1],
  [0, 2],
  [0, 7],
  [1, 3],
  [2, 3],
  [3, 4],
  [3, 5],
  [3, 6],
] as const;

export function GraphSkeleton({ label }: { label: string }) {
  return (
    <div className={classes.skeleton} role="status" aria-label={label}>
      <svg viewBox="40 10 350 190" width="350" aria-hidden="true">
        {LINES.map(([a, b]) => {
          const [from, to] = [MARKS[a], MARKS[b]];
          return <line key={`${a} ${b}`} x1={from?.[0]} y1={from?.[1]} x2={to?.[0]} y2={to?.[1]} />;
        })}
        {MARKS.map(([x, y, r]) => (
          <circle key={x} cx={x} cy={y} r={r} />
        ))}
      </svg>
    </div>
  );
}
