import type { FaultCode, RosterFault } from './import-plan'
import { showCell } from './show-cell'

type Sentence = (value: string, detail: string) => string

const SENTENCES: Readonly<Record<FaultCode, Sentence>> = {
  'cell-count': (_, detail) => detail,
  missing: () => 'is empty',
  formula: (value) => `"${value}" would run as a formula in a spreadsheet`,
  'too-long': (value) => `"${value}" is longer than 200 characters`,
  'control-character': (value) => `"${value}" holds a line break or an invisible character`,
  'email-malformed': (value) => `"${value}" is not an e-mail address`,
  'duplicate-email': (value, line) => `"${value}" is the same e-mail as on line ${line}`,
  'other-service': (value) =>
    `"${value}" belongs to a member of another service: she needs a transfer, not an import`,
  'rank-unknown': (value) => `"${value}" is not a rank of this service`,
  'association-unknown': (value) => `"${value}" is not an association of this service`,
  'association-ambiguous': (value) => `"${value}" is the name of more than one association`,
  'association-foreign': (value) =>
    `"${value}" has coordinators of its own: they take her in, or the installation's operator`,
  'date-unreadable': (value) => `"${value}" cannot be read as a date`,
  'date-impossible': (value) => `"${value}" is an impossible date`,
  'date-ambiguous': (value) => `"${value}" could be read day first or month first`,
  'date-future': (value) => `"${value}" is in the future`,
  'language-unknown': (value) => `"${value}" names a language we do not know`,
}

/** A fault of one cell, its value safe to print; the message reads on after the field's name. */
export function makeFault(
  { line, field, code }: Pick<RosterFault, 'line' | 'field' | 'code'>,
  written: string,
  detail = '',
): RosterFault {
  const value = showCell(written.trim())
  return { line, field, code, value, message: SENTENCES[code](value, detail) }
}
