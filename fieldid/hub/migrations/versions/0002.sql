-- The life of this database: a new one begins whenever it was restored, promoted or copied.
ALTER TABLE hub ADD COLUMN epoch text NOT NULL DEFAULT '';
ALTER TABLE hub ADD COLUMN incarnation text NOT NULL DEFAULT '';

-- When the envelope was found in a completed, verified backup or on a replica's disk.
ALTER TABLE envelope ADD COLUMN durable_at timestamptz;
CREATE INDEX envelope_not_durable ON envelope (envelope_id) WHERE durable_at IS NULL;

-- What came from a revoked device is kept for a person to look at, and counts for nothing.
ALTER TABLE envelope DROP CONSTRAINT envelope_state_check;
ALTER TABLE envelope ADD CONSTRAINT envelope_state_check CHECK (state IN
    ('accepted', 'chain_gap', 'chain_broken', 'decision_unverified', 'device_revoked'));

CREATE TABLE backup (
    backup_id   uuid PRIMARY KEY,
    kind        text NOT NULL CHECK (kind IN ('dump', 'replica')),
    epoch       text NOT NULL,
    started_at  timestamptz NOT NULL,
    verified_at timestamptz NOT NULL,
    envelopes   bigint NOT NULL,
    digest      text NOT NULL
);

-- Bytes of a batch that was cut off on its way. Not worth a write-ahead log: the laptop has them.
CREATE UNLOGGED TABLE upload (
    upload_id text PRIMARY KEY,
    device_id text NOT NULL REFERENCES device,
    size      bigint NOT NULL,
    touched_at timestamptz NOT NULL,
    answer    bytea
);

CREATE UNLOGGED TABLE upload_block (
    upload_id text NOT NULL REFERENCES upload ON DELETE CASCADE,
    start     bigint NOT NULL,
    content   bytea NOT NULL,
    PRIMARY KEY (upload_id, start)
);

ALTER TABLE device ADD COLUMN revoked_at timestamptz;
ALTER TABLE device ADD COLUMN revoked_because text NOT NULL DEFAULT '';
-- Number of the envelope with the newest roster; 0: the officers of the enrolment.
ALTER TABLE device ADD COLUMN roster_sequence bigint NOT NULL DEFAULT 0;

-- Number of the first roster that no longer names this officer. What they signed before stays.
ALTER TABLE officer ADD COLUMN absent_since bigint;

CREATE TABLE erase_order (
    order_id     uuid PRIMARY KEY,
    device_id    text NOT NULL UNIQUE REFERENCES device,
    issued_at    timestamptz NOT NULL,
    body         bytea NOT NULL,
    delivered_at timestamptz
);
