/** Bounds by number and by date. What is typed within one go is one step. */
import { change } from '../explore/store.ts';
import classes from './filters.module.css';
import { NumberField } from './NumberField.tsx';
import { setDates, setMinConfidence, setMinSources, setUndated } from './producers.ts';
import type { FilterState } from './slice.ts';

export function Bounds({ filters }: { filters: FilterState }) {
  const number = (
    id: string,
    label: string,
    value: number,
    least: number,
    most: number,
    step: number,
    onChange: (value: number) => void,
  ) => (
    <div className={classes.bound}>
      <label htmlFor={id}>{label}</label>
      <NumberField
        id={id}
        value={value}
        least={least}
        most={most}
        step={step}
        onChange={onChange}
      />
    </div>
  );
  const date = (id: string, label: string, value: string | undefined, end: 'from' | 'to') => (
    <div className={classes.bound}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        className={classes.date}
        value={value ?? ''}
        onChange={(e) => {
          const day = e.currentTarget.value || undefined;
          change(
            day ? `Dated ${end} ${day}` : `Dated ${end} any day`,
            {
              filters: setDates(
                end === 'from' ? day : filters.from,
                end === 'to' ? day : filters.to,
              ),
            },
            `date ${end}`,
          );
        }}
      />
    </div>
  );
  return (
    <>
      {number('min-sources', 'Independent sources, at least', filters.minSources, 1, 99, 1, (n) =>
        change(`At least ${n} sources`, { filters: setMinSources(n) }, 'min-sources'),
      )}
      {number('min-confidence', 'Confidence, at least', filters.minConfidence, 0, 100, 5, (n) =>
        change(`Confidence at least ${n}`, { filters: setMinConfidence(n) }, 'min-confidence'),
      )}
      {date('dated-from', 'Dated from', filters.from, 'from')}
      {date('dated-to', 'Dated to', filters.to, 'to')}
      <label className={classes.row}>
        <input
          type="checkbox"
          className={classes.check}
          checked={filters.undated}
          onChange={() =>
            change(filters.undated ? 'Leave out undated relations' : 'Show undated relations', {
              filters: setUndated(!filters.undated),
            })
          }
        />
        <span className={classes.label}>Undated relations too</span>
      </label>
    </>
  );
}
