from tests.helpers.hub_fixtures import dsn, hub, laptop, postgres, shared_dsn

__all__ = ["dsn", "hub", "laptop", "postgres", "shared_dsn"]
