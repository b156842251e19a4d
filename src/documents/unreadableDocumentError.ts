/** A file that cannot be read as a document: which file, why, and what to do about it, on one line. */
export class UnreadableDocumentError extends Error {
  override readonly name: string = 'UnreadableDocumentError';
  readonly file: string;
  readonly reason: string;
  readonly hint: string;

  constructor(file: string, reason: string, hint: string, options?: ErrorOptions) {
    super(`${file}: ${reason}. ${hint}`, options);
    this.file = file;
    this.reason = reason;
    this.hint = hint;
  }
}
