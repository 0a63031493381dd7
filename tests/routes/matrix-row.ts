/** The columns, in order: the eight demo personas, a visitor, and a member suspended meanwhile. */
export const personas = [
  'visitor',
  'suspended',
  'applicant',
  'operator',
  'member',
  'member-other-chapter',
  'coordinator',
  'board',
  'chair',
  'custodian',
] as const
export type MatrixPersona = (typeof personas)[number]

export type Row = {
  method: 'GET' | 'POST'
  /**
   * {thread} {reply} {space} range over the circles, {member}, {mandate}, {reset}, {application},
   * {code}, {invitation}, {question}, {transfer}, {round}, {position}, {voting} with its {ballot}, and {pairing} over theirs; {import} is a roster of the Serbian service that waits for a decision.
   */
  address: string
  form?: Record<string, string>
  /**
   * Status or →address, by letter where the address ranges over things (x and n count as o, h as m, all
   * others as r unless told otherwise), else by column (one word for all). →login is the way to sign in
   * and back; … leaves the rest open.
   */
  expect: string
  /** What it does can be done once: between two personas it is undone. */
  isSpent?: true
}

export const get = (address: string, expect: string): Row => ({ method: 'GET', address, expect })
export const post = (address: string, form: Record<string, string>, expect: string): Row => ({
  method: 'POST',
  address,
  form,
  expect,
})

/** A page of one's own things, whoever one is. */
export const signedIn = '→login 200 200 200 200 200 200 200 200 200'
/** A page for the coordinator of the Serbian service alone. */
export const ofCoordinator = (hers: string) => `→login 404 404 404 404 404 ${hers} 404 404 404`

export const words = { formKey: '{key}', body: '{text}', language: 'en' }
