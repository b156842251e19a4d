/** The form of the parameters that the statement names. A type can be chosen where none was given with it. */
import { Select } from '@mantine/core';
import type { QueryParameter } from '../../src/model/contracts.ts';
import { Field } from './Field.tsx';
import type { Typed } from './parameters.ts';
import { TYPES } from './parameterTypes.ts';
import classes from './query.module.css';
import { queryActions } from './store.ts';

const MANY = ' list';
const CHOOSABLE = ['text', 'integer', 'number', 'boolean', 'date', 'entity'] as const;
const CHOICES = CHOOSABLE.flatMap((type) => [
  { value: type, label: TYPES[type].label },
  ...(type === 'boolean' ? [] : [{ value: type + MANY, label: `${TYPES[type].label}, several` }]),
]);

function typeNamed(name: string | null): Pick<QueryParameter, 'type' | 'many'> | undefined {
  const type = CHOOSABLE.find((t) => t === name || t + MANY === name);
  return type && { type, many: name !== type };
}

export function ParameterForm({
  parameters,
  typed,
  wrong,
}: {
  parameters: readonly QueryParameter[];
  typed: Typed;
  /** What keeps it from being run; said once it was tried. */
  wrong: Readonly<Record<string, string>>;
}) {
  return (
    <fieldset className={classes.parameters} aria-label="Parameters">
      {parameters.map((parameter) => {
        const { name, description, type, many } = parameter;
        return (
          <div key={name} className={classes.parameter}>
            <div className={classes.parameterHead}>
              <code>${name}</code>
              {description ? (
                <span className={classes.quiet} title={description}>
                  {description}
                </span>
              ) : (
                <Select
                  size="xs"
                  variant="unstyled"
                  aria-label={`Type of ${name}`}
                  className={classes.type}
                  allowDeselect={false}
                  comboboxProps={{ width: 170, position: 'bottom-start' }}
                  value={many ? type + MANY : type}
                  data={CHOICES}
                  onChange={(value) => {
                    const chosen = typeNamed(value);
                    if (chosen) queryActions.declare({ ...parameter, ...chosen });
                  }}
                />
              )}
            </div>
            <Field
              parameter={parameter}
              text={typed[name] ?? ''}
              wrong={wrong[name]}
              onChange={(text) => queryActions.fill(name, text)}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
