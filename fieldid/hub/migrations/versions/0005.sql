-- A barrier may be told before the record of its case: an officer is told of a claim in the
-- middle of an encounter, and some encounters are stopped and never sent.

ALTER TABLE subject_case ALTER COLUMN device_id DROP NOT NULL;

ALTER TABLE subject_case ALTER COLUMN envelope_id DROP NOT NULL;
