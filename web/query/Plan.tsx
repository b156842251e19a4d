/** How the database would run the statement: its operators as a tree, the last one first, with the rows it expects. */
import { Skeleton, Text } from '@mantine/core';
import type { PlanNode } from '../../src/model/contracts.ts';
import classes from './plan.module.css';
import { mostRows, shareOf } from './planRows.ts';

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

function Operator({ node, most }: { node: PlanNode; most: number }) {
  const { operator, details, estimatedRows, children } = node;
  return (
    <li>
      <div className={classes.operator}>
        <span className={classes.name}>{operator}</span>
        {estimatedRows !== undefined && (
          <span className={classes.rows} style={{ '--share': `${shareOf(estimatedRows, most)}%` }}>
            {number.format(estimatedRows)} {estimatedRows === 1 ? 'row' : 'rows'}
          </span>
        )}
        {details && <code className={classes.details}>{details}</code>}
      </div>
      {children.length > 0 && (
        <ul>
          {children.map((child, i) => (
            // Operators have no name of their own and never change places.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Operator key={i} node={child} most={most} />
          ))}
        </ul>
      )}
    </li>
  );
}

export function Plan({
  plan,
  problem,
}: {
  plan: PlanNode | undefined;
  /** Why there is none. */
  problem: string | undefined;
}) {
  if (problem)
    return (
      <Text fz="sm" p={12}>
        There is no plan: {problem}
      </Text>
    );
  if (!plan)
    return (
      <div className={classes.waiting} role="status" aria-label="Asking for the plan">
        {[40, 52, 46].map((w) => (
          <Skeleton key={w} h={18} w={`${w}%`} />
        ))}
      </div>
    );
  return (
    <section
      className={classes.plan}
      aria-label="Plan"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
      tabIndex={0}
    >
      <Text fz="xs" c="dimmed" mb={6}>
        Estimated, without running it. Rows flow from the leaves up.
      </Text>
      <ul className={classes.tree} aria-label="Operators">
        <Operator node={plan} most={mostRows(plan)} />
      </ul>
    </section>
  );
}
