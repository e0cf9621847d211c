-- Corrections of what was recorded by mistake. Nothing that is kept is touched: what was
-- corrected stays, with who asked for the correction and who agreed.

CREATE TABLE IF NOT EXISTS correction (
    correction_id uuid PRIMARY KEY REFERENCES act,
    case_id       text NOT NULL REFERENCES subject_case,
    corrected     uuid NOT NULL REFERENCES act,
    codes         text[] NOT NULL,
    digest        text NOT NULL UNIQUE,
    proposed_at   timestamptz NOT NULL
);

CREATE INDEX IF NOT EXISTS correction_of_case ON correction (case_id);

-- A correction is in force once a second person has agreed.
CREATE TABLE IF NOT EXISTS correction_agreement (
    correction_id uuid PRIMARY KEY REFERENCES correction,
    act_id        uuid NOT NULL UNIQUE REFERENCES act,
    agreed_at     timestamptz NOT NULL
);
