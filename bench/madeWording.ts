/** The words that the made-up archive is made of. */

/** Sentences of reports; what stands in braces is filled in by `madeArchive.ts`. */
export const FRAMES: readonly string[] = [
  'fighters of {group} attacked a post of {force} near {place} on {date}, killing {count} soldiers.',
  '{group} attacked {force} in {place}, according to two officers who asked not to be named.',
  '{force} said it had seized {count} {weapon} rifles from {group} in {place}.',
  'the {unit} of {force} recaptured {place} from {group} after {count} hours of shelling.',
  '{group} fired a {weapon} at a convoy of {force} on the road to {place}.',
  'on {date} {force} carried out strikes on positions of {group} around {place}.',
  '{person}, a commander of {group}, was killed near {place} on {date}.',
  '{person}, who commands the {unit}, told {outlet} that {group} had left {place}.',
  '{group} controls most of {place}, residents said.',
  'a shipment of {count} {weapon} launchers for {group} was intercepted near {place}.',
  '{country} has supplied {force} with {weapon} systems since {date}.',
  '{outlet} reported that {group} had received {weapon} missiles through {place}.',
  '{group} denied that its fighters had attacked {place}.',
  'the {unit} is stationed in {place}, where {person} took over in the spring.',
  '{group} and {force} clashed again in {place} overnight; {count} people were wounded.',
  'investigators documented {weapon} rounds in a depot of {group} outside {place}.',
  '{person} is accused of arming {group} with {weapon} rifles taken from the {unit}.',
  'a spokesman for {force} said that {person} had been arrested in {place} on {date}.',
  'members of {group} kidnapped {count} traders on the way from {place} to {place}.',
  '{group} claimed responsibility for an ambush on the {unit} near {place}.',
  'satellite pictures of {date} show vehicles of {force} at {place}.',
  '{group} allegedly trained in {place} under {person}, {outlet} wrote.',
  'local elders said {group} had moved {count} fighters and several {weapon} guns to {place}.',
  'the panel found that {group} used {weapon} launchers against {force} in {place} on {date}.',
  '{force} destroyed a workshop in {place} in which {group} assembled drones.',
  'nobody could be reached in {place}, where the telephone network has been down since {date}.',
  'prices of grain have doubled in {place}, and the market opens on two days of the week.',
  'the road between {place} and {place} was closed for {count} days.',
  '{person} joined {group} in {place} and later led its operations around {place}.',
  '{group}, which split from {group}, holds villages north of {place}.',
  'aid workers counted {count} displaced families in {place}, most of them from around {place}.',
  'in {place} the {unit} handed {count} rifles to a militia that fights beside {force}.',
  '{force} shelled {place} with {weapon} rockets for the third day, witnesses told {outlet}.',
  'two deserters from {force} said that {person} sold {weapon} rifles to {group}.',
];

export const OUTLETS: readonly string[] = [
  'Two Rivers Wire',
  'Lake Monitor',
  'Sahel Dispatch',
  'Northern Observer',
  'Coastal Gazette',
  'Frontier Review',
  'Highland Post',
  'Delta Reporter',
  'Desert Bulletin',
  'Plateau Times',
];

export const GIVEN: readonly string[] =
  'Abdul Ahmed Alexei Amina Andriy Bakari Boris Carlos Chinedu Daniel Djibril Elena Emeka Farid Fatima Gabriel Grace Habib Hamza Hassan Ibrahim Idris Igor Ismail Jamal Jean Jorge Joseph Kamal Karim Khalid Kwame Laila Lamine Luis Mahmoud Mamadou Maria Mehmet Moussa Mustafa Nadia Nikolai Nuru Oleg Omar Oumar Pavel Pedro Qasim Rafael Rashid Roman Said Salim Samuel Sergei Sunil Tariq Thomas Usman Viktor Walid Yusuf Zainab'.split(
    ' ',
  );

export const SURNAMES: readonly string[] =
  'Abakar Adeyemi Alvarado Amadou Arslan Bagirov Balogun Baraka Barzani Bello Bondarenko Castillo Coulibaly Daoud Demir Diallo Diarra Dogan Dragunov Eze Farah Fedorov Garba Gomez Haddad Hamdan Hossain Hussein Ilunga Ivanenko Jallow Kabila Kamara Karimov Kasongo Keita Khalil Kiplagat Kone Kovalenko Lukashin Maiga Mansour Mbeki Mendoza Mwangi Nasser Ndiaye Nkunda Obi Okafor Onyango Orlov Osei Petrenko Quintero Rahimi Ramirez Sadiq Saleh Sankara Sesay Shevchuk Sissoko Suleiman Tamboura Toure Uche Vargas Volkov Warsame Yildiz Zhukov Zubair'.split(
    ' ',
  );
