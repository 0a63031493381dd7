/** What network.json does not say: names of countries, of three more associations, and of spaces. */

type Names = Record<string, string>

export const countryNames: Record<string, { id: string; names: Names }> = {
  AL: {
    id: 'albania',
    names: {
      en: 'Albania',
      sq: 'Shqipëria',
      'sr-Latn': 'Albanija',
      'sr-Cyrl': 'Албанија',
      mk: 'Албанија',
    },
  },
  BA: {
    id: 'bosnia-and-herzegovina',
    names: {
      en: 'Bosnia and Herzegovina',
      bs: 'Bosna i Hercegovina',
      'sr-Latn': 'Bosna i Hercegovina',
      'sr-Cyrl': 'Босна и Херцеговина',
      sq: 'Bosnja dhe Hercegovina',
      mk: 'Босна и Херцеговина',
    },
  },
  BG: {
    id: 'bulgaria',
    names: {
      en: 'Bulgaria',
      bg: 'България',
      'sr-Latn': 'Bugarska',
      'sr-Cyrl': 'Бугарска',
      sq: 'Bullgaria',
      mk: 'Бугарија',
    },
  },
  HR: {
    id: 'croatia',
    names: {
      en: 'Croatia',
      hr: 'Hrvatska',
      'sr-Latn': 'Hrvatska',
      'sr-Cyrl': 'Хрватска',
      sq: 'Kroacia',
      mk: 'Хрватска',
    },
  },
  MD: {
    id: 'moldova',
    names: {
      en: 'Moldova',
      ro: 'Moldova',
      'sr-Latn': 'Moldavija',
      'sr-Cyrl': 'Молдавија',
      sq: 'Moldavia',
      mk: 'Молдавија',
    },
  },
  ME: {
    id: 'montenegro',
    names: {
      en: 'Montenegro',
      cnr: 'Crna Gora',
      'sr-Latn': 'Crna Gora',
      'sr-Cyrl': 'Црна Гора',
      sq: 'Mali i Zi',
      mk: 'Црна Гора',
    },
  },
  MK: {
    id: 'north-macedonia',
    names: {
      en: 'North Macedonia',
      mk: 'Северна Македонија',
      'sr-Latn': 'Severna Makedonija',
      'sr-Cyrl': 'Северна Македонија',
      sq: 'Maqedonia e Veriut',
    },
  },
  RS: {
    id: 'serbia',
    names: { en: 'Serbia', 'sr-Latn': 'Srbija', 'sr-Cyrl': 'Србија', sq: 'Serbia', mk: 'Србија' },
  },
}

type Association = { id: string; service?: string; country?: string; name: Names }

// The rosters of these services name an association that network.json does not hold.
export const extraAssociations: Association[] = [
  {
    id: 'al-policewomen',
    service: 'albania-asp',
    name: { en: 'Association of Women in the Police', sq: 'Shoqata e Grave në Polici' },
  },
  {
    id: 'md-policewomen',
    service: 'moldova-gpi',
    name: { en: 'Association of Women in the Police', ro: 'Asociația Femeilor din Poliție' },
  },
  {
    id: 'hr-policewomen',
    service: 'croatia-moi',
    name: { en: 'Policewomen’s Network', hr: 'Mreža policijskih službenica' },
  },
]

export const networkPurpose: Names = {
  en: 'For all members of the network, in every language of it.',
  'sr-Latn': 'Za sve članice mreže, na svim njenim jezicima.',
  'sr-Cyrl': 'За све чланице мреже, на свим њеним језицима.',
  sq: 'Për të gjitha anëtaret e rrjetit, në çdo gjuhë të tij.',
  mk: 'За сите членки на мрежата, на сите нејзини јазици.',
}
export const boardNames: Names = {
  en: 'Board',
  'sr-Latn': 'Odbor',
  'sr-Cyrl': 'Одбор',
  sq: 'Bordi',
  mk: 'Одбор',
  bs: 'Odbor',
  hr: 'Odbor',
  cnr: 'Odbor',
  ro: 'Consiliul',
  bg: 'Съвет',
}
export const boardPurpose: Names = {
  en: 'For the regional council and its executive committee.',
  'sr-Latn': 'Za regionalni savet i njegov izvršni odbor.',
  'sr-Cyrl': 'За регионални савет и његов извршни одбор.',
  sq: 'Për këshillin rajonal dhe komitetin e tij ekzekutiv.',
  mk: 'За регионалниот совет и неговиот извршен одбор.',
}
export const chapterPurpose: Names = {
  en: 'For the members of this chapter only.',
  'sr-Latn': 'Samo za članice ovog ogranka.',
  'sr-Cyrl': 'Само за чланице овог огранка.',
  sq: 'Vetëm për anëtaret e kësaj dege.',
  mk: 'Само за членките на оваа подружница.',
}

export const sharedSpaces: Array<{
  key: string
  names: Names
  purpose: Names /** The chapter whose coordinators look after it. */
  host: string
  sharedWith: string[]
}> = [
  {
    key: 'bih',
    names: {
      en: 'Two services, one country',
      bs: 'Dvije službe, jedna zemlja',
      'sr-Latn': 'Dve službe, jedna zemlja',
      'sr-Cyrl': 'Две службе, једна земља',
    },
    purpose: {
      en: 'For the members of both services in Bosnia and Herzegovina.',
      bs: 'Za članice obje službe u Bosni i Hercegovini.',
    },
    host: 'bih-federation',
    sharedWith: ['bih-federation', 'bih-rs'],
  },
  {
    key: 'borders',
    names: {
      en: 'Border crossings',
      mk: 'Гранични премини',
      sq: 'Pikat kufitare',
      'sr-Latn': 'Granični prelazi',
      'sr-Cyrl': 'Гранични прелази',
    },
    purpose: {
      en: 'For colleagues on both sides of our borders.',
      sq: 'Për kolegët në të dyja anët e kufijve tanë.',
    },
    host: 'north-macedonia-moi',
    sharedWith: [
      'north-macedonia-moi',
      'albania-asp',
      'serbia-moi',
      'bulgaria-moi',
      'montenegro-pd',
    ],
  },
  {
    key: 'data-round',
    names: {
      en: 'Data round 2026',
      'sr-Latn': 'Prikupljanje podataka 2026',
      'sr-Cyrl': 'Прикупљање података 2026',
      ro: 'Colectarea datelor 2026',
    },
    purpose: { en: 'For those who collect the figures of their service.' },
    host: 'serbia-moi',
    sharedWith: ['bih-federation', 'serbia-moi', 'moldova-gpi', 'croatia-moi'],
  },
  {
    key: 'guidelines',
    names: {
      en: 'Guidelines: translation and review',
      'sr-Latn': 'Smernice: prevod i revizija',
      'sr-Cyrl': 'Смернице: превод и ревизија',
      sq: 'Udhëzimet: përkthimi dhe rishikimi',
      mk: 'Насоки: превод и преглед',
    },
    purpose: {
      en: 'For those who translate and review the Guidelines for Gender-Sensitive Policing.',
    },
    host: 'albania-asp',
    sharedWith: [
      'serbia-moi',
      'albania-asp',
      'north-macedonia-moi',
      'bih-federation',
      'moldova-gpi',
      'croatia-moi',
    ],
  },
]
