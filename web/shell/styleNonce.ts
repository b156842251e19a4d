/**
 * Styles that libraries write into the page as it runs (Mantine, CodeMirror, the scroll lock of dialogs) carry the nonce
 * of this answer, so that the content policy can forbid all others. Two of the three offer no setting for it, and
 * every one of them makes its element here.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="sightline-nonce"]')?.content;

if (nonce) {
  const create = document.createElement.bind(document);
  document.createElement = (tag: string, options?: ElementCreationOptions) => {
    const element = create(tag, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}
