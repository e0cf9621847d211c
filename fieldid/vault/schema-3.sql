-- Version 3: signed acts of officers (review answers, contests) and what the hub said of them.
-- sealed: what lies in the spool, empty until a hub is pinned. answer: receipt or refusal.

CREATE TABLE acts (
    number INTEGER PRIMARY KEY,
    act_id TEXT NOT NULL UNIQUE,
    case_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    after_envelope INTEGER NOT NULL,
    body BLOB NOT NULL,
    sealed BLOB,
    status TEXT CHECK (status IN ('accepted', 'refused')),
    answer BLOB,
    CHECK ((status IS NULL) = (answer IS NULL)),
    CHECK (answer IS NULL OR sealed IS NOT NULL)
) STRICT;

CREATE INDEX acts_case ON acts (case_id);

CREATE TRIGGER acts_stay BEFORE DELETE ON acts
BEGIN SELECT RAISE (ABORT, 'a signed act is never removed'); END;

CREATE TRIGGER acts_fixed BEFORE UPDATE OF number, case_id, officer_id, body ON acts
WHEN old.sealed IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'a sealed act is never changed'); END;

-- What the hub said last of a case whose review was held elsewhere, too.
CREATE TABLE case_reviews (
    case_id TEXT PRIMARY KEY,
    asked_at TEXT NOT NULL,
    body BLOB NOT NULL
) STRICT;
