-- The hub's tables. Applied at each start under a lock; every statement may run twice.
-- No names, words or biometrics in the clear: envelopes and acts stay sealed to the hub's key.
-- A case is known by its encounter's identifier only.

CREATE TABLE IF NOT EXISTS hub (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    hub_id   text NOT NULL,
    realm    text NOT NULL CHECK (realm IN ('live', 'pilot', 'demo'))
);

CREATE TABLE IF NOT EXISTS device (
    device_id      text PRIMARY KEY,
    label          text NOT NULL,
    realm          text NOT NULL,
    public_key     bytea NOT NULL,
    recipient      text NOT NULL,
    enrolled_at    timestamptz NOT NULL,
    -- How far the audit chain of this device is known without a gap.
    audit_sequence bigint NOT NULL DEFAULT 0,
    audit_digest   text NOT NULL
);

CREATE TABLE IF NOT EXISTS enrolment_code (
    digest     text PRIMARY KEY,
    realm      text NOT NULL,
    label      text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    device_id  text REFERENCES device
);

-- An officer may have had several keys; decisions signed with an earlier one stay valid.
CREATE TABLE IF NOT EXISTS officer (
    device_id   text NOT NULL REFERENCES device,
    officer_id  text NOT NULL,
    public_key  bytea NOT NULL,
    name        text NOT NULL,
    role        text NOT NULL,
    enrolled_at timestamptz NOT NULL,
    PRIMARY KEY (device_id, officer_id, public_key)
);

-- One row per envelope that was accepted once; state says what an operator should look at.
CREATE TABLE IF NOT EXISTS envelope (
    envelope_id  uuid PRIMARY KEY,
    device_id    text NOT NULL REFERENCES device,
    sequence     bigint NOT NULL,
    content_hash text NOT NULL,
    kind         text NOT NULL,
    created_at   timestamptz NOT NULL,
    received_at  timestamptz NOT NULL,
    state        text NOT NULL
        CHECK (state IN ('accepted', 'chain_gap', 'chain_broken', 'decision_unverified')),
    reason       text NOT NULL DEFAULT '',
    audit_last   bigint,
    raw          bytea NOT NULL,
    receipt      bytea NOT NULL,
    UNIQUE (device_id, sequence)
);

-- The decision inside waits for the roster that names its officer; the receipt was given.
ALTER TABLE envelope ADD COLUMN IF NOT EXISTS decision_pending boolean NOT NULL DEFAULT false;

CREATE INDEX IF NOT EXISTS envelope_pending ON envelope (device_id, sequence)
    WHERE decision_pending;

CREATE INDEX IF NOT EXISTS envelope_to_look_at ON envelope (received_at) WHERE state <> 'accepted';

-- Envelopes that clash with one kept before. Kept as well, and shown.
CREATE TABLE IF NOT EXISTS clash (
    clash_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    envelope_id  uuid NOT NULL,
    device_id    text NOT NULL REFERENCES device,
    sequence     bigint NOT NULL,
    content_hash text NOT NULL,
    reason       text NOT NULL,
    received_at  timestamptz NOT NULL,
    raw          bytea NOT NULL,
    receipt      bytea NOT NULL,
    UNIQUE (device_id, envelope_id, sequence, content_hash)
);

-- The chain of every device, entry by entry, as digests only.
CREATE TABLE IF NOT EXISTS audit_link (
    device_id   text NOT NULL REFERENCES device,
    sequence    bigint NOT NULL,
    previous    text NOT NULL,
    digest      text NOT NULL,
    envelope_id uuid NOT NULL REFERENCES envelope,
    PRIMARY KEY (device_id, sequence)
);

CREATE TABLE IF NOT EXISTS alarm (
    alarm_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device_id   text NOT NULL REFERENCES device,
    envelope_id uuid NOT NULL,
    kind        text NOT NULL,
    reason      text NOT NULL,
    raised_at   timestamptz NOT NULL
);

-- What this officer may do on the hub, as its operator confirmed it for this very key. The role
-- beside it is what the laptop says, and a laptop can say anything.
ALTER TABLE officer ADD COLUMN IF NOT EXISTS hub_role text;

-- Every confirmation, and every one taken back (an empty role).
CREATE TABLE IF NOT EXISTS role_confirmation (
    confirmation_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device_id       text NOT NULL,
    officer_id      text NOT NULL,
    public_key      bytea NOT NULL,
    role            text NOT NULL,
    confirmed_at    timestamptz NOT NULL,
    FOREIGN KEY (device_id, officer_id, public_key) REFERENCES officer
);

-- One row per encounter received. Every act on a case counts it up, and so waits its turn.
CREATE TABLE IF NOT EXISTS subject_case (
    case_id     text PRIMARY KEY,
    device_id   text NOT NULL REFERENCES device,
    envelope_id uuid NOT NULL REFERENCES envelope,
    opened_at   timestamptz NOT NULL,
    acts        bigint NOT NULL DEFAULT 0
);

-- Whether the encounter inside was looked at for a case: those kept by an earlier version were not.
ALTER TABLE envelope ADD COLUMN IF NOT EXISTS case_opened boolean NOT NULL DEFAULT false;

CREATE INDEX IF NOT EXISTS envelope_without_case ON envelope (device_id, sequence)
    WHERE kind = 'encounter' AND NOT case_opened;

-- Every act taken in, once; sealed, because acts hold words about people.
CREATE TABLE IF NOT EXISTS act (
    act_id      uuid PRIMARY KEY,
    hash        text NOT NULL UNIQUE,
    kind        text NOT NULL,
    case_id     text NOT NULL REFERENCES subject_case,
    number      bigint NOT NULL,
    device_id   text NOT NULL,
    officer_id  text NOT NULL,
    public_key  bytea NOT NULL,
    at          timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    sealed      bytea NOT NULL,
    receipt     bytea NOT NULL DEFAULT '',
    UNIQUE (case_id, number),
    FOREIGN KEY (device_id, officer_id, public_key) REFERENCES officer
);

CREATE TABLE IF NOT EXISTS barrier_answer (
    act_id     uuid PRIMARY KEY REFERENCES act,
    case_id    text NOT NULL REFERENCES subject_case,
    kind       text NOT NULL,
    status     text NOT NULL,
    checked_at timestamptz NOT NULL,
    officer_id text NOT NULL
);

CREATE INDEX IF NOT EXISTS barrier_answer_of_case ON barrier_answer (case_id);

CREATE TABLE IF NOT EXISTS nationality_statement (
    act_id  uuid NOT NULL REFERENCES act,
    case_id text NOT NULL REFERENCES subject_case,
    code    text NOT NULL,
    PRIMARY KEY (act_id, code)
);

CREATE INDEX IF NOT EXISTS nationality_of_case ON nationality_statement (case_id);

CREATE TABLE IF NOT EXISTS release_request (
    request_id   uuid PRIMARY KEY REFERENCES act,
    case_id      text NOT NULL REFERENCES subject_case,
    digest       text NOT NULL UNIQUE,
    requested_at timestamptz NOT NULL,
    withdrawn_at timestamptz
);

CREATE TABLE IF NOT EXISTS release_approval (
    request_id uuid NOT NULL REFERENCES release_request,
    part       text NOT NULL CHECK (part IN ('supervisor', 'second')),
    act_id     uuid NOT NULL UNIQUE REFERENCES act,
    officer_id text NOT NULL,
    digest     text NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (request_id, part),
    UNIQUE (request_id, officer_id)
);

-- A request is released at most once, whoever tries.
CREATE TABLE IF NOT EXISTS release (
    request_id    uuid PRIMARY KEY REFERENCES release_request,
    act_id        uuid NOT NULL UNIQUE REFERENCES act,
    officer_id    text NOT NULL,
    released_at   timestamptz NOT NULL,
    fields        text[] NOT NULL CHECK (cardinality(fields) > 0),
    rules_version bigint NOT NULL
);

-- The hub's own log of disclosures, a hash chain. Neither values nor barriers.
CREATE TABLE IF NOT EXISTS disclosure_log (
    sequence   bigint PRIMARY KEY,
    request_id uuid NOT NULL UNIQUE REFERENCES release,
    digest     text NOT NULL UNIQUE,
    entry      jsonb NOT NULL
);

-- The answers of a blind review and the contests, in the order of their acts.
CREATE TABLE IF NOT EXISTS review_act (
    act_id  uuid PRIMARY KEY REFERENCES act,
    case_id text NOT NULL REFERENCES subject_case,
    round   integer NOT NULL,
    part    text NOT NULL
        CHECK (part IN ('first', 'second', 'reconcile_first', 'reconcile_second', 'contest'))
);

CREATE UNIQUE INDEX IF NOT EXISTS review_part_once ON review_act (case_id, round, part)
    WHERE part <> 'contest';

-- The newest rules that were in force here: older ones are refused from then on.
CREATE TABLE IF NOT EXISTS rules_held (
    policy_id          text PRIMARY KEY,
    policy_version     bigint NOT NULL,
    disclosure_version bigint NOT NULL
);
