/**
 * What a parser threw, as what it means for the file. Parsers recurse: a page nested thousands of levels deep overflows
 * their stack. Anything else is a bug of ours, but one file must not end an import of thousands.
 */
import { UnreadableDocumentError } from './unreadableDocumentError.ts';

export function asUnreadable(
  cause: unknown,
  { format }: { readonly format: string },
  file: string,
): UnreadableDocumentError {
  if (cause instanceof UnreadableDocumentError) return cause;
  const tooDeep = cause instanceof RangeError;
  return new UnreadableDocumentError(
    file,
    tooDeep
      ? `its ${format} is nested too deeply to be read`
      : `the ${format} reader failed on it (${cause instanceof Error ? cause.message : String(cause)})`,
    tooDeep ? 'Save its text as .txt.' : 'Save its text as .txt, and please report the file.',
    { cause },
  );
}
