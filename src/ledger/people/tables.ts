/** Tables of persons and bodies across stories, in the notation of `schema.ts`: all are made again by `rebuildPeople`. */
export const peopleTables: readonly string[] = [
  // `first`, `last`: days of the stories that name it, empty if they have none; `figures`: how many name it; `held`: 1 if a
  // person judged of it; `near`: the two figures that are the last by day; `names`: what stories call it, and how often.
  `CREATE TABLE entity (
    workspace TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, claims INTEGER NOT NULL,
    stories INTEGER NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL, figures INTEGER NOT NULL, held INTEGER NOT NULL,
    near TEXT NOT NULL, names TEXT NOT NULL,
    PRIMARY KEY (workspace, id)) {small}`,
  "CREATE INDEX entity_by_stories ON entity (workspace, stories, id)",
  // `claims`: by or about it in that version; `shown`: 1 in the newest version of a story, whose claims alone are counted.
  `CREATE TABLE entity_figure (
    workspace TEXT NOT NULL, entity TEXT NOT NULL, day TEXT NOT NULL, version TEXT NOT NULL, name TEXT NOT NULL,
    kind TEXT NOT NULL, claims INTEGER NOT NULL, shown INTEGER NOT NULL,
    PRIMARY KEY (workspace, entity, day, version, name)) {small}`,
  "CREATE INDEX entity_figure_by_version ON entity_figure (workspace, version, name)",
  // By what it is found: see `keys.ts`. Of one key those that more stories name rank higher, then the later ones.
  `CREATE TABLE entity_key (
    workspace TEXT NOT NULL, key TEXT NOT NULL, rank TEXT NOT NULL, entity TEXT NOT NULL,
    PRIMARY KEY (workspace, key, rank, entity)) {small}`,
  // Figures of a version were found to be figures of another one.
  `CREATE TABLE tied (
    workspace TEXT NOT NULL, other TEXT NOT NULL, version TEXT NOT NULL,
    PRIMARY KEY (workspace, other, version)) {small}`,
  // The reading of each version whose figures are in the tables above.
  `CREATE TABLE linked (
    workspace TEXT NOT NULL, version TEXT NOT NULL, run TEXT NOT NULL,
    PRIMARY KEY (workspace, version)) {small}`,
];

export const peopleProjections: readonly string[] = [
  "entity",
  "entity_figure",
  "entity_key",
  "tied",
  "linked",
];
