/** How the text of a file is read out of it; null for what is kept and handed out as it is. */
export type Reader = 'pdf' | 'docx' | 'xlsx' | 'pptx' | 'odf' | 'markdown' | 'text' | 'csv'

export type FileKind = {
  type: string
  /** What its name may end in; the first is the one that we would give it. */
  endings: readonly string[]
  group: 'text' | 'table' | 'slides' | 'picture' | 'sound' | 'film' | 'archive' | 'code'
  reader: Reader | null
}

const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

/** Every kind of file that a library takes. What is not here is refused, whatever its name says. */
export const fileKinds: readonly FileKind[] = [
  { type: 'application/pdf', endings: ['pdf'], group: 'text', reader: 'pdf' },
  {
    type: `${office}.wordprocessingml.document`,
    endings: ['docx'],
    group: 'text',
    reader: 'docx',
  },
  { type: `${office}.spreadsheetml.sheet`, endings: ['xlsx'], group: 'table', reader: 'xlsx' },
  {
    type: `${office}.presentationml.presentation`,
    endings: ['pptx'],
    group: 'slides',
    reader: 'pptx',
  },
  { type: `${open}.text`, endings: ['odt'], group: 'text', reader: 'odf' },
  { type: `${open}.spreadsheet`, endings: ['ods'], group: 'table', reader: 'odf' },
  { type: `${open}.presentation`, endings: ['odp'], group: 'slides', reader: 'odf' },
  { type: 'application/x-cfb', endings: ['doc', 'xls', 'ppt'], group: 'text', reader: null },
  { type: 'application/rtf', endings: ['rtf'], group: 'text', reader: null },
  { type: 'application/epub+zip', endings: ['epub'], group: 'text', reader: null },
  { type: 'image/jpeg', endings: ['jpg', 'jpeg', 'jpe', 'jfif'], group: 'picture', reader: null },
  { type: 'image/png', endings: ['png'], group: 'picture', reader: null },
  { type: 'image/webp', endings: ['webp'], group: 'picture', reader: null },
  { type: 'image/gif', endings: ['gif'], group: 'picture', reader: null },
  { type: 'image/tiff', endings: ['tif', 'tiff'], group: 'picture', reader: null },
  { type: 'audio/mpeg', endings: ['mp3'], group: 'sound', reader: null },
  { type: 'audio/wav', endings: ['wav'], group: 'sound', reader: null },
  { type: 'audio/ogg', endings: ['ogg', 'oga', 'opus'], group: 'sound', reader: null },
  { type: 'audio/x-m4a', endings: ['m4a'], group: 'sound', reader: null },
  { type: 'video/mp4', endings: ['mp4', 'm4v'], group: 'film', reader: null },
  { type: 'video/quicktime', endings: ['mov'], group: 'film', reader: null },
  { type: 'video/webm', endings: ['webm'], group: 'film', reader: null },
  { type: 'application/zip', endings: ['zip'], group: 'archive', reader: null },
  { type: 'text/markdown', endings: ['md', 'markdown'], group: 'text', reader: 'markdown' },
  { type: 'text/csv', endings: ['csv', 'tsv'], group: 'table', reader: 'csv' },
  { type: 'text/plain', endings: ['txt', 'text', 'log'], group: 'text', reader: 'text' },
  // Both may hold programs: they are kept, handed out to be saved, and never shown.
  { type: 'text/html', endings: ['html', 'htm', 'xhtml'], group: 'code', reader: null },
  { type: 'image/svg+xml', endings: ['svg'], group: 'code', reader: null },
]

const byType = new Map(fileKinds.map((it) => [it.type, it]))

/** The kind of a stored type. */
export function kindOfType(type: string): FileKind | undefined {
  return byType.get(type)
}

/** The ending of a name in small letters, without its dot; empty where it has none. */
export function endingOf(name: string): string {
  return /\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? ''
}
