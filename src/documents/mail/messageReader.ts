/**
 * One message (RFC 5322, MIME): its words are a document, and what is attached and can be read are documents of their
 * own. Quoted replies stay, as quotations; the signature goes, since it says who wrote and nothing of what happened.
 */
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { BlockBuilder } from '../blockBuilder.ts';
import { cleanText } from '../cleanText.ts';
import type { ContainerContext, DocumentContent, Member } from '../documentReader.ts';
import type { FileSource } from '../fileSource.ts';
import { contentOfHtml, escapeHtml } from '../htmlContent.ts';
import { LIMITS } from '../limits.ts';
import { memberPath, UniquePaths } from '../memberPath.ts';
import { metadataOf } from '../statedMetadata.ts';
import { UnreadableDocumentError } from '../unreadableDocumentError.ts';
import { addMessageText } from './messageText.ts';

export const MESSAGE_TYPE = 'message/rfc822';
/** Below this share of what the HTML says, the text part only says that there is an HTML part. */
const WORTHLESS_SHARE = 0.3;

export async function* messageMembers(
  source: FileSource,
  { offered }: ContainerContext,
): AsyncGenerator<Member> {
  const email = await parse(await source.read(0, source.size), source.name);
  const content = contentOf(email);
  const attachments = email.attachments.filter(isAttached);
  // A message that only carries files says nothing itself.
  if (content.text.trim() || attachments.length === 0)
    yield { path: '', mediaType: MESSAGE_TYPE, content };
  const paths = new UniquePaths();
  for (const attachment of attachments) {
    const path = memberPath(attachment.filename ?? 'attachment');
    const offer = offered(path);
    const bytes = bytesOf(attachment);
    if ('skipped' in offer) {
      if (offer.skipped !== '') yield { path, skipped: offer.skipped };
    } else yield { path: paths.take(path), bytes };
  }
}

async function parse(bytes: Uint8Array, file: string): Promise<Email> {
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, { maxNestingDepth: 50 });
  } catch (cause) {
    throw new UnreadableDocumentError(
      file,
      `is a damaged message (${cause instanceof Error ? cause.message : String(cause)})`,
      'Save it anew from the mail program.',
      { cause },
    );
  }
  if (email.headers.length === 0)
    throw new UnreadableDocumentError(
      file,
      'is no message: it has no headers',
      'Name it .txt if it is text.',
    );
  return email;
}

function contentOf(email: Email): DocumentContent {
  const subject = cleanText(email.subject ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const plain = email.text ?? '';
  const html = (email.html ?? '').slice(0, LIMITS.textBytes);
  const metadata = metadataOf({
    title: subject,
    author: nameOf(email.from),
    published: email.date,
  });
  const ofHtml = html
    ? contentOfHtml(`${subject ? `<h1>${escapeHtml(subject)}</h1>` : ''}<div>${bodyOf(html)}</div>`)
    : undefined;
  if (ofHtml && plain.trim().length < ofHtml.text.length * WORTHLESS_SHARE)
    return { ...ofHtml, metadata };
  const builder = new BlockBuilder();
  builder.add('title', subject);
  addMessageText(builder, plain);
  return { ...builder.build(), metadata };
}

const bodyOf = (html: string): string =>
  /<body\b[^>]*>([\s\S]*?)(?:<\/body\s*>|$)/i.exec(html)?.[1] ?? html;

const nameOf = (address: Address | undefined): string | undefined =>
  address && (address.name || address.address);

/** Pictures in the text, and the cryptographic seals of mail programs, are attached to nothing. */
const isAttached = ({ related, mimeType, disposition, filename }: Attachment): boolean =>
  !related &&
  !/^(?:image|application\/(?:pgp|pkcs7|x-pkcs7)|text\/calendar)/.test(mimeType) &&
  (disposition === 'attachment' || filename !== null);

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string'
    ? Buffer.from(content)
    : content instanceof Uint8Array
      ? content
      : new Uint8Array(content);
