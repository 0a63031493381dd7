/** What network.json does not say: the network's name in all languages, names of three more associations, and of the spaces of each chapter. */

export type Names = Record<string, string>

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

// With the two that network.json holds.
export const networkNames: Names = {
  sq: 'Rrjeti i grave në polici në Evropën Juglindore',
  bs: 'Mreža policijskih službenica jugoistočne Evrope',
  hr: 'Mreža policijskih službenica jugoistočne Europe',
  cnr: 'Mreža policijskih službenica jugoistočne Evrope',
  'sr-Cyrl': 'Мрежа жена полицијских службеница југоисточне Европе',
  mk: 'Мрежа на полициските службенички од Југоисточна Европа',
  bg: 'Мрежа на жените полицаи в Югоизточна Европа',
  ro: 'Rețeaua femeilor din poliție din Europa de Sud-Est',
}
export const networkPurpose: Names = {
  en: 'For all members of the network, in every language of it.',
  'sr-Latn': 'Za sve članice mreže, na svim njenim jezicima.',
  'sr-Cyrl': 'За све чланице мреже, на свим њеним језицима.',
  sq: 'Për të gjitha anëtaret e rrjetit, në çdo gjuhë të tij.',
  mk: 'За сите членки на мрежата, на сите нејзини јазици.',
  bs: 'Za sve članice mreže, na svim njenim jezicima.',
  hr: 'Za sve članice mreže, na svim njezinim jezicima.',
  cnr: 'Za sve članice mreže, na svim njenim jezicima.',
  bg: 'За всички членки на мрежата, на всичките ѝ езици.',
  ro: 'Pentru toate membrele rețelei, în toate limbile ei.',
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
  bs: 'Za regionalno vijeće i njegov izvršni odbor.',
  hr: 'Za regionalno vijeće i njegov izvršni odbor.',
  cnr: 'Za regionalni savjet i njegov izvršni odbor.',
  bg: 'За регионалния съвет и неговия изпълнителен комитет.',
  ro: 'Pentru consiliul regional și comitetul său executiv.',
}
export const chapterPurpose: Names = {
  en: 'For the members of this chapter only.',
  'sr-Latn': 'Samo za članice ovog ogranka.',
  'sr-Cyrl': 'Само за чланице овог огранка.',
  sq: 'Vetëm për anëtaret e kësaj dege.',
  mk: 'Само за членките на оваа подружница.',
  bs: 'Samo za članice ovog ogranka.',
  hr: 'Samo za članice ovog ogranka.',
  cnr: 'Samo za članice ovog ogranka.',
  bg: 'Само за членките на този клон.',
  ro: 'Numai pentru membrele acestei filiale.',
}
