import { bg } from './bg.ts'
import { bs } from './bs.ts'
import { cnr } from './cnr.ts'
import { en } from './en.ts'
import { hr } from './hr.ts'
import { mk } from './mk.ts'
import { ro } from './ro.ts'
import { sq } from './sq.ts'
import { srCyrl } from './sr-cyrl.ts'
import { srLatn } from './sr-latn.ts'
import type { DemoThread } from './types.ts'

/** All conversations of the demo network. */
export const demoThreads: DemoThread[] = [
  ...en,
  ...srCyrl,
  ...srLatn,
  ...sq,
  ...mk,
  ...bs,
  ...hr,
  ...ro,
  ...bg,
  ...cnr,
]
