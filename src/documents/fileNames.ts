/** Names of files, whatever the system they come from: uploads may carry either slash. */

const baseName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/** `.html` of `a/b/Report.HTML`; empty where there is none. */
export function extensionOf(path: string): string {
  const base = baseName(path);
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(dot).toLowerCase() : '';
}

/** `Report` of `a/b/Report.HTML`: the document's name. */
export function documentNameOf(path: string): string {
  const base = baseName(path);
  const extension = extensionOf(path);
  return extension ? base.slice(0, -extension.length) : base;
}
