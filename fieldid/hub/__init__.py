"""The central service: enrols laptops, takes envelopes in once each, answers with receipts."""
