-- Version 2: officers who were suspended or removed, the keys they signed with before, and the
-- recipient to which the data key is sealed for each (empty while the slot is of format 1).

ALTER TABLE officers ADD COLUMN recipient TEXT NOT NULL DEFAULT '';

ALTER TABLE officers ADD COLUMN state TEXT NOT NULL DEFAULT 'active'
    CHECK (state IN ('active', 'suspended', 'removed'));

CREATE TABLE officer_keys (
    public_key BLOB PRIMARY KEY,
    officer_id TEXT NOT NULL REFERENCES officers,
    until TEXT NOT NULL
) STRICT;

CREATE TRIGGER officers_stay BEFORE DELETE ON officers
BEGIN SELECT RAISE (ABORT, 'an officer is never removed, their decisions remain'); END;

CREATE TRIGGER officer_keys_stay BEFORE DELETE ON officer_keys
BEGIN SELECT RAISE (ABORT, 'a key is never removed, it verifies decisions'); END;
