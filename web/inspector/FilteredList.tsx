/** A list with its title, what is to be said of it, and a field that filters it. */
import { Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import panel from './inspector.module.css';

interface FilteredListProps {
  readonly title: string;
  readonly about: ReactNode;
  /** What the filter looks at: "title or publisher". */
  readonly by: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly className: string | undefined;
  /** Said in place of the list, where it is empty. */
  readonly none: string | undefined;
  readonly children: ReactNode;
}

export function FilteredList(props: FilteredListProps) {
  const { title, about, by, words, onWords, className, none, children } = props;
  return (
    <div className={panel.content}>
      <div className={panel.title}>
        <h2>{title}</h2>
      </div>
      <Text fz="sm" c="dimmed" mb={8}>
        {about}
      </Text>
      <TextInput
        size="xs"
        mb={8}
        placeholder={`${by.charAt(0).toUpperCase()}${by.slice(1)}`}
        aria-label={`Filter the ${title.toLowerCase()} by ${by}`}
        value={words}
        onChange={(e) => onWords(e.currentTarget.value)}
      />
      <ul className={className} aria-label={title}>
        {children}
      </ul>
      {none && (
        <Text fz="sm" c="dimmed">
          {none}
        </Text>
      )}
    </div>
  );
}

/** Where more was found than is listed. */
export const listedOf = (total: number, listed: number): string =>
  total > listed ? `, the first ${listed} listed` : '';
