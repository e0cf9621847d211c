"""The laptop's end of the wire: enrols with the hub, sends what waits, believes only receipts."""
