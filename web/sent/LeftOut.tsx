/** Stands where an address leads to something that needs a server. */
import { Text } from '@mantine/core';

export default function LeftOut() {
  return (
    <Text fz="sm" p={16} role="status">
      This page was made to be read: this part needs Sightline itself.
    </Text>
  );
}
