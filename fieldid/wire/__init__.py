"""What laptop and hub share: canonical JSON, signatures, sealing, envelopes, receipts."""
