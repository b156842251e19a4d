/** Character sets of RTF fonts, as Windows numbers them, to code pages. */
import iconv from 'iconv-lite';

const CODE_PAGES: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macroman',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb2312',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

export const codePageOfCharset = (charset: number): string | undefined => CODE_PAGES[charset];

export const decodeBytes = (bytes: readonly number[], codePage: string): string =>
  iconv.decode(Buffer.from(bytes), iconv.encodingExists(codePage) ? codePage : 'windows-1252');
