-- Signed checkpoints of each laptop's audit log, and how each continues the one before it.
CREATE TABLE IF NOT EXISTS audit_checkpoint (
    envelope_id uuid PRIMARY KEY REFERENCES envelope,
    device_id   text NOT NULL REFERENCES device,
    size        bigint NOT NULL,
    since       bigint NOT NULL,
    raw         bytea NOT NULL,
    path        bytea[] NOT NULL,
    -- Whether it was compared with the entries themselves.
    compared    boolean NOT NULL DEFAULT false
);

CREATE INDEX IF NOT EXISTS audit_checkpoint_size ON audit_checkpoint (device_id, size);
CREATE INDEX IF NOT EXISTS audit_checkpoint_since ON audit_checkpoint (device_id, since);

-- The right edge of the Merkle tree over the entries that are known without a gap.
CREATE TABLE IF NOT EXISTS audit_tree (
    device_id text PRIMARY KEY REFERENCES device,
    size      bigint NOT NULL,
    peaks     bytea[] NOT NULL
);
