/** ZIP archives written by code, with whatever names and contents a test wants. */
import { strToU8, zipSync } from 'fflate';

export const zipFile = (members: Readonly<Record<string, string | Uint8Array>>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(members).map(([name, content]) => [
          name,
          typeof content === 'string' ? strToU8(content) : content,
        ]),
      ),
    ),
  );
