-- A confirmation that was kept while no policy was in force on this hub does not stand.
ALTER TABLE envelope DROP CONSTRAINT IF EXISTS envelope_standing_check;
ALTER TABLE envelope ADD CONSTRAINT envelope_standing_check CHECK (standing IN
    ('', 'awaiting_policy', 'awaiting_review', 'review_refers', 'contested', 'withdrawn'));

CREATE INDEX IF NOT EXISTS envelope_awaiting_policy ON envelope (envelope_id)
    WHERE standing = 'awaiting_policy';

-- Where no rules were ever in force, the laptop's word was taken: every decision is looked at again
-- when the hub next starts.
UPDATE envelope SET standing_of = NULL
    WHERE kind = 'encounter' AND NOT EXISTS (SELECT 1 FROM rules_held);
