/** A table that holds something other than articles: in a folder or an archive it is passed over, like any other file that is no document. */
import { UnreadableDocumentError } from './unreadableDocumentError.ts';

export class NoArticlesError extends UnreadableDocumentError {
  override readonly name: string = 'NoArticlesError';
}
