-- Whose case the decision inside is about (empty: none, null: not looked at yet), whether its power
-- asks for a second officer, and how it stands; empty where it stands as it was made.
ALTER TABLE envelope ADD COLUMN IF NOT EXISTS standing_of text;
ALTER TABLE envelope ADD COLUMN IF NOT EXISTS needs_second boolean NOT NULL DEFAULT false;
ALTER TABLE envelope ADD COLUMN IF NOT EXISTS standing text NOT NULL DEFAULT ''
    CHECK (standing IN ('', 'awaiting_review', 'review_refers', 'contested', 'withdrawn'));

CREATE INDEX IF NOT EXISTS envelope_of_case ON envelope (standing_of) WHERE standing_of <> '';

-- The hub's own log of who read the evidence of a case, a hash chain.
CREATE TABLE IF NOT EXISTS consultation_log (
    sequence bigint PRIMARY KEY,
    case_id  text NOT NULL REFERENCES subject_case,
    digest   text NOT NULL UNIQUE,
    entry    jsonb NOT NULL
);
