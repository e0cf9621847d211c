-- The hub's tables. Applied at each start under a lock; every statement may run twice.
-- Nothing here is personal data in the clear: envelopes stay sealed to the hub's key.

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
