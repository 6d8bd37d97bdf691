// src/store/migrations.ts

/** Append-only: migration n brings `PRAGMA user_version` from n to n + 1. Documented in docs/storage.md. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) WITHOUT ROWID;

  INSERT INTO meta VALUES ('database_id', lower(hex(randomblob(8)))), ('index_version', '0');

  CREATE TABLE articles (
    article_id TEXT PRIMARY KEY,
    source TEXT NOT NULL UNIQUE,
    file_hash TEXT NOT NULL,
    parser INTEGER NOT NULL,
    in_corpus INTEGER NOT NULL,
    title TEXT,
    opening TEXT NOT NULL,
    outlet TEXT,
    byline TEXT,
    location TEXT,
    url TEXT,
    language TEXT NOT NULL,
    published_at TEXT,
    published_at_origin TEXT,
    event_date TEXT,
    event_date_origin TEXT,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL
  );

  CREATE TABLE vectors (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
    passage_id INTEGER REFERENCES vectors ON DELETE CASCADE,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    embedding TEXT NOT NULL
  );
  CREATE INDEX vectors_article ON vectors (article_id);
  CREATE INDEX vectors_passage ON vectors (passage_id);
  CREATE INDEX vectors_embedding ON vectors (embedding);

  CREATE TABLE embeddings (
    hash TEXT NOT NULL,
    model TEXT NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (hash, model)
  ) WITHOUT ROWID;

  CREATE VIRTUAL TABLE lexical USING fts5 (
    words, pairs, folded,
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co' tokenchars '_'"
  );

  CREATE TABLE removed (
    source TEXT PRIMARY KEY,
    file_hash TEXT NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE failures (
    source TEXT PRIMARY KEY,
    reason TEXT NOT NULL
  ) WITHOUT ROWID;
  `,
  // A contentless FTS5 table goes on counting deleted rows: BM25 would depend on an index' past, not only on its articles.
  `
  DROP TABLE lexical;
  CREATE VIRTUAL TABLE lexical USING fts5 (
    words, pairs, folded,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co' tokenchars '_'"
  );
  `,
  // Without rowids every vector took an overflow page of its own: more than twice the room, and slower to read.
  `
  ALTER TABLE embeddings RENAME TO embeddings_by_key;
  CREATE TABLE embeddings (
    hash TEXT NOT NULL,
    model TEXT NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (hash, model)
  );
  INSERT INTO embeddings SELECT hash, model, vector FROM embeddings_by_key;
  DROP TABLE embeddings_by_key;
  `,
  // What the Telegram bot keeps of its own: updates in hand, who may use it, votes, the audit log, broadcasts.
  `
  CREATE TABLE inbox (
    seq INTEGER PRIMARY KEY,
    update_id INTEGER NOT NULL,
    digest TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    body TEXT,
    UNIQUE (update_id, digest)
  );
  CREATE INDEX inbox_waiting ON inbox (seq) WHERE body IS NOT NULL;

  CREATE TABLE access (
    id INTEGER PRIMARY KEY,
    status TEXT NOT NULL,
    name TEXT,
    changed_at INTEGER NOT NULL,
    changed_by INTEGER,
    seen_at INTEGER,
    reachable INTEGER NOT NULL DEFAULT 1
  );

  CREATE TABLE votes (
    answer_id TEXT NOT NULL,
    user_id INTEGER NOT NULL,
    vote INTEGER NOT NULL,
    reason TEXT,
    question TEXT,
    answer TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (answer_id, user_id)
  ) WITHOUT ROWID;

  CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    chat_id INTEGER,
    kind TEXT NOT NULL,
    articles TEXT NOT NULL,
    question TEXT
  );

  CREATE TABLE deliveries (
    message TEXT NOT NULL,
    user_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (message, user_id)
  ) WITHOUT ROWID;
  `,
  // What the bot keeps for the person who asks: when articles came, questions, answers with their messages and quotes, wishes.
  `
  CREATE TABLE arrivals (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL UNIQUE,
    arrived_at INTEGER NOT NULL
  );
  INSERT INTO arrivals (source, arrived_at) SELECT source, 0 FROM articles ORDER BY source;
  CREATE TRIGGER article_arrives AFTER INSERT ON articles BEGIN
    INSERT INTO arrivals (source, arrived_at) VALUES (new.source, CAST(unixepoch('subsec') * 1000 AS INTEGER)) ON CONFLICT DO NOTHING;
  END;

  CREATE TABLE turns (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation TEXT NOT NULL,
    user_id INTEGER NOT NULL,
    parent_id INTEGER REFERENCES turns ON DELETE SET NULL,
    question TEXT NOT NULL,
    asked_at INTEGER NOT NULL
  );
  CREATE INDEX turns_conversation ON turns (conversation);
  CREATE INDEX turns_user ON turns (user_id);
  CREATE INDEX turns_parent ON turns (parent_id);

  CREATE TABLE answers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    thread_id INTEGER,
    asked_in INTEGER,
    turn_id INTEGER REFERENCES turns ON DELETE SET NULL,
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    given_at INTEGER NOT NULL
  );
  CREATE INDEX answers_user ON answers (user_id);
  CREATE INDEX answers_turn ON answers (turn_id);
  CREATE INDEX answers_question ON answers (chat_id, asked_in);

  CREATE TABLE answer_messages (
    chat_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    answer_id INTEGER NOT NULL REFERENCES answers ON DELETE CASCADE,
    role TEXT NOT NULL,
    PRIMARY KEY (chat_id, message_id)
  );
  CREATE INDEX answer_messages_answer ON answer_messages (answer_id);

  CREATE TABLE citations (
    answer_id INTEGER NOT NULL REFERENCES answers ON DELETE CASCADE,
    article_id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    told INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX citations_answer ON citations (answer_id);
  CREATE INDEX citations_article ON citations (article_id);

  CREATE TABLE preferences (
    user_id INTEGER PRIMARY KEY,
    language TEXT NOT NULL
  );

  CREATE TABLE watches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL,
    chat_id INTEGER NOT NULL,
    thread_id INTEGER,
    topic TEXT NOT NULL,
    language TEXT NOT NULL,
    seen_number INTEGER NOT NULL,
    last_day TEXT NOT NULL
  );
  CREATE INDEX watches_user ON watches (user_id);
  `,
  `
  ALTER TABLE watches ADD COLUMN form TEXT NOT NULL DEFAULT 'list';
  `,
  // Files of several documents, and what could not be read of a file in the folder: neither is read again while its bytes are the same.
  `
  ALTER TABLE articles ADD COLUMN file TEXT NOT NULL DEFAULT '';
  UPDATE articles SET file = source;
  ALTER TABLE failures ADD COLUMN file TEXT NOT NULL DEFAULT '';
  UPDATE failures SET file = source;
  CREATE TABLE files (
    source TEXT PRIMARY KEY,
    file_hash TEXT NOT NULL,
    parser INTEGER NOT NULL,
    in_corpus INTEGER NOT NULL
  ) WITHOUT ROWID;
  `,
  // What Telegram has asked to be left alone (429), and until when.
  `
  CREATE TABLE rests (
    subject TEXT PRIMARY KEY,
    until INTEGER NOT NULL
  ) WITHOUT ROWID;
  `,
  // Pages from the web, the same story from several sources, and what answers quoted before a page was updated.
  `
  CREATE TABLE fetched (
    address TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    file TEXT,
    etag TEXT,
    last_modified TEXT,
    fetched_at INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER
  ) WITHOUT ROWID;

  CREATE TABLE story_keys (
    key INTEGER NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
    PRIMARY KEY (key, article_id)
  ) WITHOUT ROWID;
  CREATE INDEX story_keys_article ON story_keys (article_id);

  CREATE TABLE copies (
    source TEXT PRIMARY KEY,
    file TEXT NOT NULL,
    article_id TEXT NOT NULL,
    settled INTEGER NOT NULL,
    file_hash TEXT NOT NULL,
    parser INTEGER NOT NULL,
    in_corpus INTEGER NOT NULL,
    outlet TEXT,
    content TEXT NOT NULL
  );
  CREATE INDEX copies_article ON copies (article_id);

  CREATE TABLE versions (
    article_id TEXT NOT NULL,
    successor TEXT NOT NULL,
    replaced_at INTEGER NOT NULL,
    title TEXT,
    opening TEXT NOT NULL,
    url TEXT,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL
  );
  CREATE INDEX versions_article ON versions (article_id);
  `,
  // What is known of an article beyond what programs rely on, and how it was found.
  `
  CREATE TABLE article_details (
    article_id TEXT PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    subtitle TEXT,
    author TEXT,
    section TEXT,
    modified_at TEXT,
    chosen_by TEXT NOT NULL,
    origins TEXT NOT NULL
  ) WITHOUT ROWID;
  `,
  // Why something could not be indexed, for readers of any language.
  `
  ALTER TABLE failures ADD COLUMN refusal TEXT;
  `,
];
