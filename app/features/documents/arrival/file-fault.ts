/** Why a file was not taken in; each has its sentence in the catalogs (`documents:fault.…`). */
export const fileFaults = [
  'empty',
  'too_large',
  'type',
  'name_differs',
  'broken_picture',
  'huge_picture',
  'malware',
  'no_room',
  'broken_line',
  'too_many',
  'duplicate',
  'unchanged',
  'gone',
] as const
export type FileFault = (typeof fileFaults)[number]

/** Thrown where a file is refused; `sameAs` is the document that holds the same bytes. */
export class FileRefused extends Error {
  readonly fault: FileFault
  readonly sameAs: string | null

  constructor(fault: FileFault, sameAs: string | null = null) {
    super(fault)
    this.fault = fault
    this.sameAs = sameAs
  }
}
