import type { DemoText } from './types.ts'

/** The guidelines as their second version says them. */
export const translations: DemoText[] = [
  {
    language: 'sr-Latn',
    name: 'Smernice.md',
    title: 'Smernice za rodno osetljiv policijski rad',
    about: 'Ogledni tekst, a ne usvojeni.',
    content: `# Smernice za rodno osetljiv policijski rad

Ove smernice napisale su članice iz devet službi. Svaka preporuka stoji sama za sebe, da bi mogla da se navodi po broju.

## 1. Zapošljavanje

Svaki konkurs objavite i tamo gde ga čitaju žene, napišite kakav je posao zaista i objavite koliko se žena i muškaraca prijavilo, prošlo svaki krug i bilo primljeno.

## 2. Fizičke provere

Proverava se ono što posao traži. Ko uvodi proveru, zapisuje kojoj dužnosti ona odgovara i preispituje je svake tri godine.

## 3. Uniforma i oprema

Svaka policajka dobija uniformu, prsluk i obuću svoje veličine pre prve smene. Ako veličine nema, to je propust nabavke, a ne njen.

## 4. Mentorstvo

Svaka nova policajka u prvoj godini može da ima mentorku van svog lanca komandovanja. Mentorke prolaze obuku, a njihovo vreme računa se kao služba.

## 5. Pritužbe

Pritužba zbog uznemiravanja ide osobi koja nije u lancu komandovanja nijedne strane. Podnositeljka u roku od pet radnih dana saznaje ko je vodi i šta sledi.

## 6. Trudnoća i roditeljsko odsustvo

Niko zbog odsustva ne gubi čin, platni razred ni mesto na obuci. Pre povratka se pretpostavljeni s njom pismeno dogovara o smenama i dužnostima.

## 7. Napredovanje

Merila su poznata pre nego što se konkurs otvori. U komisijama su i žene i muškarci, a svaka kandidatkinja može da pročita obrazloženje svojih ocena.

## 8. Podaci

Svake godine objavite koliko žena radi u svakom činu i svakoj jedinici, koliko ih je otišlo i zašto. Brojevi manji od pet ne prikazuju se, da niko ne bi mogao da bude prepoznat.
`,
  },
  {
    language: 'mk',
    name: 'Насоки.md',
    title: 'Насоки за родово чувствително полициско работење',
    about: 'Пробен текст, а не усвоениот.',
    content: `# Насоки за родово чувствително полициско работење

Овие насоки ги напишаа членки од девет служби. Секоја препорака стои сама за себе, за да може да се наведува по број.

## 1. Вработување

Секој оглас објавете го и таму каде што го читаат жени, напишете каква е работата навистина и објавете колку жени и мажи се пријавиле, го поминале секој круг и биле примени.

## 2. Физички проверки

Се проверува она што го бара работата. Кој воведува проверка, запишува на која должност ѝ одговара и ја преиспитува на секои три години.

## 3. Униформа и опрема

Секоја полицајка добива униформа, елек и обувки во својата големина пред првата смена. Ако големината ја нема, тоа е пропуст на набавката, а не нејзин.

## 4. Менторство

Секоја нова полицајка во првата година може да има менторка надвор од својата командна линија. Менторките се обучуваат, а нивното време се смета како служба.

## 5. Поплаки

Поплаката за вознемирување оди кај лице што не е во командната линија на ниту една страна. Подносителката во рок од пет работни дена дознава кој ја води и што следува.

## 6. Бременост и родителско отсуство

Никој поради отсуство не губи чин, платен разред ни место на обука. Пред враќањето претпоставениот писмено се договара со неа за смените и должностите.

## 7. Напредување

Мерилата се познати пред да се отвори конкурсот. Во комисиите има и жени и мажи, а секоја кандидатка може да го прочита образложението на своите оценки.

## 8. Податоци

Секоја година објавувајте колку жени работат во секој чин и во секоја единица, колку заминале и зошто. Броевите помали од пет не се прикажуваат, за никој да не може да биде препознаен.
`,
  },
  {
    language: 'bg',
    name: 'Насоки (bg).md',
    title: 'Насоки за полицейска работа, чувствителна към пола',
    about: 'Примерен текст, а не приетият.',
    content: `# Насоки за полицейска работа, чувствителна към пола

Тези насоки са написани от членки от девет служби. Всяка препоръка стои сама за себе си, за да може да се цитира по номер.

## 1. Назначаване

Обявявайте всяко свободно място и там, където го четат жени, опишете каква е работата наистина и публикувайте колко жени и мъже са кандидатствали, преминали са всеки етап и са били назначени.

## 2. Физически изпитвания

Изпитва се това, което работата изисква. Който въвежда изпитване, записва на кое задължение съответства то и го преразглежда на всеки три години.

## 3. Униформа и екипировка

Всяка служителка получава униформа, жилетка и обувки по своя размер преди първата смяна. Липсващият размер е пропуск на снабдяването, а не неин.

## 4. Менторство

Всяка нова служителка може през първата година да има менторка извън своята линия на подчинение. Менторките преминават обучение, а времето им се брои за служба.

## 5. Жалби

Жалба за тормоз отива при човек, който не е в линията на подчинение на никоя от страните. Подалата я научава в срок от пет работни дни кой я води и какво следва.

## 6. Бременност и родителски отпуск

Никой не губи звание, степен на заплащане или място в обучение заради отпуск. Преди завръщането ѝ началникът се договаря с нея писмено за смените и задълженията.

## 7. Повишаване

Критериите са известни преди откриването на конкурса. В комисиите има и жени, и мъже, а всяка кандидатка може да прочете мотивите за своите оценки.

## 8. Данни

Всяка година публикувайте колко жени работят във всяко звание и всяко звено, колко са напуснали и защо. Числа под пет не се показват, за да не може никой да бъде разпознат.
`,
  },
  {
    language: 'sq',
    name: 'Udhëzime.md',
    title: 'Udhëzime për punë policore të ndjeshme ndaj gjinisë',
    about: 'Tekst prove, jo ai i miratuari.',
    content: `# Udhëzime për punë policore të ndjeshme ndaj gjinisë

Këto udhëzime i kanë shkruar anëtare nga nëntë shërbime. Çdo rekomandim qëndron më vete, që të mund të citohet me numrin e tij.

## 1. Rekrutimi

Shpalleni çdo vend të lirë edhe aty ku e lexojnë gratë, shkruani si është puna me të vërtetë dhe botoni sa gra e burra aplikuan, kaluan çdo fazë dhe u pranuan.

## 2. Provat fizike

Provohet ajo që kërkon puna. Kush vendos një provë, shkruan cilës detyrë i përgjigjet dhe e rishikon çdo tre vjet.

## 3. Uniforma dhe pajisjet

Çdo police merr uniformë, jelek dhe këpucë në masën e saj para turnit të parë. Masa që mungon është mungesë e furnizimit, jo e saja.

## 4. Mentorimi

Çdo police e re mund të ketë në vitin e parë një mentore jashtë linjës së saj të komandës. Mentoret trajnohen dhe koha e tyre llogaritet si shërbim.

## 5. Ankesat

Ankesa për ngacmim shkon te dikush që nuk është në linjën e komandës së asnjërës palë. Ankuesja mëson brenda pesë ditëve pune kush e trajton dhe çfarë vjen më pas.

## 6. Shtatzënia dhe leja prindërore

Askush nuk humb gradën, nivelin e pagës ose vendin në trajnim për shkak të lejes. Para kthimit eprori merret vesh me të me shkrim për turnet dhe detyrat.

## 7. Ngritja në detyrë

Kriteret dihen para se të hapet konkursi. Në komisione ka gra dhe burra, dhe çdo kandidate mund t’i lexojë arsyet e vlerësimit të saj.

## 8. Të dhënat

Botoni çdo vit sa gra punojnë në çdo gradë dhe në çdo njësi, sa u larguan dhe pse. Numrat nën pesë nuk shfaqen, që askush të mos njihet.
`,
  },
]
