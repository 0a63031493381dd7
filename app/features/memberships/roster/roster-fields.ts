export const ROSTER_FIELDS = [
  'familyName',
  'givenName',
  'email',
  'rank',
  'unit',
  'association',
  'memberSince',
  'languages',
] as const

export type RosterField = (typeof ROSTER_FIELDS)[number]

export const REQUIRED_FIELDS = [
  'familyName',
  'givenName',
  'email',
  'rank',
  'unit',
  'memberSince',
] as const satisfies readonly RosterField[]

/**
 * The headings by which services name each field: English; the South Slavic languages in either
 * script, which folding makes one; Albanian; Romanian. The first is the one to recommend.
 */
export const HEADINGS: Readonly<Record<RosterField, readonly string[]>> = {
  familyName: [
    ...['surname', 'last name', 'family name', 'prezime', 'фамилия', 'фамилно име'],
    ...['mbiemri', 'mbiemër', 'nume', 'numele', 'nume de familie'],
  ],
  givenName: [
    ...['first name', 'given name', 'forename', 'ime', 'лично име', 'собствено име'],
    ...['emri', 'emër', 'prenume', 'prenumele'],
  ],
  email: [
    ...[
      'e-mail',
      'mail',
      'e-mail address',
      'e-pošta',
      'adresa e-pošte',
      'е-адреса',
      'e-mail adresa',
    ],
    ...['elektronska pošta', 'elektronička pošta', 'електронна поща', 'ел. поща'],
    ...['е-мејл', 'имејл', 'имејл адреса', 'имейл адрес', 'posta elektronike', 'adresa e-mail'],
    ...['poșta electronică', 'adresa de e-mail'],
  ],
  rank: [
    ...['rank', 'police rank', 'čin', 'zvanje', 'звание', 'длъжност', 'grada', 'gradë'],
    ...['grad', 'gradul', 'grad profesional', 'grad special'],
  ],
  unit: [
    ...['unit', 'police unit', 'organisational unit', 'organizational unit', 'department'],
    ...['jedinica', 'organizaciona jedinica', 'organizacijska jedinica', 'ustrojstvena jedinica'],
    ...['единица', 'организациска единица', 'звено', 'структура', 'структурно звено'],
    ...['njësia', 'njësi', 'njësia organizative', 'subdiviziune', 'subdiviziunea', 'unitate'],
    ...['unitatea'],
  ],
  association: [
    ...['association', 'network', 'women’s association', 'udruženje', 'udruga', 'mreža'],
    ...['здружение', 'асоцијација', 'сдружение', 'shoqata', 'shoqatë', 'asociație', 'asociația'],
  ],
  memberSince: [
    ...['member since', 'joined', 'date joined', 'članica od', 'član od', 'datum učlanjenja'],
    ...['членка од', 'член од', 'датум на зачленување', 'членка от', 'член от'],
    ...['anëtare nga', 'anëtare që nga', 'anëtare prej', 'data e anëtarësimit'],
    ...['membră din', 'membră de la', 'membru din', 'data aderării'],
  ],
  languages: [
    ...['languages', 'language', 'jezici', 'jezik', 'јазици', 'јазик', 'езици', 'език'],
    ...['gjuhët', 'gjuhë', 'gjuha', 'limbi', 'limbile', 'limba'],
  ],
}
