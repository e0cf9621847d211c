-- Which acts are steps of a nationality; what they say rests in the sealed acts.
CREATE TABLE IF NOT EXISTS nationality_step (
    act_id  uuid PRIMARY KEY REFERENCES act,
    case_id text NOT NULL REFERENCES subject_case
);

CREATE INDEX IF NOT EXISTS nationality_step_of_case ON nationality_step (case_id);
